import licence from 'virtual:words/licence';
import type { Language } from './language.ts';

/** Loads the translation of the licence that a language shows; null for the language of the licence itself. */
export async function loadTranslation(
  language: Language,
): Promise<typeof import('../../locales/en/licence.json') | null> {
  return (await licence[language]()).default;
}
