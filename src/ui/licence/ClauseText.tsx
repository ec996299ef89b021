import { clauseName } from '../../licence/clause-name.ts';
import type { ClauseId } from '../../licence/clauses.ts';
import { licenceSource } from '../../licence/source.ts';
import { MissingPart } from '../frame/MissingPart.tsx';
import { licenceFragment } from '../session/address.ts';
import { clauseTitle, useWords } from '../words/speech.ts';
import type { PassageText } from './passage-text.ts';
import { ReportFault } from './ReportFault.tsx';
import { useLicenceText } from './use-licence-text.ts';

interface ClauseTextProps {
  readonly ids: readonly ClauseId[];
  /** Whether of a clause with many paragraphs only those with decisive words are shown. */
  readonly excerpt?: boolean;
}

/** One or more clauses: the number, the original, the translation under it, and the way into the whole text. */
export function ClauseText({ ids, excerpt = false }: ClauseTextProps) {
  const { t, language } = useWords();
  const text = useLicenceText(language);
  if (text === 'failed') return <MissingPart page="licence" />;
  if (text === null) return <p className="quiet">{t('ui:clause.loading')}</p>;
  return ids.map((id) => {
    const name = clauseName(t, id);
    const reading = text.clause(id);
    const cut = excerpt && reading.original.text.length > 4;
    const original = cut ? decisive(reading.original) : reading.original;
    const translation =
      cut && reading.translation !== null ? decisive(reading.translation) : reading.translation;
    return (
      <article key={id} className="clause" aria-label={clauseTitle(t, id)}>
        <span className="margin-number" aria-hidden="true">
          {name}
        </span>
        <div lang={licenceSource.language} className="original">
          <text.Passage passage={original} text={text} />
        </div>
        {translation !== null && (
          <div lang={text.language} className="translation">
            <text.Passage passage={translation} text={text} />
            <p className="caption">{t('ui:clause.translation')}</p>
          </div>
        )}
        {cut && <p className="caption">{t('ui:clause.excerpt')}</p>}
        <p className="whole-text">
          <a
            href={licenceFragment(id)}
            aria-label={t('ui:which', {
              what: t('ui:clause.whole'),
              which: clauseTitle(t, id),
            })}
          >
            {t('ui:clause.whole')}
          </a>
        </p>
        <ReportFault clause={id} />
      </article>
    );
  });
}

/** The paragraphs of a passage that hold decisive words. */
function decisive({ text, marks, terms }: PassageText): PassageText {
  const kept = [...text.keys()].filter((n) => marks.some((mark) => text[n]?.includes(mark)));
  return {
    text: kept.map((n) => text[n] ?? ''),
    marks,
    terms: kept.map((n) => terms[n] ?? []),
  };
}
