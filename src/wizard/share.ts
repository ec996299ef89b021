import { readAnswers } from '../rules/answers.ts';
import { assess } from '../rules/assess.ts';
import { type Answers, decode, encode } from '../rules/logic/state.ts';
import { type ChangedQuestion, changedQuestions, type EarlierRules } from './earlier-rules.ts';
import { codeLengths } from './share-link.ts';
import { answersOf, codesOf, numberOf, type ShareVersion } from './share-version.ts';
import { shareVersions } from './share-versions.ts';

/**
 * Why a code could not be used; the sentence for each stands in `kept.json`. `damaged`: mistyped,
 * cut or made up. `later-version`: whole, but of a version this one does not know. `outdated`:
 * whole, but with an answer that the contract no longer allows.
 */
export type ShareProblem = 'damaged' | 'later-version' | 'outdated';

/** The answers a code holds, or why there are none. */
export type Shared =
  | { readonly answers: Answers; readonly earlier?: EarlierRules; readonly problem?: never }
  | { readonly problem: ShareProblem; readonly answers?: never };

/** No version's code is longer. */
const longest = 60;
/** A symbol's place here is its value: 32 letters and digits that are hard to mistake for one another. */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const checkLength = 6;

/** How many symbols the number of a version takes. */
const numberLength = (version: number): number => (codeLengths[version - 1] ?? 0) - 1 - checkLength;

/**
 * The code of the answers that have an effect, for a link: partial answers are shared as such.
 * `answers` must be answers that `readAnswers` accepts.
 */
export function shareCode(answers: Answers): string {
  return encodeAnswers(assess(answers).answers);
}

/**
 * Answers as a code of the newest version, digits and small letters only, so that it survives where
 * addresses are typed, quoted or linked: the version, one number for all answers, a check value. The
 * same answers, whatever the order of their options, give the same code. `answers` must be answers
 * that `readAnswers` accepts.
 */
export function encodeAnswers(answers: Answers): string {
  const version = shareVersions.length;
  const length = numberLength(version);
  const number = numberOf(shareVersions[version - 1] as ShareVersion, answers);
  const symbols = Array.from(
    { length },
    (_, n) => Math.floor(number / 32 ** (length - 1 - n)) % 32,
  );
  const written = [...symbols, ...checkValue([version, ...symbols])];
  return version + written.map((symbol) => alphabet.charAt(symbol)).join('');
}

/**
 * The answers of a code of any version, brought to the newest, options in contract order, or the
 * problem. Only the very text that `encodeAnswers` gives, or gave when its version was the newest, is
 * accepted. Up to four wrong characters are always found, a wrong length too; of random texts of the
 * right form, one in two thousand million passes. Never throws.
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
  const [madeBy = 0, ...written] = body;
  const version = shareVersions[madeBy - 1];
  if (version === undefined) return { problem: 'later-version' };
  const number = written.reduce((sum, symbol) => sum * 32 + symbol, 0);
  if (written.length !== numberLength(madeBy) || number >= codesOf(version)) {
    return { problem: 'damaged' };
  }
  const later: readonly ShareVersion[] = shareVersions.slice(madeBy);
  let shared = answersOf(version, number);
  const again = new Set<ChangedQuestion>();
  for (const { fromPrevious, lookAgainAt } of later) {
    lookAgainAt?.(shared).forEach((id) => {
      again.add(id);
    });
    shared = fromPrevious?.(shared) ?? shared;
  }
  const { answers } = readAnswers(shared);
  if (answers === undefined) return { problem: 'outdated' };
  return {
    answers: decode(encode(answers)),
    ...(later.length > 0 && {
      earlier: {
        rules: version.rules,
        lookAgainAt: changedQuestions.filter((id) => again.has(id)),
      },
    }),
  };
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
