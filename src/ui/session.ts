import { type Actor, createActor } from 'xstate';
import { isQuestionId, type QuestionId } from '../rules/questions.ts';
import { type Place, type WizardEvent, wizardMachine } from '../wizard/machine.ts';
import {
  deleteRecord,
  emptyRecord,
  loadRecord,
  type RecordProblem,
  type SavedRecord,
  saveRecord,
} from '../wizard/record.ts';
import { type Address, fragmentOf, parseAddress } from './address.ts';

/** A sentence to show above the page, by its key in `ui.json`; `fragment` fills the one about addresses. */
export type Notice =
  | { readonly key: RecordProblem | 'notYet' | 'notAsked' | 'deleted' }
  | { readonly key: 'unknownAddress'; readonly fragment: string };

/** The state of a history entry that this page has shown. */
const visited = { visited: true };

/** What the address and the store add to the wizard's own state. */
export interface View {
  /** The page the address names: the wizard's start or one of its places, the licence, the method. */
  readonly address: Exclude<Address, { readonly kind: 'unknown' }>;
  /** Whether the browser went back or forward to it: then it keeps its scroll position. */
  readonly traversed: boolean;
  readonly notice: Notice | null;
}

/**
 * Holds the wizard's machine, the address and the record together: what happens in one shows in the
 * others. An answer or a button adds to the browser's history, an address that leads nowhere is
 * replaced by the one that is shown.
 */
export class Session {
  /** The wizard itself, for `useSelector`. */
  readonly actor: Actor<typeof wizardMachine>;
  private readonly window: Window;
  private readonly listeners = new Set<() => void>();
  private record: SavedRecord;
  private notice: Notice | null;
  private traversed = false;
  /** What is kept but could not be read stays as it is until the next answer. */
  private keepsOff: boolean;
  private current: View;
  private readonly drafts = new Map<QuestionId, readonly string[]>();

  constructor(window: Window) {
    this.window = window;
    const { record, problem } = loadRecord(() => window.localStorage);
    this.record = record;
    this.notice = problem === null ? null : { key: problem };
    this.keepsOff = problem === 'unreadable' || problem === 'later-version';
    const address = parseAddress(window.location.hash);
    this.mark();
    this.actor = createActor(wizardMachine, {
      input: {
        answers: record.answers,
        at: address.kind === 'place' ? address.place : 'model',
      },
    }).start();
    if (address.kind === 'place') this.settleAddress(address.place);
    if (address.kind === 'unknown') this.refuse(address.fragment);
    this.current = this.look();
    window.addEventListener('hashchange', this.followAddress);
  }

  /** For `useSyncExternalStore`: calls `listener` whenever the view changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For `useSyncExternalStore`: the present view. */
  readonly view = (): View => this.current;

  /** The options ticked at a question but not yet given as its answer. */
  readonly draft = (id: QuestionId): readonly string[] | undefined => this.drafts.get(id);

  /** Keeps what is ticked while the person looks elsewhere on the page. */
  readonly keepDraft = (id: QuestionId, chosen: readonly string[]): void => {
    this.drafts.set(id, chosen);
  };

  /** Sends an event to the wizard, keeps the answers and moves the address along. */
  readonly send = (event: WizardEvent): void => {
    this.notice = null;
    this.drafts.clear();
    this.actor.send(event);
    const { answers } = this.actor.getSnapshot().context;
    if (answers !== this.record.answers) {
      this.keepsOff = false;
      this.keep({ ...this.record, answers });
    }
    this.go(fragmentOf(this.place()));
  };

  /** The language chosen and kept, if any. */
  get language(): string | null {
    return this.record.language;
  }

  /** Keeps the language chosen. */
  readonly chooseLanguage = (language: string): void => {
    this.keep({ ...this.record, language });
    this.changed();
  };

  /** Deletes what is kept in the browser and starts afresh. */
  readonly deleteAll = (): void => {
    const problem = deleteRecord(() => this.window.localStorage);
    this.record = emptyRecord;
    this.drafts.clear();
    this.actor.send({ type: 'replace', answers: {} });
    this.notice = { key: problem ?? 'deleted' };
    this.go(this.window.location.pathname);
  };

  /** Drops the answers and begins again; the language stays. */
  readonly restart = (): void => {
    this.send({ type: 'replace', answers: {} });
  };

  private readonly followAddress = (): void => {
    const address = parseAddress(this.window.location.hash);
    this.notice = null;
    this.traversed = this.window.history.state !== null;
    this.mark();
    if (address.kind === 'unknown') this.refuse(address.fragment);
    if (address.kind === 'start' || address.kind === 'unknown') {
      this.actor.send({ type: 'reopen', question: 'model' });
    }
    if (address.kind === 'place') {
      const { place } = address;
      if (place === 'check') this.actor.send({ type: 'review' });
      else if (place === 'result') this.actor.send({ type: 'confirm' });
      else this.actor.send({ type: 'reopen', question: place });
      this.settleAddress(place);
    }
    this.changed();
  };

  private settleAddress(wanted: Place): void {
    const place = this.place();
    if (place === wanted) return;
    if (isQuestionId(place)) this.notice ??= { key: 'notYet' };
    else if (isQuestionId(wanted)) this.notice ??= { key: 'notAsked' };
    this.window.history.replaceState(visited, '', fragmentOf(place));
  }

  private refuse(fragment: string): void {
    this.notice = { key: 'unknownAddress', fragment };
    this.window.history.replaceState(visited, '', this.window.location.pathname);
  }

  /** Marks the present entry of the browser's history, so that a way back to it is known as such. */
  private mark(): void {
    this.window.history.replaceState(visited, '');
  }

  private go(url: string): void {
    const { pathname, hash } = this.window.location;
    if (url !== hash && url !== pathname + hash) this.window.history.pushState(visited, '', url);
    this.traversed = false;
    this.changed();
  }

  private keep(record: SavedRecord): void {
    this.record = record;
    if (this.keepsOff) return;
    const problem = saveRecord(() => this.window.localStorage, record);
    if (problem !== null) this.notice = { key: problem };
  }

  private place(): Place {
    return this.actor.getSnapshot().value;
  }

  private look(): View {
    const address = parseAddress(this.window.location.hash);
    return {
      address: address.kind === 'unknown' ? { kind: 'start' } : address,
      traversed: this.traversed,
      notice: this.notice,
    };
  }

  private changed(): void {
    this.current = this.look();
    for (const listener of this.listeners) listener();
  }
}
