import { useEffect, useState } from 'react';
import type { Language } from '../i18n/language.ts';
import type { Clause, ClauseId, SectionId } from '../licence/clauses.ts';
import type { TermPlace } from '../licence/terms.ts';

/** Words of the licence in one language, by paragraph: the decisive ones, and the defined terms. */
export interface PassageText {
  readonly text: readonly string[];
  readonly marks: readonly string[];
  /** For each paragraph, where a term of section 1 stands for the first time in the passage. */
  readonly terms: readonly (readonly TermPlace[])[];
}

/** A clause as it is read beside a question or a duty: the original, and its translation if there is one. */
export interface ClauseReading {
  readonly clause: Clause;
  readonly original: PassageText;
  readonly translation: PassageText | null;
}

/** The whole text, loaded. */
export interface LicenceText {
  readonly clause: (id: ClauseId) => ClauseReading;
  /** What only the translation has; null where the original is read alone. */
  readonly translated: {
    readonly notice: string;
    readonly title: string;
    readonly sections: Readonly<Record<SectionId, string>>;
  } | null;
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
export function termFinder(
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

const loadedTexts = new Map<Language, LicenceText>();

/** Loads the licence's text, and its translation for a language other than the original's. */
export async function loadLicenceText(language: Language): Promise<LicenceText> {
  const [{ clause }, { marks }, { definedTermsIn }, translation] = await Promise.all([
    import('../licence/clauses.ts'),
    import('../licence/marks.ts'),
    import('../licence/terms.ts'),
    language === 'zh-CN' ? null : import('../../locales/en/licence.json'),
  ]);
  const english = translation?.default ?? null;
  const findEnglish = english === null ? null : termFinder(english.terms, english.termsExcept);
  const readings = new Map<ClauseId, ClauseReading>();
  const read = (id: ClauseId): ClauseReading => ({
    clause: clause(id),
    original: passage(id, clause(id).text, marks[id] ?? [], definedTermsIn),
    translation:
      english === null || findEnglish === null
        ? null
        : passage(id, english.clauses[id].text, english.clauses[id].marks, findEnglish),
  });
  const text: LicenceText = {
    clause: (id) => {
      const reading = readings.get(id) ?? read(id);
      readings.set(id, reading);
      return reading;
    },
    translated: english,
  };
  loadedTexts.set(language, text);
  return text;
}

/**
 * The licence's text in the page: `null` while it is on its way, `'failed'` where it cannot be had.
 * A text that was loaded once is there at once, so that a way back finds the page as high as it was.
 */
export function useLicenceText(language: Language): LicenceText | 'failed' | null {
  const [, setLoaded] = useState<LicenceText | null>(null);
  const [failed, setFailed] = useState<Language | null>(null);
  useEffect(() => {
    let current = true;
    loadLicenceText(language).then(
      (text) => current && setLoaded(text),
      () => current && setFailed(language),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return loadedTexts.get(language) ?? (failed === language ? 'failed' : null);
}
