import { Fragment, type ReactNode, Suspense } from 'react';
import { toDoProgress } from '../../papers/marks.ts';
import { papersServingVerdict } from '../../papers/offer.ts';
import { type Obligation, type Result, reasonOf } from '../../rules/assess.ts';
import { certainEmail } from '../../rules/certain-email.ts';
import { moments } from '../../rules/contract/obligations.ts';
import { type Reason, verdictRows } from '../../rules/contract/verdict.ts';
import { contradictionsIn } from '../../rules/doubts.ts';
import type { AnswersWithEffect } from '../../rules/logic/state.ts';
import { verdictReads } from '../../rules/outcome.ts';
import {
  dutySections,
  linesOf,
  type OutsideNote,
  outsideNotes,
  type TwoUses,
  toDosOf,
  twoUses,
} from '../../rules/result-sections.ts';
import { AnswerTable } from '../answers/AnswerTable.tsx';
import { Contradictions } from '../answers/Contradictions.tsx';
import { Parted } from '../frame/Parted.tsx';
import { Unbroken } from '../frame/Unbroken.tsx';
import { useOpenOnPaper } from '../frame/use-open-on-paper.ts';
import { useWide } from '../frame/wide.ts';
import { ClauseChips } from '../licence/ClauseChips.tsx';
import { later } from '../pace/later.ts';
import { PaperFold } from '../papers/PaperFold.tsx';
import { useMarks } from '../papers/use-marks.ts';
import { askedFragment } from '../session/address.ts';
import { usePress } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { useTold } from '../words/told.ts';
import { Card } from './Card.tsx';
import { Changes, useTrial } from './Changes.tsx';
import { Comparison } from './Comparison.tsx';
import { AnswerLinks, Duty } from './Duty.tsx';
import type { Answered } from './first.ts';
import type { Part } from './go.ts';
import { Rail } from './Rail.tsx';
import { Tools } from './Tools.tsx';
import './result.css';

/** Without it the screen itself is printed. */
const PrintedReport = later(
  async () => (await import('../papers/PrintedReport.tsx')).openPrintedReport(),
  { onDemand: true, missing: () => null },
);

/** The result, or beside it the result with one answer changed. */
export function ResultScreen() {
  const result = useResult();
  const change = useTrial();
  return change === null ? <Outcome result={result} /> : <Comparison change={change} />;
}

/** The answer at a glance, and below it, folded, all that it rests on and asks. */
function Outcome({ result }: { readonly result: Result }) {
  const { t } = useWords();
  const press = usePress();
  const isWide = useWide();
  useOpenOnPaper('main > .result-body details:not(.paper)');
  const { obligations, answers, complete } = result;
  const [verdict, ...others] = result.possibleVerdicts;
  if (verdict === undefined || others.length > 0) return null;
  const email = result.email ?? certainEmail(answers);
  const answered = { result, verdict, email };
  const { mayApply, goodToKnow } = dutySections(result);
  return (
    <main id="content" className="result">
      <div className="result-body">
        <section
          className="verdict"
          data-verdict={verdict}
          data-email={email ?? undefined}
          data-complete={complete ? undefined : 'false'}
        >
          <Card {...answered} />
          <WhyVerdict {...answered} />
          {papersServingVerdict(result).map(({ paper }) => (
            <PaperFold key={paper} paper={paper} />
          ))}
        </section>
        {!isWide && <Tools {...answered} />}
        <MixedUse uses={twoUses(result)} />
        <Contradictions found={contradictionsIn(answers)} />
        <ToDos result={result} />
        {obligations.length === 0 && <p>{t('ui:result.noObligations')}</p>}
        <Lines result={result} />
        {verdict === 'prohibited' && <p>{t('ui:result.prohibitedOnly')}</p>}
        {mayApply.length > 0 && (
          <section data-part="mayApply">
            <h2 tabIndex={-1}>{t('ui:result.mayApply')}</h2>
            <p className="hint">{t('ui:result.mayApplyLead')}</p>
            <DutyList obligations={mayApply} shape="open" />
          </section>
        )}
        {goodToKnow.length > 0 && (
          <Folded part="liability" title={t('ui:result.goodToKnow')}>
            <DutyList obligations={goodToKnow} shape="line" />
          </Folded>
        )}
        {outsideNotes(result).map((note) => (
          <Outside key={note} note={note} />
        ))}
        {complete && <Changes />}
        <Folded part="answers" title={t('ui:result.answers')}>
          <AnswerTable />
          <p className="actions">
            <button type="button" className="link" onClick={() => press({ type: 'review' })}>
              {t('ui:result.review')}
            </button>
          </p>
        </Folded>
      </div>
      {isWide && <Rail {...answered} />}
      <Suspense>
        <PrintedReport />
      </Suspense>
    </main>
  );
}

