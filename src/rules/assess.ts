import type { ClauseId } from '../licence/clauses.ts';
import { licenceSource } from '../licence/source.ts';
import { FALSE, TRUE, type Truth, UNKNOWN, type UnsettledClause } from './contract/condition.ts';
import {
  type Moment,
  type ObligationId,
  type ObligationKind,
  type ObligationRow,
  obligations,
} from './contract/obligations.ts';
import { place, type QuestionId } from './contract/questions.ts';
import type { EmailId, Lanes, Reason, VerdictId } from './contract/verdict.ts';
import { versions } from './contract/versions.ts';
import { type Completions, overCompletions } from './logic/completions.ts';
import { openPointIn } from './logic/open-point.ts';
import { reads } from './logic/reads.ts';
import {
  type Answers,
  type AnswersWithEffect,
  decode,
  encode,
  isUnsure,
  type State,
} from './logic/state.ts';
import { emailOf, lanesOf } from './outcome.ts';
import {
  effectOf,
  remembered,
  rememberedByWays,
  someCompletionAsks,
  verdictRow,
  verdictsReached,
  type Ways,
  waysFrom,
} from './possible.ts';
import { walk, walkState } from './walk.ts';

/** The version of the rules; it changes with every change to contract or reading. */
export const rulesVersion = versions[0];

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
  readonly openPoint: UnsettledClause | null;
}

/** The result of contract section 5, version 1. */
export interface Result {
  readonly version: 1;
  readonly rules: string;
  readonly licence: { readonly id: string; readonly sha256: string };
  readonly answers: AnswersWithEffect;
  readonly complete: boolean;
  readonly next: QuestionId | null;
  readonly verdict: VerdictId | null;
  readonly possibleVerdicts: readonly VerdictId[];
  readonly lanes: Lanes;
  readonly email: EmailId | null;
  readonly obligations: readonly Obligation[];
}

/** What becomes of an obligation as long as no stop is met: the truths its condition can have, and what would change it. */
interface Outlook {
  readonly truths: ReadonlySet<Truth>;
  readonly dependsOn: readonly QuestionId[];
  readonly openPoint: UnsettledClause | null;
}

const nothing: readonly QuestionId[] = [];

/** Whether a question has no answer yet, or `unsure`. */
function isOpen(n: number, answers: State): boolean {
  const bits = answers[n] as number;
  return bits === 0 || isUnsure(n, bits);
}

function outlooks(rows: readonly ObligationRow[], view: Completions) {
  const openPoints = rows.map(({ condition }) => openPointIn(condition));
  return remembered(view, (answers): readonly Outlook[] => {
    const completions = view.completions(answers);
    const asked = view.reads.filter((id) => someCompletionAsks(place(id), answers));
    const changes = new Map(
      asked
        .filter((id) => isOpen(place(id), answers))
        .map((id) => [id, view.changedBy(id, answers)]),
    );
    return openPoints.map((openPointOf, column) => {
      const truths = new Set(completions.map(({ truths }) => truths[column] as Truth));
      const dependsOn = asked.filter((id) => changes.get(id)?.[column]);
      // Where no answer changes the row, it has the same truth in every completion.
      const leftToText = truths.has(UNKNOWN) && dependsOn.length === 0;
      const openPoint = leftToText ? openPointOf(completions.map(({ state }) => state)) : null;
      return { truths, dependsOn, openPoint };
    });
  });
}

/** Finds, of obligations that read the same questions, each that applies or may apply; null for the others. */
type RuleGroup = (answers: State, ways: Ways) => readonly (Obligation | null)[];

