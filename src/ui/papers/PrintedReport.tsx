import { clauseName } from '../../licence/clause-name.ts';
import { type ClauseId, clause } from '../../licence/clauses.ts';
import { licenceSource } from '../../licence/source.ts';
import { type ReportPart, reportParts } from '../../papers/report.ts';
import { today } from '../frame/download.ts';
import { Unbroken } from '../frame/Unbroken.tsx';
import { useResult } from '../session/use-result.ts';
import { useWords } from '../words/speech.ts';
import { loadKit, paperKit } from './kit.ts';
import { Printed } from './Printed.tsx';
import { useMarks } from './use-marks.ts';

/** Loads the words of the report, then gives the document; rejects where they cannot be had. */
export async function openPrintedReport(): Promise<typeof PrintedReport> {
  await loadKit();
  return PrintedReport;
}

/** The report as a document on paper: the words of its other forms, and of each clause the whole text. */
function PrintedReport() {
  const { language } = useWords();
  const t = paperKit()[language].t;
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
  const { marks } = useMarks();
  const t = paperKit()[language].t;
  const [title, ...parts] = reportParts(result, t, marks);
  const places = placesOfClauses(parts);
  return (
    <>
      <h1>{title?.says}</h1>
      <p>{t('papers:report.date', { date })}</p>
      {title?.below.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {parts.map((part) => (
        <Part key={`${part.kind} ${part.says[0]}`} part={part} places={places} />
      ))}
    </>
  );
}

/** Where the text of each clause stands: once, at the first duty that cites it, else at the first other part. */
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
        below.map((line) => (
          <p key={line}>
            <Unbroken text={line} />
          </p>
        ))
      )}
      {here.map((id) => (
        <ClauseWords key={id} id={id} />
      ))}
      {kind === 'duty' && <Above clauses={above} />}
    </div>
  );
}

/** The clauses of a duty whose words an earlier one has. */
function Above({ clauses }: { readonly clauses: readonly ClauseId[] }) {
  const { language } = useWords();
  const t = paperKit()[language].t;
  if (clauses.length === 0) return null;
  const list = clauses.map((id) => clauseName(t, id)).join(t('ui:list.and'));
  return <p>{t('papers:report.above', { clauses: list })}</p>;
}

/** A clause: the original, and for readers of another language the translation below it. */
function ClauseWords({ id }: { readonly id: ClauseId }) {
  const { language } = useWords();
  const { t, translation } = paperKit()[language];
  return (
    <div className="printed-clause">
      {clause(id).text.map((text, n) => (
        <p key={text} lang={licenceSource.language} className="printed-original">
          {n === 0 && <strong lang={language}>{clauseName(t, id)}</strong>}
          {n === 0 && ' '}
          {text}
        </p>
      ))}
      {translation?.clauses[id]?.text.map((text) => (
        <p key={text} lang={language} className="printed-translation">
          {text}
        </p>
      ))}
    </div>
  );
}
