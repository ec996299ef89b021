import { useEffect, useRef, useState } from 'react';
import { assess } from '../../rules/assess.ts';
import type { EarlierRules } from '../../wizard/earlier-rules.ts';
import { Announcement } from '../frame/Announcement.tsx';
import { useHandOut } from '../frame/HandOut.tsx';
import { fragmentOf } from '../session/address.ts';
import { useSession, useView } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import type { Deletion } from '../session/view.ts';
import { assessmentName } from '../words/assessment-name.ts';
import { useWords } from '../words/speech.ts';
import { RulesChanged } from './RulesChanged.tsx';

/** At first: what comes into the page together with its text is often not told. */
const nothingYet = { problem: null, conflict: null, deleted: null, own: null };

/** What there is to say, and to decide, about what is kept in this browser; announced. */
export function KeptLine() {
  const { t } = useWords();
  const session = useSession();
  const { kept, offer, address } = useView();
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const { problem, conflict, deleted, own } = isThere ? kept : nothingYet;
  // What is offered says itself under which rules it was made.
  const earlier = offer === null && address.kind !== 'shared' ? own?.earlier : undefined;
  const unread = problem === null ? null : session.unread();
  const { handOut, handed } = useHandOut();
  return (
    <>
      <div role="status" className="notice-line">
        {problem !== null && (
          <div className="notice" data-kept={problem}>
            <p>{t(`kept:problems.${problem}`)}</p>
            {unread !== null && (
              <p className="actions">
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    handOut(
                      new File([unread], `${t('kept:unread.fileName')}.txt`, {
                        type: 'text/plain',
                      }),
                    )
                  }
                >
                  {t('kept:unread.download')}
                </button>
                <button type="button" className="link" onClick={session.replaceUnread}>
                  {t('kept:unread.replace')}
                </button>
              </p>
            )}
          </div>
        )}
        {conflict !== null && (
          <div className="notice" data-kept={conflict}>
            <p>{t(`kept:conflict.${conflict}`)}</p>
            <p className="actions">
              <button type="button" className="link" onClick={session.takeOver}>
                {t(conflict === 'gone' ? 'kept:conflict.startAfresh' : 'kept:conflict.takeOver')}
              </button>
              <button type="button" className="link" onClick={session.keepOwn}>
                {t('kept:conflict.keepOwn')}
              </button>
            </p>
          </div>
        )}
        <Deleted deleted={deleted} />
        {earlier !== undefined && <EarlierNotice earlier={earlier} />}
      </div>
      {unread !== null && <div className="notice-line">{handed}</div>}
    </>
  );
}

/** Says what was deleted, and brings it back; the focus goes along, to what undoes it and to what is back. */
function Deleted({ deleted }: { readonly deleted: Deletion | null }) {
  const { t } = useWords();
  const session = useSession();
  const undo = useRef<HTMLButtonElement>(null);
  const [undone, setUndone] = useState<Deletion | null>(null);
  useEffect(() => {
    if (deleted?.what === 'assessment') undo.current?.focus();
  }, [deleted]);
  useEffect(() => {
    if (undone?.what !== 'assessment') return;
    const [saved] = undone.taken.assessments;
    document.querySelector<HTMLElement>(`[data-saved="${saved?.id}"] button`)?.focus();
  }, [undone]);
  if (deleted === null) {
    return undone === null ? null : <Announcement>{t('kept:deleted.back')}</Announcement>;
  }
  const { what, taken } = deleted;
  const [name = ''] = taken.assessments.map((saved) =>
    assessmentName(t, saved.name, assess(saved.answers).answers),
  );
  return (
    <p className="notice" data-kept="deleted">
      {t(`kept:deleted.${what}`, { name })}{' '}
      <button
        ref={undo}
        type="button"
        className="link"
        onClick={() => {
          setUndone(deleted);
          session.bringBack();
        }}
      >
        {t('kept:deleted.bringBack')}
      </button>
    </p>
  );
}

/** Says that the rules have changed since what is on the screen was answered, until that is known. */
function EarlierNotice({ earlier }: { readonly earlier: EarlierRules }) {
  const { t } = useWords();
  const session = useSession();
  const { answers } = useResult();
  const { fragment } = useView();
  const elsewhere = earlier.lookAgainAt.filter(
    (id) => answers[id] !== undefined && fragmentOf(id) !== fragment,
  );
  return (
    <RulesChanged earlier={earlier} answers={answers}>
      <p className="actions">
        {elsewhere.map((id) => (
          <a key={id} className="link" href={fragmentOf(id)}>
            {t('kept:difference.look', { title: t(`questions:${id}.short`) })}
          </a>
        ))}
        <button type="button" className="link" onClick={session.dismissEarlier}>
          {t('kept:difference.dismiss')}
        </button>
      </p>
    </RulesChanged>
  );
}
