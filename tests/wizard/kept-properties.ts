import fc from 'fast-check';
import { expect } from 'vitest';
import { readAnswers } from '../../src/rules/answers.ts';
import { assess, rulesVersion } from '../../src/rules/assess.ts';
import { decode, encode } from '../../src/rules/logic/state.ts';
import { fileName, formatFile, parseFile } from '../../src/wizard/file.ts';
import { checkValue, decodeAnswers, encodeAnswers, shareCode } from '../../src/wizard/share.ts';
import { anyAnswers } from '../rules/random-answers.ts';
import { changes, tamper } from './tampering.ts';

export const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** A text in the form of a code, with the right check value. */
export function codeOf(version: number, symbols: readonly number[]): string {
  const written = [...symbols, ...checkValue([version, ...symbols])];
  return version + written.map((symbol) => alphabet.charAt(symbol)).join('');
}

const symbol = fc.integer({ min: 0, max: 31 });
const eight = fc.array(symbol, { minLength: 8, maxLength: 8 });

const anyCode = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .string({ unit: fc.constantFrom(...alphabet), minLength: 14, maxLength: 14 })
    .map((s) => `1${s}`),
  eight.map((symbols) => codeOf(1, symbols)),
  eight.map((symbols) => codeOf(2, [0, ...symbols])),
  fc
    .tuple(fc.integer({ min: 0, max: 11 }), fc.array(symbol, { maxLength: 70 }))
    .map(([version, symbols]) => codeOf(version, symbols)),
);

const anyDate = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyText = fc.string({ unit: 'binary', maxLength: 20 });
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const anyPapers = fc.dictionary(key, fc.dictionary(key, anyText, { minKeys: 1 }), {
  minKeys: 1,
  noNullPrototype: true,
});

const assessment = fc.record({
  name: fc.string({ unit: 'binary' }),
  assessedOn: anyDate,
  answers: anyAnswers,
  papers: fc.oneof(fc.constant({}), anyPapers),
});

const tamperedJson = fc
  .tuple(assessment, changes, fc.boolean(), fc.constantFrom('0.9.0', rulesVersion, rulesVersion))
  .map(([kept, made, amongAnswers, rules]) => {
    const value = JSON.parse(formatFile(kept));
    value.result.rules = rules;
    tamper(amongAnswers ? value.result.answers : value, made);
    return JSON.stringify(value);
  });

const tamperedText = fc
  .tuple(assessment, fc.nat(), fc.nat({ max: 30 }), fc.oneof(fc.string(), fc.json()))
  .map(([kept, at, length, put]) => {
    const text = formatFile(kept);
    const from = at % text.length;
    return text.slice(0, from) + put + text.slice(from + length);
  });

const repeatedLine = fc.tuple(assessment, fc.nat()).map(([kept, at]) => {
  const lines = formatFile(kept).split('\n');
  const n = at % lines.length;
  return [...lines.slice(0, n + 1), ...lines.slice(n)].join('\n');
});

const tamperedBytes = fc
  .tuple(assessment, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 5 }))
  .map(([kept, changes]) => {
    const bytes = new TextEncoder().encode(formatFile(kept));
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    return bytes;
  });

const anyContent = fc.oneof(
  { arbitrary: fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.uint8Array()), weight: 1 },
  { arbitrary: tamperedJson, weight: 4 },
  { arbitrary: tamperedText, weight: 2 },
  { arbitrary: repeatedLine, weight: 1 },
  { arbitrary: tamperedBytes, weight: 2 },
);

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** What must hold of links and files for whatever they are given, by name. */
export const keptProperties: readonly (readonly [
  name: string,
  property: fc.IRawProperty<unknown, false>,
])[] = [
  [
    'a code gives back the answers it was made from, complete or partial, with effect or without',
    fc.property(anyAnswers, (answers) => {
      expect(decodeAnswers(encodeAnswers(answers))).toEqual({ answers: decode(encode(answers)) });
    }),
  ],
  [
    'a shared code gives the answers with effect, and the same result',
    fc.property(anyAnswers, (answers) => {
      const shared = decodeAnswers(shareCode(answers)).answers ?? {};
      const result = assess(answers);
      expect([shared, assess(shared)]).toEqual([result.answers, result]);
    }),
  ],
  [
    'a code with one to four wrong characters is refused',
    fc.property(
      anyAnswers,
      fc.uniqueArray(fc.nat({ max: 15 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 4, maxLength: 4 }),
      (answers, places, steps) => {
        const letters = [...encodeAnswers(answers)];
        places.forEach((at, n) => {
          const step = steps[n] as number;
          const value = alphabet.indexOf(letters[at] as string);
          letters[at] = at === 0 ? String(3 + (step % 7)) : alphabet.charAt((value + step) % 32);
        });
        expect(decodeAnswers(letters.join(''))).toEqual({ problem: 'damaged' });
      },
    ),
  ],
  [
    'a text is taken for a code only if its answers are allowed and have that very code',
    fc.property(anyCode, (text) => {
      const { answers, problem, earlier } = { earlier: undefined, ...decodeAnswers(text) };
      if (answers === undefined) expect(['damaged', 'later-version']).toContain(problem);
      else {
        expect(readAnswers(answers)).toEqual({ answers });
        if (earlier === undefined) expect(encodeAnswers(answers)).toBe(text);
        else expect(text).toMatch(/^1[02-9ac-hj-np-z]{14}$/);
      }
    }),
  ],
  [
    'a file gives back the assessment it was made from',
    fc.property(assessment, ({ name, assessedOn, answers, papers }) => {
      const text = formatFile({ name, assessedOn, answers, papers });
      const file = {
        name,
        assessedOn,
        answers: assess(answers).answers,
        papers,
        difference: null,
        lookAgainAt: [],
      };
      expect(parseFile(new TextEncoder().encode(text))).toEqual({ file });
    }),
  ],
  [
    'a content is opened only with answers that it holds and the contract allows, and told apart where its result is not theirs',
    fc.property(anyContent, (content) => {
      const { file, problem } = parseFile(content);
      if (file === undefined) {
        expect(typeof problem.kind).toBe('string');
        return;
      }
      const { result, name, assessedOn } = JSON.parse(textOf(content).replace(/^\uFEFF/, ''));
      expect(readAnswers(result.answers)).toEqual({ answers: result.answers });
      expect(file).toMatchObject({ name, assessedOn });
      expect(file.answers).toEqual(decode(encode(result.answers)));
      if (file.difference === null) expect(result).toMatchObject(decoded(assess(file.answers)));
    }),
  ],
  [
    'a file name holds only what every system takes',
    fc.property(fc.string({ unit: 'binary' }), anyDate, (name, date) => {
      const made = fileName(name, date);
      expect(made).toMatch(
        /^baichuan2-licence-check-(?:[\p{L}\p{M}\p{N}-]+-)?\d{4}-\d\d-\d\d\.json$/u,
      );
      expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(161);
    }),
  ],
];

/** A result but for the order of options in its answers, which a file may hold in any order. */
function decoded(result: ReturnType<typeof assess>): object {
  const { answers: _answers, ...rest } = result;
  return rest;
}
