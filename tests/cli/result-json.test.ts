import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeResult } from '../../src/cli/result-json.ts';
import { Sheet } from '../../src/cli/sheet.ts';
import { assess, assessState } from '../../src/rules/assess.ts';
import { encode } from '../../src/rules/logic/state.ts';
import { anyAnswers } from '../rules/random-answers.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 1000);

describe('the JSON of a result', () => {
  it(
    'is what JSON.stringify gives',
    () => {
      const sheet = new Sheet();
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          writeResult(assessState(encode(answers)), sheet);
          const line = `${JSON.stringify(assess(answers))}\n`;
          expect(Buffer.from(sheet.take()).toString()).toBe(line);
        }),
        { numRuns: runs, examples: [[{}], [{ model: 'other' }], [{ purpose: ['military'] }]] },
      );
    },
    60_000 + runs * 100,
  );
});
