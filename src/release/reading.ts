import { type Copy, copyIn, repeatsAgreement } from './agreement.ts';
import { type Entry, type FileKind, isRead, kindOf, type UnreadReason } from './files.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Json, readJson } from './json.ts';
import { licenceOfText } from './licences.ts';
import { Lines, type Place } from './lines.ts';
import { readMarkdown, readPlain } from './markdown.ts';
import { lineAt, type Passage, type Reading } from './passages.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { says } from './wordings.ts';

/** What one file of a release says. */
export interface FileReading extends Entry {
  readonly kind: FileKind;
  /** Null where the file is known by its name alone. */
  readonly lines: Lines | null;
  readonly frontMatter: FrontMatter | null;
  readonly json: Json | null;
  /** What a reader sees of it, but for words of the agreement. */
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  /** The copy of the agreement that it is or holds. */
  readonly copy: Copy | null;
  /** The general licence whose text it is. */
  readonly licence: string | null;
  /** What of it could not be read. */
  readonly unread: readonly UnreadReason[];
}

/** How much of a text is read: people write no card that is longer, or has more in it. */
const longest = 200_000;
const mostPassages = 10_000;
const mostSentences = 10_000;

const nothing: Reading = { passages: [], isCut: false };

/**
 * Reads a file of a release by its text; null for a file that is known by its name alone, or could not
 * be decoded (`decode`). It never fails, and no text makes it slow.
 */
export function readFile({ path, size }: Entry, text: string | null): FileReading {
  const kind = kindOf(path);
  const named = { path, size, kind, ...unread };
  if (!isRead(kind)) return named;
  if (text === null) return { ...named, unread: ['not-text'] };
  if (kind === 'config' || kind === 'adapter') {
    const json = readJson(text);
    const lines = new Lines(path, text);
    return { ...named, lines, json, unread: json === null ? ['broken-json'] : [] };
  }
  const beginning = text.slice(0, longest);
  return { ...named, ...readText(kind, beginning, new Lines(path, beginning), beginning !== text) };
}

/** What is known of a file by its name alone. */
const unread = {
  lines: null,
  frontMatter: null,
  json: null,
  passages: [],
  sentences: [],
  copy: null,
  licence: null,
  unread: [],
} as const;

function readText(kind: FileKind, text: string, lines: Lines, isLonger: boolean) {
  const copy = copyIn(lines.lines);
  const licence = copy === null && kind === 'licence' ? licenceOfText(text) : null;
  const frontMatter = kind === 'card' ? readFrontMatter(text) : null;
  const isSilent = licence !== null || (copy !== null && kind === 'licence');
  const reading = isSilent ? nothing : read(kind, lines, frontMatter);
  const passages = reading.passages
    .slice(0, mostPassages)
    .filter(({ text: words }) => !says(words, 'quotesClause') && !repeatsAgreement(words));
  const sentences = passages.filter((passage) => passage.kind !== 'code').flatMap(sentencesOf);
  const isCut = isLonger || reading.isCut || reading.passages.length > mostPassages;
  return {
    ...{ lines, frontMatter, passages, copy, licence },
    sentences: sentences.slice(0, mostSentences),
    unread: [
      ...(frontMatter?.isBroken === true ? (['broken-front-matter'] as const) : []),
      ...(isCut || sentences.length > mostSentences ? (['cut'] as const) : []),
    ],
  };
}

/** What is read whole; of other files, only the paragraphs that can tell anything are. */
const wholly: readonly FileKind[] = ['card', 'licence', 'modifications', 'notice'];

function read(kind: FileKind, { lines }: Lines, frontMatter: FrontMatter | null): Reading {
  const shown = wholly.includes(kind) ? lines : telling(lines);
  if (shown === null) return nothing;
  if (kind === 'data' || kind === 'plain' || kind === 'licence') return readPlain(shown.join('\n'));
  const above = frontMatter?.lines ?? 0;
  return readMarkdown(shown.slice(above).join('\n'), above);
}

/**
 * Some lines with every paragraph left empty that names neither the models nor what is done to them,
 * opens or closes no code or comment, and is no heading; null where nothing is left.
 */
function telling(lines: readonly string[]): readonly string[] | null {
  const shown: string[] = [];
  let paragraph: string[] = [];
  let isAny = false;
  const end = () => {
    const text = paragraph.join('\n');
    const tells = says(text, 'telling');
    const isKept = tells || /^\s{0,3}(?:#|```|~~~)|<!--|-->/m.test(text);
    shown.push(...(isKept ? paragraph : paragraph.map(() => '')));
    isAny ||= tells;
    paragraph = [];
  };
  for (const line of lines) {
    if (line.trim() === '') {
      end();
      shown.push('');
    } else paragraph.push(line);
  }
  end();
  return isAny ? shown : null;
}

/** The place of some words of a passage, by where they begin in it. */
export function placeIn(
  { path, lines }: FileReading,
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
  file: FileReading,
  sentence: Sentence,
  span?: { readonly begin: number; readonly end: number },
): Place {
  const skipped = sentence.text.length - sentence.text.trimStart().length;
  const { begin, end } = span ?? { begin: skipped, end: skipped };
  return placeIn(file, sentence.passage, sentence.begin + begin, sentence.text.slice(begin, end));
}

/** The place of a property of front matter or JSON. */
export function placeAt({ path, lines }: FileReading, line: number): Place {
  return (lines ?? new Lines(path, '')).place(line);
}

/** The place of a file as a whole. */
export function placeOfFile({ path }: Entry): Place {
  return { file: path, line: null, words: path.slice(path.lastIndexOf('/') + 1) };
}
