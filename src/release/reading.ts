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

const nothing: Reading = { passages: [], isCut: false };

/**
 * Reads a file of a release by its text; null for a file that is known by its name alone, or could not
 * be decoded (`decode`). It never fails, and no text makes it slow.
 */
export function readFile({ path, size }: Entry, text: string | null): FileReading {
  const kind = kindOf(path);
  const unknown = {
    ...{
      path,
      size,
      kind,
      lines: null,
      frontMatter: null,
      json: null,
      passages: [],
      sentences: [],
    },
    ...{ copy: null, licence: null },
  };
  if (!isRead(kind)) return { ...unknown, unread: [] };
  if (text === null) return { ...unknown, unread: ['not-text'] };
  const lines = new Lines(path, text);
  const known = { ...unknown, lines };
  if (kind === 'config' || kind === 'adapter') {
    const json = readJson(text);
    return { ...known, json, unread: json === null ? ['broken-json'] : [] };
  }
  const copy = copyIn(lines.lines);
  const licence = copy === null && kind === 'licence' ? licenceOfText(text) : null;
  const frontMatter = kind === 'card' ? readFrontMatter(text) : null;
  const isSilent = licence !== null || (copy !== null && kind === 'licence') || !tells(kind, text);
  const reading = isSilent ? nothing : read(kind, text, lines, frontMatter);
  const passages = reading.passages.filter(
    (passage) => !says(passage.text, 'quotesClause') && !repeatsAgreement(passage.text),
  );
  return {
    ...known,
    frontMatter,
    passages,
    sentences: passages.filter(({ kind }) => kind !== 'code').flatMap(sentencesOf),
    copy,
    licence,
    unread: [
      ...(frontMatter?.isBroken === true ? (['broken-front-matter'] as const) : []),
      ...(reading.isCut ? (['cut'] as const) : []),
    ],
  };
}

/** Whether a file can tell anything: beside cards and licences, one that names no model of the licensor does not. */
function tells(kind: FileKind, text: string): boolean {
  return kind === 'card' || kind === 'licence' || kind === 'modifications' || says(text, 'family');
}

function read(
  kind: FileKind,
  text: string,
  { lines }: Lines,
  frontMatter: FrontMatter | null,
): Reading {
  if (kind === 'data' || kind === 'plain' || kind === 'licence') return readPlain(text);
  const above = frontMatter?.lines ?? 0;
  return readMarkdown(lines.slice(above).join('\n'), above);
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
