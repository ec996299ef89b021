import { type LoggedPaper, type LogState, logState } from '../../papers/log.ts';
import { endedByAnswer } from '../../papers/marks.ts';
import { papersFor, papersServing } from '../../papers/offer.ts';
import { addressFor, stillOpen } from '../../papers/summary.ts';
import type { Obligation, Result } from '../../rules/assess.ts';
import type { EmailId, VerdictId } from '../../rules/contract/verdict.ts';
import { emailKey, headingKey, toDosOf } from '../../rules/result-sections.ts';
import type { Translate } from '../../rules/translate.ts';
import { Heading } from '../frame/Heading.tsx';
import { Parted } from '../frame/Parted.tsx';
import { Seal } from '../frame/Seal.tsx';
import { useCopy } from '../frame/use-copy.ts';
import { logIn } from '../papers/record.ts';
import { useMarks } from '../papers/use-marks.ts';
import { usePress, useView } from '../session/context.ts';
import { useWords } from '../words/speech.ts';
import { goTo, goToPart } from './go.ts';

/** What a card answers: one verdict, also where it alone is possible while answers are open. */
export interface Answered {
  readonly result: Result;
  readonly verdict: VerdictId;
  /** The answer on e-mail; null where it hangs on answers that are open. */
  readonly email: EmailId | null;
}

/** The answer at a glance: seal and verdict, may I, do I mail, what first, and one step on. */
export function Card(answered: Answered) {
  const { t } = useWords();
  const { result, verdict, email } = answered;
  const heading = t(headingKey({ email }, verdict));
  const open = stillOpen(result, t as Translate);
  const mayGoOn =
    result.lanes.commercial !== null &&
    result.lanes.nonCommercial === 'permitted' &&
    verdict !== 'permitted' &&
    verdict !== 'permitted-with-authorisation';
  return (
    <div className="card">
      <p className="label">{t('ui:result.label')}</p>
      <Heading title={`${heading} · ${t('ui:page.title')}`}>{heading}</Heading>
      <Seal verdict={verdict} />
      <dl>
        <dt>{t('ui:card.mayI')}</dt>
        <dd>
          <Parted
            text={
              mayGoOn
                ? t('ui:list.sentences', {
                    left: t(`verdicts:mayI.${verdict}`),
                    right: t('verdicts:mayI.non-commercial'),
                  })
                : t(`verdicts:mayI.${verdict}`)
            }
          />
        </dd>
        <dt>{t('ui:card.email')}</dt>
        <dd>
          <span className="answer">
            <Parted
              text={
                email === null
                  ? t('ui:comparison.unknown')
                  : t(emailKey(verdict, email, result.answers))
              }
            />
          </span>{' '}
          <br />
          <Address email={email} />
        </dd>
        <dt>{t('ui:card.first')}</dt>
        <dd>
          <First {...answered} />
        </dd>
      </dl>
      <NextStep {...answered} />
      {open !== null && <p className="hint">{open}</p>}
    </div>
  );
}

function Address({ email }: { readonly email: EmailId | null }) {
  const { t } = useWords();
  const address = addressFor(email);
  const { copied, copy } = useCopy(address ?? '');
  if (address === null) return null;
  return (
    <span className="mailbox">
      <a className="address" href={`mailto:${address}`}>
        {address}
      </a>{' '}
      <button
        type="button"
        className="link"
        name="copy-address"
        aria-label={t('ui:card.copyAddress')}
        onClick={copy}
      >
        {t('papersScreens:copy.copy')}
      </button>{' '}
      <span role="status">
        {copied !== null && t(copied ? 'kept:handed.copied' : 'ui:card.copyFailed')}
      </span>
    </span>
  );
}

/** The most that a card names as first. */
const most = 3;

/**
 * What comes first: to stop, where nothing permits the purpose; to bring the answers up to what was noted; to
 * ask or to take advice, where that is open; and of the to-dos left what one must, else what one should, else what
 * one may. Where none is known and questions are open, those: they may bring some.
 */
