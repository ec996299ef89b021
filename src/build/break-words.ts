import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../i18n/language.ts';

/** What is told of a language that writes no spaces. */
interface Spaceless {
  /** Words that the dictionary of `Intl.Segmenter` does not know, longer ones first. */
  readonly terms: readonly string[];
  /** Signs that a line does not begin with. */
  readonly clinging: string;
}

function spaceless(language: Language): Spaceless | null {
  const file = `src/build/words/${language}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** The words of a text and what stands between them, in order; null for a language that writes spaces. */
export function segments(language: Language, text: string): readonly string[] | null {
  const told = spaceless(language);
  if (told === null) return null;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return text
    .split(new RegExp(`(${told.terms.join('|')})`))
    .flatMap((part, n) =>
      n % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment),
    );
}

/** The texts that a screen shows as a heading, among all that a subject holds. */
const headingKey = /(?:^|\.)(?:title|waiting|counted)$|^sections\./;

/** The widest text that no screen breaks, in signs as wide as they are high; Latin ones have half of it. */
const unbroken = 10;

const widthOf = (text: string) => text.length - (text.match(/[\x20-\x7e]/g)?.length ?? 0) / 2;

/** The texts of subjects that are headings, and may need more than a line. */
export function longHeadings(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value !== 'string') return longHeadings(value, at);
    return headingKey.test(at) && widthOf(value) > unbroken ? [value] : [];
  });
}

/**
 * The source of an expression that finds the words in headings, each with what clings to it: a line
 * may begin before and after (`src/ui/frame/Parted.tsx`). The words are found as the page is built,
 * so that it needs no dictionary.
 *
 * @param headings the headings of the page
 * @returns null for a language that writes spaces
 */
export function breakWords(language: Language, headings: readonly string[]): string | null {
  const told = spaceless(language);
  if (told === null) return null;
  const words = headings.flatMap((heading) => segments(language, heading) ?? []);
  const longer = [...new Set(words)]
    .filter((word) => /^\p{Letter}{2,}$/u.test(word) && !/[a-z]/i.test(word))
    .sort((a, b) => b.length - a.length);
  return `([\\p{Ps}\\p{Pi}]*(?:${longer.join('|')})[${told.clinging}\\p{Pe}\\p{Pf}\\p{Po}]*)`;
}
