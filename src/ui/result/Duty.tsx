import { clauseName } from '../../licence/clause-name.ts';
import { endedByAnswer, linkIn } from '../../papers/marks.ts';
import { papersServing } from '../../papers/offer.ts';
import type { Obligation } from '../../rules/assess.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import type { QuestionId } from '../../rules/contract/questions.ts';
import { optionsOf } from '../../rules/logic/state.ts';
import { Parted } from '../frame/Parted.tsx';
import { Unbroken } from '../frame/Unbroken.tsx';
import { ClauseChips } from '../licence/ClauseChips.tsx';
import { ReportFault } from '../licence/ReportFault.tsx';
import { PaperFold } from '../papers/PaperFold.tsx';
import { useMarks } from '../papers/use-marks.ts';
import { fragmentOf } from '../session/address.ts';
import { usePress } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { optionText, useWords } from '../words/speech.ts';
import { useTold } from '../words/told.ts';
import { MarkBox, MarkForm } from './MarkForm.tsx';
import { ReleaseLink } from './ReleaseLink.tsx';

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

/** How an obligation is shown: to be ticked off, as a line that holds always, or with what decides whether it applies. */
type Shape = 'toDo' | 'line' | 'open';

/** One obligation: a row that opens to what to do, why it applies or what decides it, its clauses and its draft. */
export function Duty({
  obligation,
  shape,
}: {
  readonly obligation: Obligation;
  readonly shape: Shape;
}) {
  const { t } = useWords();
  const { marks } = useMarks();
  const { id, kind, status, clauses } = obligation;
  const mark = marks[id];
  const names = clauses.map((clause) => clauseName(t, clause)).join(t('ui:list.and'));
  return (
    <li
      className={`duty ${shape}`}
      data-obligation={id}
      data-status={status}
      data-done={mark?.state}
    >
      {shape === 'toDo' && <MarkBox id={id} />}
      <details>
        <summary>
          <span className="duty-title">
            {shape === 'open' && (
              <>
                <span aria-hidden="true" className="sign">
                  ◐
                </span>{' '}
              </>
            )}
            <Parted
              text={t(shape === 'line' ? `obligations:${id}.short` : `obligations:${id}.title`)}
            />
          </span>
          <span className="visually-hidden">:</span>{' '}
          <small>
            {shape !== 'line' && `${t(`ui:kinds.${kind}`)} · `}
            <span className="clause-names">{names}</span>
            {mark !== undefined && ` · ${t(`ui:marks.${mark.state}On`, { on: mark.on })}`}
          </small>
        </summary>
        <DutyBody obligation={obligation} shape={shape} />
      </details>
      {mark !== undefined && mark.note !== '' && <Note note={mark.note} />}
      {mark?.state === 'done' && <AnswerAnew id={id} />}
    </li>
  );
}

/** That a duty was done and the answers do not say so yet, where an answer ends it. */
function AnswerAnew({ id }: { readonly id: ObligationId }) {
  const { t } = useWords();
  const question = endedByAnswer[id];
  if (question === undefined) return null;
  return (
    <p className="note">
      {t('ui:marks.stale')}{' '}
      <a href={fragmentOf(question)} className="link">
        {t(`questions:${question}.short`)}
      </a>
    </p>
  );
}

/** What a person noted as evidence or reason; a link where it is nothing but one. */
function Note({ note }: { readonly note: string }) {
  const link = linkIn(note);
  return (
    <p className="note" dir="auto">
      {link === null ? (
        note
      ) : (
        <a href={link} rel="noopener noreferrer">
          {note}
        </a>
      )}
    </p>
  );
}

function DutyBody({
  obligation,
  shape,
}: {
  readonly obligation: Obligation;
  readonly shape: Shape;
}) {
  const { t } = useWords();
  const told = useTold();
  const { answers } = useResult();
  const { id, kind, when, clauses, because, dependsOn, openPoint } = obligation;
  const isToDo = when !== 'always' && (kind === 'must' || kind === 'should' || kind === 'may');
  return (
    <div className="duty-body">
      {shape === 'line' && (
        <p>
          <strong>
            <Parted text={t(`obligations:${id}.title`)} />
          </strong>
        </p>
      )}
      <p>
        <Unbroken text={told(`obligations:${id}.what`)} />
      </p>
      {dependsOn.length > 0 && (
        <div className="why">
          {t('ui:result.dependsOn')} <AnswerLinks questions={dependsOn} />
        </div>
      )}
      {openPoint !== null && (
        <p className="why">
          {t(`verdicts:openPoints.${openPoint.replaceAll('.', '-') as Hyphened<typeof openPoint>}`)}
        </p>
      )}
      {because.length > 0 ? (
        <div className="why">
          {t('ui:result.because')} <AnswerLinks questions={because} />
        </div>
      ) : (
        <p className="why">{t('ui:result.whoever')}</p>
      )}
      <ClauseChips clauses={clauses} />
      {isToDo && <MarkForm id={id} />}
      {papersServing(id, answers).map((paper) => (
        <PaperFold key={paper} paper={paper} />
      ))}
      <ReleaseLink duty={id} />
      <ReportFault duty={id} />
    </div>
  );
}
