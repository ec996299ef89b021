import type { ClauseId } from '../licence/clauses.ts';
import { licenceSource } from '../licence/source.ts';
import { assess, type Obligation, rulesVersion, type Status } from '../rules/assess.ts';
import { type ObligationId, obligations } from '../rules/contract/obligations.ts';
import type { Answers } from '../rules/logic/state.ts';
import { agreementIn } from './checks/agreement.ts';
import { baseOf } from './checks/base.ts';
import { brandIn } from './checks/brand.ts';
import { cardIn } from './checks/card.ts';
import { markingIn } from './checks/marking.ts';
import { modificationsIn } from './checks/modifications.ts';
import { originIn } from './checks/origin.ts';
import { placesIn } from './checks/places.ts';
import { rankingIn } from './checks/ranking.ts';
import { sourceIn } from './checks/source.ts';
import { wholeIn } from './checks/whole.ts';
import {
  type Check,
  type CheckId,
  checks,
  type FindingState,
  type FoundPlace,
  type Note,
  type Outcome,
  outcome,
} from './checks.ts';
import { isRead, type Unread } from './files.ts';
import type { Release } from './release.ts';
import { answersOf, type Suggestion, suggestionsFor } from './suggestions.ts';

/** A duty that makes a finding due, and whether it applies or may apply. */
export interface DueDuty {
  readonly duty: ObligationId;
  readonly status: Status;
}

/** What one check found. */
export interface Finding {
  readonly check: CheckId;
  readonly state: FindingState;
  /** The duties that it witnesses. */
  readonly duties: readonly ObligationId[];
  /** Those of them that make it due; empty where nothing does. */
  readonly due: readonly DueDuty[];
  readonly clauses: readonly ClauseId[];
  readonly notes: readonly Note[];
  readonly places: readonly FoundPlace[];
  /** The paper that does what is to be done (its id in `src/papers/offer.ts`); null where nothing is, or none does. */
  readonly paper: string | null;
}

/** What was found in a release (`public/schema/inspection-1.json`). */
export interface Inspection {
  readonly version: 1;
  readonly rules: string;
  readonly licence: { readonly id: string; readonly sha256: string };
  readonly files: readonly { readonly file: string; readonly isRead: boolean }[];
  readonly unread: readonly Unread[];
  readonly suggestions: readonly Suggestion[];
  readonly findings: readonly Finding[];
}

function outcomesOf(release: Release) {
  const base = baseOf(release);
  const origin = originIn(release);
  const found: Readonly<Record<Exclude<CheckId, 'base'>, () => Outcome>> = {
    source: () => sourceIn(release),
    agreement: () => agreementIn(release),
    modifications: () => modificationsIn(release),
    origin: () => origin,
    marking: () => markingIn(release, origin),
    whole: () => wholeIn(release),
    places: () => placesIn(release),
    card: () => cardIn(release),
    brand: () => brandIn(release),
    ranking: () => rankingIn(release),
  };
  const outcomes = new Map<CheckId, Outcome>([['base', base.outcome]]);
  for (const { id } of checks) {
    if (id !== 'base') outcomes.set(id, base.isOfLicence ? found[id]() : outcome('unknown'));
  }
  return { base, outcomes };
}

/** A purpose that stops nothing; the duties that a release witnesses hang on none. */
const anyPurpose = ['other-non-commercial'] as const;

/** What is due without an assessment: only what the suggested answers make certain. */
function dueBySuggestions(suggestions: readonly Suggestion[]): readonly Obligation[] {
  const { obligations } = assess({ ...answersOf(suggestions), purpose: anyPurpose });
  return obligations.filter(({ status }) => status === 'applies');
}

/** The paper that mends a finding: by the first duty that is due, else by the check. */
function paperOf(check: Check, state: FindingState, due: readonly DueDuty[]): string | null {
  if (state === 'found' || state === 'clear' || state === 'unknown') return null;
  const [first] = due;
  return (first === undefined ? undefined : check.paperOfDuty?.[first.duty]) ?? check.paper;
}

/**
 * Sets a release beside the duties: what was found, where, and what a person must look at. It never
 * says that a release complies.
 *
 * @param release what was read of it
 * @param answers those of an assessment; null where there is none: then only what the release itself
 * makes certain is due
 */
export function inspect(release: Release, answers: Answers | null): Inspection {
  const { base, outcomes } = outcomesOf(release);
  const suggestions = suggestionsFor(release, base, outcomes);
  const obligations =
    answers === null ? dueBySuggestions(suggestions) : assess(answers).obligations;
  const statuses = new Map(obligations.map(({ id, status }) => [id, status]));
  const findings = (checks as readonly Check[]).map((check): Finding => {
    const { id, duties, clauses } = check;
    const { state, notes, places } = outcomes.get(id) ?? outcome('unknown');
    const due = duties.flatMap((duty): readonly DueDuty[] => {
      const status = statuses.get(duty);
      return status === undefined ? [] : [{ duty, status }];
    });
    return {
      check: id,
      state,
      duties,
      due,
      clauses,
      notes,
      places,
      paper: paperOf(check, state, due),
    };
  });
  return {
    version: 1,
    rules: rulesVersion,
    licence: { id: licenceSource.id, sha256: licenceSource.sha256 },
    files: release.files.map(({ path, kind }) => ({ file: path, isRead: isRead(kind) })),
    unread: release.unread,
    suggestions,
    findings,
  };
}

/** Duties that no file can show. */
export interface OutsideFiles {
  /** What is done once, to be ticked by hand. */
  readonly toDo: readonly ObligationId[];
  /** What holds always, and what one must never do. */
  readonly always: readonly ObligationId[];
}

/** The duties of an assessment that no file can show; without one, all there can be. What is only to be known, or allowed, is none. */
export function outsideFiles(answers: Answers | null): OutsideFiles {
  const witnessed = new Set<ObligationId>(
    (checks as readonly Check[]).flatMap(({ duties }) => duties),
  );
  const duties = (answers === null ? obligations : assess(answers).obligations).filter(
    ({ id, kind }) => kind !== 'know' && kind !== 'may' && !witnessed.has(id),
  );
  const isToDo = ({ when, kind }: (typeof duties)[number]) =>
    when !== 'always' && kind !== 'must-not';
  return {
    toDo: duties.filter(isToDo).map(({ id }) => id),
    always: duties.filter((duty) => !isToDo(duty)).map(({ id }) => id),
  };
}

/** Whether something that is due is missing or in conflict. */
export function isAnythingDue({ findings }: Inspection): boolean {
  return findings.some(
    ({ state, due }) => due.length > 0 && (state === 'missing' || state === 'conflict'),
  );
}
