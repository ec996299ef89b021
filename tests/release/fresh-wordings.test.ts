import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks, type FindingState } from '../../src/release/checks.ts';
import { inspect } from '../../src/release/inspect.ts';
import { withAgreement } from './cases.ts';
import { releaseOf } from './made-up.ts';

/** What a release says, and the state that a check must give for it; written by people who had not seen the patterns. */
interface Wording {
  readonly files: Readonly<Record<string, string>>;
  readonly expect: FindingState;
  readonly lang: 'en' | 'zh' | 'both';
  readonly why: string;
}

const folder = 'tests/release/wordings';

it('there is a table for each check', () => {
  expect(readdirSync(folder).sort()).toEqual(checks.map(({ id }) => `${id}.json`).sort());
});

describe.each(checks.map(({ id }) => id))('%s', (id) => {
  const wordings: readonly Wording[] = JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8'));

  it('is tried on twenty and more', () => {
    expect(wordings.length).toBeGreaterThanOrEqual(20);
    expect(wordings.map(({ lang }) => lang)).toEqual(expect.arrayContaining(['en', 'zh']));
  });

  it.each(wordings.map((one, n) => [n, one.expect, one.why, one] as const))(
    '%i: %s, as %s',
    (_n, state, _why, { files }) => {
      const { findings } = inspect(releaseOf(withAgreement(files)), null);
      expect(findings.find(({ check }) => check === id)?.state).toBe(state);
    },
  );
});
