import {
  emptyRecord,
  formatRecord,
  formatTab,
  parseRecord,
  parseTab,
  type RecordProblem,
  type SavedRecord,
  type SavedTab,
} from '../../wizard/record.ts';
import { recordKey } from '../../wizard/record-key.ts';

/** Problems with which the store is left as it is, until the person says otherwise. */
const holding: readonly (RecordProblem | null)[] = ['unreadable', 'later-version'];

/**
 * Keeps the record in the browser's store. Every change is made to the record as the store has it
 * now, so that what another tab has kept stays. What the store refuses is kept in memory.
 */
export class Keeper {
  private readonly store: () => Storage;
  private seen: string | null = null;
  /** The record as it stood in the store when it was last looked at. */
  record: SavedRecord = emptyRecord;
  /** Why what is on the screen is not kept; null while it is. */
  problem: RecordProblem | null = null;

  /** `store` may throw where the browser denies access. */
  constructor(store: () => Storage) {
    this.store = store;
    this.refresh();
  }

  /** The text that is kept and cannot be read; null where there is none. */
  get unread(): string | null {
    return holding.includes(this.problem) ? this.seen : null;
  }

  /** Looks at the store again. Never throws. */
  refresh(): void {
    let text: string | null;
    try {
      text = this.store().getItem(recordKey);
    } catch {
      this.problem = 'blocked';
      return;
    }
    if (text === this.seen) return;
    this.seen = text;
    const { record, problem } = parseRecord(text);
    this.problem = problem;
    if (problem === null) this.record = record;
  }

  /** Changes the record; writes it unless the store is to be left as it is. Never throws. */
  update(change: (record: SavedRecord) => SavedRecord): void {
    this.refresh();
    this.record = change(this.record);
    if (!holding.includes(this.problem)) this.write();
  }

  /** Puts the record in the place of what could not be read. */
  replaceUnread(): void {
    this.write();
  }

  /** Deletes what is kept. Never throws. */
  clear(): void {
    this.record = emptyRecord;
    try {
      this.store().removeItem(recordKey);
      this.seen = null;
      this.problem = null;
    } catch {
      this.problem = 'blocked';
    }
  }

  private write(): void {
    const text = formatRecord(this.record);
    try {
      this.store().setItem(recordKey, text);
      this.seen = text;
      this.problem = null;
    } catch (error) {
      const full = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];
      const name = error instanceof DOMException ? error.name : '';
      this.problem = full.includes(name) ? 'full' : 'blocked';
    }
  }
}

/**
 * Keeps what a tab shows, so that a reload shows the same. Where the browser denies it, a reload
 * opens what was kept last. Never throws.
 */
export class TabStore {
  private readonly store: () => Storage;

  constructor(store: () => Storage) {
    this.store = store;
  }

  /** What the tab kept; null where there is nothing to be read. */
  load(): SavedTab | null {
    return this.trying((store) => parseTab(store.getItem(recordKey)));
  }

  keep(tab: SavedTab): void {
    this.trying((store) => store.setItem(recordKey, formatTab(tab)));
  }

  forget(): void {
    this.trying((store) => store.removeItem(recordKey));
  }

  private trying<T>(use: (store: Storage) => T): T | null {
    try {
      return use(this.store());
    } catch {
      return null;
    }
  }
}
