import {
  type OptionId,
  place,
  type Question,
  type QuestionId,
  type QuestionShape,
  question,
  questionIds,
  questions,
} from '../contract/questions.ts';

/** Answers by question; a `multi` question holds a non-empty array. */
export type Answers = {
  readonly [Q in QuestionId]?: Extract<Question, { id: Q }>['kind'] extends 'multi'
    ? readonly OptionId<Q>[]
    : OptionId<Q>;
};

declare const effect: unique symbol;

/**
 * Answers as far as they have an effect (contract section 5, `answers`). Only `assess` gives them;
 * what says anything of an assessment reads these, never all that was ever answered.
 */
export type AnswersWithEffect = Answers & { readonly [effect]: true };

/** One answer: an option, or for a `multi` question the options chosen. */
export type Answer = string | readonly string[];

/** The options of an answer; none without one. */
export function optionsOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** Answers as one bit set a question, in asking order; 0 is no answer. Bit n is option n. */
export type State = readonly number[];

/** The state in which nothing is answered. */
export const blank: State = questions.map(() => 0);

/** The bit set of some options of a question; what is no option of it has no bit. */
export function optionBits({ options }: QuestionShape, chosen: readonly string[]): number {
  return options.reduce((bits, option, n) => (chosen.includes(option) ? bits | (1 << n) : bits), 0);
}

/** The bit set of an answer to the question `id`; options must be the question's own. */
export function encodeAnswer(id: QuestionId, answer: Answer): number {
  return optionBits(question(id), optionsOf(answer));
}

/** Answers (already checked, see answers.ts) as a state. */
export function encode(answers: Answers): State {
  return questions.map((one) => optionBits(one, optionsOf(answers[one.id])));
}

/** The answer to each question that a bit set stands for, as far as it was asked for. */
const decoded = questions.map(({ options }): (Answer | undefined)[] => Array(1 << options.length));

/** The answer that a bit set stands for, options in contract order; the same array again for the same bit set. */
export function decodeAnswer(id: QuestionId, bits: number): Answer {
  return decodeAt(place(id), bits);
}

function decodeAt(n: number, bits: number): Answer {
  const known = decoded[n] as (Answer | undefined)[];
  let answer = known[bits];
  if (answer === undefined) {
    const { kind, options } = questions[n] as Question;
    const chosen = options.filter((_, option) => bits & (1 << option));
    answer = kind === 'multi' ? chosen : (chosen[0] as string);
    known[bits] = answer;
  }
  return answer;
}

/** A state as answers, in asking order; unanswered questions are left out. */
export function decode(state: State): Answers {
  const answers: Partial<Record<QuestionId, Answer>> = {};
  for (let n = 0; n < state.length; n += 1) {
    const id = questionIds[n] as QuestionId;
    const bits = state[n] as number;
    if (bits !== 0) answers[id] = decodeAt(n, bits);
  }
  return answers as Answers;
}

/** Every answer the question `id` allows, see `answersAllowedBy`. */
export function allowedAnswers(id: QuestionId): readonly number[] {
  return answersAllowedBy(question(id));
}

/** Every answer a question allows, as bit sets: each option, or each set of options that may stand together. */
export function answersAllowedBy({ kind, options, exclusive }: QuestionShape): readonly number[] {
  const bits = options.map((_, n) => 1 << n);
  if (kind === 'single') return bits;
  const free = bits.filter((_, n) => !exclusive.includes(options[n] as string));
  const sets = Array.from({ length: (1 << free.length) - 1 }, (_, n) =>
    free.reduce((set, bit, place) => ((n + 1) & (1 << place) ? set | bit : set), 0),
  );
  return [...sets, ...bits.filter((_, n) => exclusive.includes(options[n] as string))];
}

const stopBits = questions.map((one) => optionBits(one, one.stops));
const unsureBits = questions.map((one) => optionBits(one, ['unsure']));

/** Places of the questions that can stop the questions. */
export const stopPlaces: readonly number[] = stopBits.flatMap((bits, n) => (bits ? [n] : []));

/** Whether the answer `bits` to question number `n` stops the questions. */
export function isStop(n: number, bits: number): boolean {
  return (bits & (stopBits[n] ?? 0)) !== 0;
}

/** Whether the answer `bits` to question number `n` is `unsure`. */
export function isUnsure(n: number, bits: number): boolean {
  return (bits & (unsureBits[n] ?? 0)) !== 0;
}
