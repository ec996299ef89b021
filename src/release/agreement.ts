import { type ClauseId, sections, title } from '../licence/clauses.ts';
import type { Lines } from './lines.ts';
import { says, spansOf } from './wordings.ts';

const bracketed = /[（(](?:\d{1,2}|[ivx]{1,4})[)）]/g;
const ids: readonly string[] = sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
const ownIds = new RegExp(`\\[(?:${ids.map((id) => id.replaceAll('.', '\\.')).join('|')})\\]`, 'g');
const tag = /<\/?[a-z][^<>]{0,200}>/gi;
/** A page's number within a text whose lines were joined. */
const joinedPageNumber = /(\p{Script=Han})\s+\d{1,2}\s+(?=\p{Script=Han})/gu;
const noLetter = /[^\p{L}\p{N}]+/gu;

/** A text as its letters and digits alone: white space, punctuation, markup, item numbers in brackets and our ids are no words. */
function lettersOf(line: string): string {
  return line
    .normalize('NFKC')
    .replace(tag, '')
    .replace(ownIds, '')
    .replace(bracketed, '')
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
  `^(?:\\d{1,2}|${[title, ...sections.flatMap(({ number, heading }) => [heading, number])]
    .map(lettersOf)
    .filter((letters) => letters !== '')
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

/** How often a copy at least names the licensor; the agreement does so three times as often. */
const leastOfLicensor = 10;

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
  return [...letters.replace(/\p{N}+/gu, '')].sort().join('');
}

const formLetters = sorted(clauses.find(({ id }) => id === form)?.letters ?? '');
const beforeForm: ClauseId = 'A.2';

/** Whether nothing but numbers and headings stands in some letters between two clauses. */
function isBetween(letters: string): boolean {
  return letters.length < 60 && between.test(letters);
}

/**
 * Compares a text with the agreement, letter for letter; null where it is no copy of it. It is whole
 * where every clause stands in it, in order, with nothing between but numbers and headings; the form
 * may be laid out otherwise. It is a changed copy where 80 % of the agreement's letters stand in it in
 * runs of 12 and more.
 */
export function copyIn(text: Lines): Copy | null {
  if (spansOf(text.text, 'licensor').length < leastOfLicensor) return null;
  const letters = new Letters(text.lines);
  const { first, share } = coverage(letters.text);
  if (share < changedFrom) return null;
  const faults = faultsOf(letters);
  const isWhole = faults.broken.length === 0 && faults.added.length === 0;
  return { isWhole, line: letters.lineAt(first), ...faults };
}

/** Which share of the agreement's letters stands in some letters in runs, and where the first run does. */
function coverage(letters: string): { readonly share: number; readonly first: number } {
  const isCovered = new Uint8Array(whole.length);
  let first = -1;
  for (let at = 0; at + run <= letters.length; at += 1) {
    const places = runs.get(letters.slice(at, at + run));
    if (places === undefined) continue;
    if (first < 0) first = at;
    for (const place of places) isCovered.fill(1, place, place + run);
  }
  const share = isCovered.reduce((sum, one) => sum + one, 0) / whole.length;
  return { share, first: Math.max(first, 0) };
}

/** The clauses that do not stand whole and in order, and the lines on which something is added between others. */
function faultsOf(letters: Letters): Pick<Copy, 'broken' | 'added'> {
  const { text } = letters;
  const broken: ClauseId[] = [];
  const added: number[] = [];
  let end = -1;
  let before: ClauseId | null = null;
  let isAfterBroken = false;
  for (const { id, letters: own } of clauses) {
    if (id === form) continue;
    const begin = text.indexOf(own, Math.max(end, 0));
    if (begin < 0) {
      broken.push(id);
      isAfterBroken = true;
      continue;
    }
    const gap = text.slice(end, begin);
    if (before === beforeForm) {
      if (sorted(gap) !== formLetters) broken.push(form);
    } else if (end >= 0 && !isAfterBroken && !isBetween(gap)) added.push(letters.lineAt(end));
    end = begin + own.length;
    before = id;
    isAfterBroken = false;
  }
  if (broken.includes(beforeForm)) broken.push(form);
  return { broken: clauses.map(({ id }) => id).filter((id) => broken.includes(id)), added };
}

/** How many letters of the agreement are no longer one's own words. */
const leastRepeated = 40;

/** Whether a passage repeats words of the agreement, and is no statement of whoever made the release. */
export function repeatsAgreement(text: string): boolean {
  if (text.length < leastRepeated) return false;
  const runs = text.match(/\p{Script=Han}{4,}/gu);
  if (runs === null) return false;
  // What stands in tags is no run of the text’s own.
  if (!text.includes('<') && runs.some((one) => !whole.includes(one.normalize('NFKC'))))
    return false;
  const letters = lettersOf(text);
  return letters.length >= leastRepeated && whole.includes(letters);
}

/** How many of the things that its translations say stand in a text. */
export function translatedSigns(text: string): number {
  return new Set(
    spansOf(text, 'agreementTranslated').map(({ begin, end }) =>
      text.slice(begin, end).toLowerCase(),
    ),
  ).size;
}
