import { type FormEvent, Fragment, memo, Suspense, useId, useRef, useState } from 'react';
import { type QuestionId, question } from '../../rules/contract/questions.ts';
import { optionsOf } from '../../rules/logic/state.ts';
import { asAnswer, toggled } from '../../rules/toggle.ts';
import { questionBefore } from '../../rules/walk.ts';
import { Heading } from '../frame/Heading.tsx';
import { MissingForm } from '../frame/MissingPart.tsx';
import { Parted } from '../frame/Parted.tsx';
import { useWide } from '../frame/wide.ts';
import { useFollowing } from '../pace/following.ts';
import { later } from '../pace/later.ts';
import { isEmpty } from '../session/assessment.ts';
import { usePress, useSession, useViewOf } from '../session/context.ts';
import { useGivenAnswers } from '../session/given-answers.ts';
import { rest } from '../start/rest.tsx';
import { optionText, useWords } from '../words/speech.ts';
import {
  BeginChoice,
  ClauseText,
  LeaveChange,
  Ledger,
  People,
  Progress,
  Saved,
  SecondLook,
} from './parts.ts';
import { Start } from './Start.tsx';

/**
 * One question, the clause it comes from beside it. The form is a new one for each question; what
 * stands beside it stays, and follows a moment later, so that no press waits for it.
 */
export function QuestionScreen({ id }: { readonly id: QuestionId }) {
  const { t } = useWords();
  const answers = useGivenAnswers();
  const key = `${id} ${answers[id]}`;
  return (
    <main id="content" className="spread">
      {id === 'model' ? (
        <QuestionForm key={key} id={id} />
      ) : (
        <Suspense fallback={<p className="quiet">{t('ui:loading')}</p>}>
          <FurtherForm key={key} id={id} />
        </Suspense>
      )}
      <Beside id={useFollowing(id)} unanswered={useFollowing(isEmpty(answers))} />
    </main>
  );
}

/** The form of a question after the first, whose words come later. */
const FurtherForm = later(async () => QuestionForm, {
  first: true,
  missing: () => <MissingForm />,
});

