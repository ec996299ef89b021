import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { groupChanges, singleChanges } from '../../src/rules/changes.ts';
import { anyAnswers, fullAnswers } from '../rules/random-answers.ts';
import { readingOf } from '../rules/reading.ts';

const runs = Number(process.env.FUZZ_RUNS) / 2;

describe('the rules, at length', () => {
  it('give what a second reading of the contract gives, complete or partial', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { version: _version, rules: _rules, licence: _licence, ...rest } = assess(answers);
        expect(JSON.stringify(rest)).toBe(JSON.stringify(readingOf(answers)));
      }),
      { numRuns: runs },
    );
  });

  it('never lose a change that would change the result when they group them', () => {
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const changes = singleChanges(answers);
        expect(groupChanges(changes).flatMap((group) => group.changes)).toHaveLength(
          changes.length,
        );
      }),
      { numRuns: runs / 10 },
    );
  });
});