function ruleGroup(rows: readonly ObligationRow[]): RuleGroup {
  const view = overCompletions(rows.map(({ condition }) => condition));
  const outlooksOf = outlooks(rows, view);
  return rememberedByWays(view, (answers, { stops, goesOn }) => {
    const because = view.reads.filter((id) => answers[place(id)] !== 0);
    const found = goesOn ? outlooksOf(answers) : null;
    return rows.map(({ id, kind, when, clauses, evenIfProhibited }, column): Obligation | null => {
      const outlook = found?.[column];
      const reached = new Set(outlook?.truths);
      for (const verdict of stops) {
        reached.add(verdict === 'prohibited' && evenIfProhibited ? TRUE : FALSE);
      }
      if (reached.size === 1 && reached.has(FALSE)) return null;
      const status = reached.size === 1 && reached.has(TRUE) ? 'applies' : 'may-apply';
      return theOne({
        id,
        kind,
        when,
        status,
        clauses,
        because,
        dependsOn: status === 'applies' ? nothing : (outlook?.dependsOn ?? nothing),
        openPoint: outlook?.openPoint ?? null,
      });
    });
  });
}

const distinct = new Map<string, Obligation>();

/** The same object for the same obligation, however many answers lead to it: there are far fewer of them than answers. */
function theOne(obligation: Obligation): Obligation {
  const { id, status, because, dependsOn, openPoint } = obligation;
  const key = [id, status, because, dependsOn, openPoint].join(' ');
  const known = distinct.get(key) ?? obligation;
  distinct.set(key, known);
  return known;
}

const rowsByReads = new Map<string, ObligationRow[]>();
for (const row of obligations) {
  const key = reads(row.condition).join();
  rowsByReads.set(key, [...(rowsByReads.get(key) ?? []), row]);
}
const ruleGroups: readonly RuleGroup[] = [...rowsByReads.values()].map(ruleGroup);

/** Where each obligation, in their order, is found: the number of its group, its own number there. */
const placesInGroups = obligations.map((row) => {
  const groups = [...rowsByReads.values()];
  const group = groups.findIndex((rows) => rows.includes(row));
  return { group, column: groups[group]?.indexOf(row) ?? 0 };
});

function obligationsOf(answers: State, ways: Ways): readonly Obligation[] {
  const groups = ruleGroups.map((find) => find(answers, ways));
  const found: Obligation[] = [];
  for (const { group, column } of placesInGroups) {
    const obligation = groups[group]?.[column];
    if (obligation) found.push(obligation);
  }
  return found;
}

/**
 * Assesses answers, complete or partial, by contract sections 2 to 5.
 * `given` must be answers that `readAnswers` accepts; answers without effect are left out.
 * What is incomplete is exact over every completion, nothing is sampled.
 */
export function assess(given: Answers): Result {
  const { state, complete, next, verdict, possibleVerdicts, lanes, email, obligations } =
    assessState(encode(given));
  return {
    version: 1,
    rules: rulesVersion,
    licence: { id: licenceSource.id, sha256: licenceSource.sha256 },
    answers: decode(state) as AnswersWithEffect,
    complete,
    next,
    verdict,
    possibleVerdicts,
    lanes,
    email,
    obligations,
  };
}

/** What a result says of its answers, which stand here as a state: those with effect. */
export interface StateResult extends Omit<Result, 'version' | 'rules' | 'licence' | 'answers'> {
  readonly state: State;
}

const noLanes: Lanes = { nonCommercial: null, commercial: null };

/** The same for answers as a state, as far as it hangs on them. */
export function assessState(answers: State): StateResult {
  const { next, state } = walkState(answers);
  const complete = next === null;
  const ways = waysFrom(answers);
  const withEffect = complete ? state : effectOf(answers);
  const verdict = complete ? verdictRow(state).verdict : null;
  return {
    state: withEffect,
    complete,
    next,
    verdict,
    possibleVerdicts: verdictsReached(withEffect, ways),
    lanes: verdict === null ? noLanes : lanesOf(state, verdict),
    email: verdict === null ? null : emailOf(state, verdict),
    obligations: obligationsOf(withEffect, ways),
  };
}

/** Why a complete set of answers has its verdict: the row of contract section 3 that fits; null while incomplete. */
export function reasonOf(given: Answers): Reason | null {
  const { next, state } = walk(given);
  return next === null ? verdictRow(state).reason : null;
}
