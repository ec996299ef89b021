import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/i18n/language.ts';
import { factsOf } from '../../../src/release/facts.ts';
import { inspect, isAnythingDue } from '../../../src/release/inspect.ts';
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
