import { createInstance, type i18n } from 'i18next';
import type { words } from './en.ts';
import type { Language } from './language.ts';

/** The words of one language, one namespace a subject; English gives the keys. */
export type Words = typeof words;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Words;
  }
}

/** Loads the words of a language; each language is a chunk of its own. */
export async function loadWords(language: Language): Promise<Words> {
  const loaded = language === 'en' ? await import('./en.ts') : await import('./zh-CN.ts');
  return loaded.words;
}

/** An i18next instance that speaks `language`, ready at once. */
export function createI18n(language: Language, resources: Readonly<Record<string, object>>): i18n {
  const instance = createInstance();
  instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    ns: Object.keys(resources),
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}