/** Why the verdict is this one and the answer on e-mail that: reason, answers and clauses. */
function WhyVerdict({ result, email }: Answered) {
  const { t } = useWords();
  const told = useTold();
  const { answers, complete } = result;
  const row = verdictRows.find(({ reason }) => reason === reasonOf(answers));
  if (!complete || row === undefined || email === null) return null;
  return (
    <details className="why-verdict">
      <summary>{t('ui:result.why')}</summary>
      <p>{told(`verdicts:reasons.${row.reason}`)}</p>
      <Why answers={answers} reason={row.reason} />
      <ClauseChips clauses={row.clauses} />
      <h2>
        <Unbroken text={t('ui:result.email')} />
      </h2>
      <p className="detail">
        <Unbroken text={told(`verdicts:email.${email}.detail`)} />
      </p>
      {(email === 'required' || email === 'awaiting-reply') && (
        <p>
          <a
            href={askedFragment(email === 'required' ? 'application' : 'waiting')}
            className="link"
            aria-label={t('ui:which', {
              what: t('ui:masthead.asked'),
              which: t('ui:result.email'),
            })}
          >
            {t('ui:masthead.asked')}
          </a>
        </p>
      )}
    </details>
  );
}

/** What is to be done once, in time order, each to be ticked off. */
function ToDos({ result }: { readonly result: Result }) {
  const { t } = useWords();
  const { marks } = useMarks();
  const toDos = toDosOf(result);
  if (toDos.length === 0) return null;
  const { done } = toDoProgress(toDos, marks);
  return (
    <section data-part="toDo">
      <h2 tabIndex={-1}>
        {t('ui:toDo.title')}
        <span className="progress">
          {' · '}
          {t('ui:toDo.progress', { done: String(done), all: String(toDos.length) })}
        </span>
      </h2>
      {moments.map((moment) => {
        const due = toDos.filter(({ when }) => when === moment);
        return (
          due.length > 0 && (
            <Fragment key={moment}>
              <h3 className="moment">{t(`ui:moments.${moment}`)}</h3>
              <DutyList obligations={due} shape="toDo" />
            </Fragment>
          )
        );
      })}
    </section>
  );
}

/** What holds always and what one must never do, a line each. */
function Lines({ result }: { readonly result: Result }) {
  const { t } = useWords();
  const lines = linesOf(result);
  if (lines.length === 0) return null;
  return (
    <section data-part="always">
      <h2 tabIndex={-1}>{t('ui:always.title')}</h2>
      <DutyList obligations={lines} shape="line" />
    </section>
  );
}

/** The answers that the verdict rests on. */
function Why({
  answers,
  reason,
}: {
  readonly answers: AnswersWithEffect;
  readonly reason: Reason;
}) {
  const { t } = useWords();
  return (
    <div className="why">
      {t('ui:result.because')}{' '}
      <AnswerLinks questions={verdictReads(reason).filter((id) => id in answers)} />
    </div>
  );
}

/** Something that stands outside the supplied text, marked as such; no verdict hangs on it. */
function Outside({ note }: { readonly note: OutsideNote }) {
  const { t } = useWords();
  const told = useTold();
  return (
    <details className="outside" data-part="outside" data-outside={note}>
      <summary>
        <h2>
          <Parted text={t(`outside:${note}.title`)} />
        </h2>
      </summary>
      <p>
        <Unbroken text={told(`outside:${note}.body`)} />
      </p>
      <p className="caption">
        <Unbroken text={t(`outside:${note}.source`)} />
      </p>
    </details>
  );
}

interface DutyListProps {
  readonly obligations: readonly Obligation[];
  readonly shape: 'toDo' | 'line' | 'open';
}

function DutyList({ obligations, shape }: DutyListProps) {
  return (
    <ul className="duties">
      {obligations.map((obligation) => (
        <Duty key={obligation.id} obligation={obligation} shape={shape} />
      ))}
    </ul>
  );
}

interface FoldedProps {
  readonly part: Part;
  readonly title: string;
  readonly children: ReactNode;
}

function Folded({ part, title, children }: FoldedProps) {
  return (
    <details data-part={part}>
      <summary>
        <h2>
          <Parted text={title} />
        </h2>
      </summary>
      {children}
    </details>
  );
}

function MixedUse({ uses }: { readonly uses: TwoUses | null }) {
  const { t } = useWords();
  const told = useTold();
  if (uses === null) return null;
  const { nonCommercial, commercial } = uses;
  return (
    <section>
      <h2>{t('ui:result.lanes')}</h2>
      <dl className="lanes">
        <div data-lane="nonCommercial">
          <dt>{t('ui:result.nonCommercialLane')}</dt>
          <dd>{told(`verdicts:lanes.nonCommercial.${nonCommercial}`)}</dd>
        </div>
        <div data-lane="commercial">
          <dt>{t('ui:result.commercialLane')}</dt>
          <dd>{told(`verdicts:lanes.commercial.${commercial}`)}</dd>
        </div>
      </dl>
    </section>
  );
}
