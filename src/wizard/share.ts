import { readAnswers } from '../rules/answers.ts';
import { assess } from '../rules/assess.ts';
import { type Answer, type Answers, decode, encode } from '../rules/logic/state.ts';
import { type SharedQuestion, shareVersion1 } from './share-version-1.ts';

/**
 * Why a code could not be used; the sentence for each stands in `kept.json`. `damaged`: mistyped,
 * cut or made up. `later-version`: whole, but of a version this one does not know. `outdated`:
 * whole, but with an answer that the contract no longer allows.
 */
export type ShareProblem = 'damaged' | 'later-version' | 'outdated';

/** The answers a code holds, or why there are none. */
export type Shared =
  | { readonly answers: Answers; readonly problem?: never }
  | { readonly problem: ShareProblem; readonly answers?: never };

const version = 1;
/** No version's code is longer. */
const longest = 60;
/** A symbol's place here is its value: 32 letters and digits that are hard to mistake for one another. */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const numberLength = 8;
const checkLength = 6;

/** How many answers a question has, none included. */
const radix = ({ together, alone }: SharedQuestion): number => 2 ** together.length + alone.length;

/** How many codes of version 1 there are: one for each set of answers to any of the questions. */
export const shareCodes = shareVersion1.reduce((product, row) => product * radix(row), 1);

/**
 * The code of the answers that have an effect, for a link: partial answers are shared as such.
 * `answers` must be answers that `readAnswers` accepts.
 */
export function shareCode(answers: Answers): string {
  return encodeAnswers(assess(answers).answers);
}

/**
 * Answers as a code of 15 characters, digits and small letters only, so that it survives where
 * addresses are typed, quoted or linked: the version, one number for all answers (each question one
 * digit in mixed radix, 0 for no answer), a check value. The same answers, whatever the order of
 * their options, give the same code. `answers` must be answers that `readAnswers` accepts.
 */
export function encodeAnswers(answers: Answers): string {
  const given: Readonly<Record<string, Answer | undefined>> = answers;
  const number = shareVersion1.reduce(
    (sum, row) => sum * radix(row) + digitOf(row, given[row.id]),
    0,
  );
  const symbols = Array.from(
    { length: numberLength },
    (_, n) => Math.floor(number / 32 ** (numberLength - 1 - n)) % 32,
  );
  const written = [...symbols, ...checkValue([version, ...symbols])];
  return version + written.map((symbol) => alphabet.charAt(symbol)).join('');
}

function digitOf({ together, alone }: SharedQuestion, answer: Answer = []): number {
  const chosen = typeof answer === 'string' ? [answer] : answer;
  return chosen.reduce((digit, option) => {
    const n = alone.indexOf(option);
    return n < 0 ? digit | (1 << together.indexOf(option)) : 2 ** together.length + n;
  }, 0);
}

/**
 * The answers of a code, options in contract order, or the problem. Only the very text that
 * `encodeAnswers` gives is accepted. Up to four wrong characters are always found, a wrong length
 * too; of random texts of the right form, one in two thousand million passes. Never throws.
 */
export function decodeAnswers(text: string): Shared {
  if (text.length > longest || !/^[1-9]/.test(text)) return { problem: 'damaged' };
  const symbols = [...text.slice(1)].map((letter) => alphabet.indexOf(letter));
  const body = [Number(text.charAt(0)), ...symbols.slice(0, -checkLength)];
  const whole =
    symbols.length > checkLength &&
    !symbols.includes(-1) &&
    checkValue(body).join() === symbols.slice(-checkLength).join();
  if (!whole) return { problem: 'damaged' };
  const [madeBy, ...written] = body;
  if (madeBy !== version) return { problem: 'later-version' };
  const number = written.reduce((sum, symbol) => sum * 32 + symbol, 0);
  if (written.length !== numberLength || number >= shareCodes) return { problem: 'damaged' };
  const { answers } = readAnswers(answersOf(number));
  return answers === undefined ? { problem: 'outdated' } : { answers: decode(encode(answers)) };
}

function answersOf(number: number): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  shareVersion1.reduceRight((rest, row) => {
    const digit = rest % radix(row);
    if (digit > 0) answers[row.id] = answerOf(row, digit);
    return Math.floor(rest / radix(row));
  }, number);
  return answers;
}

function answerOf({ kind, together, alone }: SharedQuestion, digit: number): Answer {
  const option = alone[digit - 2 ** together.length];
  if (option !== undefined) return kind === 'multi' ? [option] : option;
  return together.filter((_, n) => digit & (1 << n));
}

const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * The check value of symbols (0 to 31 each): six more, by the code of Bech32m (BIP 350), which
 * finds any four wrong symbols among 89. Every version of a link ends in it.
 */
export function checkValue(symbols: readonly number[]): readonly number[] {
  let sum = 1;
  for (const symbol of [...symbols, ...Array<number>(checkLength).fill(0)]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ symbol;
    generators.forEach((generator, n) => {
      if ((top >>> n) & 1) sum ^= generator;
    });
  }
  sum ^= 0x2bc830a3;
  return [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
}
