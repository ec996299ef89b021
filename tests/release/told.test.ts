import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/release/checks.ts';
import { inspect } from '../../src/release/inspect.ts';
import { cases, withAgreement } from './cases.ts';
import { releaseOf } from './made-up.ts';
import { findingLines, toldOf } from './told.ts';

describe('all that is told of each made-up release', () => {
  it.each(cases)('$release', ({ files }) => {
    expect(toldOf(files)).toMatchSnapshot();
  });
});

describe('the words that each finding rests on, in the tables of wordings', () => {
  it.each(checks.map(({ id }) => id))('%s', (id) => {
    const rows: readonly { readonly files: Readonly<Record<string, string>> }[] = JSON.parse(
      readFileSync(`tests/release/wordings/${id}.json`, 'utf8'),
    );
    const told = rows.flatMap(({ files }, n) => {
      const { findings } = inspect(releaseOf(withAgreement(files)), null);
      const found = findings.filter(({ check }) => check === id).flatMap(findingLines);
      return [`${n}`, ...found];
    });
    expect(told.join('\n')).toMatchSnapshot();
  });
});
