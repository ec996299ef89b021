import { assess, type Obligation, reasonOf } from '../../rules/assess.ts';
import { moments } from '../../rules/obligations.ts';
import type { Lanes } from '../../rules/verdict.ts';
import { verdictRows } from '../../rules/verdict.ts';
import { AnswerTable } from '../components/AnswerTable.tsx';
import { ClauseChips, Duty } from '../components/Duty.tsx';
import { Heading } from '../components/Heading.tsx';
import { useAnswers, useSession } from '../context.ts';
import { useWords } from '../words.ts';

/** The verdict, whether a mail is due, and every duty with its clause. */
export function ResultScreen() {
  const { t } = useWords();
  const session = useSession();
  const answers = useAnswers();
  const { verdict, email, lanes, obligations } = assess(answers);
  const row = verdictRows.find(({ reason }) => reason === reasonOf(answers));
  if (verdict === null || email === null || row === undefined) return null;
  const applying = obligations.filter(
    ({ status, kind }) => status === 'applies' && kind !== 'know',
  );
  const open = obligations.filter(({ status }) => status === 'may-apply');
  const known = obligations.filter(({ status, kind }) => status === 'applies' && kind === 'know');
  return (
    <main id="content" className="result">
      <section className="verdict" data-verdict={verdict} data-email={email}>
        <p className="label">{t('ui:result.label')}</p>
        <Heading title={`${t(`verdicts:verdicts.${verdict}.title`)} · ${t('ui:page.title')}`}>
          {t(`verdicts:verdicts.${verdict}.title`)}
        </Heading>
        <p>{t(`verdicts:reasons.${row.reason}`)}</p>
        <ClauseChips clauses={row.clauses} />
        <h2>{t('ui:result.email')}</h2>
        <p>
          <strong>{t(`verdicts:email.${email}.answer`)}</strong>{' '}
          {t(`verdicts:email.${email}.detail`)}
        </p>
      </section>
      <MixedUse lanes={lanes} inseparable={answers.separable === 'no'} />
      {moments.map((moment) => (
        <Duties
          key={moment}
          title={t(`ui:moments.${moment}`)}
          obligations={applying.filter(({ when }) => when === moment)}
        />
      ))}
      {obligations.length === 0 && <p>{t('ui:result.noObligations')}</p>}
      {verdict === 'prohibited' && <p>{t('ui:result.prohibitedOnly')}</p>}
      <Duties
        title={t('ui:result.mayApply')}
        lead={t('ui:result.mayApplyLead')}
        obligations={open}
      />
      {known.length > 0 && (
        <details>
          <summary>
            <h2>{t('ui:result.goodToKnow')}</h2>
          </summary>
          <DutyList obligations={known} />
        </details>
      )}
      <section>
        <h2>{t('ui:result.answers')}</h2>
        <AnswerTable />
        <p className="actions">
          <button type="button" className="link" onClick={() => session.send({ type: 'review' })}>
            {t('ui:result.review')}
          </button>
          <button type="button" className="link" onClick={session.restart}>
            {t('ui:result.restart')}
          </button>
        </p>
      </section>
    </main>
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

interface MixedUseProps {
  readonly lanes: Lanes;
  readonly inseparable: boolean;
}

function MixedUse({ lanes, inseparable }: MixedUseProps) {
  const { t } = useWords();
  const { nonCommercial, commercial } = lanes;
  const part = nonCommercial ?? (inseparable ? 'inseparable' : null);
  if (commercial === null || part === null) return null;
  return (
    <section>
      <h2>{t('ui:result.lanes')}</h2>
      <dl className="lanes">
        <div data-lane="nonCommercial">
          <dt>{t('ui:result.nonCommercialLane')}</dt>
          <dd>{t(`verdicts:lanes.nonCommercial.${part as 'permitted'}`)}</dd>
        </div>
        <div data-lane="commercial">
          <dt>{t('ui:result.commercialLane')}</dt>
          <dd>{t(`verdicts:lanes.commercial.${commercial as 'cannot-apply'}`)}</dd>
        </div>
      </dl>
    </section>
  );
}
