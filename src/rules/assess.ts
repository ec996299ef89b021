import type { ClauseId } from '../licence/clauses.ts';
import { licenceSource } from '../licence/source.ts';
import { overCompletions, type Truths } from './completions.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './condition.ts';
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
    if (isStop(n, given)) return { stops, goesOn: false };
  }
  return { stops, goesOn: true };
}

const askedViews = questionIds.map((id) => overCompletions([askedWhen[id]]));

function someCompletionAsks(n: number, answers: State): boolean {
  const stopped = stopPlaces.some((m) => m < n && isStop(m, answers[m] as number));
  return !stopped && (askedViews[n]?.(answers) ?? []).some(([asked]) => asked === TRUE);
}

const verdictView = overCompletions(verdictRows.map(({ when }) => when));

function possibleVerdicts(answers: State, ways: Ways): readonly VerdictId[] {
  const reached = new Set<VerdictId>(ways.stops);
  if (ways.goesOn) {
    for (const truths of verdictView(answers)) {
      const row = verdictRows[truths.indexOf(TRUE)];
      if (row !== undefined) reached.add(row.verdict);
    }
  }
  return verdictIds.filter((id) => reached.has(id));
}

/** The obligations that read the same questions, evaluated together. */
interface RuleGroup {
  readonly reads: readonly QuestionId[];
  readonly rows: readonly ObligationRow[];
  readonly truths: (answers: State) => readonly Truths[];
}

const ruleGroups: readonly RuleGroup[] = (() => {
  const rowsByReads = new Map<string, ObligationRow[]>();
  for (const row of obligations) {
    const key = reads(row.condition).join();
    rowsByReads.set(key, [...(rowsByReads.get(key) ?? []), row]);
  }
  return [...rowsByReads.values()].map((rows) => {
    const conditions = rows.map(({ condition }) => condition);
    return { rows, reads: reads(...conditions), truths: overCompletions(conditions) };
  });
})();

type Standing = Status | 'left-out';

const standingOf = { [TRUE]: 'applies', [UNKNOWN]: 'may-apply', [FALSE]: 'left-out' } as const;

function standing(group: RuleGroup, column: number, answers: State, ways: Ways): Standing {
  const reached = new Set<Standing>();
  for (const verdict of ways.stops) {
    const stands = verdict === 'prohibited' && group.rows[column]?.evenIfProhibited === true;
    reached.add(stands ? 'applies' : 'left-out');
  }
  if (ways.goesOn) {
    for (const truths of group.truths(answers)) reached.add(standingOf[truths[column] as Truth]);
  }
  const [only] = reached;
  return reached.size === 1 && only !== undefined ? only : 'may-apply';
}

/** The questions a row still hangs on: open ones, and answers `unsure` of which another would move the row. */
function dependsOn(group: RuleGroup, column: number, answers: State): readonly QuestionId[] {
  return group.reads.filter((id) => {
    const n = place(id);
    const given = answers[n] as number;
    if (!someCompletionAsks(n, answers)) return false;
    if (given === 0) return true;
    return (
      isUnsure(n, given) &&
      allowedAnswers(id).some((other) => {
        const changed = answers.map((bits, m) => (m === n ? other : bits));
        return standing(group, column, changed, waysFrom(changed)) !== 'may-apply';
      })
    );
  });
}

function openPoint(group: RuleGroup, column: number, answers: State): ClauseId | null {
  const leftOpen = group.truths(answers).some((truths) => truths[column] === UNKNOWN);
  const [clause] = unsettledIn(group.rows[column]?.condition ?? { all: [] });
  return leftOpen ? (clause ?? null) : null;
}

function obligationsOf(answers: State, ways: Ways): readonly Obligation[] {
  const found = ruleGroups.flatMap((group) => {
    const because = group.reads.filter((id) => answers[place(id)] !== 0);
    return group.rows.flatMap((row, column): Obligation[] => {
      const { id, kind, when, clauses } = row;
      const status = standing(group, column, answers, ways);
      if (status === 'left-out') return [];
      const open = status === 'may-apply' ? dependsOn(group, column, answers) : [];
      const point =
        status === 'may-apply' && open.length === 0 ? openPoint(group, column, answers) : null;
      return [{ id, kind, when, status, clauses, because, dependsOn: open, openPoint: point }];
    });
  });
  return found.sort((a, b) => obligationIds.indexOf(a.id) - obligationIds.indexOf(b.id));
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
  const withEffect = complete
    ? state
    : answers.map((bits, n) => (bits !== 0 && someCompletionAsks(n, answers) ? bits : 0));
  const ways = waysFrom(withEffect);
  const verdict = complete ? verdictRow(state).verdict : null;
  return {
    version: 1,
    rules: rulesVersion,
    licence: { id: licenceSource.id, sha256: licenceSource.sha256 },
    answers: decode(withEffect),
    complete,
    next,
    verdict,
    possibleVerdicts: verdict === null ? possibleVerdicts(withEffect, ways) : [verdict],
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
