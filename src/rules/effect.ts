import { assess } from './assess.ts';
import { type QuestionId, questionIds } from './contract/questions.ts';
import type { Answers } from './logic/state.ts';

/** What a change of one answer does to the effect of the others. */
export interface EffectChange {
  /** Answered questions whose answers would no longer count; they are kept. */
  readonly lost: readonly QuestionId[];
  /** Answered questions whose kept answers would count again. */
  readonly regained: readonly QuestionId[];
}

/** Which other answers lose or regain their effect when `answers` become `changed`. */
export function effectChange(answers: Answers, changed: Answers): EffectChange {
  const before = assess(answers).answers;
  const after = assess(changed).answers;
  const kept = questionIds.filter((id) => answers[id] !== undefined && changed[id] !== undefined);
  return {
    lost: kept.filter((id) => id in before && !(id in after)),
    regained: kept.filter((id) => !(id in before) && id in after),
  };
}
