import { type Check, checks, findingStates } from '../../release/checks.ts';
import { useWords } from '../words/speech.ts';
import { CellList, ClauseLinks, Table } from './Table.tsx';

/** What is checked in a release, with its duties, clauses and papers, and what a finding may be. */
export function ReleaseChecks() {
  const { t } = useWords();
  const none = t('method:tables.none');
  const columns = ['check', 'what', 'duties', 'clauses', 'paper'] as const;
  return (
    <>
      <p className="hint">{t('releaseChecks:table.lead')}</p>
      <Table
        className="release-table"
        caption={t('releaseChecks:table.caption')}
        columns={columns.map((key) => ({ key, title: t(`releaseChecks:table.${key}`) }))}
        rows={(checks as readonly Check[]).map(({ id, duties, clauses, paper }) => ({
          id,
          cells: {
            check: t(`releaseChecks:checks.${id}.title`),
            what: t(`releaseChecks:checks.${id}.what`),
            duties: (
              <CellList
                items={duties.map((duty) => ({ id: duty, text: t(`obligations:${duty}.short`) }))}
                none={none}
              />
            ),
            clauses: <ClauseLinks clauses={clauses} />,
            paper:
              paper === null ? (
                <span className="quiet">{none}</span>
              ) : (
                // The table of checks names papers that there are; a test holds it.
                t(`papersPack:papers.${paper as 'marking'}.title`)
              ),
          },
        }))}
      />
      <h3>{t('releaseChecks:table.states')}</h3>
      <dl className="fact-list">
        {findingStates.map((state) => (
          <div key={state}>
            <dt>{t(`releaseChecks:states.${state}.name`)}</dt>
            <dd>{t(`releaseChecks:states.${state}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
