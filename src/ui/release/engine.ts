import { decode } from '../../release/decode.ts';
import { factsOf, type ReleaseFacts } from '../../release/facts.ts';
import { choose, sortOut, tooMany, type Unread } from '../../release/files.ts';
import {
  type Inspection,
  inspect,
  type OutsideFiles,
  outsideFiles,
} from '../../release/inspect.ts';
import { readFile } from '../../release/reading.ts';
import { nameOnly, type Release, release } from '../../release/release.ts';
import type { FileReading } from '../../release/text.ts';
import type { Answers } from '../../rules/logic/state.ts';
import type { CardText } from './hand-over.ts';
import { type Excerpt, excerptKey, mostPlaces } from './places.ts';

/** What was found, with all that the page shows of it. */
export interface Findings {
  readonly inspection: Inspection;
  /** The lines around the places of findings and suggestions, by `excerptKey`. */
  readonly excerpts: Readonly<Record<string, Excerpt>>;
  readonly outside: OutsideFiles;
  readonly facts: ReleaseFacts;
  readonly card: CardText | null;
}

/** How much of a line is shown. */
const longestLine = 300;

/** Tells how many files of how many were read. */
type Tell = (done: number, of: number) => void;

/**
 * Reads the files of a release and keeps the readings: paths first, of which it chooses, then the
 * files that it chose. It never fails for what a file holds.
 *
 * @param tell hears how far it is
 * @param pause is awaited between two files
 */
export class ReleaseEngine {
  private readonly tell: Tell;
  private readonly pause: () => Promise<void>;
  private readonly paths: string[] = [];
  private readonly files = new Map<string, Blob>();
  private more = 0;
  private read: Release | null = null;

  constructor(tell: Tell, pause: () => Promise<void>) {
    this.tell = tell;
    this.pause = pause;
  }

  /** Takes the paths of some more files. */
  add(paths: readonly string[]): void {
    this.paths.push(...paths);
  }

  /** Which of the paths, by their numbers, are looked at. */
  choose(): readonly number[] {
    const { kept, more } = choose(this.paths.map((path, n) => ({ path, n })));
    this.more = more;
    return kept.map(({ n }) => n);
  }

  /** Takes some more of the files that were chosen. */
  give(files: readonly (readonly [path: string, file: Blob])[]): void {
    for (const [path, file] of files) this.files.set(path, file);
  }

  /** Reads all that was given; how many files were read as text. */
  async readAll(folder: string | null, unread: readonly Unread[]): Promise<number> {
    const entries = [...this.files].map(([path, { size }]) => ({ path, size }));
    const sorted = sortOut(entries);
    const readings: FileReading[] = sorted.named.map(nameOnly);
    const failed: Unread[] = [];
    let done = 0;
    for (const entry of sorted.read) {
      const bytes = await this.bytesOf(entry.path);
      if (bytes === null) failed.push({ file: entry.path, reason: 'cannot-be-read', count: 1 });
      else readings.push(readFile(entry, decode(bytes)));
      done += 1;
      this.tell(done, sorted.read.length);
      await this.pause();
    }
    const left = [...unread, ...failed, ...sorted.unread, ...tooMany(this.more)];
    this.read = release(folder, readings, left);
    return done - failed.length;
  }

  /** Sets what was read beside answers, or none. */
  async look(answers: Answers | null): Promise<Findings> {
    const { read } = this;
    if (read === null) throw new Error('Nothing was read.');
    const inspection = inspect(read, answers);
    const facts = factsOf(read);
    const places = [...inspection.findings, ...inspection.suggestions].flatMap((one) =>
      one.places.slice(0, mostPlaces),
    );
    const lines = new Map(read.files.map(({ path, lines: of }) => [path, of?.lines ?? []]));
    const excerpts = places.flatMap(({ file, line }): readonly (readonly [string, Excerpt])[] => {
      const of = lines.get(file);
      if (of === undefined || line === null) return [];
      const at = (n: number) => of[n - 1]?.slice(0, longestLine).trimEnd() || null;
      const shown = { before: at(line - 1), line: at(line) ?? '', after: at(line + 1) };
      return [[excerptKey(file, line), shown]];
    });
    return {
      ...{ inspection, facts, excerpts: Object.fromEntries(excerpts) },
      outside: outsideFiles(answers),
      card: facts.card === null ? null : await this.cardText(facts.card.path),
    };
  }

  private async cardText(path: string): Promise<CardText | null> {
    const bytes = await this.bytesOf(path);
    const text = bytes === null ? null : decode(bytes);
    if (bytes === null || text === null) return null;
    return { text, lineBreak: bytes.includes(13) ? '\r\n' : '\n' };
  }

  private async bytesOf(path: string): Promise<Uint8Array | null> {
    const buffer = await this.files
      .get(path)
      ?.arrayBuffer()
      .catch(() => null);
    return buffer === undefined || buffer === null ? null : new Uint8Array(buffer);
  }
}
