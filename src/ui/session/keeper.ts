import {
  emptyRecord,
  formatRecord,
  formatTab,
  parseRecord,
  parseTab,
  type RecordProblem,
  type SavedRecord,
  type SavedTab,
  type Texts,
} from '../../wizard/record.ts';
import { assessmentKey, openedKey, recordKey } from '../../wizard/record-key.ts';

/** What is used of a browser's store. */
export type Store = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A change of the record. It may be made again, to a record that another tab has changed since. */
export type RecordChange = (record: SavedRecord) => SavedRecord;

/** Whether a key of the store is one of the record's. */
export function isOurs(key: string): boolean {
  return key === recordKey || key === openedKey || key.startsWith(assessmentKey);
}

function textsIn(store: Store): Texts {
  const texts: Record<string, string> = {};
  for (let n = 0; n < store.length; n += 1) {
    const key = store.key(n) ?? '';
    const text = isOurs(key) ? store.getItem(key) : null;
    if (text !== null) texts[key] = text;
  }
  return texts;
}

function put(store: Store, key: string, text: string | undefined): void {
  if (text === undefined) store.removeItem(key);
  else store.setItem(key, text);
}

/** The keys whose texts differ, those that go first. */
function differing(from: Texts, to: Texts): readonly string[] {
  const gone = Object.keys(from).filter((key) => to[key] === undefined);
  return [...gone, ...Object.keys(to).filter((key) => from[key] !== to[key])];
}

/**
 * Keeps the record in the browser's store. Every change is made to the record as the store has it
 * now, and only the texts that it changes are written, so that what another tab has kept stays.
 * What the store refuses is kept in memory and written with the next change.
 */
export class Keeper {
  private readonly store: () => Store;
  /** The texts as they stood in the store when it was last looked at. */
  private seen: Texts = {};
  /** The record that these texts hold; empty where they cannot be read. */
  private held: SavedRecord = emptyRecord;
  /** The changes that the store has refused. */
  private waiting: readonly RecordChange[] = [];
  private readProblem: RecordProblem | null = null;
  private writeProblem: RecordProblem | null = null;
  /** The record as the store has it, with the changes that it has refused. */
  record: SavedRecord = emptyRecord;

  /** `store` may throw where the browser denies access. */
  constructor(store: () => Store) {
    this.store = store;
    this.refresh();
  }

  /** Why what is on the screen is not kept; null while it is. */
  get problem(): RecordProblem | null {
    return this.readProblem ?? this.writeProblem;
  }

  /** The texts that are kept and cannot be read; null where there are none. */
  get unread(): Texts | null {
    return this.readProblem === null || this.readProblem === 'blocked' ? null : this.seen;
  }

  /** Looks at the store again. Never throws. */
  refresh(): void {
    let texts: Texts;
    try {
      texts = textsIn(this.store());
    } catch {
      this.readProblem = 'blocked';
      return;
    }
    if (this.readProblem !== 'blocked' && differing(this.seen, texts).length === 0) return;
    this.seen = texts;
    const { record, problem } = parseRecord(texts);
    this.readProblem = problem;
    this.held = record;
    if (problem === null) this.record = this.waiting.reduce((now, change) => change(now), record);
  }

  /** Changes the record; writes it unless the store is to be left as it is. Never throws. */
  update(change: RecordChange): void {
    this.refresh();
    const before = this.record;
    this.record = change(before);
    if (this.record === before) return;
    this.waiting = [...this.waiting, change];
    if (this.unread === null) this.write(this.texts());
  }

  /** Puts the record in the place of what could not be read. */
  replaceUnread(): void {
    this.refresh();
    this.write(this.texts());
  }

  /** Deletes what is kept, read or not. Never throws. */
  clear(): void {
    this.refresh();
    this.record = emptyRecord;
    this.waiting = [() => emptyRecord];
    this.write({});
  }

  /** Puts back texts that could not be read, where nothing has been kept since. Says whether it did. */
  putBack(texts: Texts): boolean {
    this.refresh();
    if (Object.keys(this.seen).length > 0) return false;
    this.write(texts);
    this.seen = {};
    this.refresh();
    return differing(this.seen, texts).length === 0;
  }

  /**
   * The texts of the record. An assessment that did not change keeps its own, also one of an earlier
   * form, so that a tab with the earlier code goes on reading it.
   */
  private texts(): Texts {
    const texts: Record<string, string> = { ...formatRecord(this.record) };
    for (const saved of this.held.assessments) {
      const key = assessmentKey + saved.id;
      const text = this.seen[key];
      if (text !== undefined && this.record.assessments.includes(saved)) texts[key] = text;
    }
    return texts;
  }

  /** Writes what differs, all of it or nothing. */
  private write(texts: Texts): void {
    if (this.readProblem === 'blocked') {
      this.writeProblem = 'blocked';
      return;
    }
    const before = this.seen;
    const done: string[] = [];
    try {
      const store = this.store();
      for (const key of differing(before, texts)) {
        put(store, key, texts[key]);
        done.push(key);
      }
    } catch (error) {
      const full = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];
      const isFull = error instanceof DOMException && full.includes(error.name);
      this.writeProblem = isFull ? 'full' : 'blocked';
      this.restore(done.reverse(), before);
      return;
    }
    this.seen = texts;
    this.held = this.record;
    this.waiting = [];
    this.readProblem = null;
    this.writeProblem = null;
  }

  private restore(keys: readonly string[], texts: Texts): void {
    try {
      for (const key of keys) put(this.store(), key, texts[key]);
    } catch {
      // What could not be put back is seen when the store is looked at before the next change.
    }
  }
}

/**
 * Keeps what a tab shows, so that a reload shows the same. Where the browser denies it, a reload
 * opens what was kept last. Never throws.
 */
export class TabStore {
  private readonly store: () => Store;
  /** Whether what was kept last is there, unless a later page of the tab has deleted it. */
  private holds = false;

  constructor(store: () => Store) {
    this.store = store;
  }

  /** Whether a later page of the tab has deleted what was kept. */
  get isEmptied(): boolean {
    return this.holds && this.trying((store) => store.getItem(recordKey) === null) === true;
  }

  /** What the tab kept; null where there is nothing to be read. */
  load(): SavedTab | null {
    return this.trying((store) => parseTab(store.getItem(recordKey)));
  }

  keep(tab: SavedTab): void {
    this.holds =
      this.trying((store) => {
        store.setItem(recordKey, formatTab(tab));
        return true;
      }) === true;
  }

  forget(): void {
    this.holds = false;
    this.trying((store) => store.removeItem(recordKey));
  }

  private trying<T>(use: (store: Store) => T): T | null {
    try {
      return use(this.store());
    } catch {
      return null;
    }
  }
}
