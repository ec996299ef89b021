import { useEffect, useState } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { Clause, ClauseId, SectionId } from '../../licence/clauses.ts';
import type { TermPlace } from '../../licence/terms.ts';
import { arriving, onTryAgain } from '../pace/arriving.ts';
import type { Passage } from './Passage.tsx';

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

/** The whole text, loaded, with what shows it. */
export interface LicenceText {
  readonly Passage: typeof Passage;
  readonly clause: (id: ClauseId) => ClauseReading;
  /** What only the translation has; null where the original is read alone. */
  readonly translated: {
    readonly notice: string;
    readonly title: string;
    readonly sections: Readonly<Record<SectionId, string>>;
  } | null;
}

const loadedTexts = new Map<Language, LicenceText>();

/** Loads the licence's text, and its translation for a language other than the original's. */
export async function loadLicenceText(language: Language): Promise<LicenceText> {
  const { readLicence } = await import('./licence-reading.ts');
  const text = loadedTexts.get(language) ?? (await readLicence(language));
  loadedTexts.set(language, text);
  return text;
}

/**
 * The licence's text in the page: `null` while it is on its way, `'failed'` where it cannot be had.
 * What was loaded once is there at once, so that on the way back the page is as high as it was; and
 * while another language is on its way, the text shown stays.
 */
export function useLicenceText(language: Language): LicenceText | 'failed' | null {
  const [shown, setShown] = useState(loadedTexts.get(language) ?? null);
  const [failed, setFailed] = useState<Language | null>(null);
  useEffect(() => {
    let current = true;
    const look = () =>
      arriving(() => loadLicenceText(language)).then(
        (text) => current && setShown(text),
        () => current && setFailed(language),
      );
    const stop = onTryAgain(look);
    look();
    return () => {
      current = false;
      stop();
    };
  }, [language]);
  return loadedTexts.get(language) ?? (failed === language ? 'failed' : shown);
}
