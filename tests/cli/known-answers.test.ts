import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readKnownAnswers } from '../../src/cli/known-answers.ts';
import { readAnswers } from '../../src/rules/answers.ts';
import { repeatedKey } from '../../src/rules/json-marks.ts';
import { type Answers, encode, type State } from '../../src/rules/logic/state.ts';
import { anyAnswers } from '../rules/random-answers.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 1000);
vi.setConfig({ testTimeout: 60_000 + runs * 100 });

const compact = (answers: Answers) => JSON.stringify(answers);
const spaced = (answers: Answers) =>
  compact(answers).replaceAll('":', '": ').replaceAll(',"', ', "');

/** The slow way to read a line, by parsers that know nothing of how answers are usually written. */
function readSlowly(text: string): State | null {
  try {
    const { answers } = readAnswers(JSON.parse(text));
    return answers === undefined || repeatedKey(text) !== null ? null : encode(answers);
  } catch {
    return null;
  }
}

/** A text with some of its pieces, cut at its marks, left out, doubled, or put elsewhere. */
const shuffled = fc
  .tuple(
    anyAnswers.map((answers) => compact(answers).split(/(?<=["{}[\],:])|(?=["{}[\],:])/)),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 3 }),
  )
  .map(([pieces, moves]) => {
    const changed = [...pieces];
    for (const [from, to, kept] of moves) {
      const [piece = ''] = changed.splice(from % changed.length, 1 - kept);
      changed.splice(
        to % (changed.length + 1),
        0,
        ...(kept ? [changed[from % changed.length] ?? ''] : []),
        piece,
      );
    }
    return changed.join('');
  });

describe('answers written in the usual way', () => {
  it.each([
    ['without white space', compact],
    ['with a space after each mark', spaced],
    ['at the end of a line with CRLF', (answers: Answers) => `${compact(answers)}\r`],
  ])('are known %s', (_, written) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        fc.pre(Object.keys(answers).length > 0);
        expect(readKnownAnswers(written(answers))).toEqual(encode(answers));
      }),
      { numRuns: runs },
    );
  });
});

describe('any other text', () => {
  it('is known only where it says the same when it is read slowly', () => {
    let known = 0;
    let refused = 0;
    fc.assert(
      fc.property(shuffled, (text) => {
        const state = readKnownAnswers(text);
        const slowly = readSlowly(text);
        if (state === null) refused += 1;
        else {
          known += 1;
          expect(state).toEqual(slowly);
        }
      }),
      { numRuns: 4 * runs },
    );
    expect([known > 0, refused > 0]).toEqual([true, true]);
  });

  it.each([
    '',
    '{',
    '{}',
    '[]',
    '{"model":"both"',
    '{"model":"both"},',
    '{"model":"both"}}',
    '{"model":"both"}\r\r',
    '{"model":"both",}',
    '{"model":"both" ,"brand":"no"}',
    '{,"model":"both"}',
    '{"model":"both";"brand":"no"}',
    '{"model":"both"]',
    '{"model":"both","model":"both"}',
    '{"model":"both","brand":"no","model":"other"}',
    '{"model":["both"]}',
    '{"model":"yes"}',
    '{"purpose":"academic"}',
    '{"purpose":[]}',
    '{"purpose":["academic","academic"]}',
    '{"purpose":["academic","unsure"]}',
    '{"purpose":["academic"}',
    '{"purpose":"academic"]}',
    '\ufeff{"model":"both"}',
    'x"model":"both"}',
  ])('%j is not known', (text) => {
    expect(readKnownAnswers(text)).toBeNull();
  });
});
