import { TRUE } from './contract/condition.ts';
import { type QuestionId, questionIds } from './contract/questions.ts';
import { askedWhen } from './contract/relevance.ts';
import { type VerdictId, verdictIds, verdictRows } from './contract/verdict.ts';
import { type Completions, overCompletions } from './logic/completions.ts';
import { evaluation } from './logic/evaluate.ts';
import {
  type Answers,
  allowedAnswers,
  blank,
  encode,
  isStop,
  type State,
  stopPlaces,
} from './logic/state.ts';

/** Makes something when it is first asked for: the first question, which loads this, needs none of it. */
function whenAsked<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

const rowEvaluations = whenAsked(() => verdictRows.map(({ when }) => evaluation(when)));

/** The row of contract section 3 that a complete state fits first. */
export function verdictRow(state: State): (typeof verdictRows)[number] {
  const n = rowEvaluations().findIndex((fits) => fits(state) === TRUE);
  return verdictRows[n] as (typeof verdictRows)[number];
}

/** What ends the walk through the questions early: reachable stops with their verdicts, and whether the walk can go on. */
export interface Ways {
  /** Their place among all ways. */
  readonly key: number;
  readonly stops: readonly VerdictId[];
  readonly goesOn: boolean;
}

const [passed, open, stopped] = [0, 1, 2];

/** The ways by their key, which has for each stop, the first one last, whether it was passed, is open or was met. */
const waysByKey = whenAsked(() => {
  const stopVerdicts = stopPlaces.map((n) => {
    const id = questionIds[n] as QuestionId;
    const stop = allowedAnswers(id).find((bits) => isStop(n, bits)) ?? 0;
    return verdictRow(blank.map((_, m) => (m === n ? stop : 0))).verdict;
  });
  return Array.from({ length: 3 ** stopPlaces.length }, (_, key): Ways => {
    const stands = stopVerdicts.map((_, k) => Math.floor(key / 3 ** k) % 3);
    const met = stands.indexOf(stopped);
    const reached = met < 0 ? stopVerdicts : stopVerdicts.slice(0, met + 1);
    return { key, stops: reached.filter((_, k) => stands[k] !== passed), goesOn: met < 0 };
  });
});

/** What may end the walk early after these answers. */
export function waysFrom(answers: State): Ways {
  let key = 0;
  for (let k = stopPlaces.length - 1; k >= 0; k -= 1) {
    const n = stopPlaces[k] as number;
    const given = answers[n] as number;
    key = 3 * key + (given === 0 ? open : isStop(n, given) ? stopped : passed);
  }
  return waysByKey()[key] as Ways;
}

/** Computes once for all answers that a view cannot tell apart. */
export function remembered<T>(
  view: Completions,
  compute: (answers: State) => T,
): (answers: State) => T {
  let known: (T | undefined)[] | null = null;
  return (answers) => {
    known ??= Array(view.keys);
    const key = view.keyOf(answers);
    let found = known[key];
    if (found === undefined) {
      found = compute(answers);
      known[key] = found;
    }
    return found;
  };
}

/** The same for what hangs on the ways, too. */
export function rememberedByWays<T>(
  view: Completions,
  compute: (answers: State, ways: Ways) => T,
): (answers: State, ways: Ways) => T {
  const byWays = waysByKey().map((ways) => remembered(view, (answers) => compute(answers, ways)));
  return (answers, ways) => byWays[ways.key]?.(answers) as T;
}

const askedInSome = whenAsked(() =>
  questionIds.map((id) => {
    const view = overCompletions([askedWhen[id]]);
    return remembered(view, (answers) =>
      view.completions(answers).some(({ truths: [asked] }) => asked === TRUE),
    );
  }),
);

/** Whether some completion of the answers asks question number `n`. */
export function someCompletionAsks(n: number, answers: State): boolean {
  for (const m of stopPlaces) {
    if (m < n && isStop(m, answers[m] as number)) return false;
  }
  return askedInSome()[n]?.(answers) === true;
}

/** Of partial answers those with effect. */
export function effectOf(answers: State): State {
  const state = [...answers];
  for (let n = 0; n < state.length; n += 1) {
    if (state[n] !== 0 && !someCompletionAsks(n, answers)) state[n] = 0;
  }
  return state;
}

const reachedByWays = whenAsked(() => {
  const view = overCompletions(verdictRows.map(({ when }) => when));
  const inScope = remembered(view, (answers) => {
    const rows = new Set(view.completions(answers).map(({ truths }) => truths.indexOf(TRUE)));
    return [...rows].flatMap((n) => verdictRows[n]?.verdict ?? []);
  });
  return rememberedByWays(view, (answers, { stops, goesOn }) => {
    const reached = new Set<VerdictId>([...stops, ...(goesOn ? inScope(answers) : [])]);
    return verdictIds.filter((id) => reached.has(id));
  });
});

/** The verdicts that completions of answers with effect reach, no more and no less, in the contract's order. */
export function verdictsReached(withEffect: State, ways: Ways): readonly VerdictId[] {
  return reachedByWays()(withEffect, ways);
}

/** The verdict that every completion of the answers has; null while two are possible (contract section 5). */
export function certainVerdict(given: Answers): VerdictId | null {
  const answers = encode(given);
  const [one = null, ...others] = verdictsReached(effectOf(answers), waysFrom(answers));
  return others.length === 0 ? one : null;
}
