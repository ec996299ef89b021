import { walk } from '../../rules/walk.ts';
import { useAnswers, useSession } from '../context.ts';
import { useWords } from '../words.ts';

/** The introduction above the first question: what this is and is not, and the way back to saved answers. */
export function Start() {
  const { t } = useWords();
  const session = useSession();
  const answers = useAnswers();
  return (
    <div className="introduction">
      <p>{t('ui:start.what')}</p>
      <p>{t('ui:start.private')}</p>
      {walk(answers).path.length > 0 && (
        <p className="notice">
          {t('ui:start.saved')}{' '}
          <button type="button" className="link" onClick={() => session.send({ type: 'review' })}>
            {t('ui:start.resume')}
          </button>
        </p>
      )}
    </div>
  );
}
