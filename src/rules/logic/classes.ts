import type { Atom, Condition } from '../contract/condition.ts';
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
 * questions are asked, cannot tell apart. Stops are one class, `unsure` is one of its own. `atoms`
 * are those of the conditions, where they are known.
 */
export function answerClasses(
  id: QuestionId,
  conditions: readonly Condition[],
  atoms: readonly Atom[] = atomsOf(conditions),
): readonly AnswerClass[] {
  const n = place(id);
  const own = encodeAnswer(
    id,
    atoms.flatMap(({ question, option }) => (question === id ? option : [])),
  );
  const signature = (bits: number): string | number => {
    if (isStop(n, bits)) return 'stop';
    return isUnsure(n, bits) ? 'unsure' : bits & own;
  };
  const classes = new Map<string | number, [number, ...number[]]>();
  for (const bits of allowedAnswers(id)) {
    const name = signature(bits);
    const known = classes.get(name);
    if (known === undefined) classes.set(name, [bits]);
    else known.push(bits);
  }
  return [...classes].map(([name, answers]) => ({
    answers,
    example: answers[0],
    stop: name === 'stop',
  }));
}
