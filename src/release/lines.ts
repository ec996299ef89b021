import { baseName, type Entry } from './files.ts';
import { lineAt, type Passage } from './passages.ts';
import type { Sentence } from './sentences.ts';

/** A place in a release: a file, a line of it from 1 (null where its name alone is meant), and the words there. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly words: string;
}

/** How many characters of a line are shown. */
const longest = 200;

/** A part of a line around what is to be shown, in no more than 200 characters. */
function shown(line: string, at: number, length: number): string {
  const from = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  if (end - from <= longest) return line.slice(from, end);
  const begin = Math.max(from, Math.min(at - Math.floor((longest - length) / 2), end - longest));
  const cut = line.slice(begin, begin + longest);
  return cut.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').trim();
}

/** The lines of a file, to tell places in it. */
export class Lines {
  readonly file: string;
  readonly text: string;
  #lines: readonly string[] | null = null;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  get lines(): readonly string[] {
    this.#lines ??= this.text.split('\n');
    return this.#lines;
  }

  /** The place of some words at a line, or on one of the next lines where they do not stand on it. */
  place(line: number, words = '', reach = 0): Place {
    const begin = words.trim().split(/\s/)[0] ?? '';
    for (let n = line; n <= line + reach; n += 1) {
      const text = this.lines[n - 1] ?? '';
      const at = text.indexOf(words) >= 0 ? text.indexOf(words) : text.indexOf(begin);
      if (at >= 0 && text.trim() !== '') {
        return { file: this.file, line: n, words: shown(text, at, words.length) };
      }
    }
    return { file: this.file, line, words: shown(this.lines[line - 1] ?? '', 0, 0) };
  }
}

/** A file in which places are told; no lines where it is known by its name alone. */
interface Placed {
  readonly path: string;
  readonly lines: Lines | null;
}

/** The place of some words of a passage, by where they begin in it. */
export function placeIn(
  { path, lines }: Placed,
  passage: Passage,
  begin: number,
  words: string,
): Place {
  const line = lineAt(passage, begin);
  const own = lines ?? new Lines(path, '');
  return own.place(line, words, Math.max(0, passage.lastLine - line));
}

/** The place where a sentence begins to say something, or of a part of it. */
export function placeOf(
  file: Placed,
  sentence: Sentence,
  span?: { readonly begin: number; readonly end: number },
): Place {
  const skipped = sentence.text.length - sentence.text.trimStart().length;
  const { begin, end } = span ?? { begin: skipped, end: skipped };
  return placeIn(file, sentence.passage, sentence.begin + begin, sentence.text.slice(begin, end));
}

/** The place of a property of front matter or JSON. */
export function placeAt({ path, lines }: Placed, line: number): Place {
  return (lines ?? new Lines(path, '')).place(line);
}

/** The place of a file as a whole. */
export function placeOfFile({ path }: Pick<Entry, 'path'>): Place {
  return { file: path, line: null, words: baseName(path) };
}
