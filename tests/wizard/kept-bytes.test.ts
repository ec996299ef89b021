import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, rulesVersion } from '../../src/rules/assess.ts';
import { changelog } from '../../src/rules/contract/changelog.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { broughtFrom } from '../../src/wizard/earlier-rules.ts';
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
 * What the rules make, kept as bytes. When they change, none of it changes: it goes on being read,
 * and the new rules get a folder of their own.
 */
const folder = `tests/cases/rules-${rulesVersion}`;
if (!existsSync(folder)) {
  throw new Error(`Nothing is kept of rules ${rulesVersion}; npm run keep keeps it.`);
}
const kept = (name: string, of = folder) => readFileSync(`${of}/${name}`, 'utf8');
const lines = (name: string, of = folder) => kept(name, of).trim().split('\n');

describe('a link of the latest version', () => {
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

describe(`a result of rules ${rulesVersion}`, () => {
  it.each(lines('results.jsonl'))('is what its answers give: %.60s…', (line) => {
    const { answers, rules } = JSON.parse(line);
    expect(rules).toBe(rulesVersion);
    expect(JSON.stringify(assess(answers))).toBe(line);
  });
});

describe(`a file of rules ${rulesVersion}`, () => {
  it.each(readdirSync(`${folder}/files`))('%s opens, and is written so again', (name) => {
    const text = kept(`files/${name}`);
    const { file, problem } = parseFile(new TextEncoder().encode(text));
    expect(problem).toBeUndefined();
    expect(file).toMatchObject({ difference: null, lookAgainAt: [] });
    expect(file === undefined ? null : formatFile(file)).toBe(text);
  });
});

describe(`what a browser keeps under rules ${rulesVersion}`, () => {
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

describe.each(changelog.slice(1))('what rules $version made', ({ version }) => {
  const earlier = `tests/cases/rules-${version}`;

  it.each(lines('links.jsonl', earlier).map((line) => JSON.parse(line)))(
    'the link $code holds its answers',
    ({ code, answers }) => {
      expect(decodeAnswers(code).answers).toEqual(broughtFrom(version, answers));
    },
  );

  it.each(readdirSync(`${earlier}/files`))('the file %s opens, and says what differs', (name) => {
    const text = kept(`files/${name}`, earlier);
    const { file, problem } = parseFile(text);
    expect(problem).toBeUndefined();
    expect(file?.difference).toMatchObject({
      kind: 'other-version',
      madeUnder: { stored: { rules: version }, today: { rules: rulesVersion } },
    });
  });

  it.each(Object.entries<Texts>(JSON.parse(kept('records.json', earlier))))(
    'what a browser kept in %s opens, and says under which rules the answers were given',
    (_, texts) => {
      const { record, problem } = parseRecord(texts);
      expect(problem).toBeNull();
      const versions: readonly string[] = changelog.map((change) => change.version);
      const known = versions.slice(versions.indexOf(version));
      expect(
        record.assessments.filter(({ earlier }) => !known.includes(earlier?.rules ?? '')),
      ).toEqual([]);
      expect(parseRecord(formatRecord(record))).toEqual({ record, problem: null });
    },
  );

  it.each(Object.entries<string>(JSON.parse(kept('tabs.json', earlier))))(
    'a tab of %s opens',
    (_, text) => {
      const tab = parseTab(text);
      expect(tab === null ? null : parseTab(formatTab(tab))).toEqual(tab);
      expect(tab).not.toBeNull();
    },
  );
});
