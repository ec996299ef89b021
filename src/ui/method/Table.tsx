import type { ReactNode } from 'react';
import { clauseName } from '../../licence/clause-name.ts';
import type { ClauseId } from '../../licence/clauses.ts';
import { licenceFragment } from '../session/address.ts';
import { useLinkTo } from '../session/context.ts';
import { useWords } from '../words/speech.ts';

interface Column {
  readonly key: string;
  readonly title: string;
}

interface TableProps {
  readonly className: string;
  readonly caption: string;
  /** The first column heads its rows. */
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: Readonly<Record<string, ReactNode>>;
  }[];
}

/** A table whose rows turn into stacked lines with their column's title where the page is narrow. */
export function Table({ className, caption, columns, rows }: TableProps) {
  const [head, ...others] = columns;
  if (head === undefined) return null;
  return (
    <table className={`method-table ${className}`}>
      <caption className="caption">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id} data-row={id}>
            <th scope="row" data-cell={head.key}>
              {cells[head.key]}
            </th>
            {others.map(({ key, title }) => (
              <td key={key} data-cell={key} data-title={title}>
                {cells[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Clauses as links to their text. */
export function ClauseLinks({ clauses }: { readonly clauses: readonly ClauseId[] }) {
  const { t } = useWords();
  const linkTo = useLinkTo();
  return (
    <ul className="clause-links">
      {clauses.map((id) => (
        <li key={id}>
          <a
            href={linkTo(licenceFragment(id))}
            aria-label={t('ui:clause.name', { clause: clauseName(t, id) })}
          >
            {clauseName(t, id)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A list of words within a cell; says so where there are none. */
export function CellList({
  items,
  none,
}: {
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly none: string;
}) {
  if (items.length === 0) return <span className="quiet">{none}</span>;
  return (
    <ul>
      {items.map(({ id, text }) => (
        <li key={id} data-item={id}>
          {text}
        </li>
      ))}
    </ul>
  );
}
