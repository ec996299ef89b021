import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/release/inspect.ts';
import { cases } from './cases.ts';
import { releaseOf } from './made-up.ts';

describe('each made-up release gets the states that it must get', () => {
  it.each(cases)('$release', ({ files, want }) => {
    const { findings } = inspect(releaseOf(files), null);
    const states = Object.fromEntries(findings.map(({ check, state }) => [check, state]));
    const wanted = Object.keys(want);
    expect(Object.fromEntries(wanted.map((check) => [check, states[check]]))).toEqual(want);
  });
});
