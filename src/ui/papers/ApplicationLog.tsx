import { type FormEvent, useId, useState } from 'react';
import { type LogEvent, logAdvice, logEventName, logEvents } from '../../papers/log.ts';
import { lookAgainOn, reminderIcs } from '../../papers/reminder.ts';
import { today } from '../frame/download.ts';
import { useHandOut } from '../frame/HandOut.tsx';
import { assessmentFile } from '../saved/assessment-file.ts';
import { askedFragment } from '../session/address.ts';
import { useView } from '../session/context.ts';
import { isSingleFile } from '../session/single-file.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { Fold } from './Fold.tsx';
import { paperKit } from './kit.ts';
import { Paper } from './Paper.tsx';
import { logIn, withLog } from './record.ts';
import type { KeptPapers } from './use-papers.ts';

/** What was sent, reminded and answered, kept in this browser, and what to do next. */
export function ApplicationLogSection({ papers, change }: KeptPapers) {
  const { t, language } = useWords();
  const voice = paperKit()[language].t;
  const place = useId();
  const [event, setEvent] = useState<LogEvent>('sent');
  const [on, setOn] = useState(today);
  const log = logIn(papers);
  const note = (submit: FormEvent) => {
    submit.preventDefault();
    if (on === '') return;
    change((now) => {
      const others = logIn(now).filter((one) => one.event !== event || one.on !== on);
      return withLog(now, [...others, { event, on }]);
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
      <h2>{t('papersScreens:log.title')}</h2>
      <p className="hint">{t('papersScreens:log.lead')}</p>
      <form onSubmit={note}>
        <label htmlFor={`${place}-event`}>{t('papersScreens:log.what')}</label>
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
        <label htmlFor={`${place}-on`}>{t('papersScreens:log.on')}</label>
        <input
          id={`${place}-on`}
          name="log-on"
          type="date"
          required
          value={on}
          onChange={({ target }) => setOn(target.value)}
        />
        <button type="submit" className="link" name="log-note">
          {t('papersScreens:log.note')}
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
                    aria-label={t('papersScreens:log.strikeWhich', { name })}
                    onClick={() => strike(n)}
                  >
                    {t('papersScreens:log.strike')}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <p className="prose">{voice(logAdvice(log))}</p>
      </div>
      <TakeAlong papers={papers} />
      <p>
        <a href={askedFragment('waiting')} className="link">
          {t('ui:masthead.asked')}
        </a>
      </p>
      <Fold
        className="paper"
        title={t('papersScreens:offer.paper', {
          title: t('papersPack:papers.application-reminder.title'),
        })}
      >
        <Paper paper="application-reminder" />
      </Fold>
    </section>
  );
}

/** What outlasts the wait: the application as a file, and a day in the calendar to look for the answer. */
function TakeAlong({ papers }: Pick<KeptPapers, 'papers'>) {
  const { t } = useWords();
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
      title: t('papersScreens:log.remindTitle'),
      text: t('papersScreens:log.remindText'),
      address: isSingleFile ? null : `${origin}${pathname}#/application`,
    });
    const name = `${t('papersScreens:log.remindFile')}.ics`;
    handOut(new File([text], name, { type: 'text/calendar' }));
  };
  return (
    <>
      <p className="prose">{t('papersScreens:log.keep')}</p>
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
            {t('papersScreens:log.remind', { date })}
          </button>
        )}
      </p>
      {handed}
    </>
  );
}
