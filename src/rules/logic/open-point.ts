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
  const readingsOf = () =>
    unsettledIn(condition).map((clause) => ({
      clause,
      readings: settledEvaluations(clause).map((evaluation) => evaluation(condition)),
    }));
  // Made when it is first asked for: few answers come to where the text is open.
  let settled: ReturnType<typeof readingsOf> | undefined;
  return (states) => {
    settled ??= readingsOf();
    const found = settled.find(({ readings }) =>
      states.some((state) => readings.some((evaluate) => evaluate(state) !== UNKNOWN)),
    );
    return found?.clause ?? null;
  };
}
