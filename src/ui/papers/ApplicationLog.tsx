import { isAnew, isAtRest, type LogState, logState } from '../../papers/log.ts';
import { useHandOut } from '../frame/HandOut.tsx';
import { assessmentFile } from '../saved/assessment-file.ts';
import { askedFragment, fragmentOf } from '../session/address.ts';
import { useSession, useView } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { optionText, useWords } from '../words/speech.ts';
import { Fold } from './Fold.tsx';
import { Log, Remind, useVoice } from './Log.tsx';
import { Paper } from './Paper.tsx';
import { logIn } from './record.ts';
import type { KeptPapers } from './use-papers.ts';

interface Logged extends KeptPapers {
  /** Whether there is an application to send: then its reminder stands below. */
  readonly offered: boolean;
}

/** What was sent, reminded and answered, kept in this browser, and what to do next. */
export function ApplicationLogSection({ papers, change, offered }: Logged) {
  const { t } = useWords();
  const voice = useVoice();
  const { answers } = useResult();
  const state = logState(logIn(papers, 'application'));
  return (
    <section className="log">
      <h2>{voice('papersApplication:log.title')}</h2>
      <p className="hint">{voice('papersApplication:log.lead')}</p>
      <Log of="application" papers={papers} change={change}>
        <AnswerToo state={state} />
      </Log>
      <TakeAlong papers={papers} />
      <p>
        <a
          href={askedFragment('waiting')}
          className="link"
          aria-label={t('ui:which', {
            what: t('ui:masthead.asked'),
            which: voice('papersApplication:log.title'),
          })}
        >
          {t('ui:masthead.asked')}
        </a>
      </p>
      {offered && state !== 'answered' && !isAtRest('application', answers) && (
        <Fold
          className="paper"
          title={t('papersScreens:offer.paper', {
            title: t('papersPack:papers.application-reminder.title'),
          })}
        >
          <Paper paper="application-reminder" />
        </Fold>
      )}
    </section>
  );
}

/** What the notes say and the answers do not: the result follows the answers alone. */
function AnswerToo({ state }: { readonly state: LogState }) {
  const { t } = useWords();
  const voice = useVoice();
  const session = useSession();
  const { answers } = useResult();
  const { authorisation } = answers;
  const isNew = authorisation === 'none' || authorisation === 'granted-not-covering';
  if (state === 'waiting' && isNew) {
    const option = optionText(t, 'authorisation', 'submitted', 'label');
    return (
      <p className="prose">
        {voice(
          isAnew(answers)
            ? 'papersApplication:log.answerTooAnew'
            : 'papersApplication:log.answerToo',
        )}{' '}
        <button
          type="button"
          className="link"
          name="answer-too"
          onClick={() => session.take({ authorisation: 'submitted' })}
        >
          {voice('papersApplication:log.answerWith', { option })}
        </button>
      </p>
    );
  }
  if (state === 'answered' && (authorisation === 'none' || authorisation === 'submitted')) {
    return (
      <p className="prose">
        {voice('papersApplication:log.answerNow')}{' '}
        <a href={fragmentOf('authorisation')} className="link">
          {t('questions:authorisation.short')}
        </a>
      </p>
    );
  }
  return null;
}

/** What outlasts the wait: the application as a file, and a day in the calendar to look for the answer. */
function TakeAlong({ papers }: Pick<KeptPapers, 'papers'>) {
  const { t } = useWords();
  const voice = useVoice();
  const { answers } = useResult();
  const { own } = useView().kept;
  const { handOut, handed } = useHandOut();
  return (
    <>
      <p className="prose">{voice('papersApplication:log.keep')}</p>
      <p className="actions">
        <button
          type="button"
          className="link"
          name="save-file"
          onClick={() => handOut(assessmentFile(t, { name: null, ...own, answers, papers }))}
        >
          {t('kept:takeaway.file')}
        </button>
        <Remind
          of="application"
          papers={papers}
          title={voice('papersApplication:log.remindTitle')}
          text={voice('papersApplication:log.remindText')}
          screen="application"
          handOut={handOut}
        />
      </p>
      {handed}
    </>
  );
}
