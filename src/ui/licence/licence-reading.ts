import type { Language } from '../../i18n/language.ts';
import { type ClauseId, clause } from '../../licence/clauses.ts';
import { marks } from '../../licence/marks.ts';
import { definedTermsIn, type TermPlace } from '../../licence/terms.ts';
import { Passage } from './Passage.tsx';
import type { ClauseReading, LicenceText, PassageText } from './passage-text.ts';

/** Reads the original, and its translation for another language; the page loads this behind the first question. */
export async function readLicence(language: Language): Promise<LicenceText> {
  const english =
    language === 'zh-CN' ? null : (await import('../../../locales/en/licence.json')).default;
  const translate =
    english === null
      ? () => null
      : translator(english.clauses, termFinder(english.terms, english.termsExcept));
  const readings = new Map<ClauseId, ClauseReading>();
  return {
    Passage,
    translated: english,
    clause: (id) => {
      const reading = readings.get(id) ?? {
        clause: clause(id),
        original: passage(id, clause(id).text, marks[id] ?? [], definedTermsIn),
        translation: translate(id),
      };
      readings.set(id, reading);
      return reading;
    },
  };
}

type Translation = Readonly<
  Record<ClauseId, { readonly text: readonly string[]; readonly marks: readonly string[] }>
>;

function translator(clauses: Translation, find: TermFinder): (id: ClauseId) => PassageText {
  return (id) => passage(id, clauses[id].text, clauses[id].marks, find);
}

/** Finds defined terms in a paragraph of the clause `own`. */
type TermFinder = (paragraph: string, own: ClauseId) => readonly TermPlace[];

function passage(
  own: ClauseId,
  text: readonly string[],
  marks: readonly string[],
  find: TermFinder,
): PassageText {
  const seen = new Set<ClauseId>();
  const terms = text.map((paragraph) =>
    find(paragraph, own).filter(({ clause }) => !seen.has(clause) && seen.add(clause)),
  );
  return { text, marks, terms };
}

/** Finds the words of `terms`, whole and in their own case, the longest first; `except` are none of them. */
function termFinder(
  terms: Readonly<Partial<Record<ClauseId, readonly string[]>>>,
  except: readonly string[],
): TermFinder {
  const meant = new Map<string, ClauseId | null>(except.map((words) => [words, null]));
  for (const [clause, forms] of Object.entries(terms)) {
    for (const form of forms) meant.set(form, clause as ClauseId);
  }
  const longestFirst = [...meant.keys()].sort((a, b) => b.length - a.length);
  const anyTerm = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g');
  return (paragraph, own) =>
    [...paragraph.matchAll(anyTerm)].flatMap(({ 0: words, index }) => {
      const clause = meant.get(words) ?? null;
      return clause === null || clause === own
        ? []
        : [{ start: index, end: index + words.length, clause }];
    });
}