/** The question: its options as native controls. */
function QuestionForm({ id }: { readonly id: QuestionId }) {
  const { t, language } = useWords();
  const session = useSession();
  const press = usePress();
  const address = useViewOf((view) => view.address);
  const answers = useGivenAnswers();
  const { kind, options } = question(id);
  const [chosen, setChosen] = useState(session.draft(id) ?? optionsOf(answers[id]));
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState(false);
  // Another tab may delete what there is to ask about.
  const asking = useViewOf(({ kept }) => asked && kept.record.assessments.length > 0);
  const firstOption = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const before = questionBefore(id, answers);
  const answer = asAnswer(id, chosen);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer === null) {
      setMissing(true);
      firstOption.current?.focus();
      return;
    }
    if (session.asksFirst({ [id]: answer })) setAsked(true);
    else press({ type: 'answer', answers: { [id]: answer } });
  };

  return (
    <div>
      {address.kind === 'start' && <Start />}
      <form noValidate onSubmit={submit}>
        <fieldset
          aria-describedby={`${fieldId}-hint${missing ? ` ${fieldId}-error` : ''}`}
          aria-invalid={missing || undefined}
          role={kind === 'single' ? 'radiogroup' : 'group'}
          aria-labelledby={`${fieldId}-title`}
        >
          <Heading
            id={`${fieldId}-title`}
            title={`${t(`questions:${id}.title`)} · ${t('ui:page.title')}`}
          >
            {t(`questions:${id}.title`)}
          </Heading>
          <div className="hint">
            <p id={`${fieldId}-hint`}>{t(`questions:${id}.hint`)}</p>
            <More about={t(`questions:${id}.title`)}>{t(`questions:${id}.more`)}</More>
          </div>
          <div role="alert">
            {missing && (
              <p id={`${fieldId}-error`} className="error">
                <strong>{t('ui:question.error')}</strong>
                {t(`questions:${id}.missing`)}
              </p>
            )}
          </div>
          {options.map((option, n) => (
            <div key={option} className="option">
              <label>
                <input
                  ref={n === 0 ? firstOption : null}
                  type={kind === 'single' ? 'radio' : 'checkbox'}
                  name={id}
                  value={option}
                  checked={chosen.includes(option)}
                  aria-labelledby={`${fieldId}-${option}-label`}
                  aria-describedby={`${fieldId}-${option}`}
                  onChange={() => {
                    const now = toggled(id, chosen, option);
                    setChosen(now);
                    session.keepDraft(id, now);
                    setMissing(false);
                    setAsked(false);
                  }}
                />
                <strong id={`${fieldId}-${option}-label`}>
                  <Parted text={optionText(t, id, option, 'label')} />
                </strong>
                <span id={`${fieldId}-${option}`}>{optionText(t, id, option, 'gloss')}</span>
              </label>
              <More about={optionText(t, id, option, 'label')}>
                {optionText(t, id, option, 'help')}
              </More>
            </div>
          ))}
        </fieldset>
        <Suspense>
          <SecondLook
            question={id}
            changed={answer === null ? null : { ...answers, [id]: answer }}
          />
        </Suspense>
        {asking && answer !== null && (
          <Suspense>
            <BeginChoice answers={{ [id]: answer }} />
          </Suspense>
        )}
        {!asking && (
          <div className="bar">
            {(id !== 'model' || answers.model) && (
              <Suspense>
                <LeaveChange id={id} />
              </Suspense>
            )}
            {before !== null && (
              <button
                type="button"
                name="back"
                className="link"
                onClick={() => press({ type: 'reopen', question: before })}
              >
                {t('ui:question.back')}
              </button>
            )}
            <QuestionNumber question={id} />
            <button type="submit" name="continue" className="primary">
              {t('ui:question.continue')}
            </button>
          </div>
        )}
      </form>
      {address.kind === 'start' && (
        <Fragment key={language}>
          <Suspense>
            <Saved />
          </Suspense>
          <Suspense>
            <People />
          </Suspense>
        </Fragment>
      )}
    </div>
  );
}

/** What one may want to read of a question or an option, folded. */
function More({ about, children }: { readonly about: string; readonly children: string }) {
  const { t } = useWords();
  return (
    <details className="more">
      <summary>
        {t('ui:question.more')}
        <span className="visually-hidden">: {about}</span>
      </summary>
      <p>{children}</p>
    </details>
  );
}

/** Which question this is; a tick does not render it again, be it live or still as it was rendered ahead. */
const QuestionNumber = memo(function QuestionNumber({
  question,
}: {
  readonly question: QuestionId;
}) {
  return (
    <Suspense>
      <Progress question={question} />
    </Suspense>
  );
});

/**
 * The clauses that the question comes from, folded where there is no room beside it, and the ledger.
 * Another language makes them anew, and so do the first answers: what was rendered ahead and is not
 * live yet says what was due then.
 */
const Beside = memo(function Beside({
  id,
  unanswered,
}: {
  readonly id: QuestionId;
  readonly unanswered: boolean;
}) {
  const { t, language } = useWords();
  const wide = useWide();
  const ahead = `${language} ${unanswered && id === 'model'}`;
  return rest(
    'beside',
    <aside aria-label={t('ui:question.beside')}>
      <details key={id} open={wide} className="beside">
        <summary>
          <h2>{t('ui:question.clauses')}</h2>
        </summary>
        <Suspense key={ahead} fallback={<p className="quiet">{t('ui:loading')}</p>}>
          <ClauseText ids={question(id).clauses} excerpt />
        </Suspense>
      </details>
      <Suspense key={ahead} fallback={<p className="quiet">{t('ui:loading')}</p>}>
        <Ledger question={id} />
      </Suspense>
    </aside>,
  );
});
