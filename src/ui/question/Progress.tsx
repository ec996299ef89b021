import type { QuestionId } from '../../rules/contract/questions.ts';
import { questionsLeft } from '../../rules/left.ts';
import { walk } from '../../rules/walk.ts';
import { useGivenAnswers } from '../session/given-answers.ts';
import { useWords } from '../words/speech.ts';

/** Which question this is, and how many are left: at least and at most, exact by the rules. */
export function Progress({ question }: { readonly question: QuestionId }) {
  const { t } = useWords();
  const answers = useGivenAnswers();
  const { path, next } = walk(answers);
  const number = (next === question ? path.length : path.indexOf(question)) + 1;
  const { atLeast, atMost } = questionsLeft(answers);
  return (
    <p className="label">
      {t('ui:progress.number', { number: String(number) })}
      {atMost > 0 && ' · '}
      {atMost > 0 &&
        t(atLeast === atMost ? 'ui:progress.exactly' : 'ui:progress.between', {
          atLeast: String(atLeast),
          atMost: String(atMost),
        })}
    </p>
  );
}
