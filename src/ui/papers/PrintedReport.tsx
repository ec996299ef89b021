import { Fragment } from 'react';
import { clauseName } from '../../licence/clause-name.ts';
import { type ClauseId, clause } from '../../licence/clauses.ts';
import { type ReportPart, reportParts } from '../../papers/report.ts';
import { contradictionsIn } from '../../rules/doubts.ts';
import { today } from '../frame/download.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { loadKit, paperKit } from './kit.ts';
import { Printed } from './Printed.tsx';

/** Loads the words of the report, then gives the document; rejects where they cannot be had. */
export async function openPrintedReport(): Promise<typeof PrintedReport> {
  await loadKit();
  return PrintedReport;
}

/** The report as a document on paper: the words of its other forms, and of each clause the whole text. */
function PrintedReport() {
  const { language } = useWords();
  const t = paperKit().voices[language];
  const date = today();
  return (
    <Printed title={t('papers:report.title')} date={date}>
      <Report date={date} />
    </Printed>
  );
}

function Report({ date }: { readonly date: string }) {
  const { language } = useWords();
  const result = useResult();
  const t = paperKit().voices[language];
  const [title, ...parts] = reportParts(result, t);
  const duties = parts.findIndex(({ kind }) => kind === 'section');
  const places = placesOfClauses(parts);
  const shown = (part: ReportPart) => (
    <Part key={`${part.kind} ${part.says[0]}`} part={part} places={places} />
  );
  return (
    <>
      <h1>{title?.says}</h1>
      <p>{t('papers:report.date', { date })}</p>
      {title?.below.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {parts.slice(0, duties).map(shown)}
      <Doubts />
      {result.lanes.commercial !== null && <Outside kind="readme" />}
      {result.verdict === 'out-of-scope' && <Outside kind="models" />}
      {parts.slice(duties).map(shown)}
    </>
  );
}

/** Where the text of each clause stands: once, at the first duty that cites it, else at the verdict. */
function placesOfClauses(parts: readonly ReportPart[]): ReadonlyMap<ClauseId, ReportPart> {
  const duties = parts.filter(({ kind }) => kind === 'duty');
  const others = parts.filter(({ kind }) => kind !== 'duty');
  const cited = [...duties, ...others].flatMap((part) =>
    part.clauses.map((id) => [id, part] as const),
  );
  return new Map(cited.reverse());
}

const headings = { title: 'h1', verdict: 'h2', section: 'h2', duty: 'h3' } as const;

interface PartProps {
  readonly part: ReportPart;
  readonly places: ReadonlyMap<ClauseId, ReportPart>;
}

function Part({ part, places }: PartProps) {
  const { kind, says, below, clauses } = part;
  const here = clauses.filter((id) => places.get(id) === part);
  const above = clauses.filter((id) => places.get(id) !== part);
  const Says = kind === 'text' || kind === 'list' ? 'p' : headings[kind];
  return (
    <div className={`printed-${kind}`}>
      {says.map((line) => (
        <Says key={line}>{line}</Says>
      ))}
      {kind === 'list' ? (
        <ul>
          {below.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        below.map((line) => <p key={line}>{line}</p>)
      )}
      {kind !== 'duty' && <Cited clauses={clauses} words="clauses" />}
      {here.map((id) => (
        <ClauseWords key={id} id={id} />
      ))}
      {kind === 'duty' && <Cited clauses={above} words="above" />}
    </div>
  );
}

interface CitedProps {
  readonly clauses: readonly ClauseId[];
  readonly words: 'clauses' | 'above';
}

function Cited({ clauses, words }: CitedProps) {
  const { language } = useWords();
  const t = paperKit().voices[language];
  if (clauses.length === 0) return null;
  const list = clauses.map((id) => clauseName(t, id)).join(t('ui:list.and'));
  return <p>{t(`papers:report.${words}`, { clauses: list })}</p>;
}

/** A clause: the original, and for readers of another language the translation below it. */
function ClauseWords({ id }: { readonly id: ClauseId }) {
  const { language } = useWords();
  const { voices, translation } = paperKit();
  return (
    <div className="printed-clause">
      {clause(id).text.map((text, n) => (
        <p key={text} lang="zh-CN">
          {n === 0 && <strong lang={language}>{clauseName(voices[language], id)}</strong>}
          {n === 0 && ' '}
          {text}
        </p>
      ))}
      {language !== 'zh-CN' &&
        translation.clauses[id]?.text.map((text) => (
          <p key={text} lang="en">
            {text}
          </p>
        ))}
    </div>
  );
}

function Doubts() {
  const { t } = useWords();
  const found = contradictionsIn(useResult().answers);
  if (found.length === 0) return null;
  return (
    <div>
      <h2>{t('ui:contradictions.title')}</h2>
      {found.map(({ id, clauses }) => (
        <Fragment key={id}>
          <p>{t(`contradictions:${id}`)}</p>
          <Cited clauses={clauses} words="clauses" />
        </Fragment>
      ))}
    </div>
  );
}

function Outside({ kind }: { readonly kind: 'readme' | 'models' }) {
  const { t } = useWords();
  return (
    <div>
      <h2>{t(`outside:${kind}.title`)}</h2>
      <p>{t(`outside:${kind}.body`)}</p>
      <p>{t(`outside:${kind}.source`)}</p>
    </div>
  );
}
