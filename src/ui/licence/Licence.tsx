import { useRef, useState } from 'react';
import { clauseName } from '../../licence/clause-name.ts';
import { type ClauseId, clauseIds, sections, title } from '../../licence/clauses.ts';
import { printedHeading, printedNumber } from '../../licence/heading.ts';
import { slips } from '../../licence/slips.ts';
import { licenceSource } from '../../licence/source.ts';
import type { Obligation, Result, Status } from '../../rules/assess.ts';
import { useArrival } from '../frame/arrival.ts';
import { FileLink } from '../frame/FileLink.tsx';
import { Heading } from '../frame/Heading.tsx';
import { MissingScreen } from '../frame/MissingPart.tsx';
import { licenceFragment } from '../session/address.ts';
import { useLinkTo } from '../session/context.ts';
import { useResult } from '../session/use-result.ts';
import { shortText } from '../words/assessment-name.ts';
import { useWords, type Words } from '../words/speech.ts';
import { type Found, searchClauses } from './clause-search.ts';
import { Passage } from './Passage.tsx';
import type { LicenceText } from './passage-text.ts';
import { ReportFault } from './ReportFault.tsx';
import { useLicenceText } from './use-licence-text.ts';
import './licence.css';

/** The whole licence, clause by clause, opened at the clause that the address names. */
export function LicenceScreen({ part }: { readonly part: string | null }) {
  const { t, language } = useWords();
  const text = useLicenceText(language);
  if (text === null) {
    return (
      <main id="content">
        <p className="quiet">{t('ui:clause.loading')}</p>
      </main>
    );
  }
  if (text === 'failed') return <MissingScreen page="licence" />;
  return <WholeText text={text} wanted={part} />;
}

type Translated = NonNullable<LicenceText['translated']>;

interface WholeTextProps {
  readonly text: LicenceText;
  readonly wanted: string | null;
}

function WholeText({ text, wanted }: WholeTextProps) {
  const { t } = useWords();
  const result = useResult();
  const [sought, setSought] = useState('');
  const [arrived, setArrived] = useState(wanted);
  const main = useRef<HTMLElement>(null);
  const { translated } = text;
  const found = searchClauses(text, sought);
  const clause = clauseIds.find((id) => id === wanted) ?? null;
  const bindings = bindingsOf(result);
  useArrival(main, wanted && elementId(wanted));

  if (arrived !== wanted) {
    setArrived(wanted);
    if (clause !== null && found?.has(clause) === false) setSought('');
  }

  return (
    <main
      id="content"
      ref={main}
      className={translated === null ? 'licence' : 'licence translated'}
    >
      <header className="licence-head">
        <Heading title={`${translated?.title ?? title} · ${t('ui:page.title')}`}>
          {translated !== null && (
            <span lang={text.language} className="own-title">
              {translated.title}
            </span>
          )}
          <span lang={licenceSource.language}>{title}</span>
        </Heading>
        <div role="status">
          {wanted !== null && clause === null && (
            <p className="notice">{t('licenceView:unknown', { clause: readable(wanted) })}</p>
          )}
        </div>
        <p>
          {translated !== null && (
            <>
              <span lang={text.language}>{translated.notice}</span>{' '}
            </>
          )}
          {t('licenceView:received')}
        </p>
        <BindingSummary answered={isAnswered(result)} bindings={bindings} />
        <Search sought={sought} onSeek={setSought} found={found?.size ?? null} />
        <Contents text={text} />
      </header>
      {sections.map((section) => {
        const shown = section.clauses.filter(({ id }) => found?.has(id) ?? true);
        if (shown.length === 0) return null;
        return (
          <section key={section.id} className="licence-section">
            <h2>
              <span lang={licenceSource.language}>{printedHeading(section)}</span>
              {translated !== null && (
                <span lang={text.language}>{translatedHeading(translated, section)}</span>
              )}
            </h2>
            {shown.map(({ id }) => (
              <ClauseArticle
                key={id}
                id={id}
                text={text}
                found={found?.get(id)}
                wanted={id === clause}
                binding={bindings.get(id)}
              />
            ))}
          </section>
        );
      })}
      <Source />
    </main>
  );
}

