import { readFileSync } from 'node:fs';
import type { Language } from '../i18n/language.ts';
import { inNode } from './in-node.ts';
import { wordsOfSubject } from './word-modules.ts';

/** Where the generator of the published rules finds words: in `locales`. */
export const wordsInLocales = {
  subject: wordsOfSubject,
  translation: (language: Language) =>
    JSON.parse(readFileSync(`locales/${language}/licence.json`, 'utf8')),
};

interface Generator {
  readonly publishedRulesFile: string;
  readonly publishedRules: (words: typeof wordsInLocales) => object;
}

/** The file of the published rules, by name, and what stands in it; see `src/published-rules.ts`. */
export function rulesToPublish(): Promise<{ readonly name: string; readonly text: string }> {
  return inNode('src/published-rules.ts', ({ publishedRulesFile, publishedRules }: Generator) => ({
    name: publishedRulesFile,
    text: `${JSON.stringify(publishedRules(wordsInLocales))}\n`,
  }));
}
