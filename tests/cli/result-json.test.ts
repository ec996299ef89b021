import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeResult } from '../../src/cli/result-json.ts';
import { Sheet } from '../../src/cli/sheet.ts';
import { assess } from '../../src/rules/assess.ts';
import { anyAnswers } from '../rules/random-answers.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 1000);

describe('the JSON of a result', () => {
  it(
    'is what JSON.stringify gives',
    () => {
      const sheet = new Sheet();
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const result = assess(answers);
          writeResult(result, sheet);
          expect(Buffer.from(sheet.take()).toString()).toBe(JSON.stringify(result));
        }),
        { numRuns: runs, examples: [[{}], [{ model: 'other' }], [{ purpose: ['military'] }]] },
      );
    },
    60_000 + runs * 100,
  );
});
