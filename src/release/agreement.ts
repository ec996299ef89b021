import { type ClauseId, sections, title } from '../licence/clauses.ts';
import type { Lines } from './lines.ts';
import { says, spansOf } from './wordings.ts';

const bracketed = /[（(](?:\d{1,2}|[ivx]{1,4})[)）]/g;
/** The number of an item, before its words. */
const numbered = /(^|[^\p{L}\p{N}.])\d{1,2}[.\u3001]\s{0,9}(?=\p{L})/gu;
const ids: readonly string[] = sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
const ownIds = new RegExp(`\\[(?:${ids.map((id) => id.replaceAll('.', '\\.')).join('|')})\\]`, 'g');
const tag = /<\/?[a-z][^<>]{0,200}>/gi;
/** A page's number within a text whose lines were joined. */
const joinedPageNumber = /(\p{Script=Han})\s+\d{1,2}\s+(?=\p{Script=Han})/gu;
const noLetter = /[^\p{L}\p{N}]/gu;

/** A text as its letters and digits alone: white space, punctuation, markup, item numbers and our ids are no words. */
function lettersOf(line: string): string {
  return line
    .normalize('NFKC')
    .replace(tag, '')
    .replace(ownIds, '')
    .replace(bracketed, '')
    .replace(numbered, '$1')
    .replace(joinedPageNumber, '$1')
    .replace(noLetter, '');
}

interface ClauseLetters {
  readonly id: ClauseId;
  readonly letters: string;
}

const clauses: readonly ClauseLetters[] = sections.flatMap((section) =>
  section.clauses.map(({ id, text }) => ({ id, letters: text.map(lettersOf).join('') })),
);

/** The clause with the form, which may be laid out otherwise. */
const form: ClauseId = 'A.2.1';
const whole = clauses.map(({ letters }) => letters).join('');

/** What may stand between two clauses: item numbers, and headings. */
const between = new RegExp(
  `^(?:\\d|${[title, ...sections.flatMap(({ number, heading }) => [heading, number])]
    .map(lettersOf)
    .join('|')})*$`,
);

/** How long a run of the same letters must be to count as copied. */
const run = 12;

const runs = new Map<string, number[]>();
for (let at = 0; at + run <= whole.length; at += 1) {
  const letters = whole.slice(at, at + run);
  runs.set(letters, [...(runs.get(letters) ?? []), at]);
}

/** From which share of its letters on a text is a changed copy of the agreement. */
const changedFrom = 0.8;

/** How many of its own terms a copy has at least; the agreement has three times as many. */
const leastOfTerms = 20;

/** A copy of the agreement: whole, or changed (which clauses do not stand whole in it, and where words were added). */
export interface Copy {
  readonly isWhole: boolean;
  /** The line on which it begins. */
  readonly line: number;
  readonly broken: readonly ClauseId[];
  /** The lines on which something stands between or within the clauses that the agreement has not. */
  readonly added: readonly number[];
}

/** A text as its letters, and on which line each part of them stands. */
class Letters {
  readonly text: string;
  readonly #begins: number[] = [];

