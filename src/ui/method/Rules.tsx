import { citations } from '../../rules/citations.ts';
import { chose } from '../../rules/contract/condition.ts';
import { type ObligationRow, obligations } from '../../rules/contract/obligations.ts';
import type { OptionId, QuestionId } from '../../rules/contract/questions.ts';
import { type VerdictId, verdictRows } from '../../rules/contract/verdict.ts';
import { reads } from '../../rules/logic/reads.ts';
import { emailTable, type LaneRule, laneTable } from '../../rules/outcomes.ts';
import { useWords, type Words } from '../words/speech.ts';
import { conditionSentence, conditionWords, listed } from './conditions.ts';
import { CellList, ClauseLinks, Table } from './Table.tsx';

function verdictName(t: Words, id: VerdictId): string {
  return t('method:condition.quoted', { text: t(`verdicts:verdicts.${id}.short`) });
}

function Named({ text, id }: { readonly text: string; readonly id: string }) {
  return (
    <>
      {text} <code>{id}</code>
    </>
  );
}

/** The verdict table, row by row. */
export function VerdictTable() {
  const { t, language } = useWords();
  return (
    <>
      <p className="hint">{t('method:verdicts.lead')}</p>
      <Table
        className="verdict-table"
        caption={t('method:verdicts.caption')}
        columns={[
          { key: 'row', title: t('method:tables.row') },
          { key: 'verdict', title: t('method:tables.verdict') },
          { key: 'when', title: t('method:tables.when') },
          { key: 'clauses', title: t('method:tables.clauses') },
        ]}
        rows={verdictRows.map(({ reason, verdict, when, clauses }, n) => ({
          id: reason,
          cells: {
            row: String(n + 1),
            verdict: <Named text={t(`verdicts:verdicts.${verdict}.short`)} id={verdict} />,
            when: conditionSentence(t, language, when, 'otherwise'),
            clauses: <ClauseLinks clauses={clauses} />,
          },
        }))}
      />
    </>
  );
}

/** What becomes of the two sides of a use, and whether a mail is due. */
export function LaneTables() {
  const { t, language } = useWords();
  const without = ['out-of-scope', 'prohibited'] as const satisfies readonly VerdictId[];
  const verdicts = listed(
    language,
    'conjunction',
    without.map((id) => verdictName(t, id)),
  );
  return (
    <>
      <p className="hint">{t('method:lanes.lead', { verdicts })}</p>
      <Table
        className="lane-table"
        caption={t('method:lanes.caption')}
        columns={[
          { key: 'situation', title: t('method:tables.situation') },
          { key: 'nonCommercial', title: t('ui:result.nonCommercialLane') },
          { key: 'commercial', title: t('ui:result.commercialLane') },
        ]}
        rows={laneTable().map(({ when, nonCommercial, commercial }) => {
          const situation = conditionSentence(t, language, when);
          return {
            id: situation,
            cells: {
              situation,
              nonCommercial: <Lane rule={nonCommercial} />,
              commercial: <Lane rule={commercial} />,
            },
          };
        })}
      />
      <EmailTable />
    </>
  );
}

function Lane({ rule }: { readonly rule: LaneRule }) {
  const { t } = useWords();
  if (rule === 'none' || rule === 'verdict') return <p>{t(`method:lanes.${rule}`)}</p>;
  const otherwise = t(`verdicts:verdicts.${rule.otherwise}.short`);
  if (rule.where.size === 0) return <p>{otherwise}</p>;
  return (
    <>
      {[...rule.where].map(([verdict, lane]) => (
        <p key={verdict}>
          {t('method:lanes.where', {
            verdict: verdictName(t, verdict),
            lane: t(`verdicts:verdicts.${lane}.short`),
          })}
        </p>
      ))}
      <p>{t('method:lanes.otherwise', { lane: otherwise })}</p>
    </>
  );
}

