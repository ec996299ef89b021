import first from 'virtual:words/first';
import further from 'virtual:words/further';
import later from 'virtual:words/later';
import names from 'virtual:words/names';
import type { Language } from './language.ts';
import type { FirstWords, FurtherWords, PageWords } from './subjects.ts';

/** How each language is called in itself. */
export const languageNames = names;

/** Loads the words that the first question needs. */
export async function loadWords(language: Language): Promise<FirstWords> {
  return (await first[language]()).default;
}

/** The words that the first question needs where the page holds them, so that nothing waits for an import; null elsewhere. */
export function wordsAtHand(language: Language): FirstWords | null {
  const held = document.querySelector(`script[data-words="${language}"]`);
  return JSON.parse(held?.textContent ?? 'null');
}

/** Loads the words of the page that the first question does not wait for. */
export async function loadLaterWords(language: Language): Promise<PageWords> {
  return (await later[language]()).default;
}

/** Loads the words of what is read apart: the method, the questions people ask. */
export async function loadFurtherWords(language: Language): Promise<FurtherWords> {
  return (await further[language]()).default;
}
