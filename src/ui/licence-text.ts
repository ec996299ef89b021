import { useEffect, useState } from 'react';
import type { Language } from '../i18n/language.ts';
import type { Clause, ClauseId } from '../licence/clauses.ts';

/** A clause as it is read beside a question or a duty: the original, and its translation if there is one. */
export interface ClauseReading {
  readonly clause: Clause;
  readonly marks: readonly string[];
  readonly translation: {
    readonly text: readonly string[];
    readonly marks: readonly string[];
  } | null;
}

/** The whole text, loaded. */
export type LicenceText = (id: ClauseId) => ClauseReading;

/** Loads the licence's text, and its translation for a language other than the original's. */
export async function loadLicenceText(language: Language): Promise<LicenceText> {
  const [{ clause }, { marks }, translation] = await Promise.all([
    import('../licence/clauses.ts'),
    import('../licence/marks.ts'),
    language === 'zh-CN' ? null : import('../../locales/en/licence.json'),
  ]);
  return (id) => ({
    clause: clause(id),
    marks: marks[id] ?? [],
    translation: translation === null ? null : translation.default.clauses[id],
  });
}

/** The licence's text in the page: `null` while it is on its way, `'failed'` where it cannot be had. */
export function useLicenceText(language: Language): LicenceText | 'failed' | null {
  const [loaded, setLoaded] = useState<{ text: LicenceText | 'failed' } | null>(null);
  useEffect(() => {
    let current = true;
    const settle = (text: LicenceText | 'failed') => {
      if (current) setLoaded({ text });
    };
    loadLicenceText(language).then(settle, () => settle('failed'));
    return () => {
      current = false;
    };
  }, [language]);
  return loaded?.text ?? null;
}
