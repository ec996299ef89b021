import papers from 'virtual:words/papers';
import { createI18n } from './i18n.ts';
import type { Language } from './language.ts';
import { loadLaterWords, loadWords } from './load-words.ts';

/**
 * Speaks one language by key (`subject:path`) whatever the page speaks: all words that a paper may
 * need, loaded. A paper for the licensor is Chinese on an English page too.
 */
export async function loadVoice(
  language: Language,
): Promise<(key: string, values?: Readonly<Record<string, string>>) => string> {
  const [first, later, { default: written }] = await Promise.all([
    loadWords(language),
    loadLaterWords(language),
    papers[language](),
  ]);
  const instance = createI18n(language, first, later, written);
  // Papers put keys together from ids; that every such key has its words is held by a test.
  const t = instance.t as (key: string, values: Readonly<Record<string, string>>) => string;
  return (key, values = {}) => t(key, values);
}
