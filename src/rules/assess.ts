import type { ClauseId } from '../licence/clauses.ts';
import { licenceSource } from '../licence/source.ts';
import { couldChange, overCompletions, type View } from './completions.ts';
import { FALSE, TRUE, UNKNOWN } from './condition.ts';
import { evaluation } from './evaluate.ts';
import {
  type Moment,
  type ObligationId,
  type ObligationKind,
  type ObligationRow,
  obligationIds,
  obligations,
} from './obligations.ts';
import { place, type QuestionId, questionIds } from './questions.ts';
import { reads, unsettledIn } from './reads.ts';
import { askedWhen } from './relevance.ts';
import {
  type Answers,
  allowedAnswers,
  blank,
  decode,
  encode,
  isStop,
  isUnsure,
  type State,
  stopPlaces,
} from './state.ts';
import {
  type EmailId,
  emailOf,
  type Lanes,
  lanesOf,
  type Reason,
  type VerdictId,
  verdictIds,
  verdictRows,
} from './verdict.ts';
import { walk, walkState } from './walk.ts';

/** The version of the rules; it changes with every change to contract or reading. */
export const rulesVersion = '1.0.0';

export type Status = 'applies' | 'may-apply';

/** One obligation of a result (contract section 5). */
export interface Obligation {
  readonly id: ObligationId;
  readonly kind: ObligationKind;
  readonly when: Moment;
  readonly status: Status;
  readonly clauses: readonly ClauseId[];
  readonly because: readonly QuestionId[];
  readonly dependsOn: readonly QuestionId[];
  readonly openPoint: ClauseId | null;
}

/** The result of contract section 5, version 1. */
export interface Result {
  readonly version: 1;
  readonly rules: string;
  readonly licence: { readonly id: string; readonly sha256: string };
  readonly answers: Answers;
  readonly complete: boolean;
  readonly next: QuestionId | null;
  readonly verdict: VerdictId | null;
  readonly possibleVerdicts: readonly VerdictId[];
  readonly lanes: Lanes;
  readonly email: EmailId | null;
  readonly obligations: readonly Obligation[];
}

const rowEvaluations = verdictRows.map(({ when }) => evaluation(when));

function verdictRow(state: State): (typeof verdictRows)[number] {
  const n = rowEvaluations.findIndex((fits) => fits(state) === TRUE);
  return verdictRows[n] as (typeof verdictRows)[number];
}

/** What ends the walk through the questions early: reachable stops with their verdicts, and whether the walk can go on. */
interface Ways {
  /** Names these ways, the same for the same stops. */
  readonly key: string;
  readonly stops: readonly VerdictId[];
  readonly goesOn: boolean;
}

const stopVerdicts = new Map(
  stopPlaces.map((n) => {
    const id = questionIds[n] as QuestionId;
    const stop = allowedAnswers(id).find((bits) => isStop(n, bits)) ?? 0;
    return [n, verdictRow(blank.map((_, m) => (m === n ? stop : 0))).verdict] as const;
  }),
);

function waysFrom(answers: State): Ways {
  const stops: VerdictId[] = [];
  for (const [n, verdict] of stopVerdicts) {
    const given = answers[n] as number;
    if (given === 0 || isStop(n, given)) stops.push(verdict);
    if (isStop(n, given)) return { key: `${stops.join()} only`, stops, goesOn: false };
  }
  return { key: stops.join(), stops, goesOn: true };
}

/** Computes once for all answers that a view cannot tell apart, and the same ways. */
function remembered<T>(
  view: View,
  compute: (answers: State, ways: Ways) => T,
): (answers: State, ways: Ways) => T {
  const known = new Map<string, T>();
  return (answers, ways) => {
    const key = `${view.keyOf(answers)} ${ways.key}`;
    const found = known.get(key) ?? compute(answers, ways);
    known.set(key, found);
    return found;
  };
}

const askedInSome = questionIds.map((id) => {
  const view = overCompletions([askedWhen[id]]);
  return remembered(view, (answers) =>
    view.completions(answers).some(({ truths: [asked] }) => asked === TRUE),
  );
});

/** Whether some completion of the answers asks question number `n`. */
function someCompletionAsks(n: number, answers: State, ways: Ways): boolean {
  const stopped = stopPlaces.some((m) => m < n && isStop(m, answers[m] as number));
  return !stopped && askedInSome[n]?.(answers, ways) === true;
}

