import { createInstance, type i18n } from 'i18next';
import type { Language } from './language.ts';
import type { FurtherWords, PageWords, PaperWords, ReleaseWords } from './subjects.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: PageWords & FurtherWords & PaperWords & ReleaseWords;
  }
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
