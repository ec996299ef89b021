import { type ChangeEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { assess } from '../../rules/assess.ts';
import { largestFile, parseFile } from '../../wizard/file.ts';
import type { SavedAssessment } from '../../wizard/record.ts';
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
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    if (wanted === own) return;
    session.rename(saved.id, wanted === '' ? null : wanted);
  };
  const duplicate = () => {
    const room = longestName - t('kept:saved.copyOf', { name: '' }).length;
    session.duplicate(saved.id, t('kept:saved.copyOf', { name: shortText(name, room) }));
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
        <summary aria-label={t('kept:saved.moreWhich', { name })}>{t('kept:saved.more')}</summary>
        <form className="rename" onSubmit={rename}>
          <label htmlFor={fieldId}>{t('kept:saved.name')}</label>
          <input
            id={fieldId}
            type="text"
            autoComplete="off"
            maxLength={longestName}
            aria-describedby={`${fieldId}-limit`}
            value={typed}
            placeholder={name}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="link">
            {t('kept:saved.rename')}
          </button>
        </form>
        <p id={`${fieldId}-limit`} role="status" className="hint">
          {typed.length >= longestName && t('kept:saved.longest', { longest: String(longestName) })}
        </p>
        <p className="actions">
          <button type="button" className="link" onClick={duplicate}>
            {t('kept:saved.copy')}
          </button>
          <button type="button" className="link" onClick={save}>
            {t('kept:saved.file')}
          </button>
          <button type="button" className="link" onClick={() => session.delete(saved.id)}>
            {t('kept:saved.delete')}
          </button>
        </p>
        <p className="hint">{t('kept:takeaway.fileHint')}</p>
        {handed}
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
