import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { formatFile, parseFile } from '../../src/wizard/file.ts';
import {
  formatRecord,
  formatTab,
  parseRecord,
  parseTab,
  type Texts,
} from '../../src/wizard/record.ts';
import { decodeAnswers, encodeAnswers } from '../../src/wizard/share.ts';
import { persons } from '../cases/people.ts';

/**
 * What rules 1.1.0 made, kept as bytes. When the rules change, none of it changes: it goes on being
 * read, as `earlier-rules.test.ts` tells of rules 1.0.0, and the new rules get a folder of their own.
 */
const folder = 'tests/cases/rules-1.1.0';
const kept = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const lines = (name: string) => kept(name).trim().split('\n');

describe('a link of version 2', () => {
  const links: readonly { readonly code: string; readonly answers: Answers }[] = lines(
    'links.jsonl',
  ).map((line) => JSON.parse(line));

  it.each(links)('$code holds what it held, and is made of it again', ({ code, answers }) => {
    expect(decodeAnswers(code)).toEqual({ answers });
    expect(encodeAnswers(answers)).toBe(code);
  });

  it('is there for each of the people', () => {
    const codes = new Set(links.map(({ code }) => code));
    const missing = persons.filter(
      ({ answers }) => !codes.has(encodeAnswers(assess(answers).answers)),
    );
    expect(missing).toEqual([]);
  });
});

describe('a result of rules 1.1.0', () => {
  it.each(lines('results.jsonl'))('is what its answers give: %.60s…', (line) => {
    const { answers, rules } = JSON.parse(line);
    expect(rules).toBe('1.1.0');
    expect(JSON.stringify(assess(answers))).toBe(line);
  });
});

describe('a file of rules 1.1.0', () => {
  it.each(readdirSync(`${folder}/files`))('%s opens, and is written so again', (name) => {
    const text = kept(`files/${name}`);
    const { file, problem } = parseFile(new TextEncoder().encode(text));
    expect(problem).toBeUndefined();
    expect(file).toMatchObject({ difference: null, lookAgainAt: [] });
    expect(file === undefined ? null : formatFile(file)).toBe(text);
  });
});

describe('what a browser keeps under rules 1.1.0', () => {
  it.each(Object.entries<Texts>(JSON.parse(kept('records.json'))))(
    '%s opens, and is written so again',
    (_, texts) => {
      const { record, problem } = parseRecord(texts);
      expect(problem).toBeNull();
      expect(formatRecord(record)).toEqual(texts);
      // Some were given under rules 1.0.0, and the person is still to be told.
      expect(record.assessments.map(({ earlier }) => earlier?.lookAgainAt.join())).toEqual([
        undefined,
        'purpose',
        undefined,
        'applicant,leaderboard',
        undefined,
        undefined,
      ]);
    },
  );

  it.each(Object.entries<string>(JSON.parse(kept('tabs.json'))))(
    'a tab of %s opens, and is written so again',
    (_, text) => {
      const tab = parseTab(text);
      expect(tab === null ? null : formatTab(tab)).toBe(text);
    },
  );
});
