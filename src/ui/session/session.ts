import { type Actor, createActor } from 'xstate';
import { rootFrom } from '../../i18n/language.ts';
import { isQuestionId, type QuestionId, questionIds } from '../../rules/contract/questions.ts';
import type { Answers } from '../../rules/logic/state.ts';
import { walk } from '../../rules/walk.ts';
import type { FileReading } from '../../wizard/file.ts';
import { type Place, type WizardEvent, wizardMachine } from '../../wizard/machine.ts';
import {
  emptyRecord,
  newId,
  type PaperFields,
  type SavedRecord,
  savedIn,
  withAssessment,
  withoutAssessment,
} from '../../wizard/record.ts';
import { recordKey } from '../../wizard/record-key.ts';
import { type Address, fragmentOf, parseAddress, plainFragment } from './address.ts';
import { Keeper, TabStore } from './keeper.ts';
import type { Kept, Notice, View } from './view.ts';

/** Whether no question is answered. */
export function isEmpty(answers: Answers): boolean {
  return questionIds.every((id) => answers[id] === undefined);
}

function sameAnswers(one: Answers, other: Answers): boolean {
  return questionIds.every((id) => String(one[id]) === String(other[id]));
}

const nothingKept: Kept = {
  problem: null,
  conflict: null,
  deleted: null,
  record: emptyRecord,
  id: null,
};

