import { type PaperId, papersOfDuty, papersOfVerdict } from '../../papers/offer.ts';
import type { Status } from '../../rules/assess.ts';
import { obligationIds } from '../../rules/contract/obligations.ts';
import { verdictIds } from '../../rules/contract/verdict.ts';
import { useWords } from '../words/speech.ts';
import { CellList, Table } from './Table.tsx';

const statuses = ['applies', 'may-apply'] as const satisfies readonly Status[];

/** Which duty, by its status, and which verdict has which papers. */
export function PaperTables() {
  const { t } = useWords();
  const none = t('method:tables.none');
  const items = (papers: readonly { readonly paper: PaperId; readonly status: Status }[]) =>
    papers.map(({ paper, status }) => ({
      id: `${paper} ${status}`,
      text: t(status === 'applies' ? 'papersScreens:method.due' : 'papersScreens:method.perhaps', {
        title: t(`papersPack:papers.${paper}.title`),
      }),
    }));
  return (
    <>
      <p className="hint">{t('papersScreens:method.lead')}</p>
      <Table
        className="paper-table"
        caption={t('papersScreens:method.dutyCaption')}
        columns={[
          { key: 'duty', title: t('method:tables.duty') },
          { key: 'applies', title: t('papersScreens:method.applies') },
          { key: 'may-apply', title: t('papersScreens:method.mayApply') },
        ]}
        rows={obligationIds.map((id) => {
          const [applies, mayApply] = statuses.map((status) => (
            <CellList
              key={status}
              items={items(papersOfDuty[id].map((paper) => ({ paper, status })))}
              none={none}
            />
          ));
          return {
            id,
            cells: { duty: t(`obligations:${id}.short`), applies, 'may-apply': mayApply },
          };
        })}
      />
      <Table
        className="verdict-paper-table"
        caption={t('papersScreens:method.verdictCaption')}
        columns={[
          { key: 'verdict', title: t('method:tables.verdict') },
          { key: 'papers', title: t('papersScreens:method.papers') },
        ]}
        rows={verdictIds.map((id) => ({
          id,
          cells: {
            verdict: t(`verdicts:verdicts.${id}.short`),
            papers: <CellList items={items(papersOfVerdict[id])} none={none} />,
          },
        }))}
      />
    </>
  );
}
