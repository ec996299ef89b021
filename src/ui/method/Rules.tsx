import type { ReactNode } from 'react';
import { citations } from '../../rules/citations.ts';
import { type ObligationRow, obligations } from '../../rules/contract/obligations.ts';
import type { QuestionId } from '../../rules/contract/questions.ts';
import {
  emailRows,
  type LaneRow,
  laneRows,
  type OutcomeRow,
  verdictIds,
  verdictRows,
} from '../../rules/contract/verdict.ts';
import { reads } from '../../rules/logic/reads.ts';
import { useWords, type Words } from '../words/speech.ts';
import { conditionSentence, listed } from './conditions.ts';
import { CellList, ClauseLinks, Table } from './Table.tsx';

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
        className="row-table verdict-table"
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
  const { t } = useWords();
  const held = (gives: LaneRow['gives']) =>
    gives === null || gives === 'verdict' ? (
      t(`method:lanes.${gives ?? 'none'}`)
    ) : (
      <Named text={t(`verdicts:verdicts.${gives}.short`)} id={gives} />
    );
  return (
    <>
      <p className="hint">{t('method:lanes.lead')}</p>
      <OutcomeTable
        title={t('ui:result.nonCommercialLane')}
        rows={laneRows.nonCommercial}
        told={held}
      />
      <OutcomeTable title={t('ui:result.commercialLane')} rows={laneRows.commercial} told={held} />
      <OutcomeTable
        title={t('method:tables.email')}
        rows={emailRows}
        told={(gives) => <Named text={t(`verdicts:email.${gives}.answer`)} id={gives} />}
      />
    </>
  );
}

interface OutcomeTableProps<What> {
  readonly title: string;
  readonly rows: readonly OutcomeRow<What>[];
  readonly told: (gives: What) => ReactNode;
}

function OutcomeTable<What>({ title, rows, told }: OutcomeTableProps<What>) {
  const { t, language } = useWords();
  return (
    <Table
      className="row-table outcome-table"
      caption={title}
      columns={[
        { key: 'row', title: t('method:tables.row') },
        { key: 'verdict', title: t('method:tables.verdict') },
        { key: 'when', title: t('method:tables.when') },
        { key: 'gives', title },
      ]}
      rows={rows.map(({ verdicts, when, gives }, n) => {
        const any = verdicts.length === verdictIds.length;
        return {
          id: String(n + 1),
          cells: {
            row: String(n + 1),
            verdict: any ? (
              t('method:lanes.anyVerdict')
            ) : (
              <CellList
                items={verdicts.map((id) => ({ id, text: t(`verdicts:verdicts.${id}.short`) }))}
                none={t('method:tables.none')}
              />
            ),
            when: conditionSentence(t, language, when, any ? 'otherwise' : 'always'),
            gives: told(gives),
          },
        };
      })}
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
