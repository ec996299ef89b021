import { createI18n } from '../i18n/i18n.ts';
import { type Language, translationOf } from '../i18n/language.ts';
import { fileOf, type Subject } from '../i18n/subjects.ts';
import type { Translate, Translation } from '../papers/voices.ts';

/** The words for the terminal, by key `subject:path`, in one of our languages. */
export async function wordsOf(language: Language): Promise<Translate> {
  const subjects = [
    'cli',
    'ui',
    'questions',
    'obligations',
    'verdicts',
    'contradictions',
    'outside',
    'papers',
    'papersPack',
    'prove',
    'release',
    'releaseChecks',
  ] as const satisfies readonly Subject[];
  const texts = await Promise.all(
    subjects.map((subject) => import(`../../locales/${language}/${fileOf(subject)}`)),
  );
  const resources = Object.fromEntries(
    subjects.map((subject, n): [string, object] => [subject, texts[n].default]),
  );
  const i18n = createI18n(language, resources);
  // The report puts keys together from ids; that every such key has its words is held by a test.
  const t = i18n.t as (key: string, values: Readonly<Record<string, string>>) => string;
  return (key, values = {}) => t(key, values);
}

/** The translation of the licence that a language shows; null for the language of the licence itself. */
export async function translationIn(language: Language): Promise<Translation | null> {
  const shown = translationOf(language);
  if (shown === null) return null;
  return (await import(`../../locales/${shown}/licence.json`)).default;
}

/** Text from outside as it can stand within one line: control characters and line separators escaped. */
export function oneLine(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
