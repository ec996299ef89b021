import { type Actor, createActor } from 'xstate';
import { isQuestionId } from '../rules/questions.ts';
import { type Place, type WizardEvent, wizardMachine } from '../wizard/machine.ts';
import {
  deleteRecord,
  emptyRecord,
  loadRecord,
  type RecordProblem,
  type SavedRecord,
  saveRecord,
} from '../wizard/record.ts';
import { fragmentOf, parseAddress } from './address.ts';

/** A sentence to show above the page, by its key in `ui.json`; `fragment` fills the one about addresses. */
export type Notice =
  | { readonly key: RecordProblem | 'notYet' | 'notAsked' | 'deleted' }
  | { readonly key: 'unknownAddress'; readonly fragment: string };

/** What the address and the store add to the wizard's own state. */
export interface View {
  /** Whether the address is the start's, where the first question stands under an introduction. */
  readonly start: boolean;
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
  private current: View;

  constructor(window: Window) {
    this.window = window;
    const { record, problem } = loadRecord(() => window.localStorage);
    this.record = record;
    this.notice = problem === null ? null : { key: problem };
    const address = parseAddress(window.location.hash);
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

  /** Sends an event to the wizard, keeps the answers and moves the address along. */
  readonly send = (event: WizardEvent): void => {
    this.notice = null;
    this.actor.send(event);
    const { answers } = this.actor.getSnapshot().context;
    if (answers !== this.record.answers) this.keep({ ...this.record, answers });
    const fragment = fragmentOf(this.place());
    if (this.window.location.hash !== fragment) {
      this.window.history.pushState(null, '', fragment);
    }
    this.changed();
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
    this.actor.send({ type: 'replace', answers: {} });
    this.window.history.pushState(null, '', this.window.location.pathname);
    this.notice = { key: problem ?? 'deleted' };
    this.changed();
  };

  /** Drops the answers and begins again; the language stays. */
  readonly restart = (): void => {
    this.send({ type: 'replace', answers: {} });
  };

  private readonly followAddress = (): void => {
    const address = parseAddress(this.window.location.hash);
    this.notice = null;
    if (address.kind === 'unknown') this.refuse(address.fragment);
    if (address.kind !== 'place') this.actor.send({ type: 'reopen', question: 'model' });
    else {
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
    this.window.history.replaceState(null, '', fragmentOf(place));
  }

  private refuse(fragment: string): void {
    this.notice = { key: 'unknownAddress', fragment };
    this.window.history.replaceState(null, '', this.window.location.pathname);
  }

  private keep(record: SavedRecord): void {
    this.record = record;
    const problem = saveRecord(() => this.window.localStorage, record);
    if (problem !== null) this.notice = { key: problem };
  }

  private place(): Place {
    return this.actor.getSnapshot().value;
  }

  private look(): View {
    return {
      start: parseAddress(this.window.location.hash).kind === 'start',
      notice: this.notice,
    };
  }

  private changed(): void {
    this.current = this.look();
    for (const listener of this.listeners) listener();
  }
}
