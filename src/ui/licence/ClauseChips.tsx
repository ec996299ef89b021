import { useId, useState } from 'react';
import { clauseName } from '../../licence/clause-name.ts';
import type { ClauseId } from '../../licence/clauses.ts';
import { clauseTitle, useWords } from '../words/speech.ts';
import { ClauseText } from './ClauseText.tsx';
import '../result/duty.css';

/** Clauses as chips; one at a time opens its text, original beside translation. */
export function ClauseChips({ clauses }: { readonly clauses: readonly ClauseId[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState<ClauseId | null>(null);
  const panel = useId();
  return (
    <>
      <p className="chips">
        <span className="visually-hidden chips-label">{t('ui:result.clauses')}</span>
        {clauses.map((clause) => (
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
        ))}
      </p>
      <div id={panel} className="clause-panel">
        {open !== null && <ClauseText ids={[open]} />}
      </div>
    </>
  );
}
