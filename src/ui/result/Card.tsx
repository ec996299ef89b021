import { addressFor, stillOpen } from '../../papers/summary.ts';
import type { Result } from '../../rules/assess.ts';
import type { VerdictId } from '../../rules/contract/verdict.ts';
import { emailKey, headingKey, toDosOf, twoUses } from '../../rules/result-sections.ts';
import type { Translate } from '../../rules/translate.ts';
import { Heading } from '../frame/Heading.tsx';
import { Parted } from '../frame/Parted.tsx';
import { Seal } from '../frame/Seal.tsx';
import { useCopy } from '../frame/use-copy.ts';
import { useMarks } from '../papers/use-marks.ts';
import { usePress, useView } from '../session/context.ts';
import { useWords } from '../words/speech.ts';
import { type Answered, firstOf, type Noted, stepOf } from './first.ts';
import { goTo, goToPart } from './go.ts';

interface Known {
  readonly answered: Answered;
  readonly noted: Noted;
}

/** The answer at a glance: seal and verdict, may I, do I mail, what first, and one step on. */
export function Card(answered: Answered) {
  const { t } = useWords();
  const { marks } = useMarks();
  const noted = { marks, papers: useView().kept.own?.papers ?? {} };
  const { result, verdict, email } = answered;
  const heading = t(headingKey({ email }, verdict));
  const open = stillOpen(result, t as Translate);
  const rest = restKey(result, verdict);
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
              rest === null
                ? t(`verdicts:mayI.${verdict}`)
                : t('ui:list.sentences', {
                    left: t(`verdicts:mayI.${verdict}`),
                    right: t(rest),
                  })
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
          <Address email={email} answers={result.answers} />
        </dd>
        <dt>{t('ui:card.first')}</dt>
        <dd>
          <First answered={answered} noted={noted} />
        </dd>
      </dl>
      <NextStep answered={answered} noted={noted} />
      {open !== null && <p className="hint">{open}</p>}
    </div>
  );
}

/** The key of what holds for the part that is not commercial, where the verdict alone does not say it; else null. */
function restKey(result: Result, verdict: VerdictId) {
  const uses = twoUses(result);
  if (uses?.nonCommercial === 'permitted') {
    const isSaid = verdict === 'permitted' || verdict === 'permitted-with-authorisation';
    return isSaid ? null : 'verdicts:mayI.non-commercial';
  }
  if (uses === null || (verdict !== 'cannot-apply' && verdict !== 'authorisation-required')) {
    return null;
  }
  return uses.nonCommercial === 'inseparable' ? 'verdicts:mayI.inseparable' : 'verdicts:mayI.waits';
}

function Address({ email, answers }: Pick<Result, 'email' | 'answers'>) {
  const { t } = useWords();
  const address = addressFor(email, answers);
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

/** What comes first; where the licence forbids the purpose, to stop, and where nothing does, why. */
function First({ answered, noted }: Known) {
  const { t } = useWords();
  const { result, verdict } = answered;
  const first = firstOf(answered, noted);
  if (verdict === 'prohibited') return <Parted text={t('ui:card.stop')} />;
  if (first.length === 0) {
    const settled = result.obligations.length > 0 ? 'nothing' : 'noDuty';
    const done = toDosOf(result).length > 0 ? 'allDone' : settled;
    return <Parted text={t(`ui:card.${result.next !== null ? 'goOn' : done}`)} />;
  }
  return (
    <ol>
      {first.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ol>
  );
}

/** The one step that a result leads to. */
function NextStep({ answered, noted }: Known) {
  const { t } = useWords();
  const press = usePress();
  const step = stepOf(answered, noted);
  const { to } = step;
  if (to === 'apply' || to === 'applied') {
    return (
      <a className="primary" href="#/application">
        {t(`ui:card.${to}`)}
      </a>
    );
  }
  const go = () => {
    if ('letter' in step) goTo(`[data-paper="${step.letter}"]`);
    else if (to === 'goOn') press({ type: 'goOn' });
    else if (to === 'toDo' || to === 'always') goToPart(to);
    else press({ type: 'review' });
  };
  return (
    <button
      type="button"
      className="primary"
      name={to === 'goOn' ? 'continue' : undefined}
      onClick={go}
    >
      {t(`ui:card.${to}`)}
    </button>
  );
}
