import type { ClauseId } from '../licence/clauses.ts';
import { TRUE } from './contract/condition.ts';
import { type ContradictionId, contradictions } from './contract/contradictions.ts';
import type { QuestionId } from './contract/questions.ts';
import { evaluation } from './logic/evaluate.ts';
import { questionsNamed } from './logic/reads.ts';
import { type Answers, encode } from './logic/state.ts';
import { walkState } from './walk.ts';

/** A contradiction with the question at which it arises. */
export interface Contradiction {
  readonly id: ContradictionId;
  readonly at: QuestionId;
  readonly clauses: readonly ClauseId[];
}

const rows = contradictions.map(({ id, when, clauses }) => ({
  id,
  clauses,
  holds: evaluation(when),
  at: questionsNamed(when).at(-1) as QuestionId,
}));

/** The contradictions in answers, as far as they have effect; for partial answers, those that stand already. */
export function contradictionsIn(given: Answers): readonly Contradiction[] {
  const { state } = walkState(encode(given));
  return rows
    .filter(({ holds }) => holds(state) === TRUE)
    .map(({ id, at, clauses }) => ({ id, at, clauses }));
}
