import { type Answer, optionsOf } from '../rules/logic/state.ts';
import type { ChangedQuestion, EarlierAnswers } from './earlier-rules.ts';

/** A question as a share link writes it: the options that may stand together, and those that stand alone. */
export interface SharedQuestion {
  readonly id: string;
  readonly kind: 'single' | 'multi';
  readonly together: readonly string[];
  readonly alone: readonly string[];
}

/** A version of share links. Frozen once released: a link means what it meant when it was made. */
export interface ShareVersion {
  /** The first version of the rules that it was made for. */
  readonly rules: string;
  /** The questions and options as it numbers them. */
  readonly questions: readonly SharedQuestion[];
  /** Brings answers of the version before to this one; none where each still means what it meant. */
  readonly fromPrevious?: (answers: EarlierAnswers) => EarlierAnswers;
  /** Of answers of the version before, the questions whose answer may mean something else in this one. */
  readonly lookAgainAt?: (answers: EarlierAnswers) => readonly ChangedQuestion[];
}

/** How many answers a question has, none included. */
const radix = ({ together, alone }: SharedQuestion): number => 2 ** together.length + alone.length;

/** How many codes a version has: one for each set of answers to any of its questions. */
export function codesOf({ questions }: ShareVersion): number {
  return questions.reduce((product, row) => product * radix(row), 1);
}

/** All answers as one number: each question one digit in mixed radix, 0 for no answer. */
export function numberOf(
  { questions }: ShareVersion,
  answers: Readonly<Record<string, Answer | undefined>>,
): number {
  return questions.reduce((sum, row) => sum * radix(row) + digitOf(row, answers[row.id]), 0);
}

/** The answers that a number below `codesOf` stands for, as that version knows them. */
export function answersOf({ questions }: ShareVersion, number: number): EarlierAnswers {
  const answers: Record<string, Answer> = {};
  questions.reduceRight((left, row) => {
    const digit = left % radix(row);
    if (digit > 0) answers[row.id] = answerOf(row, digit);
    return Math.floor(left / radix(row));
  }, number);
  return answers;
}

function digitOf({ together, alone }: SharedQuestion, answer: Answer | undefined): number {
  return optionsOf(answer).reduce((digit, option) => {
    const n = alone.indexOf(option);
    return n < 0 ? digit | (1 << together.indexOf(option)) : 2 ** together.length + n;
  }, 0);
}

function answerOf({ kind, together, alone }: SharedQuestion, digit: number): Answer {
  const option = alone[digit - 2 ** together.length];
  if (option !== undefined) return kind === 'multi' ? [option] : option;
  return together.filter((_, n) => digit & (1 << n));
}
