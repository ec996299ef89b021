import { FALSE, TRUE, type Truth, UNKNOWN } from '../contract/condition.ts';
import type { State } from '../logic/state.ts';
import type { Compiled, Outcome } from './compiled.ts';
import type { Counterexample, DutyStatus, Finding, Holding } from './finding.ts';
import type { Space } from './space.ts';

/** Complete answers as a check sees them: right in the questions that it reads, blank in the others. */
export interface Point {
  readonly state: State;
  /** Whether an answer has stopped the questions. */
  readonly stopped: boolean;
  readonly outcome: () => Outcome;
  /** How the obligation number `n` stands. */
  readonly standing: (n: number) => DutyStatus;
}

/** Something to be held on every complete set of answers. */
export interface Check {
  /** The places it reads; outcome and obligations count with what they read. */
  readonly reads: readonly number[];
  readonly examine: (point: Point) => Finding | null;
}

const standings = new Map<Truth, DutyStatus>([
  [TRUE, 'applies'],
  [UNKNOWN, 'may-apply'],
  [FALSE, 'left-out'],
]);

/** Holds every check on every complete set; checks that read the same questions go together. */
export function sweep(
  compiled: Compiled,
  space: Space,
  checks: readonly Check[],
): ReadonlyMap<Check, Holding> {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const key = [...new Set(check.reads)].sort((a, b) => a - b).join();
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  const holdings = new Map<Check, Holding>();
  for (const group of groups.values()) {
    const found = new Map<Check, Counterexample>();
    const reads = group[0]?.reads ?? [];
    const covered = space.over(
      ({ stop }) => (stop === null ? reads : [...reads, ...compiled.outcomeReads]),
      (state, course) => {
        let known: Outcome | undefined;
        const outcome = () => {
          known ??= compiled.outcomeOf(state);
          return known;
        };
        const standing = (n: number): DutyStatus => {
          const truth =
            course.stop === null
              ? compiled.duties[n]?.(state)
              : compiled.dutyAfterStop(n, outcome().verdict);
          return standings.get(truth ?? FALSE) as DutyStatus;
        };
        const point: Point = { state, stopped: course.stop !== null, outcome, standing };
        for (const check of group) {
          if (found.has(check)) continue;
          const finding = check.examine(point);
          if (finding === null) continue;
          found.set(check, { finding, answers: compiled.decode(space.filled(state, course)) });
        }
      },
    );
    for (const check of group) {
      holdings.set(check, { covered, counterexample: found.get(check) ?? null });
    }
  }
  return holdings;
}