function EmailTable() {
  const { t, language } = useWords();
  return (
    <Table
      className="email-table"
      caption={t('method:lanes.emailCaption')}
      columns={[
        { key: 'verdict', title: t('method:tables.verdict') },
        { key: 'email', title: t('method:tables.email') },
      ]}
      rows={emailTable().map(({ verdict, email, unless }) => ({
        id: verdict,
        cells: {
          verdict: <Named text={t(`verdicts:verdicts.${verdict}.short`)} id={verdict} />,
          email: (
            <>
              <p data-item={email}>{t(`verdicts:email.${email}.answer`)}</p>
              {unless.map(({ question, option, email: other }) => (
                <p key={option} data-item={other}>
                  {t('method:lanes.emailUnless', {
                    // The options of a row are those of its question.
                    condition: conditionWords(
                      t,
                      language,
                      chose(question, option as OptionId<typeof question>),
                    ),
                    answer: t(`verdicts:email.${other}.answer`),
                  })}
                </p>
              ))}
            </>
          ),
        },
      }))}
    />
  );
}

function questionItems(t: Words, ids: readonly QuestionId[]) {
  return ids.map((id) => ({ id, text: t(`questions:${id}.short`) }));
}

/** Every duty with what it is, when it binds and what it looks at. */
export function DutyTable() {
  const { t, language } = useWords();
  const rows: readonly ObligationRow[] = obligations;
  const even = rows.filter(({ evenIfProhibited }) => evenIfProhibited);
  const duties = listed(
    language,
    'conjunction',
    even.map(({ id }) => t('method:condition.quoted', { text: t(`obligations:${id}.short`) })),
  );
  return (
    <>
      <p className="hint">{t('method:duties.lead')}</p>
      {even.length > 0 && <p className="hint">{t('method:duties.prohibited', { duties })}</p>}
      <Table
        className="duty-table"
        caption={t('method:duties.caption')}
        columns={[
          { key: 'duty', title: t('method:tables.duty') },
          { key: 'kind', title: t('method:tables.kind') },
          { key: 'moment', title: t('method:tables.moment') },
          { key: 'clauses', title: t('method:tables.clauses') },
          { key: 'when', title: t('method:tables.when') },
          { key: 'reads', title: t('method:tables.reads') },
        ]}
        rows={rows.map(({ id, kind, when, clauses, condition }) => ({
          id,
          cells: {
            duty: <Named text={t(`obligations:${id}.short`)} id={id} />,
            kind: t(`ui:kinds.${kind}`),
            moment: t(`ui:moments.${when}`),
            clauses: <ClauseLinks clauses={clauses} />,
            when: conditionSentence(t, language, condition),
            reads: (
              <CellList
                items={questionItems(t, reads(condition))}
                none={t('method:duties.readsNone')}
              />
            ),
          },
        }))}
      />
    </>
  );
}

/** Every clause with the questions, verdicts and duties that rest on it. */
export function ClauseTable() {
  const { t } = useWords();
  const none = t('method:tables.none');
  return (
    <>
      <p className="hint">{t('method:clauses.lead')}</p>
      <Table
        className="clause-table"
        caption={t('method:clauses.caption')}
        columns={[
          { key: 'clause', title: t('method:tables.clause') },
          { key: 'questions', title: t('method:tables.questions') },
          { key: 'verdicts', title: t('method:tables.verdicts') },
          { key: 'duties', title: t('method:tables.duties') },
        ]}
        rows={citations().map(({ clause, questions, verdicts, obligations: duties, informs }) => ({
          id: clause,
          cells: {
            clause: (
              <>
                <ClauseLinks clauses={[clause]} />
                {informs !== null && <small>{t(`method:clauses.${informs}`)}</small>}
              </>
            ),
            questions: <CellList items={questionItems(t, questions)} none={none} />,
            verdicts: (
              <CellList
                items={verdicts.map((id) => ({ id, text: t(`verdicts:verdicts.${id}.short`) }))}
                none={none}
              />
            ),
            duties: (
              <CellList
                items={duties.map((id) => ({ id, text: t(`obligations:${id}.short`) }))}
                none={none}
              />
            ),
          },
        }))}
      />
    </>
  );
}
