import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import type { Language } from '../i18n/language.ts';

/** What the first question and the page around it speak, by subject; all other words come later. */
const first: Readonly<Record<string, readonly string[]>> = {
  questions: ['model'],
  ui: [
    ...['page', 'masthead', 'start', 'notices', 'question', 'progress', 'footer', 'loading'],
    ...['crash', 'update'],
  ],
};

const part = /([\w-]+)\.json\?(first|rest)$/;

/** Lets `subject.json?first` be what the first question speaks of a subject, and `?rest` all else of it. */
export function splitWords(): Plugin {
  return {
    name: 'split-words',
    enforce: 'pre',
    async load(id) {
      const [, subject = '', which] = part.exec(id) ?? [];
      if (which === undefined) return null;
      const wanted = await partOf(id.slice(0, id.lastIndexOf('?')), subject, which === 'first');
      const text = JSON.stringify(JSON.stringify(wanted));
      return { code: `export default JSON.parse(${text});`, moduleType: 'js' };
    },
  };
}

/** What the first question speaks in a language, one object a subject, as JSON. */
export async function firstWords(language: Language): Promise<string> {
  const parts = Object.keys(first).map(
    async (subject) =>
      [subject, await partOf(`locales/${language}/${subject}.json`, subject, true)] as const,
  );
  return JSON.stringify(Object.fromEntries(await Promise.all(parts)));
}

/** The entries of a subject's file that the first question speaks, or all others. */
async function partOf(path: string, subject: string, isFirst: boolean): Promise<object> {
  const words: Readonly<Record<string, unknown>> = JSON.parse(await readFile(path, 'utf8'));
  const wanted = Object.entries(words).filter(
    ([key]) => (first[subject] ?? []).includes(key) === isFirst,
  );
  return Object.fromEntries(wanted);
}
