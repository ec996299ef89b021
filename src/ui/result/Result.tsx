import { Suspense } from 'react';
import { papersServingVerdict } from '../../papers/offer.ts';
import { type Obligation, type Result, reasonOf } from '../../rules/assess.ts';
import { type Reason, verdictRows } from '../../rules/contract/verdict.ts';
import { contradictionsIn } from '../../rules/doubts.ts';
import type { AnswersWithEffect } from '../../rules/logic/state.ts';
import { verdictReads } from '../../rules/outcome.ts';
import {
  dutySections,
  headingKey,
  type OutsideNote,
  outsideNotes,
  type TwoUses,
  twoUses,
} from '../../rules/result-sections.ts';
import { AnswerTable } from '../answers/AnswerTable.tsx';
import { Contradictions } from '../answers/Contradictions.tsx';
import { Heading } from '../frame/Heading.tsx';
import { Unbroken } from '../frame/Unbroken.tsx';
import { ClauseChips } from '../licence/ClauseChips.tsx';
import { later } from '../pace/later.ts';
import { PaperFold } from '../papers/PaperFold.tsx';
import { askedFragment } from '../session/address.ts';
import { usePress } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { useTold } from '../words/told.ts';
import { Changes, useTrial } from './Changes.tsx';
import { Comparison } from './Comparison.tsx';
import { AnswerLinks, Duty } from './Duty.tsx';
import { Seal } from './Seal.tsx';
import { Takeaway } from './Takeaway.tsx';
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

/** The verdict, whether a mail is due, and every duty with its clause. */
function Outcome({ result }: { readonly result: Result }) {
  const { t } = useWords();
  const told = useTold();
  const press = usePress();
  const { verdict, email, obligations, answers } = result;
  const row = verdictRows.find(({ reason }) => reason === reasonOf(answers));
  if (verdict === null || email === null || row === undefined) return null;
  const { inTime, mayApply, goodToKnow } = dutySections(result);
  const heading = t(headingKey(result, verdict));
  return (
    <main id="content" className="result">
      <section className="verdict" data-verdict={verdict} data-email={email}>
        <Seal verdict={verdict} />
        <p className="label">{t('ui:result.label')}</p>
        <Heading title={`${heading} · ${t('ui:page.title')}`}>{heading}</Heading>
        <p>{told(`verdicts:reasons.${row.reason}`)}</p>
        <Why answers={answers} reason={row.reason} />
        <ClauseChips clauses={row.clauses} />
        <h2>{t('ui:result.email')}</h2>
        <p>
          <strong>{t(`verdicts:email.${email}.answer`)}</strong>
        </p>
        <p className="detail">
          <Unbroken text={told(`verdicts:email.${email}.detail`)} />
        </p>
        {(email === 'required' || email === 'awaiting-reply') && (
          <p>
            <a
              href={askedFragment(email === 'required' ? 'application' : 'waiting')}
              className="link"
            >
              {t('ui:masthead.asked')}
            </a>
          </p>
        )}
        {papersServingVerdict(result).map(({ paper }) => (
          <PaperFold key={paper} paper={paper} />
        ))}
      </section>
      <MixedUse uses={twoUses(result)} />
      {outsideNotes(result).map((note) => (
        <Outside key={note} note={note} />
      ))}
      <Contradictions found={contradictionsIn(answers)} />
      {inTime.map(({ moment, duties }) => (
        <Duties key={moment} title={t(`ui:moments.${moment}`)} obligations={duties} />
      ))}
      {obligations.length === 0 && <p>{t('ui:result.noObligations')}</p>}
      {verdict === 'prohibited' && <p>{t('ui:result.prohibitedOnly')}</p>}
      <Duties
        title={t('ui:result.mayApply')}
        lead={t('ui:result.mayApplyLead')}
        obligations={mayApply}
      />
      {goodToKnow.length > 0 && (
        <details>
          <summary>
            <h2>{t('ui:result.goodToKnow')}</h2>
          </summary>
          <DutyList obligations={goodToKnow} />
        </details>
      )}
      <Changes />
      <section>
        <h2>{t('ui:result.answers')}</h2>
        <AnswerTable />
        <p className="actions">
          <button type="button" className="link" onClick={() => press({ type: 'review' })}>
            {t('ui:result.review')}
          </button>
        </p>
      </section>
      <Takeaway />
      <Suspense>
        <PrintedReport />
      </Suspense>
    </main>
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
    <section className="outside" data-outside={note}>
      <h2>{t(`outside:${note}.title`)}</h2>
      <p>
        <Unbroken text={told(`outside:${note}.body`)} />
      </p>
      <p className="caption">{t(`outside:${note}.source`)}</p>
    </section>
  );
}

function DutyList({ obligations }: { readonly obligations: readonly Obligation[] }) {
  return (
    <ul className="duties">
      {obligations.map((obligation) => (
        <Duty key={obligation.id} obligation={obligation} />
      ))}
    </ul>
  );
}

interface DutiesProps {
  readonly title: string;
  readonly lead?: string;
  readonly obligations: readonly Obligation[];
}

function Duties({ title, lead, obligations }: DutiesProps) {
  if (obligations.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {lead !== undefined && <p className="hint">{lead}</p>}
      <DutyList obligations={obligations} />
    </section>
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
