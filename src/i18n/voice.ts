import type { paperWords } from './en-papers.ts';
import { createI18n, loadLaterWords, loadWords } from './i18n.ts';
import type { Language } from './language.ts';

/** Loads the words that papers are written in. */
async function loadPaperWords(language: Language): Promise<typeof paperWords> {
  const loaded =
    language === 'en' ? await import('./en-papers.ts') : await import('./zh-CN-papers.ts');
  return loaded.paperWords;
}

/**
 * Speaks one language by key (`subject:path`) whatever the page speaks: all words that a paper may
 * need, loaded. A paper for the licensor is Chinese on an English page too.
 */
export async function loadVoice(
  language: Language,
): Promise<(key: string, values?: Readonly<Record<string, string>>) => string> {
  const subjects = await Promise.all([
    loadWords(language),
    loadLaterWords(language),
    loadPaperWords(language),
  ]);
  const instance = createI18n(language, ...subjects);
  // Papers put keys together from ids; that every such key has its words is held by a test.
  const t = instance.t as (key: string, values: Readonly<Record<string, string>>) => string;
  return (key, values = {}) => t(key, values);
}
