import { type FormEvent, type ReactNode, useId, useState } from 'react';
import {
  isAtRest,
  type LogEvent,
  type LoggedPaper,
  logAdvice,
  logEventName,
  logEvents,
} from '../../papers/log.ts';
import { lookAgainOn, reminderIcs } from '../../papers/reminder.ts';
import type { Voice } from '../../papers/voices.ts';
import { today } from '../frame/download.ts';
import { useView } from '../session/context.ts';
import { isSingleFile } from '../session/single-file.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { paperKit } from './kit.ts';
import { logIn, withLog } from './record.ts';
import type { KeptPapers } from './use-papers.ts';

/** How a log speaks, which only the papers' words know. */
export function useVoice(): Voice['t'] {
  const { language } = useWords();
  return paperKit()[language].t;
}

interface LogProps extends KeptPapers {
  readonly of: LoggedPaper;
  /** What the log means for the answers. */
  readonly children: ReactNode;
}

/** What was sent, reminded and answered, kept in this browser, the way to note more, and what to do next. */
export function Log({ of, papers, change, children }: LogProps) {
  const voice = useVoice();
  const { answers } = useResult();
  const place = useId();
  const [event, setEvent] = useState<LogEvent>('sent');
  const [on, setOn] = useState(today);
  const log = logIn(papers, of);
  const note = (submit: FormEvent) => {
    submit.preventDefault();
    if (on === '') return;
    change((now) => {
      const others = logIn(now, of).filter((one) => one.event !== event || one.on !== on);
      return withLog(
        now,
        of,
        [...others, { event, on }].sort((one, other) => one.on.localeCompare(other.on)),
      );
    });
  };
  const strike = (nth: number) =>
    change((now) =>
      withLog(
        now,
        of,
        logIn(now, of).filter((_, n) => n !== nth),
      ),
    );
  return (
    <>
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
              {voice(logEventName(of, one))}
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
              const name = `${voice(logEventName(of, entry.event))} ${entry.on}`;
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
        <p className="prose">{voice(logAdvice(of, log, answers))}</p>
        {children}
      </div>
    </>
  );
}

interface RemindProps {
  readonly of: LoggedPaper;
  readonly papers: KeptPapers['papers'];
  readonly title: string;
  readonly text: string;
  /** The screen on which the log stands. */
  readonly screen: 'application' | 'result';
  readonly handOut: (file: File) => void;
}

/** A day in the calendar to look for the answer; nothing where it is there. */
export function Remind({ of, papers, title, text, screen, handOut }: RemindProps) {
  const voice = useVoice();
  const { own } = useView().kept;
  const { answers } = useResult();
  const date = lookAgainOn(logIn(papers, of), today());
  if (date === null || isAtRest(of, answers)) return null;
  const remind = () => {
    const { origin, pathname } = window.location;
    const event = reminderIcs({
      uid: `baichuan2-licence-check-${own?.id ?? 0}-${of === 'application' ? '' : `${of}-`}${date}`,
      on: date,
      madeAt: new Date(),
      title,
      text,
      address: isSingleFile ? null : `${origin}${pathname}#/${screen}`,
    });
    const name = `${voice('papersApplication:log.remindFile')}.ics`;
    handOut(new File([event], name, { type: 'text/calendar' }));
  };
  return (
    <button type="button" className="link" name="remind" onClick={remind}>
      {voice('papersApplication:log.remind', { date })}
    </button>
  );
}