  constructor(lines: readonly string[]) {
    const parts: string[] = [];
    let length = 0;
    for (const line of lines) {
      this.#begins.push(length);
      const letters = says(line, 'pageNumber') ? '' : lettersOf(line);
      parts.push(letters);
      length += letters.length;
    }
    this.text = parts.join('');
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#begins.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#begins[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

/** The letters of a text in order, digits aside. */
function sorted(letters: string): string {
  return [...letters.replace(/\p{N}/gu, '')].sort().join('');
}

/** The figures of a form, in whatever order: the digits of its sizes, and the models; numbers of its cells and notes are none. */
function figures(letters: string): string {
  const sizes = (letters.match(/\d{3,}/gu) ?? []).join('');
  const models = letters.match(/baichuan2\d{1,2}b/giu) ?? [];
  return [...sizes].sort().join('') + models.sort().join();
}

const formLetters = clauses.find(({ id }) => id === form)?.letters ?? '';

/** Whether some letters are those of the form, in whatever order. */
function isForm(letters: string): boolean {
  return sorted(letters) === sorted(formLetters) && figures(letters) === figures(formLetters);
}

const beforeForm: ClauseId = 'A.2';

/**
 * Compares a text with the agreement, letter for letter; null where it is no copy of it. It is whole
 * where every clause stands in it, in order, with nothing between but numbers and headings; the form
 * may be laid out otherwise. It is a changed copy where 80 % of the agreement's letters stand in it in
 * runs of 12 and more.
 */
export function copyIn(text: Lines): Copy | null {
  if (spansOf(text.text, 'agreementTerms').length < leastOfTerms) return null;
  const letters = new Letters(text.lines);
  if (shareIn(letters.text) < changedFrom) return null;
  return comparison(letters);
}

/** Which share of the agreement's letters stands in some letters in runs. */
function shareIn(letters: string): number {
  const isCovered = new Uint8Array(whole.length);
  for (let at = 0; at + run <= letters.length; at += 1) {
    const places = runs.get(letters.slice(at, at + run)) ?? [];
    for (const place of places) isCovered.fill(1, place, place + run);
  }
  return isCovered.reduce((sum, one) => sum + one, 0) / whole.length;
}

/** Which clauses do not stand whole and in order, where something is added between others, and where the first of them stands. */
function comparison(letters: Letters): Copy {
  const { text } = letters;
  const broken = new Set<ClauseId>();
  const added: number[] = [];
  let first: number | null = null;
  let end = 0;
  let before: ClauseId | null = null;
  let isAfterBroken = true;
  let isFormWhole: boolean | null = null;
  for (const { id, letters: own } of clauses) {
    if (id === form) continue;
    const begin = text.indexOf(own, end);
    if (begin < 0) {
      broken.add(id);
      isAfterBroken = true;
      continue;
    }
    first ??= begin;
    const gap = text.slice(end, begin);
    if (before === beforeForm && !isAfterBroken) isFormWhole = isForm(gap);
    else if (!isAfterBroken && !between.test(gap)) added.push(letters.lineAt(end));
    end = begin + own.length;
    before = id;
    isAfterBroken = false;
  }
  if (!(isFormWhole ?? text.includes(formLetters))) broken.add(form);
  return {
    isWhole: broken.size === 0 && added.length === 0,
    line: letters.lineAt(first ?? 0),
    broken: clauses.map(({ id }) => id).filter((id) => broken.has(id)),
    added,
  };
}

/** How many letters of a clause are no longer one's own words; of a whole paragraph, any number. */
const leastRepeated = 40;
const paragraphs: ReadonlySet<string> = new Set(
  sections.flatMap((section) =>
    section.clauses.flatMap(({ id, text }) => (id === form ? [] : text.map(lettersOf))),
  ),
);
const shortest = Math.min(...[...paragraphs].map(({ length }) => length));

/** Whether a passage repeats words of the agreement, and is no statement of whoever made the release. */
export function repeatsAgreement(text: string): boolean {
  if (text.length < shortest) return false;
  const runs = text.match(/\p{Script=Han}{4,}/gu);
  if (runs === null) return false;
  // What stands in tags is no run of the text’s own.
  if (!text.includes('<') && runs.some((one) => !whole.includes(one.normalize('NFKC'))))
    return false;
  const letters = lettersOf(text);
  return paragraphs.has(letters) || (letters.length >= leastRepeated && whole.includes(letters));
}

/** How many of the signs of a translation must stand in a text, and how long it must be. */
const leastSigns = 6;
const leastLength = 3000;

/** Whether a text is a translation of the agreement. */
export function isTranslation(text: string): boolean {
  return text.length >= leastLength && says(text, 'family') && translatedSigns(text) >= leastSigns;
}

/** How many of the things that its translations say stand in a text. */
export function translatedSigns(text: string): number {
  return new Set(
    spansOf(text, 'agreementTranslated').map(({ begin, end }) =>
      text.slice(begin, end).toLowerCase(),
    ),
  ).size;
}
