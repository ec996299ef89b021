import { questionIds } from '../../rules/contract/questions.ts';
import { type AnswersWithEffect, optionsOf } from '../../rules/logic/state.ts';
import { Parted } from '../frame/Parted.tsx';
import { usePress } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { optionText, useWords } from '../words/speech.ts';
import './answers.css';

interface AnswerTableProps {
  /** Answers from elsewhere, only to be read; without them, those on the screen. */
  readonly held?: AnswersWithEffect;
}

/** The answers with effect, in asking order, each with a button that changes it. */
export function AnswerTable({ held }: AnswerTableProps) {
  const { t } = useWords();
  const press = usePress();
  const own = useResult().answers;
  const answers = held ?? own;
  const questions = questionIds.filter((id) => id in answers);
  return (
    <dl className="answers">
      {questions.map((id) => (
        <div key={id}>
          <dt>
            <Parted text={t(`questions:${id}.title`)} />
          </dt>
          <dd>
            <ul>
              {optionsOf(answers[id]).map((option) => (
                <li key={option}>
                  <Parted text={optionText(t, id, option, 'label')} />
                </li>
              ))}
            </ul>
          </dd>
          {held === undefined && (
            <dd>
              <button
                type="button"
                className="link"
                aria-label={t('ui:check.changeWhich', { question: t(`questions:${id}.short`) })}
                onClick={() => press({ type: 'reopen', question: id })}
              >
                {t('ui:check.change')}
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
