import type { Answers } from '../../../src/rules/logic/state.ts';
import { certainVerdict } from '../../../src/rules/possible.ts';
import { type Browser, Session } from '../../../src/ui/session/session.ts';
import type { CertainVerdict } from '../../../src/wizard/machine.ts';
import { parseRecord, type SavedAssessment, type SavedRecord } from '../../../src/wizard/record.ts';
import { recordKey } from '../../../src/wizard/record-key.ts';
import { recordText } from '../../cases/record.ts';

/** All that a person is asked who wants the model for a hobby. */
export const hobbyist = {
  model: 'baichuan2-7b',
  purpose: ['other-non-commercial'],
  commercialEffect: ['none'],
  applicant: 'natural-person',
  adaptation: ['none'],
  audience: ['none'],
  brand: 'no',
  personalInformation: 'no',
} as const satisfies Answers;

/** A store that a test can read, and in which it can let every use fail. */
export class FakeStore {
  readonly texts: Map<string, string>;
  /** Called before each use; what it throws, the store throws. */
  fault: (use: 'read' | 'write' | 'remove', key?: string, text?: string) => void = () => undefined;
  /** Told of each text written or removed. */
  written: (key: string, text: string | null) => void = () => undefined;

  constructor(texts: Iterable<readonly [string, string]> = []) {
    this.texts = new Map(texts);
  }

  get length(): number {
    this.fault('read');
    return this.texts.size;
  }

  key(n: number): string | null {
    return [...this.texts.keys()][n] ?? null;
  }

  getItem(key: string): string | null {
    this.fault('read');
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.fault('write', key, text);
    this.texts.set(key, text);
    this.written(key, text);
  }

  removeItem(key: string): void {
    this.fault('remove');
    if (this.texts.delete(key)) this.written(key, null);
  }
}

interface Entry {
  readonly hash: string;
  readonly state: unknown;
}

/** A browser’s tab as a session sees it: its own store, its history, and a copy of the common store. */
export class FakeTab implements Browser {
  readonly sessionStorage = new FakeStore();
  readonly localStorage: FakeStore;
  private readonly machine: FakeBrowser;
  private readonly listeners = new Map<string, ((event: never) => void)[]>();
  private entries: Entry[];
  private at = 0;
  readonly document = { documentElement: { dataset: { folder: 'en' } } };
  readonly location: { pathname: string; hash: string; reload: () => void };
  session: Session;

  constructor(machine: FakeBrowser, hash: string) {
    this.machine = machine;
    this.localStorage = machine.storeOfTab(this);
    this.location = { pathname: '/en/', hash, reload: () => this.reload() };
    this.entries = [{ hash, state: null }];
    this.session = new Session(this, certainVerdict);
  }

  readonly history = {
    tab: this,
    get state(): unknown {
      return this.tab.entries[this.tab.at]?.state ?? null;
    },
    pushState: (state: unknown, _: string, url?: string | URL | null): void => {
      this.entries = [...this.entries.slice(0, this.at + 1), { hash: hashOf(url, this), state }];
      this.at += 1;
      this.location.hash = hashOf(url, this);
    },
    replaceState: (state: unknown, _: string, url?: string | URL | null): void => {
      this.entries[this.at] = { hash: hashOf(url, this), state };
      this.location.hash = hashOf(url, this);
    },
    back: (): void => this.travel(-1),
  };

  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  /** Tells the session of an event. */
  tell(type: string, event: object = {}): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event as never);
  }

  /** Presses Back or Forward. */
  travel(steps: -1 | 1): void {
    this.at = Math.min(Math.max(0, this.at + steps), this.entries.length - 1);
    this.location.hash = this.entries[this.at]?.hash ?? '';
    this.tell('popstate');
  }

  /** Types an address, or follows a link to it. */
  visit(hash: string): void {
    this.history.pushState(null, '', hash);
    this.tell('popstate');
  }

  /** Loads the page again, which may have to load yet what tells the certain verdict. */
  reload(certain: CertainVerdict | null = certainVerdict): void {
    this.listeners.clear();
    this.machine.deliver(this);
    this.session = new Session(this, certain);
  }

  get kept() {
    return this.session.view().kept;
  }

  get answers(): Answers {
    return this.session.actor.getSnapshot().context.answers;
  }

  /** Gives the answers of these questions, one after the other. */
  answer(answers: Answers): void {
    for (const [id, answer] of Object.entries(answers)) {
      this.session.send({ type: 'answer', answers: { [id]: answer } });
    }
  }
}

function hashOf(url: string | URL | null | undefined, tab: FakeTab): string {
  if (url === undefined || url === null) return tab.location.hash;
  return String(url).replace(/^[^#]*/, '');
}

/**
 * A browser with tabs. As in Chromium, each tab may be a process with a copy of the store: what a
 * tab writes stands in its own copy at once and in the others once they are told.
 */
export class FakeBrowser {
  readonly store: FakeStore;
  private readonly tabs: FakeTab[] = [];
  private readonly copies: FakeStore[] = [];
  private readonly untold = new Map<FakeStore, string[]>();
  /** Whether tabs are told of each other’s writes at once; else when `deliver` says so. */
  prompt = true;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.store = new FakeStore(Object.entries(texts));
  }

  open(hash = ''): FakeTab {
    const tab = new FakeTab(this, hash);
    this.tabs.push(tab);
    return tab;
  }

  storeOfTab(_: FakeTab): FakeStore {
    const copy = new FakeStore(this.store.texts);
    this.copies.push(copy);
    this.untold.set(copy, []);
    copy.fault = (...use) => this.store.fault(...use);
    copy.written = (key, text) => {
      put(this.store, key, text);
      for (const other of this.copies) {
        if (other !== copy) this.untold.get(other)?.push(key);
      }
      if (this.prompt) for (const tab of this.tabs) this.deliver(tab);
    };
    return copy;
  }

  /** Tells a tab what the others wrote. */
  deliver(tab: FakeTab): void {
    const keys = this.untold.get(tab.localStorage) ?? [];
    for (const key of keys.splice(0)) {
      put(tab.localStorage, key, this.store.texts.get(key) ?? null);
      tab.tell('storage', { key });
    }
  }

  get texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.store.texts);
  }

  get record(): SavedRecord {
    const { record, problem } = parseRecord(this.texts);
    if (problem !== null) throw new Error(`The store is ${problem}.`);
    return record;
  }

  /** What is kept: name, answers and papers of each assessment. */
  get shelf(): readonly Pick<SavedAssessment, 'name' | 'answers' | 'papers'>[] {
    return this.record.assessments.map(({ name, answers, papers }) => ({ name, answers, papers }));
  }
}

function put({ texts }: FakeStore, key: string, text: string | null): void {
  if (text === null) texts.delete(key);
  else texts.set(key, text);
}

/** A browser that keeps one assessment with these answers, as version 2 kept it. */
export function keeping(answers: Answers): FakeBrowser {
  return new FakeBrowser({ [recordKey]: recordText(answers) });
}
