import type { Contradiction } from '../../rules/doubts.ts';
import { ClauseChips } from '../licence/ClauseChips.tsx';
import { useWords } from '../words/speech.ts';
import '../question/second-look.css';

/** Answers that sit badly together: a sentence each with the clause that matters, never a refusal. */
export function Contradictions({ found }: { readonly found: readonly Contradiction[] }) {
  const { t } = useWords();
  return (
    <div role="status">
      {found.length > 0 && (
        <section className="second-look">
          <h2>{t('ui:contradictions.title')}</h2>
          {found.map(({ id, clauses }) => (
            <div key={id} data-contradiction={id}>
              <p>{t(`contradictions:${id}`)}</p>
              <ClauseChips clauses={clauses} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
