import type { State } from '../logic/state.ts';
import type { Compiled } from './compiled.ts';
import type { Space } from './space.ts';

/** Obligations that read the same parts of the space, and the questions of these parts. */
export interface DutyGroup {
  readonly duties: readonly number[];
  readonly reads: readonly number[];
  /** The places of all questions in these parts, in asking order. */
  readonly places: readonly number[];
}

/** The obligations, those that read the same parts together. */
export function dutyGroups({ dutyReads }: Compiled, space: Space): readonly DutyGroup[] {
  const groups = new Map<string, number[]>();
  dutyReads.forEach((reads, duty) => {
    const key = space.partsOf(reads).join();
    groups.set(key, [...(groups.get(key) ?? []), duty]);
  });
  return [...groups.values()].map((duties) => {
    const reads = duties.flatMap((duty) => dutyReads[duty] ?? []);
    return { duties, reads, places: [...space.partsOf(reads)].sort((a, b) => a - b) };
  });
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
