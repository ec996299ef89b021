import en from './wordings/en.json';
import zh from './wordings/zh-CN.json';

/** What releases say in the languages that are read: parts of regular expressions, by what they tell. */
type Wording = keyof typeof en;

const languages: readonly Readonly<Record<Wording, readonly string[]>>[] = [en, zh];

function sourceOf(wording: Wording): string {
  return languages.flatMap((language) => language[wording]).join('|');
}

const compiled = Object.fromEntries(
  (Object.keys(en) as Wording[]).map((wording) => [
    wording,
    { any: new RegExp(sourceOf(wording), 'i'), each: new RegExp(sourceOf(wording), 'gi') },
  ]),
) as Readonly<Record<Wording, { readonly any: RegExp; readonly each: RegExp }>>;

/** Whether a text says this. */
export function says(text: string, wording: Wording): boolean {
  return compiled[wording].any.test(text);
}

/** A place in a text. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

const nowhere: readonly Span[] = [];

/** Each place in a text that says this, in order. */
export function spansOf(text: string, wording: Wording): readonly Span[] {
  const { any, each } = compiled[wording];
  if (!any.test(text)) return nowhere;
  const spans: Span[] = [];
  each.lastIndex = 0;
  for (let found = each.exec(text); found !== null; found = each.exec(text)) {
    const end = found.index + found[0].length;
    spans.push({ begin: found.index, end });
    if (end === found.index) each.lastIndex += 1;
  }
  return spans;
}

const part = (wording: Wording) => `(?:${sourceOf(wording)})`;

/** The names that the family of models goes by, how its second generation is written, and what joins names, as parts of regular expressions. */
export const family = part('family');
export const generation = part('generation');
export const and = part('andBetween');
/** What may stand between a name and its size. */
export const modelWord = part('modelWord');
export const ofSize = part('ofSize');
export const parametersWord = part('parametersWord');
