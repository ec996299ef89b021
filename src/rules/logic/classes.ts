import type { Condition } from '../contract/condition.ts';
import { place, type QuestionId } from '../contract/questions.ts';
import { atomsOf } from './reads.ts';
import { allowedAnswers, encodeAnswer, isStop, isUnsure } from './state.ts';

/** Answers to one question that some conditions cannot tell apart, as bit sets. */
export interface AnswerClass {
  readonly answers: readonly number[];
  /** One of them, which stands for all. */
  readonly example: number;
  /** Whether they stop the questions. */
  readonly stop: boolean;
}

/**
 * Every answer to the question `id` in classes that `conditions`, and what decides whether their
 * questions are asked, cannot tell apart. Stops are one class, `unsure` is one of its own.
 */
export function answerClasses(
  id: QuestionId,
  conditions: readonly Condition[],
): readonly AnswerClass[] {
  const n = place(id);
  const own = atomsOf(conditions).filter(({ question }) => question === id);
  const signature = (bits: number): string => {
    if (isStop(n, bits)) return 'stop';
    if (isUnsure(n, bits)) return 'unsure';
    return own.map(({ option }) => bits & encodeAnswer(id, option)).join();
  };
  const classes = new Map<string, [number, ...number[]]>();
  for (const bits of allowedAnswers(id)) {
    const known = classes.get(signature(bits));
    if (known === undefined) classes.set(signature(bits), [bits]);
    else known.push(bits);
  }
  return [...classes].map(([name, answers]) => ({
    answers,
    example: answers[0],
    stop: name === 'stop',
  }));
}
