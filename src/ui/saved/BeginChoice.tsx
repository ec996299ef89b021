import { useEffect, useRef } from 'react';
import { assess } from '../../rules/assess.ts';
import type { Answers } from '../../rules/logic/state.ts';
import { savedIn } from '../../wizard/record.ts';
import { useSession, useView } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { assessmentName } from '../words/assessment-name.ts';
import { useWords } from '../words/speech.ts';

/** What becomes of the assessment saved earlier, before an answer on the start screen is taken. */
export function BeginChoice({ answers }: { readonly answers: Answers }) {
  const { t } = useWords();
  const session = useSession();
  const { record, own } = useView().kept;
  const { answers: given } = useResult();
  const isOpen = Object.keys(given).length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const last = savedIn(record, record.opened) ?? record.assessments.at(-1);
  const saved = isOpen ? own : last;
  if (saved === undefined || saved === null) return null;
  const name = assessmentName(t, saved.name, isOpen ? given : assess(saved.answers).answers);
  const goOn = () => {
    // What was ticked at the start is not wanted.
    session.keepDraft('model', given.model === undefined ? [] : [given.model]);
    session.send({ type: 'goOn' });
  };
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
          onClick={() =>
            isOpen
              ? session.send({ type: 'answer', answers })
              : session.replaceSaved(saved.id, answers)
          }
        >
          {t(isOpen ? 'kept:begin.change' : 'kept:begin.replace')}
        </button>
        <button
          type="button"
          className="link"
          onClick={isOpen ? goOn : () => session.open(saved.id)}
        >
          {t('kept:begin.goOn')}
        </button>
      </p>
    </section>
  );
}
