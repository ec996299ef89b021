import en from './wordings/en.json';
import zh from './wordings/zh-CN.json';

/** What releases say in the languages that are read: parts of regular expressions, by what they tell. */
type Wording = keyof typeof en;

const languages: readonly Readonly<Record<Wording, readonly string[]>>[] = [en, zh];

function sourceOf(wording: Wording): string {
  return languages.flatMap((language) => language[wording]).join('|');
}

const compiled = { i: new Map<Wording, RegExp>(), gi: new Map<Wording, RegExp>() };

/** A regular expression for what a wording says in any language, in any case; with `g` for each that stands in a text. */
function pattern(wording: Wording, flags: 'i' | 'gi'): RegExp {
  const known = compiled[flags].get(wording);
  if (known !== undefined) return known;
  const made = new RegExp(sourceOf(wording), flags);
  compiled[flags].set(wording, made);
  return made;
}

/** Whether a text says this. */
export function says(text: string, wording: Wording): boolean {
  return pattern(wording, 'i').test(text);
}

/** A place in a text. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** Each place in a text that says this, in order. */
export function spansOf(text: string, wording: Wording): readonly Span[] {
  if (!says(text, wording)) return [];
  return [...text.matchAll(pattern(wording, 'gi'))].map(({ 0: found, index }) => ({
    begin: index,
    end: index + found.length,
  }));
}

/** The names that the family of models goes by, and what joins names, as parts of regular expressions. */
export const family = `(?:${sourceOf('family')})`;
export const and = `(?:${sourceOf('andBetween')})`;