function First(answered: Answered) {
  const { result, verdict, email } = answered;
  const { t } = useWords();
  const { marks } = useMarks();
  const asked = useAsking(answered);
  const isBehind = useBehind(answered);
  const all = toDosOf(result);
  const left = all.filter(({ id }) => marks[id] === undefined);
  const [kind] = (['must', 'should', 'may'] as const).filter((one) =>
    left.some((row) => row.kind === one),
  );
  const due = left.filter((row) => row.kind === kind);
  const asks = ({ id }: Obligation) =>
    asked !== null && papersServing(id, result.answers).includes(asked.letter);
  const said = (isNow: boolean) =>
    due
      .filter(({ when }) => (when === 'now') === isNow)
      .map((row) =>
        asked?.state === 'waiting' && asks(row)
          ? t('ui:card.asking.waiting')
          : t(`obligations:${row.id}.short`),
      );
  const isAsked = email !== 'ask' || asked?.state === 'answered' || due.some(asks);
  const asking = isAsked ? [] : [t(`ui:card.asking.${stateOf(asked, result)}`)];
  const then = email === 'not-yet' ? [t('ui:card.advice')] : [...asking, ...said(false)];
  const first = [
    ...(mayHaveToStop(answered) ? [t('ui:card.stopMeanwhile')] : []),
    ...(isBehind ? [t('ui:card.upToDate')] : []),
    ...said(true),
    ...then,
  ].slice(0, most);
  if (verdict === 'prohibited') return <Parted text={t('ui:card.stop')} />;
  if (first.length === 0) {
    const settled = result.obligations.length > 0 ? 'nothing' : 'noDuty';
    const none = result.next !== null ? 'goOn' : all.length > 0 ? 'allDone' : settled;
    return <Parted text={t(`ui:card.${none}`)} />;
  }
  return (
    <ol>
      {first.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  );
}

/** Whether what is under way has to stop while it is open whether it is commercial. */
function mayHaveToStop({ result, verdict }: Answered): boolean {
  return (
    (verdict === 'ask-licensor' || verdict === 'seek-advice') &&
    result.obligations.some(
      ({ id, status }) => id === 'stop-commercial-use' && status === 'may-apply',
    )
  );
}

/** The letters that ask the licensor, what is asked of all first. */
const asking: readonly LoggedPaper[] = [
  'question-to-licensor',
  'revocation-query',
  'purpose-clarification',
  'authorisation-holder-check',
  'licensee-status',
];

interface Asking {
  readonly letter: LoggedPaper;
  readonly state: LogState;
}

/**
 * The letter with which the licensor is asked, the first that is not answered yet, and where it stands: as its
 * log says, and answered too where all its to-dos are marked. Null where nothing is to be asked.
 */
function useAsking({ result, email }: Answered): Asking | null {
  const { marks } = useMarks();
  const papers = useView().kept.own?.papers ?? {};
  if (email !== 'ask' && email !== 'required') return null;
  const due = papersFor(result).filter(({ status }) => status === 'applies');
  const letters = asking.flatMap((letter) => {
    const offer = due.find(({ paper }) => paper === letter);
    if (offer === undefined || (email === 'required' && letter !== 'revocation-query')) return [];
    const { duties } = offer;
    const isMarked = duties.length > 0 && duties.every((id) => marks[id] !== undefined);
    return [{ letter, state: isMarked ? 'answered' : logState(logIn(papers, letter)) } as const];
  });
  return letters.find(({ state }) => state !== 'answered') ?? letters[0] ?? null;
}

/** How the asking is told: whoever is not sure of a fact of the question finds that out before asking. */
function stateOf(asked: Asking | null, { answers }: Result): 'not-sent' | 'find-out' | 'waiting' {
  if (asked?.state === 'waiting') return 'waiting';
  const unsure = answers.applicant === 'unsure' || answers.commercialEffect?.includes('unsure');
  return unsure && asked?.letter === 'question-to-licensor' ? 'find-out' : 'not-sent';
}

/** Whether something was noted, as done, sent or answered, that the answers do not say yet. */
function useBehind(answered: Answered): boolean {
  const { result, email } = answered;
  const { marks } = useMarks();
  const papers = useView().kept.own?.papers ?? {};
  const asked = useAsking(answered);
  const application = logState(logIn(papers, 'application'));
  return (
    asked?.state === 'answered' ||
    (email === 'awaiting-reply' && application === 'answered') ||
    (result.answers.authorisation === 'none' && application !== 'not-sent') ||
    toDosOf(result).some(({ id }) => endedByAnswer[id] !== undefined && marks[id]?.state === 'done')
  );
}

/** The one step that a result leads to. */
function NextStep(answered: Answered) {
  const { t } = useWords();
  const press = usePress();
  const asked = useAsking(answered);
  const isBehind = useBehind(answered);
  const { result, email } = answered;
  const { next, obligations } = result;
  if (next !== null) {
    return (
      <button
        type="button"
        name="continue"
        className="primary"
        onClick={() => press({ type: 'goOn' })}
      >
        {t('ui:card.goOn')}
      </button>
    );
  }
  const state = stateOf(asked, result);
  const isOwn = isBehind || state === 'find-out';
  if (asked !== null && !isOwn) {
    return (
      <button
        type="button"
        className="primary"
        onClick={() => goTo(`[data-paper="${asked.letter}"]`)}
      >
        {t(state === 'waiting' ? 'ui:card.asked' : 'ui:card.ask')}
      </button>
    );
  }
  const applies = email === 'required' || email === 'awaiting-reply';
  if (!isOwn && applies && papersFor(result).some(({ paper }) => paper === 'application')) {
    return (
      <a className="primary" href="#/application">
        {t(email === 'required' ? 'ui:card.apply' : 'ui:card.applied')}
      </a>
    );
  }
  if (isOwn || obligations.length < 2) {
    return (
      <button type="button" className="primary" onClick={() => press({ type: 'review' })}>
        {t('ui:card.change')}
      </button>
    );
  }
  const part = toDosOf(result).length > 0 ? 'toDo' : 'always';
  return (
    <button type="button" className="primary" onClick={() => goToPart(part)}>
      {t(`ui:card.${part}`)}
    </button>
  );
}
