import { useEffect, useRef } from 'react';
import { assess } from '../../rules/assess.ts';
import type { Answers } from '../../rules/logic/state.ts';
import { savedIn } from '../../wizard/record.ts';
import { useSession, useView } from '../session/context.ts';
import { assessmentName } from '../words/assessment-name.ts';
import { useWords } from '../words/speech.ts';

/** What becomes of the assessment saved earlier, before an answer on the start screen is taken. */
export function BeginChoice({ answers }: { readonly answers: Answers }) {
  const { t } = useWords();
  const session = useSession();
  const { record } = useView().kept;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const saved = savedIn(record, record.opened) ?? record.assessments.at(-1);
  if (saved === undefined) return null;
  const name = assessmentName(t, saved.name, assess(saved.answers).answers);
  return (
    <section className="notice" data-begin="">
      <h2 ref={heading} tabIndex={-1}>
        {t('kept:begin.title')}
      </h2>
      <p>{t('kept:begin.which', { name })}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => session.begin(answers)}>
          {t('kept:begin.beside')}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => session.replaceSaved(saved.id, answers)}
        >
          {t('kept:begin.replace')}
        </button>
        <button type="button" className="link" onClick={() => session.open(saved.id)}>
          {t('kept:begin.goOn')}
        </button>
      </p>
    </section>
  );
}
