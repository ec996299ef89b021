import { isLogged, type LoggedPaper, type LogState, logState } from '../../papers/log.ts';
import { type DutyMarks, endedByAnswer } from '../../papers/marks.ts';
import { papersFor, papersServing } from '../../papers/offer.ts';
import type { Result } from '../../rules/assess.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import type { EmailId, VerdictId } from '../../rules/contract/verdict.ts';
import { toDosOf } from '../../rules/result-sections.ts';
import type { PaperFields } from '../../wizard/record.ts';
import { logIn } from '../papers/record.ts';

/** What a card answers: one verdict, also where it alone is possible while answers are open. */
export interface Answered {
  readonly result: Result;
  readonly verdict: VerdictId;
  /** The answer on e-mail; null where it hangs on answers that are open. */
  readonly email: EmailId | null;
}

/** What was noted of an assessment: the marks of its duties, and beside them the logs of its papers. */
export interface Noted {
  readonly marks: DutyMarks;
  readonly papers: PaperFields;
}

/** A letter by which the licensor is asked, and where it stands. */
interface Asking {
  readonly letter: LoggedPaper;
  readonly state: LogState;
}

/** The letters that ask the licensor, what is asked of all first; that of no duty asks what the verdict rests on. */
const letters: readonly LoggedPaper[] = [
  'revocation-query',
  'purpose-clarification',
  'question-to-licensor',
  'authorisation-holder-check',
  'licensee-status',
];

/** The letters due, and where each stands: as its log says, and answered too where all its to-dos are marked. */
function askings({ result, email }: Answered, { marks, papers }: Noted): readonly Asking[] {
  const due = papersFor(result).filter(({ status }) => status === 'applies');
  return letters.flatMap((letter) => {
    const offer = due.find(({ paper }) => paper === letter);
    // Beside another answer on e-mail a revocation alone is asked about.
    if (offer === undefined || (email !== 'ask' && letter !== 'revocation-query')) return [];
    const { duties } = offer;
    const isMarked = duties.length > 0 && duties.every((id) => marks[id] !== undefined);
    return [{ letter, state: isMarked ? 'answered' : logState(logIn(papers, letter)) } as const];
  });
}

/** Where the letter of a duty stands, as its log says; null where it has none. */
function letterState(duty: ObligationId, { result }: Answered, { papers }: Noted): LogState | null {
  const letter = papersServing(duty, result.answers).find(isLogged);
  return letter === undefined || letter === 'application' ? null : logState(logIn(papers, letter));
}

/** Whether the person was not sure of a fact that the question to the licensor turns on. */
function isUnsure({ answers: { applicant, commercialEffect } }: Result): boolean {
  return applicant === 'unsure' || commercialEffect?.includes('unsure') === true;
}

/** Whether something was noted, as done, sent or answered, that the answers do not say yet. */
function isBehind(answered: Answered, noted: Noted): boolean {
  const { result, email } = answered;
  const application = logState(logIn(noted.papers, 'application'));
  return (
    (email === 'awaiting-reply' && application === 'answered') ||
    (result.answers.authorisation === 'none' && application !== 'not-sent') ||
    toDosOf(result).some(
      ({ id }) =>
        endedByAnswer[id] !== undefined &&
        (noted.marks[id]?.state === 'done' || letterState(id, answered, noted) === 'answered'),
    )
  );
}

/** How the question that no to-do names is told; null where nothing is to be asked, or a to-do names it. */
function question(answered: Answered, noted: Noted, due: readonly ObligationId[]) {
  if (answered.email !== 'ask') return null;
  const all = askings(answered, noted);
  const own = all.find(({ letter }) => letter === 'question-to-licensor');
  const { answers } = answered.result;
  const isNamed = due.some((id) =>
    all.some(({ letter }) => papersServing(id, answers).includes(letter)),
  );
  if (own === undefined && isNamed) return null;
  const state = (own ?? all[0])?.state ?? 'not-sent';
  return own !== undefined && state === 'not-sent' && isUnsure(answered.result)
    ? 'find-out'
    : state;
}

/** The most that a card names as first. */
const most = 3;

/**
 * What comes first, as keys, three at most: to stop; to bring the answers up to what was noted; to ask or to take
 * advice, where that is open; and of the to-dos left what one must, else what one should, else what one may. None
 * where nothing is known to come first.
 */
export function firstOf(answered: Answered, noted: Noted) {
  const { result, verdict, email } = answered;
  const all = toDosOf(result);
  const stops = all.some(({ id }) => id === 'stop-commercial-use');
  const isBarred =
    verdict === 'cannot-apply' && result.lanes.nonCommercial === null && result.complete;
  const mayHaveToStop =
    (verdict === 'ask-licensor' || verdict === 'seek-advice') &&
    result.obligations.some(
      ({ id, status }) => id === 'stop-commercial-use' && status === 'may-apply',
    );
  const left = all.filter(
    ({ id, kind }) =>
      noted.marks[id] === undefined &&
      !(isBarred && kind === 'may') &&
      // Whoever has applied waits; that is a to-do of its own.
      !(id === 'obtain-written-authorisation' && result.answers.authorisation === 'submitted'),
  );
  const [kindDue] = (['must', 'should', 'may'] as const).filter((kind) =>
    left.some((row) => row.kind === kind),
  );
  const due = left.filter(({ id, kind }) => kind === kindDue || id === 'clarify-licensee-status');
  const said = (isNow: boolean) =>
    due
      .filter(({ when }) => (when === 'now') === isNow)
      .map(({ id }) =>
        letterState(id, answered, noted) === 'waiting'
          ? ('ui:card.asking.waiting' as const)
          : (`obligations:${id}.short` as const),
      );
  const asks = question(
    answered,
    noted,
    due.map(({ id }) => id),
  );
  const lines = [
    ...(isBarred && !stops ? (['ui:card.stop'] as const) : []),
    ...(mayHaveToStop ? (['ui:card.stopMeanwhile'] as const) : []),
    ...(isBehind(answered, noted) ? (['ui:card.upToDate'] as const) : []),
    ...said(true),
    ...(email === 'not-yet'
      ? (['ui:card.advice'] as const)
      : [...(asks === null ? [] : [`ui:card.asking.${asks}` as const]), ...said(false)]),
  ];
  return [...new Set(lines)].slice(0, most);
}

/** The step that a result leads to: to its answers, to a letter, or to what the to-dos or the application are. */
export type Step =
  | { readonly to: 'change' | 'goOn' | 'toDo' | 'always' | 'apply' | 'applied' }
  | { readonly to: 'ask' | 'asked'; readonly letter: LoggedPaper };

/** The one step that a result leads to. */
export function stepOf(answered: Answered, noted: Noted): Step {
  const { result, email } = answered;
  if (result.next !== null) return { to: 'goOn' };
  if (isBehind(answered, noted)) return { to: 'change' };
  const asked = askings(answered, noted);
  const next = asked.find(({ state }) => state !== 'answered');
  if (next !== undefined) {
    const { letter, state } = next;
    const finds = letter === 'question-to-licensor' && state === 'not-sent' && isUnsure(result);
    return finds ? { to: 'change' } : { to: state === 'waiting' ? 'asked' : 'ask', letter };
  }
  if (asked.length > 0 && email === 'ask') return { to: 'change' };
  const hasApplication = papersFor(result).some(({ paper }) => paper === 'application');
  if (hasApplication && email === 'required') return { to: 'apply' };
  if (hasApplication && email === 'awaiting-reply') return { to: 'applied' };
  if (result.obligations.length < 2) return { to: 'change' };
  return { to: toDosOf(result).length > 0 ? 'toDo' : 'always' };
}