/** The state of a history entry that this page has shown. */
const visited = { visited: true };

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
  private readonly keeper: Keeper;
  private readonly tab: TabStore;
  private id: number | null = null;
  /** The answers of this tab's assessment as the store had them when this tab last read or wrote them. */
  private base: Answers = {};
  private conflict: Kept['conflict'] = null;
  private deleted: {
    readonly what: 'everything' | 'assessment';
    readonly from: SavedRecord;
  } | null = null;
  /** Whether an answer on the start screen would begin a new assessment beside a saved one. */
  private asks = false;
  private notice: Notice | null = null;
  private traversed = false;
  private offer: FileReading | null = null;
  private current: View;
  private readonly blank: View;
  private readonly drafts = new Map<QuestionId, readonly string[]>();

  constructor(window: Window) {
    this.window = window;
    this.keeper = new Keeper(() => window.localStorage);
    this.tab = new TabStore(() => window.sessionStorage);
    const address = parseAddress(window.location.hash);
    this.mark(address);
    this.actor = createActor(wizardMachine, {
      input: {
        answers: this.firstAnswers(address),
        at: address.kind === 'place' ? address.place : 'model',
      },
    }).start();
    if (address.kind === 'place') this.settleAddress(address.place);
    if (address.kind === 'unknown') this.refuse(address.fragment);
    this.current = this.look();
    this.blank = { ...this.current, notice: null, kept: nothingKept };
    // Not `hashchange`: by then the browser may have set the scroll position, on the screen before.
    window.addEventListener('popstate', this.followAddress);
    window.addEventListener('storage', this.followStore);
  }

  /** For `useSyncExternalStore`: calls `listener` whenever the view changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For `useSyncExternalStore`: the present view. */
  readonly view = (): View => this.current;

  /** For `useSyncExternalStore`: the view as it is before anything is kept, which pages are rendered ahead with. */
  readonly blankView = (): View => this.blank;

  /** Whether the page shows what it was rendered ahead with: the first question, nothing answered. */
  get isBlank(): boolean {
    return this.current.address.kind === 'start' && isEmpty(this.answers());
  }

  /** The options ticked at a question but not yet given as its answer. */
  readonly draft = (id: QuestionId): readonly string[] | undefined => this.drafts.get(id);

  /** Keeps what is ticked while the person looks elsewhere on the page. */
  readonly keepDraft = (id: QuestionId, chosen: readonly string[]): void => {
    this.drafts.set(id, chosen);
  };

  /** Sends an event to the wizard, keeps the answers and moves the address along. */
  readonly send = (event: WizardEvent): void => {
    this.notice = null;
    this.deleted = null;
    this.asks = false;
    this.drafts.clear();
    const before = this.answers();
    this.actor.send(event);
    if (this.answers() !== before) this.keepAnswers();
    this.go(fragmentOf(this.place()));
  };

  /** The relative address of the root page's folder. */
  get root(): string {
    return rootFrom(this.window.document.documentElement.dataset.folder);
  }

  /** The language chosen and kept, if any. */
  get language(): string | null {
    return this.keeper.record.language;
  }

  /** Keeps the language chosen. */
  readonly chooseLanguage = (language: string): void => {
    this.keeper.update((record) => ({ ...record, language }));
    this.changed();
  };

  /** Whether to ask, before an answer is taken, what becomes of the assessment saved earlier. */
  readonly asksFirst = (): boolean => this.asks && this.keeper.record.assessments.length > 0;

  /** The text kept in the browser that could not be read, to be downloaded; null where there is none. */
  readonly unread = (): string | null => this.keeper.unread;

  /** Puts what is on the screen in the place of what could not be read. */
  readonly replaceUnread = (): void => {
    if (savedIn(this.keeper.record, this.id) === undefined) this.id = null;
    this.keeper.replaceUnread();
    this.keepAnswers();
    this.changed();
  };

  /** Changes what is kept beside the answers: names, the fields of papers. */
  readonly updateRecord = (change: (record: SavedRecord) => SavedRecord): void => {
    this.keeper.update(change);
    this.changed();
  };

  /** Opens a saved assessment where it was left. */
  readonly open = (id: number): void => {
    const saved = savedIn(this.keeper.record, id);
    if (saved === undefined) return;
    this.enter(id, saved.answers);
    this.keeper.update((record) => ({ ...record, opened: id }));
    this.go(fragmentOf(this.place()));
  };

  /** Begins an assessment beside what is saved, with answers if there are any, and keeps it. */
  readonly begin = (answers: Answers, name: string | null = null): void => {
    this.enter(null, answers);
    this.keepAnswers(name);
    this.go(
      walk(answers).path.length === 0 ? this.window.location.pathname : fragmentOf(this.place()),
    );
  };

  /** Drops the saved assessment's answers for others. */
  readonly replaceSaved = (id: number, answers: Answers): void => {
    const saved = savedIn(this.keeper.record, id);
    if (saved === undefined) return;
    this.enter(id, answers);
    this.base = saved.answers;
    this.keepAnswers();
    this.go(fragmentOf(this.place()));
  };

  /** Shows what a file holds, to be opened or not. */
  readonly offerFile = (offer: FileReading | null): void => {
    this.offer = offer;
    this.changed();
  };

  /** Opens answers that a link or a file holds, beside what is saved; those saved already are opened there. */
  readonly accept = (answers: Answers, name: string | null): void => {
    const same = this.keeper.record.assessments.find(
      (saved) => sameAnswers(saved.answers, answers) && (name === null || name === saved.name),
    );
    this.enter(same?.id ?? null, answers);
    this.keepAnswers(name);
    if (walk(answers).next === null) this.actor.send({ type: 'confirm' });
    this.window.history.replaceState(visited, '', fragmentOf(this.place()));
    this.changed();
  };

  /** Begins again with nothing answered; what is saved stays beside it. */
  readonly restart = (): void => this.begin({});

  /** Shows what the other tab has kept in the place of this tab's answers. */
  readonly takeOver = (): void => {
    const saved = savedIn(this.keeper.record, this.id);
    if (saved === undefined) this.restart();
    else this.open(saved.id);
  };

  /** Keeps this tab's answers as an assessment of their own, beside the other tab's. */
  readonly keepOwn = (): void => {
    const saved = savedIn(this.keeper.record, this.id);
    this.id = null;
    this.conflict = null;
    this.keepAnswers(saved?.name, saved?.papers);
    this.changed();
  };

  /** Deletes one saved assessment. */
  readonly delete = (id: number): void => {
    const from = this.keeper.record;
    if (id === this.id) this.enter(null, {});
    this.keeper.update((record) => withoutAssessment(record, id));
    this.deleted = { what: 'assessment', from };
    this.changed();
  };

  /** Deletes what is kept in the browser and starts afresh. */
  readonly deleteAll = (): void => {
    const from = this.keeper.record;
    this.enter(null, {});
    this.keeper.clear();
    this.tab.forget();
    if (this.keeper.problem === null) this.deleted = { what: 'everything', from };
    this.go(this.window.location.pathname);
  };

  /** Brings back what was deleted last. */
  readonly bringBack = (): void => {
    const { from } = this.deleted ?? { from: emptyRecord };
    this.deleted = null;
    this.asks = true;
    this.keeper.update((record) => {
      const missing = from.assessments.filter(({ id }) => savedIn(record, id) === undefined);
      const whole = { ...record, assessments: [...missing, ...record.assessments] };
      return {
        ...whole,
        language: record.language ?? from.language,
        opened: record.opened ?? from.opened,
      };
    });
    this.changed();
  };

  private firstAnswers(address: Address): Answers {
    const { record, problem } = this.keeper;
    const tab = this.tab.load();
    const starts = address.kind === 'start' || address.kind === 'unknown';
    if (tab === null && starts) {
      this.asks = true;
      return {};
    }
    const saved = savedIn(record, tab === null ? record.opened : tab.id);
    this.id = tab?.id ?? saved?.id ?? null;
    this.base = saved?.answers ?? {};
    const answers = tab?.answers ?? this.base;
    if (this.id !== null && problem === null) {
      if (saved === undefined) this.conflict = 'gone';
      else if (!sameAnswers(saved.answers, answers)) this.conflict = 'changed';
    }
    this.keepTab(answers);
    return answers;
  }

  /** Puts other answers on the screen, those of the assessment `id` or of a new one. */
  private enter(id: number | null, answers: Answers): void {
    this.id = id;
    this.base = answers;
    this.conflict = null;
    this.deleted = null;
    this.notice = null;
    this.asks = false;
    this.offer = null;
    this.drafts.clear();
    this.actor.send({ type: 'replace', answers });
    this.keepTab(answers);
  }

  private keepAnswers(name: string | null = null, papers: PaperFields = {}): void {
    const answers = this.answers();
    this.keepTab(answers);
    this.keeper.refresh();
    this.lookForConflict();
    if (this.conflict !== null || (this.id === null && isEmpty(answers))) return;
    this.keeper.update((record) => {
      this.id ??= newId(record);
      const fresh = { id: this.id, name, answers, papers };
      return withAssessment(record, { ...(savedIn(record, this.id) ?? fresh), answers });
    });
    this.base = answers;
    this.keepTab(answers);
  }

  /** Whether another tab has changed or deleted this tab's assessment since this tab last kept it. */
  private lookForConflict(): void {
    if (this.id === null || this.keeper.problem !== null) return;
    const saved = savedIn(this.keeper.record, this.id);
    if (saved === undefined) this.conflict = 'gone';
    else if (!sameAnswers(saved.answers, this.base)) this.conflict = 'changed';
  }

  private readonly followStore = ({ key }: StorageEvent): void => {
    if (key !== recordKey && key !== null) return;
    this.keeper.refresh();
    this.lookForConflict();
    this.changed();
  };

  private keepTab(answers: Answers): void {
    if (this.id === null && isEmpty(answers)) this.tab.forget();
    else this.tab.keep({ id: this.id, answers });
  }

  private answers(): Answers {
    return this.actor.getSnapshot().context.answers;
  }

  private readonly followAddress = (): void => {
    const address = parseAddress(this.window.location.hash);
    this.notice = null;
    this.offer = null;
    this.traversed = this.window.history.state !== null;
    this.mark(address);
    if (address.kind === 'unknown') this.refuse(address.fragment);
    if (address.kind === 'start' || address.kind === 'unknown') {
      this.actor.send({ type: 'reopen', question: 'model' });
    }
    if (address.kind === 'place') {
      const { place } = address;
      const last = savedIn(this.keeper.record, this.keeper.record.opened);
      if (this.asks && last !== undefined) this.enter(last.id, last.answers);
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

  /** Marks the present entry of the browser's history, so that a way back to it is known as such, and puts its address as this page writes it. */
  private mark(address: Address): void {
    this.window.history.replaceState(visited, '', plainFragment(address));
  }

  private go(url: string): void {
    const { pathname, hash } = this.window.location;
    if (url !== hash && url !== pathname + hash) this.window.history.pushState(visited, '', url);
    this.traversed = false;
    this.changed();
  }

  private place(): Place {
    return this.actor.getSnapshot().value;
  }

  private look(): View {
    const fragment = this.window.location.hash;
    const address = parseAddress(fragment);
    const shown = this.current?.fragment === fragment ? this.current.address : null;
    return {
      address: shown ?? (address.kind === 'unknown' ? { kind: 'start' } : address),
      fragment,
      traversed: this.traversed,
      notice: this.notice,
      offer: this.offer,
      kept: {
        problem: this.keeper.problem,
        conflict: this.conflict,
        deleted: this.deleted?.what ?? null,
        record: this.keeper.record,
        id: this.id,
      },
    };
  }

  private changed(): void {
    this.current = this.look();
    for (const listener of this.listeners) listener();
  }
}
