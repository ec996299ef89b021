import { type ChangeEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { assess } from '../../rules/assess.ts';
import { largestFile, parseFile } from '../../wizard/file.ts';
import type { SavedAssessment } from '../../wizard/record.ts';
import { Announcement } from '../frame/Announcement.tsx';
import { useHandOut } from '../frame/HandOut.tsx';
import { plansFragment } from '../session/address.ts';
import { useSession, useView } from '../session/context.ts';
import type { Session } from '../session/session.ts';
import { rest } from '../start/rest.tsx';
import { assessmentName, longestName, shortText } from '../words/assessment-name.ts';
import { useWords } from '../words/speech.ts';
import { assessmentFile } from './assessment-file.ts';

/** Every assessment kept in this browser, and the way to open one from a file. */
export function Saved() {
  const { t } = useWords();
  const { record } = useView().kept;
  return rest(
    'below',
    <section className="saved">
      {record.assessments.length > 0 && (
        <>
          <h2>{t('kept:saved.title')}</h2>
          <ul>
            {record.assessments.map((saved) => (
              <SavedItem key={saved.id} saved={saved} />
            ))}
          </ul>
          {record.assessments.length > 1 && (
            <p>
              <a className="link" href={plansFragment()}>
                {t('kept:saved.compare')}
              </a>
            </p>
          )}
        </>
      )}
      <FilePicker />
      <p>
        <a className="link" href="#/release">
          {t('kept:saved.release')}
        </a>
      </p>
    </section>,
  );
}

function SavedItem({ saved }: { readonly saved: SavedAssessment }) {
  const { t } = useWords();
  const session = useSession();
  const { id } = useView().kept;
  const fieldId = useId();
  const { handOut, handed } = useHandOut();
  const { verdict, answers } = assess(saved.answers);
  const name = assessmentName(t, saved.name, answers);
  const own = shortText(saved.name ?? '');
  const [typed, setTyped] = useState(own);
  const [said, setSaid] = useState({ words: '', times: 0 });
  const say = (words: string) => setSaid(({ times }) => ({ words, times: times + 1 }));
  const of = (what: string) => t('ui:which', { what, which: name });
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    const given = wanted === '' ? null : wanted;
    if (wanted !== own) session.rename(saved.id, given);
    say(t('kept:saved.renamed', { name: assessmentName(t, given, answers) }));
  };
  const duplicate = () => {
    const room = longestName - t('kept:saved.copyOf', { name: '' }).length;
    const copy = t('kept:saved.copyOf', { name: shortText(name, room) });
    session.duplicate(saved.id, copy);
    say(t('kept:saved.copied', { name: copy }));
  };
  const save = () => handOut(assessmentFile(t, { ...saved, answers }));
  return (
    <li data-saved={saved.id}>
      <p>
        <strong>{name}</strong>{' '}
        <span className="quiet">
          {verdict === null ? t('kept:saved.unfinished') : t(`verdicts:verdicts.${verdict}.short`)}
          {saved.id === id && ` · ${t('kept:saved.here')}`}
        </span>
      </p>
      <p>
        <button
          type="button"
          className="link"
          aria-label={t('kept:saved.openWhich', { name })}
          onClick={() => session.open(saved.id)}
        >
          {t('kept:saved.open')}
        </button>
      </p>
      <details>
        <summary aria-label={of(t('kept:saved.more'))}>{t('kept:saved.more')}</summary>
        <form className="rename" onSubmit={rename}>
          <label htmlFor={fieldId}>{t('kept:saved.name')}</label>
          <input
            id={fieldId}
            type="text"
            autoComplete="off"
            maxLength={longestName}
            aria-label={of(t('kept:saved.name'))}
            aria-describedby={`${fieldId}-limit`}
            value={typed}
            placeholder={name}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="link" aria-label={of(t('kept:saved.rename'))}>
            {t('kept:saved.rename')}
          </button>
        </form>
        <p id={`${fieldId}-limit`} role="status" className="hint">
          {typed.length >= longestName && t('kept:saved.longest', { longest: String(longestName) })}
        </p>
        <p className="actions">
          {(
            [
              ['copy', duplicate],
              ['file', save],
              ['delete', () => session.delete(saved.id)],
            ] as const
          ).map(([what, act]) => (
            <button
              key={what}
              type="button"
              className="link"
              aria-label={of(t(`kept:saved.${what}`))}
              onClick={act}
            >
              {t(`kept:saved.${what}`)}
            </button>
          ))}
        </p>
        <p className="hint">{t('kept:takeaway.fileHint')}</p>
        {handed}
        {said.times > 0 && <Announcement key={said.times}>{said.words}</Announcement>}
      </details>
    </li>
  );
}

async function offer(session: Session, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const reading =
    file.size > largestFile
      ? { problem: { kind: 'too-large' } as const }
      : parseFile(new Uint8Array(await file.arrayBuffer()));
  session.offerFile(reading);
}

function FilePicker() {
  const { t } = useWords();
  const session = useSession();
  const fieldId = useId();
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      offer(session, event.dataTransfer?.files[0]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [session]);
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    offer(session, target.files?.[0]);
    target.value = '';
  };
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A file may have been picked before the page was live.
    const early = input.current?.files?.[0];
    if (early !== undefined) offer(session, early);
  }, [session]);
  return (
    <div className="open-file">
      <label htmlFor={fieldId}>
        <input
          ref={input}
          id={fieldId}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${fieldId}-hint`}
          onChange={pick}
        />
        {t('kept:saved.openFile')}
      </label>
      <p id={`${fieldId}-hint`} className="hint">
        {t('kept:saved.dropFile')}
      </p>
    </div>
  );
}
