import type { Draft } from '../../papers/fields.ts';
import { type DutyMark, type DutyMarks, noMarks } from '../../papers/marks.ts';
import type { Unread } from '../../release/files.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import type { Answers } from '../../rules/logic/state.ts';
import type { Findings } from './engine.ts';
import type { Gathered, Offered } from './gather.ts';
import { openReader, type ReleaseReader, turns } from './reader.ts';

/** Why there is nothing to show: nothing was asked yet, it was stopped, there was no file, or it failed. */
export type Idle = 'new' | 'stopped' | 'empty' | 'failed';

/** How far the check of a release is. */
export type CheckState =
  | { readonly phase: 'idle'; readonly why: Idle }
  | { readonly phase: 'reading'; readonly done: number; readonly of: number | null }
  | {
      readonly phase: 'read';
      /** Counts the releases that were read. */
      readonly run: number;
      readonly folder: string | null;
      /** How many files were read as text. */
      readonly texts: number;
      readonly answers: Answers | null;
      readonly findings: Findings;
    };

/** How many paths, and how many files, are sent to the reader at a time. */
const somePaths = 2000;
const someFiles = 50;

/**
 * The check of the release that was picked last. It outlives the screen, so that the way to a clause
 * and back loses nothing; it is kept nowhere else.
 */
export class ReleaseCheck {
  private readonly open: typeof openReader;
  private readonly listeners = new Set<() => void>();
  private current: CheckState = { phase: 'idle', why: 'new' };
  private reader: ReleaseReader | null = null;
  private answers: Answers | null = null;
  private run = 0;
  /** What was typed for the papers of the release. */
  typed: Draft = {};
  /** What was noted of duties while no assessment is open. */
  marks: DutyMarks = noMarks;

  constructor(open: typeof openReader = openReader) {
    this.open = open;
  }

  /** For `useSyncExternalStore`: calls `listener` whenever there is something else to show. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For `useSyncExternalStore`: how far it is. */
  readonly state = (): CheckState => this.current;

  /** Reads what is gathered, in the place of whatever was read before. */
  async begin(gather: (pause: () => Promise<void>) => Promise<Gathered>): Promise<void> {
    this.end();
    const { run } = this;
    this.say({ phase: 'reading', done: 0, of: null });
    const goesOn = () => run === this.run;
    try {
      const reader = await this.open((done, of) => {
        if (goesOn()) this.say({ phase: 'reading', done, of });
      });
      if (!goesOn()) {
        reader.stop();
        return;
      }
      this.reader = reader;
      const pause = turns();
      const { folder, offered, unread } = await gather(pause);
      if (!goesOn()) return;
      if (offered.length === 0 && unread.length === 0) {
        this.stop('empty');
        return;
      }
      const lost = await this.hand(reader, offered, pause, goesOn);
      if (!goesOn()) return;
      const texts = await reader.readAll(folder, [...unread, ...lost]);
      const { answers } = this;
      const findings = await reader.look(answers);
      if (!goesOn()) return;
      this.say({ phase: 'read', run, folder, texts, answers, findings });
      this.ask(this.answers);
    } catch {
      if (goesOn()) this.stop('failed');
    }
  }

  /** Sets what was read beside these answers. */
  async ask(answers: Answers | null): Promise<void> {
    this.answers = answers;
    const { current, reader, run } = this;
    if (current.phase !== 'read' || reader === null) return;
    if (JSON.stringify(current.answers) === JSON.stringify(answers)) return;
    try {
      const findings = await reader.look(answers);
      if (run !== this.run || this.answers !== answers) return;
      this.say({ ...current, answers, findings });
    } catch {
      if (run === this.run) this.stop('failed');
    }
  }

  /** Notes something of a duty while no assessment is open, or takes it back (`null`). */
  readonly mark = (duty: ObligationId, mark: DutyMark | null): void => {
    const { [duty]: _, ...others } = this.marks;
    this.marks = mark === null ? others : { ...others, [duty]: mark };
    this.say({ ...this.current });
  };

  /** Gives up what was read, or is being read. */
  stop(why: Idle): void {
    this.end();
    this.say({ phase: 'idle', why });
  }

  private end(): void {
    this.run += 1;
    this.typed = {};
    this.marks = noMarks;
    this.reader?.stop();
    this.reader = null;
  }

  /** Hands the paths to the reader, then the files that it chooses; those that cannot be had are told. */
  private async hand(
    reader: ReleaseReader,
    offered: readonly Offered[],
    pause: () => Promise<void>,
    goesOn: () => boolean,
  ): Promise<readonly Unread[]> {
    for (let n = 0; n < offered.length && goesOn(); n += somePaths) {
      await reader.add(offered.slice(n, n + somePaths).map(({ path }) => path));
      await pause();
    }
    const chosen = await reader.choose();
    const lost: Unread[] = [];
    for (let n = 0; n < chosen.length && goesOn(); n += someFiles) {
      const files = await Promise.all(
        chosen.slice(n, n + someFiles).map(async (at) => {
          const one = offered[at] as Offered;
          return [one.path, await one.file().catch(() => null)] as const;
        }),
      );
      await reader.give(
        files.flatMap(([path, file]) => (file === null ? [] : [[path, file] as const])),
      );
      for (const [path, file] of files) {
        if (file === null) lost.push({ file: path, reason: 'cannot-be-read', count: 1 });
      }
      await pause();
    }
    return lost;
  }

  private say(state: CheckState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
