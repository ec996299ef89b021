import { TRUE } from '../contract/condition.ts';
import { questions } from '../contract/questions.ts';
import { askedWhen } from '../contract/relevance.ts';
import { type Evaluation, evaluation } from './evaluate.ts';
import type { State } from './state.ts';

const asked = questions.map(({ id }) => evaluation(askedWhen[id]));

/** Whether question number `n` is asked, given the answers with effect before it and no stop among them. */
export function isAsked(n: number, state: State): boolean {
  return (asked[n] as Evaluation)(state) === TRUE;
}
