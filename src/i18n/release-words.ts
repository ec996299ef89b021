import release from 'virtual:words/release';
import type { Language } from './language.ts';
import type { ReleaseWords } from './subjects.ts';

/** Loads the words of the check of a release, which nothing else speaks. */
export async function loadReleaseWords(language: Language): Promise<ReleaseWords> {
  return (await release[language]()).default;
}
