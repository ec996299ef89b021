import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

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
      const words: Readonly<Record<string, unknown>> = JSON.parse(
        await readFile(id.slice(0, id.lastIndexOf('?')), 'utf8'),
      );
      const wanted = Object.entries(words).filter(
        ([key]) => (first[subject] ?? []).includes(key) === (which === 'first'),
      );
      const text = JSON.stringify(JSON.stringify(Object.fromEntries(wanted)));
      return { code: `export default JSON.parse(${text});`, moduleType: 'js' };
    },
  };
}
