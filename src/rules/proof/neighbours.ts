import type { State } from '../logic/state.ts';
import type { Compiled } from './compiled.ts';

/** Obligations that read the same questions. */
export interface DutyGroup {
  readonly duties: readonly number[];
  /** The places of these questions, in asking order. */
  readonly reads: readonly number[];
}

/** The obligations, those that read the same questions together. */
export function dutyGroups({ dutyReads }: Compiled): readonly DutyGroup[] {
  const groups = new Map<string, { duties: number[]; reads: readonly number[] }>();
  dutyReads.forEach((reads, duty) => {
    const group = groups.get(reads.join()) ?? { duties: [], reads };
    group.duties.push(duty);
    groups.set(reads.join(), group);
  });
  return [...groups.values()];
}

/**
 * Every way in which answers can stand after one of them, at place `n`, has become `bits`: those
 * that are still asked stay, those that are newly asked take any answer that does not stop.
 */
export function after(
  { isAsked, goingOn }: Compiled,
  places: readonly number[],
  answers: State,
  n: number,
  bits: number,
): readonly State[] {
  const state = answers.map(() => 0);
  const found: State[] = [];
  const visit = (depth: number): void => {
    const m = places[depth];
    if (m === undefined) {
      found.push([...state]);
      return;
    }
    if (!isAsked(m, state)) {
      visit(depth + 1);
      return;
    }
    const given = m === n ? bits : (answers[m] as number);
    for (const answer of given === 0 ? goingOn(m) : [given]) {
      state[m] = answer;
      visit(depth + 1);
    }
    state[m] = 0;
  };
  visit(0);
  return found;
}
