import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Language, languages, translationOf } from '../i18n/language.ts';
import {
  type FirstWords,
  fileOf,
  firstWordsOf,
  furtherSubjects,
  pageSubjects,
  paperSubjects,
  releaseSubjects,
  type Subject,
  type WordsBySubject,
} from '../i18n/subjects.ts';
import { breakWords, longHeadings } from './break-words.ts';

const prefix = 'virtual:words/';

/** What the page loads of a language in one piece. */
const parts = {
  first: firstWords,
  later: laterWords,
  further: (language: Language) => wordsOf(language, furtherSubjects),
  papers: (language: Language) => wordsOf(language, paperSubjects),
  release: (language: Language) => wordsOf(language, releaseSubjects),
} as const;
type Part = keyof typeof parts;

const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

/**
 * Makes modules of `locales`, by the tables of languages and subjects (`src/i18n/word-modules.d.ts`):
 * `virtual:words/later` has a loader for each language, and what it loads is the chunk `en-later`.
 */
export function wordModules(): Plugin {
  return {
    name: 'word-modules',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load: (id) =>
      id.startsWith(`\0${prefix}`)
        ? { code: codeOf(id.slice(prefix.length + 1)), moduleType: 'js' }
        : null,
  };
}

function codeOf(name: string): string {
  if (name === 'names')
    return byLanguage((tag) => JSON.stringify(wordsOfSubject(tag, 'ui').masthead.language));
  if (name === 'licence') return byLanguage(translationLoader);
  if (isPart(name)) return byLanguage((tag) => loader(`${prefix}${tag}-${name}`));
  const [, language, part = ''] = /^(.+)-(\w+)$/.exec(name) ?? [];
  if (language === undefined || !isPart(part)) throw new Error(`There are no words ${name}.`);
  const words = JSON.stringify(parts[part](language as Language));
  return `export default JSON.parse(${JSON.stringify(words)});`;
}

/** A module that exports an object with a property for each language. */
function byLanguage(code: (language: Language) => string): string {
  const entries = languages.map((language) => `${JSON.stringify(language)}: ${code(language)}`);
  return `export default { ${entries.join(', ')} };`;
}

function loader(module: string): string {
  return `() => import(${JSON.stringify(module)})`;
}

function translationLoader(language: Language): string {
  const shown = translationOf(language);
  return shown === null
    ? 'async () => ({ default: null })'
    : loader(`/locales/${shown}/licence.json`);
}

/** The words of a subject in a language, as its file holds them. */
export function wordsOfSubject<S extends Subject>(
  language: Language,
  subject: S,
): WordsBySubject[S] {
  return JSON.parse(readFileSync(`locales/${language}/${fileOf(subject)}`, 'utf8'));
}

/** What the first question speaks in a language, one object a subject. */
export function firstWords(language: Language): FirstWords {
  const subjects = Object.keys(firstWordsOf) as (keyof FirstWords)[];
  return Object.fromEntries(
    subjects.map((subject) => [subject, partOf(language, subject, true)]),
  ) as unknown as FirstWords;
}

export function laterWords(language: Language): object {
  return {
    ...Object.fromEntries(
      pageSubjects.map((subject) => [subject, partOf(language, subject, false)]),
    ),
    words: { all: breakWords(language, headingsOf(language)) },
  };
}

/** The headings of all screens that may need more than a line, without those of papers. */
export function headingsOf(language: Language): readonly string[] {
  return [...pageSubjects, ...furtherSubjects, ...releaseSubjects]
    .filter((subject) => subject !== 'papersPack')
    .flatMap((subject) => longHeadings(wordsOfSubject(language, subject)));
}

function wordsOf(language: Language, subjects: readonly Subject[]): object {
  return Object.fromEntries(
    subjects.map((subject) => [subject, wordsOfSubject(language, subject)]),
  );
}

/** The entries of a subject that the first question speaks, or all others. */
function partOf(language: Language, subject: Subject, isFirst: boolean): object {
  const first: { readonly [S in Subject]?: readonly string[] } = firstWordsOf;
  const entries = Object.entries(wordsOfSubject(language, subject));
  const isOfFirst = ([key]: readonly [string, unknown]) => (first[subject] ?? []).includes(key);
  return {
    ...(isFirst ? {} : Object.fromEntries(entries.filter((entry) => !isOfFirst(entry)))),
    ...named(Object.fromEntries(entries.filter(isOfFirst)), !isFirst),
  };
}

/** Of texts, the short names of questions and answers, which only later parts of the page speak; or all else. */
function named(texts: object, isName: boolean): object {
  const entries = Object.entries(texts).flatMap(([key, text]) => {
    if (typeof text === 'string') return (key === 'short') === isName ? [[key, text]] : [];
    const some = named(text, isName);
    return Object.keys(some).length === 0 ? [] : [[key, some]];
  });
  return Object.fromEntries(entries);
}
