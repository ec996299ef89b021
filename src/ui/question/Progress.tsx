import { useMemo } from 'react';
import type { QuestionId } from '../../rules/contract/questions.ts';
import { questionsLeft, saidOfLeft } from '../../rules/left.ts';
import { certainVerdict } from '../../rules/possible.ts';
import { walk } from '../../rules/walk.ts';
import { afterPaint } from '../pace/after-paint.ts';
import { usePress, useSession, useWayBack } from '../session/context.ts';
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

/** The way to the result where one verdict alone is possible and questions are open: those complete the duties. */
function SeeNow() {
  const { t } = useWords();
  const press = usePress();
  const session = useSession();
  const answers = useGivenAnswers();
  const verdict = useMemo(() => certainVerdict(answers), [answers]);
  if (verdict === null || walk(answers).next === null) return null;
  const { sentence, counts } = saidOfLeft(answers);
  return (
    <p className="see-now">
      <span>{t('ui:certain.verdict', { verdict: t(`verdicts:verdicts.${verdict}.short`) })}</span>{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          session.know(certainVerdict);
          press({ type: 'see' });
        }}
      >
        {t('ui:certain.see')}
      </button>
      {t('ui:list.and')}
      <span>{t(`ui:certain.${sentence}`, counts)}</span>
    </p>
  );
}

/**
 * On a question reopened from the answers or the result, the way back without a change; on others the
 * way to the result, as soon as it can be seen.
 */
export function LeaveChange({ id }: { readonly id: QuestionId }) {
  const { t } = useWords();
  const session = useSession();
  const answers = useGivenAnswers();
  const wayBack = useWayBack();
  if (wayBack === null || answers[id] === undefined) {
    return id === 'model' ? null : <SeeNow />;
  }
  return (
    <p>
      <button
        type="button"
        className="link"
        onClick={() => afterPaint(() => session.leave(wayBack))}
      >
        {t(`ui:wayBack.${wayBack}`)}
      </button>
    </p>
  );
}
