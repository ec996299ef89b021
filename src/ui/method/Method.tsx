import type { ComponentType } from 'react';
import { Heading } from '../frame/Heading.tsx';
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
  const heading = document.getElementById(headingId(id));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** How the answers lead to the result: everything on it is made from the rules, the wizard and the licence. */
export function MethodScreen() {
  const { t } = useWords();
  return (
    <main id="content" className="method">
      <Heading title={`${t('method:title')} · ${t('ui:page.title')}`}>{t('method:title')}</Heading>
      <nav className="method-contents" aria-label={t('method:contents')}>
        <ol>
          {sections.map(({ id }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => goTo(id)}>
                {t(`method:sections.${id}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ id, Body }) => (
        <section key={id} aria-labelledby={headingId(id)} data-section={id}>
          <h2 id={headingId(id)} tabIndex={-1}>
            {t(`method:sections.${id}`)}
          </h2>
          <Body />
        </section>
      ))}
    </main>
  );
}