const verdictView = overCompletions(verdictRows.map(({ when }) => when));
const verdictsReached = remembered(verdictView, (answers, { stops, goesOn }) => {
  const inScope = goesOn ? verdictView.completions(answers) : [];
  const reached = new Set<VerdictId>([
    ...stops,
    ...inScope.flatMap(({ truths }) => verdictRows[truths.indexOf(TRUE)]?.verdict ?? []),
  ]);
  return verdictIds.filter((id) => reached.has(id));
});

/** Finds, of obligations that read the same questions, those that apply or may apply. */
type RuleGroup = (answers: State, ways: Ways) => readonly Obligation[];

function ruleGroup(rows: readonly ObligationRow[]): RuleGroup {
  const view = overCompletions(rows.map(({ condition }) => condition));
  return remembered(view, (answers, ways) => {
    const completions = ways.goesOn ? view.completions(answers) : [];
    const because = view.reads.filter((id) => answers[place(id)] !== 0);
    const asked = view.reads.filter((id) => someCompletionAsks(place(id), answers, ways));
    const changes = new Map(
      asked
        .filter((id) => isUnsure(place(id), answers[place(id)] as number))
        .map((id) => [id, couldChange(view, id, answers)]),
    );
    return rows.flatMap((row, column): readonly Obligation[] => {
      const { id, kind, when, clauses, condition } = row;
      const unstopped = new Set(completions.map(({ truths }) => truths[column]));
      const stopped = ways.stops.map((verdict) =>
        verdict === 'prohibited' && row.evenIfProhibited ? TRUE : FALSE,
      );
      const reached = new Set([...unstopped, ...stopped]);
      if (reached.size === 1 && reached.has(FALSE)) return [];
      const status = reached.size === 1 && reached.has(TRUE) ? 'applies' : 'may-apply';
      const open = unstopped.size > 1 || unstopped.has(UNKNOWN);
      const dependsOn = asked.filter(
        (question) => open && (answers[place(question)] === 0 || changes.get(question)?.[column]),
      );
      const leftToText = unstopped.has(UNKNOWN) && dependsOn.length === 0;
      const openPoint = leftToText ? (unsettledIn(condition)[0] ?? null) : null;
      return [{ id, kind, when, status, clauses, because, dependsOn, openPoint }];
    });
  });
}

const ruleGroups: readonly RuleGroup[] = (() => {
  const rowsByReads = new Map<string, ObligationRow[]>();
  for (const row of obligations) {
    const key = reads(row.condition).join();
    rowsByReads.set(key, [...(rowsByReads.get(key) ?? []), row]);
  }
  return [...rowsByReads.values()].map(ruleGroup);
})();

const placeOfObligation = new Map(obligationIds.map((id, n) => [id, n]));

function obligationsOf(answers: State, ways: Ways): readonly Obligation[] {
  const slots: (Obligation | undefined)[] = obligationIds.map(() => undefined);
  for (const find of ruleGroups) {
    for (const obligation of find(answers, ways)) {
      slots[placeOfObligation.get(obligation.id) as number] = obligation;
    }
  }
  return slots.filter((obligation) => obligation !== undefined);
}

/**
 * Assesses answers, complete or partial, by contract sections 2 to 5.
 * `given` must be answers that `readAnswers` accepts; answers without effect are left out.
 * What is incomplete is exact over every completion, nothing is sampled.
 */
export function assess(given: Answers): Result {
  const answers = encode(given);
  const { next, state } = walkState(answers);
  const complete = next === null;
  const ways = waysFrom(answers);
  const withEffect = complete
    ? state
    : answers.map((bits, n) => (bits !== 0 && someCompletionAsks(n, answers, ways) ? bits : 0));
  const verdict = complete ? verdictRow(state).verdict : null;
  return {
    version: 1,
    rules: rulesVersion,
    licence: { id: licenceSource.id, sha256: licenceSource.sha256 },
    answers: decode(withEffect),
    complete,
    next,
    verdict,
    possibleVerdicts: verdictsReached(withEffect, ways),
    lanes: verdict === null ? { nonCommercial: null, commercial: null } : lanesOf(state, verdict),
    email: verdict === null ? null : emailOf(state, verdict),
    obligations: obligationsOf(withEffect, ways),
  };
}

/** Why a complete set of answers has its verdict: the row of contract section 3 that fits; null while incomplete. */
export function reasonOf(given: Answers): Reason | null {
  const { next, state } = walk(given);
  return next === null ? verdictRow(state).reason : null;
}
