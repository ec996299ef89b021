import { type ClauseId, clauseIds } from '../../licence/clauses.ts';
import type { LicenceText, PassageText, Stretch } from './passage-text.ts';

/** Where a search found something in a clause, for each paragraph of either language. */
export interface Found {
  readonly original: readonly (readonly Stretch[])[];
  readonly translation: readonly (readonly Stretch[])[];
}

interface Letter extends Stretch {
  readonly letter: string;
}

const chinese = /[\p{Script=Han}\u3000-\u303f]/u;

const plainQuotes: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const folded = plainQuotes[character] ?? character.normalize('NFKC').toLowerCase();
    for (const letter of folded) {
      const space = /[\s\u2010-\u2013-]/u.test(letter);
      if (!space) letters.push({ letter, start, end });
      else if (letters.length > 0 && letters.at(-1)?.letter !== ' ') {
        letters.push({ letter: ' ', start, end });
      }
    }
    start = end;
  }
  return letters.filter(
    ({ letter }, n) =>
      letter !== ' ' ||
      [letters[n - 1], letters[n + 1]].every((beside) => beside && !chinese.test(beside.letter)),
  );
}

/**
 * The letters by which a text is compared: no capitals, full width as half, curly quotation marks as
 * straight ones, white space and hyphens as one space and beside Chinese as none.
 */
function foldedText(text: string): string {
  return lettersOf(text)
    .map(({ letter }) => letter)
    .join('');
}

/** Where the words sought stand in a paragraph, in order and without overlap. */
export function placesOf(sought: string, paragraph: string): readonly Stretch[] {
  const wanted = [...foldedText(sought)];
  if (wanted.length === 0) return [];
  const letters = lettersOf(paragraph);
  const places: Stretch[] = [];
  for (let n = 0; n < letters.length; ) {
    const first = letters[n];
    const last = letters[n + wanted.length - 1];
    if (first && last && wanted.every((letter, m) => letters[n + m]?.letter === letter)) {
      places.push({ start: first.start, end: last.end });
      n += wanted.length;
    } else n += 1;
  }
  return places;
}

/** The clauses that hold the words sought, in either language; null where nothing is sought. */
export function searchClauses(
  text: LicenceText,
  sought: string,
): ReadonlyMap<ClauseId, Found> | null {
  if (foldedText(sought) === '') return null;
  const placesIn = (passage: PassageText | null) =>
    (passage?.text ?? []).map((paragraph) => placesOf(sought, paragraph));
  const found = new Map<ClauseId, Found>();
  for (const id of clauseIds) {
    const { original, translation } = text.clause(id);
    const places = { original: placesIn(original), translation: placesIn(translation) };
    const any = [...places.original, ...places.translation].some(({ length }) => length > 0);
    if (any) found.set(id, places);
  }
  return found;
}
