import { papersServing } from '../../papers/offer.ts';
import type { Obligation } from '../../rules/assess.ts';
import type { QuestionId } from '../../rules/contract/questions.ts';
import { optionsOf } from '../../rules/logic/state.ts';
import { Unbroken } from '../frame/Unbroken.tsx';
import { ClauseChips } from '../licence/ClauseChips.tsx';
import { PaperFold } from '../papers/PaperFold.tsx';
import { usePress } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { optionText, useWords } from '../words/speech.ts';
import { useTold } from '../words/told.ts';

/** The answers to some questions, each a button that leads to changing it. */
export function AnswerLinks({ questions }: { readonly questions: readonly QuestionId[] }) {
  const { t } = useWords();
  const press = usePress();
  const { answers } = useResult();
  return (
    <ul className="answer-links">
      {questions.map((id) => {
        const words =
          optionsOf(answers[id])
            .map((option) => optionText(t, id, option, 'short'))
            .join(t('ui:list.and')) || t(`questions:${id}.short`);
        return (
          <li key={id}>
            <button
              type="button"
              className="link"
              aria-label={t('ui:check.changeWhich', { question: words })}
              onClick={() => press({ type: 'reopen', question: id })}
            >
              {words}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** An id as a key has it: with hyphens for its points. */
type Hyphened<Id extends string> = Id extends `${infer First}.${infer Rest}`
  ? `${First}-${Hyphened<Rest>}`
  : Id;

/** One obligation: what to do, why it applies or what decides it, and its clauses. */
export function Duty({ obligation }: { readonly obligation: Obligation }) {
  const { t } = useWords();
  const told = useTold();
  const { answers } = useResult();
  const { id, kind, status, clauses, because, dependsOn, openPoint } = obligation;
  return (
    <li className="duty" data-obligation={id} data-status={status}>
      <div className="duty-words">
        <h3>
          <span aria-hidden="true" className="sign">
            {status === 'applies' ? '●' : '◐'}
          </span>{' '}
          {t(`obligations:${id}.title`)}
          <span className="visually-hidden">:</span> <small>{t(`ui:kinds.${kind}`)}</small>
        </h3>
        <p>
          <Unbroken text={told(`obligations:${id}.what`)} />
        </p>
        {status === 'may-apply' && dependsOn.length > 0 && (
          <div className="why">
            {t('ui:result.dependsOn')} <AnswerLinks questions={dependsOn} />
          </div>
        )}
        {openPoint !== null && (
          <p className="why">
            {t(
              `verdicts:openPoints.${openPoint.replaceAll('.', '-') as Hyphened<typeof openPoint>}`,
            )}
          </p>
        )}
        {because.length > 0 ? (
          <div className="why">
            {t('ui:result.because')} <AnswerLinks questions={because} />
          </div>
        ) : (
          <p className="why">{t('ui:result.whoever')}</p>
        )}
      </div>
      {papersServing(id, answers).map((paper) => (
        <PaperFold key={paper} paper={paper} />
      ))}
      <ClauseChips clauses={clauses} />
    </li>
  );
}
