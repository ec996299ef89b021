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

/** The texts that a screen shows as a heading or as large as one, among all that a subject holds. */
const headingKey =
  /(?:^|\.)(?:title|waiting|counted)$|^(?:sections|mayI|card)\.|^email\.[^.]+\.answer$|^changes\.toVerdicts?$|^questions\.[^.]+\.question$|\.options\.[^.]+\.label$/;

/** Those that stand in another heading. */
const joinedKey = /^verdicts\.[^.]+\.short$/;

/** The widest text that no screen breaks, in signs as wide as they are high; Latin ones have half of it. */
const unbroken = 10;

const widthOf = (text: string) => text.length - (text.match(/[\x20-\x7e]/g)?.length ?? 0) / 2;

/** The texts of subjects that are headings, and may need more than a line. */
export function longHeadings(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value !== 'string') return longHeadings(value, at);
    const isLong = headingKey.test(at) && widthOf(value) > unbroken;
    return isLong || joinedKey.test(at) ? [value] : [];
  });
}

/** Words and names with hyphens. */
const hyphened = '[-\\w.]+-[\\w.]+';

/**
 * The source of an expression that finds, each with what clings to it, words with hyphens and, in a
 * language that writes no spaces, as many words of headings as it takes: a line may begin before and
 * after (`src/ui/frame/Parted.tsx`). They are found as the page is built, so that it needs no dictionary.
 *
 * @param headings the headings of the page
 */
export function breakWords(language: Language, headings: readonly string[]): string {
  const told = spaceless(language);
  const source = (words: readonly string[]) =>
    `([\\p{Ps}\\p{Pi}]*(?:${[...words, hyphened].join('|')})[${told?.clinging ?? ''}\\p{Pe}\\p{Pf}\\p{Po}]*)`;
  const words = headings.flatMap((heading) => segments(language, heading) ?? []);
  const longer = [...new Set(words)]
    .filter((word) => /^\p{Letter}{2,}$/u.test(word) && !/[a-z]/i.test(word))
    .sort((a, b) => b.length - a.length);
  const parts = (some: readonly string[], known: readonly string[]) => {
    const expression = new RegExp(source(known), 'u');
    return some.map((heading) => heading.split(expression).filter(Boolean).join('\n')).join('\n');
  };
  const holding = (word: string) => headings.filter((heading) => heading.includes(word));
  // A word between two that are known has its borders from them.
  const needed = [...longer]
    .sort((a, b) => holding(a).length - holding(b).length)
    .reduce((kept, word) => {
      const fewer = kept.filter((one) => one !== word);
      const some = holding(word);
      return parts(some, fewer) === parts(some, kept) ? fewer : kept;
    }, longer);
  return source(needed);
}
