import { toDoProgress } from '../../papers/marks.ts';
import { dutySections, emailKey, outsideNotes, toDosOf } from '../../rules/result-sections.ts';
import { useMarks } from '../papers/use-marks.ts';
import { useWords } from '../words/speech.ts';
import type { Answered } from './first.ts';
import { goToPart, type Part } from './go.ts';
import { Tools } from './Tools.tsx';

/** What stays beside a long result where there is room: verdict, e-mail, how far one is, the parts, the ways to take it along. */
export function Rail(answered: Answered) {
  const { t } = useWords();
  const { marks } = useMarks();
  const { result, verdict, email } = answered;
  const toDos = toDosOf(result);
  const { done } = toDoProgress(toDos, marks);
  const { mayApply, goodToKnow } = dutySections(result);
  const parts: readonly (readonly [part: Part, title: string, isThere: boolean])[] = [
    [
      'toDo',
      `${t('ui:toDo.title')} · ${t('ui:toDo.progress', { done: String(done), all: String(toDos.length) })}`,
      toDos.length > 0,
    ],
    ['always', t('ui:always.title'), result.obligations.length > 0],
    ['mayApply', `${t('ui:result.mayApply')} · ${mayApply.length}`, mayApply.length > 0],
    ['liability', t('ui:result.goodToKnow'), goodToKnow.length > 0],
    ['outside', t('ui:rail.outside'), outsideNotes(result).length > 0],
    ['changes', t('ui:changes.title'), result.complete],
    ['answers', t('ui:result.answers'), true],
  ];
  return (
    <aside className="rail" aria-label={t('ui:rail.title')}>
      <p>
        <strong>{t(`verdicts:verdicts.${verdict}.short`)}</strong>
      </p>
      <p className="caption">{t('ui:card.email')}</p>
      <p>
        {email === null ? t('ui:comparison.unknown') : t(emailKey(verdict, email, result.answers))}
      </p>
      <ul>
        {parts
          .filter(([, , isThere]) => isThere)
          .map(([part, title]) => (
            <li key={part}>
              <button type="button" className="link" data-to={part} onClick={() => goToPart(part)}>
                {title}
              </button>
            </li>
          ))}
      </ul>
      <Tools {...answered} />
    </aside>
  );
}
