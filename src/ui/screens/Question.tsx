import { type FormEvent, useId, useRef, useState } from 'react';
import { type QuestionId, question } from '../../rules/questions.ts';
import type { Answers } from '../../rules/state.ts';
import { questionBefore } from '../../rules/walk.ts';
import { ClauseText } from '../components/ClauseText.tsx';
import { Heading } from '../components/Heading.tsx';
import { useAnswers, useConfirmed, useSession, useView } from '../context.ts';
import { chosenOptions, optionText, useWords } from '../words.ts';
import { Start } from './Start.tsx';

/** The options after one was ticked or unticked: an exclusive one stands alone. */
export function toggled(
  id: QuestionId,
  chosen: readonly string[],
  option: string,
): readonly string[] {
  const { kind, options, exclusive } = question(id);
  if (kind === 'single') return [option];
  if (chosen.includes(option)) return chosen.filter((other) => other !== option);
  const alone: readonly string[] = exclusive;
  if (alone.includes(option)) return [option];
  const kept = chosen.filter((other) => !alone.includes(other));
  return options.filter((other) => other === option || kept.includes(other));
}

/** One question: the options as native controls, the clause it comes from beside it. */
export function QuestionScreen({ id }: { readonly id: QuestionId }) {
  const { t } = useWords();
  const session = useSession();
  const { address } = useView();
  const answers = useAnswers();
  const { kind, options, clauses } = question(id);
  const [chosen, setChosen] = useState(session.draft(id) ?? chosenOptions(answers, id));
  const [missing, setMissing] = useState(false);
  const firstOption = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const before = questionBefore(id, answers);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) {
      setMissing(true);
      firstOption.current?.focus();
      return;
    }
    const answer = kind === 'single' ? chosen[0] : chosen;
    session.send({ type: 'answer', answers: { [id]: answer } as Answers });
  };

  return (
    <main id="content" className="spread">
      <div>
        {address.kind === 'start' && <Start />}
        <form noValidate onSubmit={submit}>
          <fieldset
            aria-describedby={`${fieldId}-hint${missing ? ` ${fieldId}-error` : ''}`}
            role={kind === 'single' ? 'radiogroup' : 'group'}
            aria-labelledby={`${fieldId}-title`}
          >
            <Heading title={`${t(`questions:${id}.title`)} · ${t('ui:page.title')}`}>
              <span id={`${fieldId}-title`}>{t(`questions:${id}.title`)}</span>
            </Heading>
            <p id={`${fieldId}-hint`} className="hint">
              {t(`questions:${id}.hint`)}
            </p>
            <div role="alert">
              {missing && (
                <p id={`${fieldId}-error`} className="error">
                  <strong>{t('ui:question.error')}</strong> {t(`questions:${id}.missing`)}
                </p>
              )}
            </div>
            {options.map((option, n) => (
              <label key={option} className="option">
                <input
                  ref={n === 0 ? firstOption : null}
                  type={kind === 'single' ? 'radio' : 'checkbox'}
                  name={id}
                  value={option}
                  checked={chosen.includes(option)}
                  aria-describedby={`${fieldId}-${option}`}
                  onChange={() => {
                    const now = toggled(id, chosen, option);
                    setChosen(now);
                    session.keepDraft(id, now);
                    setMissing(false);
                  }}
                />
                <strong>{optionText(t, id, option, 'label')}</strong>
                <span id={`${fieldId}-${option}`}>{optionText(t, id, option, 'help')}</span>
              </label>
            ))}
          </fieldset>
          <p className="actions">
            <button type="submit" name="continue" className="primary">
              {t('ui:question.continue')}
            </button>
            {before !== null && (
              <button
                type="button"
                name="back"
                className="link"
                onClick={() => session.send({ type: 'reopen', question: before })}
              >
                {t('ui:question.back')}
              </button>
            )}
            <LeaveChange id={id} />
          </p>
        </form>
      </div>
      <aside aria-label={t('ui:question.clauses')}>
        <h2>{t('ui:question.clauses')}</h2>
        <ClauseText ids={clauses} />
      </aside>
    </main>
  );
}

/** On a question reopened from the check or the result: the way back without a change. */
function LeaveChange({ id }: { readonly id: QuestionId }) {
  const { t } = useWords();
  const session = useSession();
  const answers = useAnswers();
  const { confirmed, complete } = useConfirmed();
  if (!complete || answers[id] === undefined) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => session.send({ type: confirmed ? 'confirm' : 'review' })}
    >
      {t(confirmed ? 'ui:question.backToResult' : 'ui:question.backToCheck')}
    </button>
  );
}
