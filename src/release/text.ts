import type { Copy } from './agreement.ts';
import { type Entry, type FileKind, kindOf, type UnreadReason } from './files.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Json } from './json.ts';
import type { Lines } from './lines.ts';
import type { Passage } from './passages.ts';
import type { Sentence } from './sentences.ts';
import { nothingTold, type Told } from './told.ts';

/** A text of a release in its parts, before it is asked what it says. */
export interface TextReading extends Entry {
  readonly kind: FileKind;
  readonly lines: Lines;
  readonly frontMatter: FrontMatter | null;
  /** What a reader sees of it, but for words of the agreement. */
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  /** The copy of the agreement that it is or holds. */
  readonly copy: Copy | null;
  /** Whether it is a translation of the agreement. */
  readonly isTranslation: boolean;
  /** The general licence whose text it is. */
  readonly licence: string | null;
}

/** What one file of a release says. */
export interface FileReading extends Entry {
  readonly kind: FileKind;
  /** Null where the file is known by its name alone. */
  readonly lines: Lines | null;
  readonly frontMatter: FrontMatter | null;
  readonly json: Json | null;
  readonly copy: Copy | null;
  /** What each check asks of its text. */
  readonly told: Told;
  /** What of it could not be read. */
  readonly unread: readonly UnreadReason[];
}

/** What is known of a file by its name alone. */
export function byName({ path, size }: Entry): FileReading {
  return { path, size, kind: kindOf(path), ...unread };
}

const unread = {
  lines: null,
  frontMatter: null,
  json: null,
  copy: null,
  told: nothingTold,
  unread: [],
} as const;
