import { type Language, translationOf } from '../i18n/language.ts';
import type { Subject } from '../i18n/subjects.ts';
import type { Translation } from '../papers/voices.ts';
import type { Translate } from '../rules/translate.ts';

/** What the terminal speaks, each subject by its file, which a bundle can see here. */
const speaks = {
  cli: (language: Language) => import(`../../locales/${language}/cli.json`),
  ui: (language: Language) => import(`../../locales/${language}/ui.json`),
  questions: (language: Language) => import(`../../locales/${language}/questions.json`),
  obligations: (language: Language) => import(`../../locales/${language}/obligations.json`),
  verdicts: (language: Language) => import(`../../locales/${language}/verdicts.json`),
  contradictions: (language: Language) => import(`../../locales/${language}/contradictions.json`),
  outside: (language: Language) => import(`../../locales/${language}/outside.json`),
  papers: (language: Language) => import(`../../locales/${language}/papers.json`),
  papersPack: (language: Language) => import(`../../locales/${language}/papers-pack.json`),
  prove: (language: Language) => import(`../../locales/${language}/prove.json`),
  release: (language: Language) => import(`../../locales/${language}/release.json`),
  releaseChecks: (language: Language) => import(`../../locales/${language}/release-checks.json`),
} as const satisfies { readonly [S in Subject]?: (language: Language) => Promise<object> };

type Spoken = keyof typeof speaks;
const everything = Object.keys(speaks) as readonly Spoken[];

/**
 * What a command says of itself, by the keys of subject `cli`: each text with its `{{values}}` filled in, as
 * i18next fills them, which takes longer to start than a command has.
 */
export async function ownWords(language: Language): Promise<Translate> {
  const { default: words }: { readonly default: object } = await speaks.cli(language);
  return (key, values = {}) => {
    const found = key
      .slice('cli:'.length)
      .split('.')
      .reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>>)?.[name], words);
    if (typeof found !== 'string') throw new Error(`No words: ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}

/** The words for the terminal, by key `subject:path`, in one of our languages; of all subjects, or some. */
export async function wordsOf(
  language: Language,
  subjects: readonly Spoken[] = everything,
): Promise<Translate> {
  const texts = await Promise.all(subjects.map((subject) => speaks[subject](language)));
  const resources = Object.fromEntries(
    subjects.map((subject, n): [string, object] => [subject, texts[n]?.default]),
  );
  const { createI18n } = await import('../i18n/i18n.ts');
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
