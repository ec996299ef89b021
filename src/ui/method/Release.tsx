import { type Check, checks } from '../../release/checks.ts';
import { useWords } from '../words/speech.ts';
import { CellList, ClauseLinks, Table } from './Table.tsx';

/** What is checked in a release, with its duties and clauses; the page that is only read has no room for what each looks for. */
export function ReleaseChecks() {
  const { t } = useWords();
  const none = t('method:tables.none');
  const what = import.meta.env.SSR ? [] : (['what'] as const);
  const columns = ['check', ...what, 'duties', 'clauses'] as const;
  return (
    <>
      <p className="hint">{t('releaseChecks:table.lead')}</p>
      <Table
        className="release-table"
        caption={t('releaseChecks:table.caption')}
        columns={columns.map((key) => ({ key, title: t(`releaseChecks:table.${key}`) }))}
        rows={(checks as readonly Check[]).map(({ id, duties, clauses }) => ({
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
          },
        }))}
      />
    </>
  );
}