type Section = (typeof sections)[number];

function translatedHeading({ sections: own }: Translated, { id, number }: Section): string {
  return number === '' ? own[id] : `${id}. ${own[id]}`;
}

/** Every section with its clauses, folded: each leads to its place in the text. */
function Contents({ text: { translated, language } }: { readonly text: LicenceText }) {
  const { t } = useWords();
  const linkTo = useLinkTo();
  return (
    <nav className="licence-contents" aria-label={t('licenceView:contents')}>
      <details>
        <summary>{t('licenceView:contents')}</summary>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              {translated === null ? (
                <span lang={licenceSource.language}>{printedHeading(section)}</span>
              ) : (
                <span lang={language}>{translatedHeading(translated, section)}</span>
              )}
              <ul>
                {section.clauses.map(({ id }) => (
                  <li key={id}>
                    <a href={linkTo(licenceFragment(id))}>{clauseName(t, id)}</a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** The address of a clause without its hash: the browser, too, finds the clause by it. */
function elementId(clause: string): string {
  return licenceFragment(clause).slice(1);
}

/** What was typed into an address, as its letters rather than their codes where it has any. */
function readable(fragment: string): string {
  try {
    return shortText(decodeURIComponent(fragment));
  } catch {
    return shortText(fragment);
  }
}

/** How a clause concerns the user: the duties of the result that rest on it. */
interface Binding {
  readonly status: Status;
  /** Whether it binds; else it defines, allows or recommends. */
  readonly binds: boolean;
  readonly duties: readonly Obligation[];
}

function isAnswered({ answers }: Result): boolean {
  return Object.keys(answers).length > 0;
}

function bindingsOf(result: Result): ReadonlyMap<ClauseId, Binding> {
  if (!isAnswered(result)) return new Map();
  const { obligations } = result;
  return new Map(
    clauseIds.flatMap((id) => {
      const duties = obligations.filter(({ clauses }) => clauses.includes(id));
      if (duties.length === 0) return [];
      const defines = id.startsWith('1.');
      const binding = duties.filter(({ kind }) => !defines && kind !== 'should' && kind !== 'may');
      const decisive = binding.length > 0 ? binding : duties;
      const status = decisive.some((duty) => duty.status === 'applies') ? 'applies' : 'may-apply';
      return [[id, { status, binds: binding.length > 0, duties }] as const];
    }),
  );
}

const signs: Readonly<Record<Status, string>> = { applies: '●', 'may-apply': '◐' };

function bindingWords(t: Words, { status, binds }: Binding): string {
  return t(`licenceView:${binds ? 'binds' : 'concerns'}.${status}`);
}

interface BindingSummaryProps {
  readonly answered: boolean;
  readonly bindings: ReadonlyMap<ClauseId, Binding>;
}

function BindingSummary({ answered, bindings }: BindingSummaryProps) {
  const { t } = useWords();
  const linkTo = useLinkTo();
  if (!answered) {
    return (
      <p>
        {t('licenceView:summary.unanswered')}{' '}
        <a href={linkTo('#/')} className="link">
          {t('licenceView:summary.answer')}
        </a>
      </p>
    );
  }
  if (bindings.size === 0) return <p>{t('licenceView:summary.none')}</p>;
  const binding = [...bindings.values()].filter(({ binds }) => binds);
  const count = (wanted: Status) => binding.filter(({ status }) => status === wanted).length;
  const summary = t('licenceView:summary.some', {
    applying: count('applies'),
    open: count('may-apply'),
    all: clauseIds.length,
  });
  return (
    <p className="licence-summary">
      {summary
        .split(/([●◐])/u)
        .map((part) => (/[●◐]/u.test(part) ? <span key={part}>{part}</span> : part))}
    </p>
  );
}

interface SearchProps {
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
  /** How many clauses were found; null where nothing is sought. */
  readonly found: number | null;
}

function Search({ sought, onSeek, found }: SearchProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    // Safari 16 does not know the element search.
    <div role="search" className="licence-search">
      <label htmlFor="licence-search">{t('licenceView:search.label')}</label>
      <div>
        <input
          ref={input}
          id="licence-search"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={sought}
          onChange={({ target }) => onSeek(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && onSeek('')}
        />
        {sought !== '' && (
          <button
            type="button"
            className="link"
            onClick={() => {
              onSeek('');
              input.current?.focus();
            }}
          >
            {t('licenceView:search.clear')}
          </button>
        )}
      </div>
      <p role="status">
        {found !== null &&
          (found === 0
            ? t('licenceView:search.nothing', { sought: sought.trim() })
            : t('licenceView:search.found', { found, all: clauseIds.length }))}
      </p>
    </div>
  );
}

interface ClauseArticleProps {
  readonly id: ClauseId;
  readonly text: LicenceText;
  readonly found: Found | undefined;
  readonly wanted: boolean;
  readonly binding: Binding | undefined;
}

function ClauseArticle({ id, text, found, wanted, binding }: ClauseArticleProps) {
  const { t } = useWords();
  const linkTo = useLinkTo();
  const { clause, original, translation } = text.clause(id);
  const name = clauseName(t, id);
  const number = printedNumber(clause);
  return (
    <article
      id={elementId(id)}
      data-clause={id}
      tabIndex={-1}
      aria-label={id.startsWith('1.') ? name : t('ui:clause.name', { clause: name })}
      aria-current={wanted ? 'location' : undefined}
      className="licence-clause"
    >
      <div className="licence-margin">
        <h3>
          <a href={linkTo(licenceFragment(id))}>{name}</a>
        </h3>
        {binding !== undefined && (
          <p>
            <span aria-hidden="true">{signs[binding.status]}</span> {bindingWords(t, binding)}
          </p>
        )}
      </div>
      <div lang={licenceSource.language} className="original">
        <Passage
          passage={original}
          text={text}
          number={number}
          {...(found && { found: found.original })}
        />
      </div>
      {translation !== null && (
        <div lang={text.language} className="translation">
          <Passage
            passage={translation}
            text={text}
            number={number.normalize('NFKC').replace(/\)$/, ') ')}
            {...(found && { found: found.translation })}
          />
        </div>
      )}
      <Slips id={id} />
      {binding !== undefined && <Duties binding={binding} />}
      <ReportFault clause={id} />
    </article>
  );
}

function Slips({ id }: { readonly id: ClauseId }) {
  const { t } = useWords();
  const kinds = new Set(slips.filter(({ clause }) => clause === id).map((slip) => slip.id));
  return [...kinds].map((kind) => (
    <p key={kind} className="licence-slip">
      {t(`licenceView:slips.${kind}`)}
    </p>
  ));
}

function Duties({ binding }: { readonly binding: Binding }) {
  const { t } = useWords();
  return (
    <div className="licence-duties">
      <p>{t('licenceView:duties')}</p>
      <ul>
        {binding.duties.map(({ id, kind, status }) => (
          <li key={id}>
            <span aria-hidden="true" className="sign">
              {signs[status]}
            </span>
            <span>
              {t(`obligations:${id}.title`)}{' '}
              <small>
                {t(`ui:kinds.${kind}`)}
                {'\u00a0· '}
                {t(`licenceView:status.${status}`)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Source() {
  const { t } = useWords();
  return (
    <section className="licence-source">
      <h2>{t('licenceView:source.title')}</h2>
      <p>{t('licenceView:source.shown')}</p>
      <p>
        {t('licenceView:source.sha256')} <code>{licenceSource.sha256}</code>
      </p>
      <p>
        <FileLink file={licenceSource.file} className="link">
          {t('licenceView:source.file')}
        </FileLink>
      </p>
    </section>
  );
}
