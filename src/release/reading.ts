import { copyIn, isTranslation, repeatsAgreement } from './agreement.ts';
import { toldBy } from './ask.ts';
import { type Entry, type FileKind, isRead, kindOf, type UnreadReason } from './files.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { readJson } from './json.ts';
import { licenceOfText } from './licences.ts';
import { Lines } from './lines.ts';
import { readMarkdown, readPlain } from './markdown.ts';
import type { Passage, Reading } from './passages.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { byName, type FileReading, type TextReading } from './text.ts';
import { says } from './wordings.ts';

export type { FileReading };

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
  const named = byName({ path, size });
  if (!isRead(kind)) return named;
  if (text === null) return { ...named, unread: ['not-text'] };
  if (kind === 'config' || kind === 'adapter') {
    const json = readJson(text);
    const lines = new Lines(path, text);
    return { ...named, lines, json, unread: json === null ? ['broken-json'] : [] };
  }
  const beginning = text.slice(0, longest);
  const lines = new Lines(path, beginning);
  const { reading, unread } = readText({ path, size, kind, lines }, beginning !== text);
  const { frontMatter, copy } = reading;
  return { ...named, lines, frontMatter, copy, told: toldBy(reading), unread };
}

/** What says nothing of its own where it is a translation of the agreement. */
const translated: readonly FileKind[] = ['licence', 'document', 'plain'];

function readText(
  file: Pick<TextReading, 'path' | 'size' | 'kind' | 'lines'>,
  isLonger: boolean,
): { readonly reading: TextReading; readonly unread: readonly UnreadReason[] } {
  const { kind, lines } = file;
  const { text } = lines;
  const copy = copyIn(lines);
  const licence = kind === 'licence' ? licenceOfText(text, copy !== null) : null;
  const frontMatter = kind === 'card' ? readFrontMatter(text) : null;
  const isTranslated = (licence === null || copy !== null) && isTranslation(text);
  const isSilent =
    licence !== null ||
    (copy !== null && kind === 'licence') ||
    (isTranslated && translated.includes(kind));
  const reading = isSilent ? nothing : readPassages(kind, lines, frontMatter);
  const limiting = licence === null || copy !== null ? [] : limitsBeside(lines);
  const seen = reading.passages
    .slice(0, mostPassages)
    .filter(({ text: words }) => !repeatsAgreement(words));
  const passages = seen.filter((passage) => !says(passage.text, 'quotesClause'));
  const sentences = seen.filter(({ kind: one }) => one !== 'code').flatMap(saidOf);
  const isCut = isLonger || reading.isCut || reading.passages.length > mostPassages;
  const read = {
    frontMatter,
    passages,
    copy,
    isTranslation: isTranslated,
    licence,
    sentences: [...limiting, ...sentences.slice(0, mostSentences)],
  };
  return {
    reading: { ...file, ...read },
    unread: [
      ...(frontMatter?.isBroken === true ? (['broken-front-matter'] as const) : []),
      ...(isCut || sentences.length > mostSentences ? (['cut'] as const) : []),
    ],
  };
}

/** What limits a licence to a part, above its text or below: that text itself speaks of any part there is. */
function limitsBeside(lines: Lines): readonly Sentence[] {
  const { passages } = readPlain(lines.lines.join('\n'));
  const around = [...new Set([...passages.slice(0, 2), ...passages.slice(-1)])];
  return around.flatMap(sentencesOf).filter(({ text }) => says(text, 'limitsLicence'));
}

/** The sentences of a passage; where it quotes the clause of the marking, those before it that are no part of it. */
function saidOf(passage: Passage): readonly Sentence[] {
  const sentences = sentencesOf(passage);
  if (!says(passage.text, 'quotesClause')) return sentences;
  const quoting = sentences.findIndex((sentence) => says(sentence.text, 'quotesClause'));
  return sentences
    .slice(0, quoting < 0 ? 0 : quoting)
    .filter((sentence) => !says(sentence.text, 'toldToOthers') && !repeatsAgreement(sentence.text));
}

/** What is read whole; of other files, only the paragraphs that can tell anything are. */
const wholly: readonly FileKind[] = ['card', 'licence', 'modifications', 'notice'];

function readPassages(kind: FileKind, text: Lines, frontMatter: FrontMatter | null): Reading {
  const isWhole = wholly.includes(kind);
  if (!isWhole && !says(text.text, 'telling')) return nothing;
  const shown = isWhole ? text.lines : telling(text.lines);
  if (kind === 'data' || kind === 'plain' || kind === 'licence') return readPlain(shown.join('\n'));
  const above = frontMatter?.lines ?? 0;
  return readMarkdown(shown.slice(above).join('\n'), above);
}

/**
 * Some lines with every paragraph left empty that names neither the models nor what is done to them,
 * opens or closes no code or comment, and is no heading.
 */
function telling(lines: readonly string[]): readonly string[] {
  const shown: string[] = [];
  let paragraph: string[] = [];
  const end = () => {
    const text = paragraph.join('\n');
    const isKept = says(text, 'telling') || /^\s{0,3}(?:#|```|~~~)|<!--|-->/m.test(text);
    shown.push(...(isKept ? paragraph : paragraph.map(() => '')));
    paragraph = [];
  };
  for (const line of lines) {
    if (line.trim() === '') {
      end();
      shown.push('');
    } else paragraph.push(line);
  }
  end();
  return shown;
}
