import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/i18n/language.ts';
import { agreementLines } from '../../../src/papers/agreement.ts';
import { modelCard } from '../../../src/papers/card.ts';
import { penFor } from '../../../src/papers/material.ts';
import { sourceNotice } from '../../../src/papers/service.ts';
import { statementMarkdown } from '../../../src/papers/statements.ts';
import { factsOf } from '../../../src/release/facts.ts';
import { inspect, isAnythingDue } from '../../../src/release/inspect.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { draftFrom, handOver } from '../../../src/ui/release/hand-over.ts';
import { materialOf } from '../../papers/material.ts';
import { cases } from '../../release/cases.ts';
import { releaseOf } from '../../release/made-up.ts';

type Files = Readonly<Record<string, string>>;

/** The files of a release with what the page hands over for it, put where it says. */
function mended(files: Files, language: Language = 'en'): Files {
  const release = releaseOf(files);
  const facts = factsOf(release);
  const text = facts.card === null ? null : (files[facts.card.path] ?? '');
  const card = text === null ? null : { text, lineBreak: '\n' as const };
  const material = materialOf({}, draftFrom(facts), language);
  const handed = handOver({ inspection: inspect(release, null), facts, card }, material);
  return { ...files, ...Object.fromEntries(handed.map(({ path, text }) => [path, text])) };
}

const statesOf = (files: Files) =>
  Object.fromEntries(
    inspect(releaseOf(files), null).findings.map(({ check, state }) => [check, state]),
  );

const called = (name: string) => cases.find(({ release }) => release.startsWith(name)) ?? cases[0];

describe('what is handed over', () => {
  it.each(languages)(
    'makes of the commonest release, in %s, one in which nothing due is missing or in conflict',
    (language) => {
      const files = called('The commonest')?.files ?? {};
      expect(isAnythingDue(inspect(releaseOf(files), null))).toBe(true);
      const after = mended(files, language);
      expect(Object.keys(after).sort()).toEqual(['LICENSE', 'NOTICE', 'README.md']);
      expect(after['README.md']).toMatchSnapshot();
      expect(statesOf(after)).toEqual({
        ...{ base: 'found', source: 'found', agreement: 'found', modifications: 'look' },
        ...{ origin: 'found', marking: 'found', whole: 'look', places: 'found', card: 'found' },
        ...{ brand: 'clear', ranking: 'clear' },
      });
      expect(isAnythingDue(inspect(releaseOf(after), null))).toBe(false);
    },
  );

  it.each(languages)(
    'says all at once, in %s: what it mended it does not mend again',
    (language) => {
      const careless = {
        'README.md': `---
license: mit
language:
- zh
---
# ContractHelper-7B

ContractHelper-7B is a fine-tune of Baichuan2-7B-Chat on 40k contract questions, by Smallfirm Ltd.

## License
MIT
`,
        LICENSE: `MIT License

Copyright (c) 2024 Smallfirm Ltd

Permission is hereby granted, free of charge, to any person obtaining a copy`,
        'adapter_config.json': '{"base_model_name_or_path": "baichuan-inc/Baichuan2-7B-Chat"}',
      };
      const after = mended(careless, language);
      expect(isAnythingDue(inspect(releaseOf(after), null))).toBe(false);
      expect(mended(after, language)).toEqual(after);
    },
  );

  it.each(cases)('leaves nothing missing that a paper can give: $release', ({ files }) => {
    const after = mended(files);
    const { findings } = inspect(releaseOf(after), null);
    const missing = findings.filter(({ state }) => state === 'missing');
    expect(missing.map(({ check }) => check)).toEqual([]);
  });
});

/** What the papers of a result give a release, filled in, as their names say where they go. */
function papersAsRelease(language: Language, ownLicence: string): Files {
  const answers: Answers = {
    model: 'baichuan2-13b',
    adaptation: ['fine-tune'],
    audience: ['published'],
    openSourceRelease: 'yes',
  };
  const material = materialOf(
    answers,
    {
      'derivative-name': 'Heron-13B-LoRA',
      'base-model': 'baichuan-inc/Baichuan2-13B-Chat',
      source: 'https://huggingface.co/baichuan-inc/Baichuan2-13B-Chat',
      service: 'Heron-13B-LoRA',
      'own-licence': ownLicence,
      method: 'LoRA, r = 16',
      data: '20,000 dialogues',
      changes: 'Fine-tuned on customer service dialogues',
    },
    language,
  );
  const pen = penFor(material, material.own);
  const plain = (text: string) => text;
  return {
    'README.md': modelCard('modifications', material, pen),
    'MODIFICATIONS.md': `${statementMarkdown('modifications', pen, '#')}\n`,
    NOTICE: `${sourceNotice(material, pen, plain).join('\n\n')}\n`,
    LICENSE: `${agreementLines(null).join('\n')}\n`,
    'adapter_config.json': '{"base_model_name_or_path": "baichuan-inc/Baichuan2-13B-Chat"}',
  };
}

describe('the papers of a result, put into a release', () => {
  it.each(
    languages.flatMap((language) =>
      ['', 'MIT', 'Apache-2.0', 'CC BY-NC 4.0'].map((licence) => [language, licence] as const),
    ),
  )('are found whole by the check, in %s, with the own part under “%s”', (language, licence) => {
    const { findings } = inspect(releaseOf(papersAsRelease(language, licence)), null);
    const atFault = findings.filter(({ state }) => state === 'missing' || state === 'conflict');
    expect(atFault).toEqual([]);
  });
});
