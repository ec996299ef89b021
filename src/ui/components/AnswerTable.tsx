import { walk } from '../../rules/walk.ts';
import { useAnswers, useSession } from '../context.ts';
import { chosenOptions, optionText, useWords } from '../words.ts';

/** The answers with effect, in asking order, each with a button that changes it. */
export function AnswerTable() {
  const { t } = useWords();
  const session = useSession();
  const answers = useAnswers();
  return (
    <dl className="answers">
      {walk(answers).path.map((id) => (
        <div key={id}>
          <dt>{t(`questions:${id}.title`)}</dt>
          <dd>
            <ul>
              {chosenOptions(answers, id).map((option) => (
                <li key={option}>{optionText(t, id, option, 'label')}</li>
              ))}
            </ul>
          </dd>
          <dd>
            <button
              type="button"
              className="link"
              aria-label={t('ui:check.changeWhich', { question: t(`questions:${id}.short`) })}
              onClick={() => session.send({ type: 'reopen', question: id })}
            >
              {t('ui:check.change')}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
