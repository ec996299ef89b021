import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/rules/answers.ts';
import { assess, rulesVersion } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { parseFile } from '../../src/wizard/file.ts';
import {
  formatRecord,
  formatTab,
  parseRecord,
  parseTab,
  type Texts,
} from '../../src/wizard/record.ts';
import { decodeAnswers } from '../../src/wizard/share.ts';
import { persons } from '../cases/people.ts';

/** What rules 1.0.0 made, kept as bytes. */
const folder = 'tests/cases/rules-1.0.0';
const kept = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const lines = (name: string) =>
  kept(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Answers by name, as rules 1.0.0 knew them. */
type Earlier = Readonly<Record<string, string | readonly string[]>>;

/** The questions whose answer a person is to look at again today. */
function changed({ purpose = [], applicant, leaderboard }: Earlier): readonly string[] {
  return [
    ...(purpose.includes('possibly-prohibited') ? ['purpose'] : []),
    ...(applicant === 'unincorporated' ? ['applicant'] : []),
    ...(leaderboard === 'unsure' ? ['leaderboard'] : []),
  ];
}

/** The same as they are known today: the one doubt is two. */
function today({ purpose, ...others }: Earlier): Earlier {
  if (purpose === undefined) return others;
  const options = [purpose].flat();
  const doubts = ['possibly-military', 'possibly-unlawful'];
  return {
    ...others,
    purpose: options.flatMap((option) => (option === 'possibly-prohibited' ? doubts : [option])),
  };
}

describe('a link of version 1', () => {
  const links: readonly { readonly code: string; readonly answers: Earlier }[] =
    lines('links.jsonl');

  it.each(links)('$code holds what it held', ({ code, answers }) => {
    expect(decodeAnswers(code)).toEqual({
      answers: today(answers),
      earlier: { rules: '1.0.0', lookAgainAt: changed(answers) },
    });
  });

  it('of someone in doubt about the purpose takes legal advice today', () => {
    const doubtful = links.filter(({ answers }) =>
      answers.purpose?.includes('possibly-prohibited'),
    );
    expect(doubtful.length).toBeGreaterThan(5);
    for (const { code } of doubtful) {
      const { possibleVerdicts } = assess(decodeAnswers(code).answers ?? {});
      expect(
        possibleVerdicts.some((id) => ['seek-advice', 'prohibited', 'cannot-apply'].includes(id)),
      ).toBe(true);
    }
  });
});

describe('a file of rules 1.0.0', () => {
  it.each(readdirSync(`${folder}/files`))('%s opens, and says what differs', (name) => {
    const text = kept(`files/${name}`);
    const { result, assessedOn } = JSON.parse(text);
    const { file, problem } = parseFile(new TextEncoder().encode(text));
    expect(problem).toBeUndefined();
    expect(file).toMatchObject({ assessedOn, answers: today(result.answers) });
    expect(file?.difference).toMatchObject({
      kind: 'other-version',
      madeUnder: { stored: { rules: '1.0.0' }, today: { rules: rulesVersion } },
      verdict: { stored: result.verdict, today: assess(file?.answers ?? {}).verdict },
    });
    const doubtful = result.answers.purpose?.includes('possibly-prohibited') === true;
    expect(file?.lookAgainAt.includes('purpose')).toBe(doubtful);
  });

  it('that holds the option under the rules of today is refused', () => {
    const [name = ''] = readdirSync(`${folder}/files`).filter((one) =>
      kept(`files/${one}`).includes('possibly-prohibited'),
    );
    const text = kept(`files/${name}`).replace('"rules": "1.0.0"', `"rules": "${rulesVersion}"`);
    expect(parseFile(text).problem).toEqual({
      kind: 'unknown-answers',
      unknown: ['purpose: "possibly-prohibited"'],
    });
  });
});

describe('what a browser kept under rules 1.0.0', () => {
  const records = Object.entries<Texts>(JSON.parse(kept('records.json')));
  const storedIn = (texts: Texts): readonly Earlier[] =>
    Object.values(texts).flatMap((text) => {
      const value = JSON.parse(text);
      if (value.assessments)
        return value.assessments.map((one: { answers: Earlier }) => one.answers);
      return value.answers === undefined ? [] : [value.answers];
    });
  const told = (answers: Earlier) => ({ rules: '1.0.0', lookAgainAt: changed(answers) });

  it.each(records)('%s opens, and names the answers to look at again', (_, texts) => {
    const { record, problem } = parseRecord(texts);
    expect(problem).toBeNull();
    expect(record.assessments.map(({ answers, earlier }) => ({ answers, earlier }))).toEqual(
      storedIn(texts).map((answers) => ({ answers: today(answers), earlier: told(answers) })),
    );
  });

  it('holds each answer to look at again, and such as need no look', () => {
    const answers = records.flatMap(([, texts]) => storedIn(texts));
    expect(new Set(answers.map((given) => changed(given).join()))).toEqual(
      new Set(['', 'purpose', 'applicant,leaderboard', 'leaderboard']),
    );
  });

  it.each(records)(
    '%s is told of until the person knows, also once it is written anew',
    (_, texts) => {
      const { record } = parseRecord(texts);
      const written = formatRecord(record);
      expect(parseRecord(written)).toEqual({ record, problem: null });
      for (const [key, text] of Object.entries(written)) {
        if (key.includes('/')) expect(JSON.parse(text).rules).toBe(rulesVersion);
      }
      const known = record.assessments.map(({ earlier: _, ...saved }) => saved);
      const { record: again } = parseRecord(formatRecord({ ...record, assessments: known }));
      expect(again.assessments).toEqual(known);
    },
  );

  it.each(Object.entries<string>(JSON.parse(kept('tabs.json'))))('a tab of %s opens', (_, text) => {
    const { answers } = JSON.parse(text);
    const tab = parseTab(text);
    expect(tab?.answers).toEqual(today(answers));
    expect(tab?.kept?.earlier).toEqual(told(answers));
    expect(tab === null ? null : parseTab(formatTab(tab))).toEqual(tab);
  });
});

describe('a result of rules 1.0.0', () => {
  const results: readonly { readonly answers: Earlier; readonly complete: boolean }[] =
    lines('results.jsonl');

  it.each(results)('can be assessed anew', ({ answers, complete }) => {
    const brought = readAnswers(today(answers)).answers;
    expect(brought).toBeDefined();
    expect(complete && !assess(brought as Answers).complete).toBe(false);
  });

  it('of a person whose answers are the same today has the same verdict', () => {
    const same = lines('links.jsonl').filter(({ answers }: { readonly answers: Earlier }) =>
      persons.some((person) => JSON.stringify(person.answers) === JSON.stringify(answers)),
    );
    expect(same.length).toBeGreaterThan(15);
  });
});
