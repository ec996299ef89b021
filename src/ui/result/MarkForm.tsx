import { useId, useRef, useState } from 'react';
import { type DutyMark, longestNote, markStates } from '../../papers/marks.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import { today } from '../frame/download.ts';
import { useMarks } from '../papers/use-marks.ts';
import { useWords } from '../words/speech.ts';

interface MarkProps {
  readonly id: ObligationId;
}

/** Ticks a to-do off, today; a tick taken back and set again finds what was noted. */
export function MarkBox({ id }: MarkProps) {
  const { t } = useWords();
  const { marks, markDuty } = useMarks();
  const mark = marks[id];
  const last = useRef<DutyMark | null>(null);
  const tick = (ticked: boolean) => {
    if (!ticked) last.current = mark ?? null;
    markDuty(id, ticked ? (last.current ?? { state: 'done', on: today(), note: '' }) : null);
  };
  return (
    <label className="tick">
      <input
        type="checkbox"
        name={`done-${id}`}
        checked={mark?.state === 'done'}
        aria-label={t('ui:marks.tick', { duty: t(`obligations:${id}.title`) })}
        onChange={({ target }) => tick(target.checked)}
      />
    </label>
  );
}

/** What was noted of a to-do, to be changed: done with its day and evidence, or not for us with a reason. */
export function MarkForm({ id }: MarkProps) {
  const { t } = useWords();
  const { marks, markDuty } = useMarks();
  const place = useId();
  const [typing, setTyping] = useState<string | null>(null);
  const mark = marks[id];
  const choose = (value: string) => {
    const state = markStates.find((one) => one === value);
    setTyping(null);
    markDuty(id, state === undefined ? null : { on: today(), note: '', ...mark, state });
  };
  return (
    <fieldset className="mark-form" aria-label={t(`obligations:${id}.title`)}>
      <label htmlFor={`${place}-state`}>{t('ui:marks.state')}</label>
      <select
        id={`${place}-state`}
        name={`state-${id}`}
        value={mark?.state ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t('ui:marks.open')}</option>
        {markStates.map((state) => (
          <option key={state} value={state}>
            {t(`ui:marks.${state}`)}
          </option>
        ))}
      </select>
      {mark !== undefined && (
        <>
          <label htmlFor={`${place}-on`}>{t('ui:marks.on')}</label>
          <input
            id={`${place}-on`}
            name={`on-${id}`}
            type="date"
            required
            value={mark.on}
            onChange={({ target }) =>
              target.value !== '' && markDuty(id, { ...mark, on: target.value })
            }
          />
          <label htmlFor={`${place}-note`}>{t(`ui:marks.${mark.state}Note`)}</label>
          <input
            id={`${place}-note`}
            name={`note-${id}`}
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={longestNote}
            value={typing ?? mark.note}
            onBlur={() => setTyping(null)}
            onChange={({ target }) => {
              setTyping(target.value);
              markDuty(id, { ...mark, note: target.value });
            }}
          />
        </>
      )}
    </fieldset>
  );
}
