import { type FormEvent, useId, useState } from 'react';
import {
  type LogEvent,
  type LogState,
  logAdvice,
  logEventName,
  logEvents,
  logState,
} from '../../papers/log.ts';
import { lookAgainOn, reminderIcs } from '../../papers/reminder.ts';
import type { Voice } from '../../papers/voices.ts';
import { today } from '../frame/download.ts';
import { useHandOut } from '../frame/HandOut.tsx';
import { assessmentFile } from '../saved/assessment-file.ts';
import { askedFragment, fragmentOf } from '../session/address.ts';
import { useSession, useView } from '../session/context.ts';
import { isSingleFile } from '../session/single-file.ts';
import { useResult } from '../session/use-result.ts';
import { optionText, useWords } from '../words/speech.ts';
import { Fold } from './Fold.tsx';
import { paperKit } from './kit.ts';
import { Paper } from './Paper.tsx';
import { logIn, withLog } from './record.ts';
import type { KeptPapers } from './use-papers.ts';

/** How the log speaks, which only the papers' words know. */
function useVoice(): Voice['t'] {
  const { language } = useWords();
  return paperKit()[language].t;
}

interface Logged extends KeptPapers {
  /** Whether there is an application to send: then its reminder stands below. */
  readonly offered: boolean;
}

/** What was sent, reminded and answered, kept in this browser, and what to do next. */
export function ApplicationLogSection({ papers, change, offered }: Logged) {
  const { t } = useWords();
  const voice = useVoice();
  const { answers } = useResult();
  const place = useId();
  const [event, setEvent] = useState<LogEvent>('sent');
  const [on, setOn] = useState(today);
  const log = logIn(papers);
  const note = (submit: FormEvent) => {
    submit.preventDefault();
    if (on === '') return;
    change((now) => {
      const others = logIn(now).filter((one) => one.event !== event || one.on !== on);
      return withLog(
        now,
        [...others, { event, on }].sort((one, other) => one.on.localeCompare(other.on)),
      );
    });
  };
  const strike = (nth: number) =>
    change((now) =>
      withLog(
        now,
        logIn(now).filter((_, n) => n !== nth),
      ),
    );
  return (
    <section className="log">
      <h2>{voice('papersApplication:log.title')}</h2>
      <p className="hint">{voice('papersApplication:log.lead')}</p>
      <form onSubmit={note}>
        <label htmlFor={`${place}-event`}>{voice('papersApplication:log.what')}</label>
        <select
          id={`${place}-event`}
          name="log-event"
          value={event}
          onChange={({ target }) =>
            setEvent(logEvents.find((one) => one === target.value) ?? 'sent')
          }
        >
          {logEvents.map((one) => (
            <option key={one} value={one}>
              {voice(logEventName(one))}
            </option>
          ))}
        </select>
        <label htmlFor={`${place}-on`}>{voice('papersApplication:log.on')}</label>
        <input
          id={`${place}-on`}
          name="log-on"
          type="date"
          required
          max={today()}
          value={on}
          onChange={({ target }) => setOn(target.value)}
        />
        <button type="submit" className="link" name="log-note">
          {voice('papersApplication:log.note')}
        </button>
      </form>
      <div role="status">
        {log.length > 0 && (
          <ul>
            {log.map((entry, n) => {
              const name = `${voice(logEventName(entry.event))} ${entry.on}`;
              return (
                <li key={name} data-log={entry.event}>
                  {name}{' '}
                  <button
                    type="button"
                    className="link"
                    aria-label={voice('papersApplication:log.strikeWhich', { name })}
                    onClick={() => strike(n)}
                  >
                    {voice('papersApplication:log.strike')}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <p className="prose">{voice(logAdvice(log, answers))}</p>
        <AnswerToo state={logState(log)} />
      </div>
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
      {offered && logState(log) !== 'answered' && (
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
  const { authorisation } = useResult().answers;
  const isNew = authorisation === 'none' || authorisation === 'granted-not-covering';
  if (state === 'waiting' && isNew) {
    const option = optionText(t, 'authorisation', 'submitted', 'label');
    return (
      <p className="prose">
        {voice('papersApplication:log.answerToo')}{' '}
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
  const date = lookAgainOn(logIn(papers), today());
  const remind = (on: string) => {
    const { origin, pathname } = window.location;
    const text = reminderIcs({
      uid: `baichuan2-licence-check-${own?.id ?? 0}-${on}`,
      on,
      madeAt: new Date(),
      title: voice('papersApplication:log.remindTitle'),
      text: voice('papersApplication:log.remindText'),
      address: isSingleFile ? null : `${origin}${pathname}#/application`,
    });
    const name = `${voice('papersApplication:log.remindFile')}.ics`;
    handOut(new File([text], name, { type: 'text/calendar' }));
  };
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
        {date !== null && (
          <button type="button" className="link" name="remind" onClick={() => remind(date)}>
            {voice('papersApplication:log.remind', { date })}
          </button>
        )}
      </p>
      {handed}
    </>
  );
}
