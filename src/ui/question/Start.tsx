import { useEffect } from 'react';
import { walk } from '../../rules/walk.ts';
import { savedIn } from '../../wizard/record.ts';
import { useSession, useView } from '../session/context.ts';
import { useGivenAnswers } from '../session/given-answers.ts';
import { tellSaved } from '../start/live.ts';
import { useWords } from '../words/speech.ts';

/** The introduction above the first question: what this is and is not, and the way back to saved answers. */
export function Start() {
  const { t } = useWords();
  const session = useSession();
  const answers = useGivenAnswers();
  const view = useView();
  const { record } = view.kept;
  const underWay = walk(answers).path.length > 0;
  const saved = savedIn(record, record.opened) ?? record.assessments.at(-1);
  const resume = () => {
    if (underWay) session.send({ type: 'goOn' });
    else if (saved !== undefined) session.open(saved.id);
  };
  const resumable = underWay || saved !== undefined;
  useEffect(() => {
    // What is rendered ahead knows of nothing saved, and is about to be rendered again.
    if (session.view() === view) tellSaved(resumable);
  }, [session, view, resumable]);
  return (
    <div className="introduction">
      <p>{t('ui:start.what')}</p>
      <p>{t('ui:start.not')}</p>
      <details className="more">
        <summary>
          {t('ui:question.more')}
          <span className="visually-hidden">: {t('ui:page.title')}</span>
        </summary>
        <p>{t('ui:start.more')}</p>
      </details>
      <p className="notice resume">
        {t('ui:start.saved')}{' '}
        <button type="button" className="link" onClick={resume}>
          {t('ui:start.resume')}
        </button>
      </p>
    </div>
  );
}
