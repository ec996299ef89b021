import en from './wordings/en.json';
import zh from './wordings/zh.json';

/** What releases say in the languages that are read: parts of regular expressions, by what they tell. */
type Wording = keyof typeof en;

const languages: readonly Readonly<Record<Wording, readonly string[]>>[] = [en, zh];

function sourceOf(wording: Wording): string {
  return languages.flatMap((language) => language[wording]).join('|');
}

const compiled = new Map<string, RegExp>();

/** A regular expression for what a wording says in any language, in any case; with `g` for each that stands in a text. */
export function pattern(wording: Wording, flags: 'i' | 'gi' = 'i'): RegExp {
  const key = `${wording}/${flags}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = new RegExp(sourceOf(wording), flags);
  compiled.set(key, made);
  return made;
}

/** Whether a text says this. */
export function says(text: string, wording: Wording): boolean {
  return pattern(wording).test(text);
}

/** A place in a text. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** Each place in a text that says this, in order. */
export function spansOf(text: string, wording: Wording): readonly Span[] {
  return [...text.matchAll(pattern(wording, 'gi'))].map(({ 0: found, index }) => ({
    begin: index,
    end: index + found.length,
  }));
}

/** The names that the family of models goes by, and what joins names, as parts of regular expressions. */
export const family = `(?:${sourceOf('family')})`;
export const and = `(?:${sourceOf('andBetween')})`;
