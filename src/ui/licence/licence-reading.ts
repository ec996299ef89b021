import type { Language } from '../../i18n/language.ts';
import { loadTranslation } from '../../i18n/translation.ts';
import { type ClauseId, clause } from '../../licence/clauses.ts';
import { marks } from '../../licence/marks.ts';
import { definedTermsIn, type TermPlace } from '../../licence/terms.ts';
import { Passage } from './Passage.tsx';
import type { ClauseReading, LicenceText, PassageText } from './passage-text.ts';

/** Reads the original, and its translation for another language; the page loads this behind the first question. */
export async function readLicence(language: Language): Promise<LicenceText> {
  const translated = await loadTranslation(language);
  const translate =
    translated === null
      ? () => null
      : translator(translated.clauses, termFinder(translated.terms, translated.termsExcept));
  const readings = new Map<ClauseId, ClauseReading>();
  return {
    language,
    Passage,
    translated,
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
  // Of any letters: a word's edge as `\b` knows it is between Latin ones without marks.
  const sign = '[\\p{L}\\p{N}_]';
  const anyTerm = new RegExp(`(^|(?!${sign}).)(${longestFirst.join('|')})(?!${sign})`, 'gu');
  return (paragraph, own) =>
    [...paragraph.matchAll(anyTerm)].flatMap(({ 1: before = '', 2: words = '', index }) => {
      const clause = meant.get(words) ?? null;
      const start = index + before.length;
      return clause === null || clause === own
        ? []
        : [{ start, end: start + words.length, clause }];
    });
}
