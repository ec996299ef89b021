import { useHandOut } from '../frame/HandOut.tsx';
import { useSession, useView } from '../session/context.ts';
import { useWords } from '../words/speech.ts';

/** What there is to say, and to decide, about what is kept in this browser; announced. */
export function KeptLine() {
  const { t } = useWords();
  const session = useSession();
  const { problem, conflict, deleted } = useView().kept;
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
        {deleted !== null && (
          <p className="notice" data-kept="deleted">
            {t(`kept:deleted.${deleted}`)}{' '}
            <button type="button" className="link" onClick={session.bringBack}>
              {t('kept:deleted.bringBack')}
            </button>
          </p>
        )}
      </div>
      {unread !== null && <div className="notice-line">{handed}</div>}
    </>
  );
}
