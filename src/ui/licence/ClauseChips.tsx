import { useId, useState } from 'react';
import { clauseName } from '../../licence/clause-name.ts';
import type { ClauseId } from '../../licence/clauses.ts';
import { licenceFragment } from '../session/address.ts';
import { useLinkTo } from '../session/context.ts';
import { clauseTitle, useWords } from '../words/speech.ts';
import { ClauseText } from './ClauseText.tsx';
import '../result/duty.css';

/** Clauses as chips; one at a time opens its text, original beside translation. In a page that is only read, each leads to it. */
export function ClauseChips({ clauses }: { readonly clauses: readonly ClauseId[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState<ClauseId | null>(null);
  const panel = useId();
  const linkTo = useLinkTo();
  return (
    <>
      <p className="chips">
        <span className="visually-hidden chips-label">{t('ui:result.clauses')}</span>
        {clauses.map((clause) =>
          import.meta.env.SSR ? (
            <a key={clause} className="chip" href={linkTo(licenceFragment(clause))}>
              {clauseName(t, clause)}
            </a>
          ) : (
            <button
              key={clause}
              type="button"
              className="chip"
              aria-expanded={open === clause}
              aria-controls={panel}
              aria-label={t('ui:clause.open', { clause: clauseTitle(t, clause) })}
              onClick={() => setOpen(open === clause ? null : clause)}
            >
              {clauseName(t, clause)}
            </button>
          ),
        )}
      </p>
      <div id={panel} className="clause-panel">
        {open !== null && <ClauseText ids={[open]} />}
      </div>
    </>
  );
}
