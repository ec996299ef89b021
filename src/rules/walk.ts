import { type QuestionId, questionIds } from './contract/questions.ts';
import { isAsked } from './logic/asked.ts';
import { type Answers, blank, encode, isStop, type State } from './logic/state.ts';

/** The way through the questions that answers have gone so far. */
export interface Walk {
  /** The questions asked and answered, in asking order. */
  readonly path: readonly QuestionId[];
  /** The first question that is asked and has no answer; null when nothing is left to ask. */
  readonly next: QuestionId | null;
  /** Whether an answer has ended the questions early. */
  readonly stopped: boolean;
  /** The answers on the path, and nothing else. */
  readonly state: State;
}

/** Walks the questions in asking order with `answers`, as far as they go (contract section 5, `next`). */
export function walkState(answers: State): Walk {
  const state = [...blank];
  const path: QuestionId[] = [];
  for (let n = 0; n < questionIds.length; n += 1) {
    const id = questionIds[n] as QuestionId;
    if (!isAsked(n, state)) continue;
    const given = answers[n] as number;
    if (given === 0) return { path, next: id, stopped: false, state };
    state[n] = given;
    path.push(id);
    if (isStop(n, given)) return { path, next: null, stopped: true, state };
  }
  return { path, next: null, stopped: false, state };
}

/** The same for answers by name. */
export function walk(answers: Answers): Walk {
  return walkState(encode(answers));
}

/** The question asked before `id`, where Back leads; null at the first one. */
export function questionBefore(id: QuestionId, answers: Answers): QuestionId | null {
  const { path, next } = walk(answers);
  const asked = next === null ? path : [...path, next];
  const before = asked.filter((other) => questionIds.indexOf(other) < questionIds.indexOf(id));
  return before.at(-1) ?? null;
}
