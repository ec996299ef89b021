import { type Condition, UNKNOWN, type UnsettledClause } from '../contract/condition.ts';
import { settledEvaluations } from './evaluate.ts';
import { unsettledIn } from './reads.ts';
import type { State } from './state.ts';

/**
 * Finds the first clause that, read as settled one way or the other, would change `condition` in one
 * of some states, all of which leave it unknown; null where none would (contract section 5, `openPoint`).
 */
export function openPointIn(
  condition: Condition,
): (states: readonly State[]) => UnsettledClause | null {
  const settled = unsettledIn(condition).map((clause) => ({
    clause,
    readings: settledEvaluations(clause).map((evaluation) => evaluation(condition)),
  }));
  return (states) => {
    const found = settled.find(({ readings }) =>
      states.some((state) => readings.some((evaluate) => evaluate(state) !== UNKNOWN)),
    );
    return found?.clause ?? null;
  };
}
