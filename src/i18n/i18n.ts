import { createInstance, type i18n } from 'i18next';
import type { words } from './en.ts';
import type { laterWords } from './en-later.ts';
import type { paperWords } from './en-papers.ts';
import type { Language } from './language.ts';

/** The words of one language, one namespace a subject; English gives the keys. */
export type Words = typeof words & typeof laterWords & typeof paperWords;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Words;
  }
}

/** Loads the words that the first question needs; each language is a chunk of its own. */
export async function loadWords(language: Language): Promise<typeof words> {
  const loaded = language === 'en' ? await import('./en.ts') : await import('./zh-CN.ts');
  return loaded.words;
}

/** The words that the first question needs where the page holds them, so that nothing waits for an import; null elsewhere. */
export function wordsAtHand(language: Language): typeof words | null {
  const held = document.querySelector(`script[data-words="${language}"]`);
  return JSON.parse(held?.textContent ?? 'null');
}

/** Loads the words that the first question does not wait for. */
export async function loadLaterWords(language: Language): Promise<typeof laterWords> {
  const loaded =
    language === 'en' ? await import('./en-later.ts') : await import('./zh-CN-later.ts');
  return loaded.laterWords;
}

/** Adds words of a language to an instance, one namespace a subject; what it has of a subject stays. */
export function addWords(
  instance: i18n,
  language: Language,
  resources: Readonly<Record<string, object>>,
): void {
  for (const [subject, texts] of Object.entries(resources)) {
    instance.addResourceBundle(language, subject, texts, true);
  }
}

/** An i18next instance that speaks `language`, ready at once, with the words of each part. */
export function createI18n(
  language: Language,
  ...parts: readonly Readonly<Record<string, object>>[]
): i18n {
  const instance = createInstance();
  instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    resources: { [language]: {} },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  for (const words of parts) addWords(instance, language, words);
  return instance;
}
