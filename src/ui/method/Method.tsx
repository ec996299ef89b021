import type { ComponentType } from 'react';
import { Heading } from '../frame/Heading.tsx';
import { useOpenOnPaper } from '../frame/use-open-on-paper.ts';
import { useWide } from '../frame/wide.ts';
import { useWords } from '../words/speech.ts';
import { Facts } from './Facts.tsx';
import { FlowSection } from './Flow.tsx';
import { About, Changelog, OpenPoints, Outside, Silences, Size } from './Notes.tsx';
import { PaperTables } from './Papers.tsx';
import { ReleaseChecks } from './Release.tsx';
import { ClauseTable, DutyTable, LaneTables, VerdictTable } from './Rules.tsx';
import './method.css';
import './flow.css';

const sections = [
  { id: 'about', Body: About },
  { id: 'flow', Body: FlowSection },
  { id: 'facts', Body: Facts },
  { id: 'verdicts', Body: VerdictTable },
  { id: 'lanes', Body: LaneTables },
  { id: 'duties', Body: DutyTable },
  { id: 'papers', Body: PaperTables },
  { id: 'release', Body: ReleaseChecks },
  { id: 'clauses', Body: ClauseTable },
  { id: 'size', Body: Size },
  { id: 'open', Body: OpenPoints },
  { id: 'silent', Body: Silences },
  { id: 'outside', Body: Outside },
  { id: 'changes', Body: Changelog },
] as const satisfies readonly { readonly id: string; readonly Body: ComponentType }[];

type SectionId = (typeof sections)[number]['id'];

const headingId = (id: SectionId) => `method-${id}`;

function goTo(id: SectionId) {
  const fold = document.querySelector<HTMLDetailsElement>(`[data-section="${id}"] > details`);
  if (fold === null) return;
  fold.open = true;
  fold.querySelector('summary')?.focus({ preventScroll: true });
  fold.scrollIntoView();
}

/**
 * How the answers lead to the result: everything on it is made from the rules, the wizard and the
 * licence. Its sections are folded on a phone, and open where there is room and where nothing can
 * open them.
 */
export function MethodScreen() {
  const { t } = useWords();
  const isOpen = useWide() || import.meta.env.SSR;
  useOpenOnPaper('.method details');
  return (
    <main id="content" className="method">
      <Heading title={`${t('method:title')} · ${t('ui:page.title')}`}>{t('method:title')}</Heading>
      <nav className="method-contents" aria-label={t('method:contents')}>
        <ol>
          {sections.map(({ id }) => (
            <li key={id}>
              {import.meta.env.SSR ? (
                <a href={`#${headingId(id)}`}>{t(`method:sections.${id}`)}</a>
              ) : (
                <button type="button" className="link" onClick={() => goTo(id)}>
                  {t(`method:sections.${id}`)}
                </button>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ id, Body }) => (
        <section key={id} aria-labelledby={headingId(id)} data-section={id}>
          <details open={isOpen}>
            <summary>
              <h2 id={headingId(id)}>{t(`method:sections.${id}`)}</h2>
            </summary>
            <Body />
          </details>
        </section>
      ))}
    </main>
  );
}
