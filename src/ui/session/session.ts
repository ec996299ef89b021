import { type Actor, createActor } from 'xstate';
import { type QuestionId, questionIds } from '../../rules/contract/questions.ts';
import type { Answers } from '../../rules/logic/state.ts';
import { walk } from '../../rules/walk.ts';
import type { FileReading } from '../../wizard/file.ts';
import {
  type CertainVerdict,
  type Place,
  type WizardEvent,
  wizardMachine,
} from '../../wizard/machine.ts';
import {
  emptyRecord,
  newAssessment,
  type PaperFields,
  type SavedAssessment,
  type SavedRecord,
  savedIn,
  withAgain,
  withAssessment,
  withoutAssessment,
  withPart,
} from '../../wizard/record.ts';
import { recordKey } from '../../wizard/record-key.ts';
import { type Address, fragmentOf } from './address.ts';
import { isEmpty, OpenAssessment } from './assessment.ts';
import { isOutcome, loadCertain } from './certain.ts';
import { type Addressed, Addresses } from './history.ts';
import { isOurs, Keeper, type Store, TabStore } from './keeper.ts';
import type { Deletion, Kept, View } from './view.ts';

/** What a session needs of the browser; its window has it. The stores may throw where they are denied. */
export interface Browser extends Addressed {
  readonly localStorage: Store;
  readonly sessionStorage: Store;
  addEventListener(type: 'popstate', listener: () => void): void;
  addEventListener(type: 'storage', listener: (event: Pick<StorageEvent, 'key'>) => void): void;
  addEventListener(
    type: 'pageshow',
    listener: (event: Pick<PageTransitionEvent, 'persisted'>) => void,
  ): void;
}

const nothingKept: Kept = {
  problem: null,
  conflict: null,
  deleted: null,
  record: emptyRecord,
  own: null,
  id: null,
};

/**
 * Holds the wizard's machine, the address and the record together: what happens in one shows in the
 * others.
 */
export class Session {
  /** The wizard itself. */
  readonly actor: Actor<typeof wizardMachine>;
  private readonly listeners = new Set<() => void>();
  private readonly addresses: Addresses;
  private readonly keeper: Keeper;
  private readonly assessment: OpenAssessment;
  private deleted: Deletion | null = null;
  /** Whether an answer on the start screen would begin a new assessment beside a saved one. */
  private asks = false;
  private offer: FileReading | null = null;
  /** Whether the way back was asked for in the page, by what leaves all as it was. */
  returns = false;
  private current: View;
  private readonly blank: View;
  private readonly drafts = new Map<QuestionId, readonly string[]>();
  private certain: CertainVerdict | null;

  /** @param certain tells the verdict that alone is possible; where it is not handed in, it is loaded when it is needed */
  constructor(browser: Browser, certain: CertainVerdict | null = null) {
    this.certain = certain;
    this.keeper = new Keeper(() => browser.localStorage);
    const tab = new TabStore(() => browser.sessionStorage);
    this.assessment = new OpenAssessment(this.keeper, tab);
    this.addresses = new Addresses(browser);
    const address = this.addresses.wanted;
    this.actor = createActor(wizardMachine, {
      input: {
        answers: this.firstAnswers(address),
        at: address.kind === 'place' ? address.place : 'model',
        certainVerdict: (answers) => this.certain?.(answers) ?? null,
      },
    }).start();
    if (address.kind === 'place') this.addresses.settle(address.place, this.place());
    if (address.kind === 'unknown') this.addresses.refuse(address.fragment);
    this.current = this.look();
    this.blank = { ...this.current, notice: null, kept: nothingKept };
    // Not `hashchange`: by then the browser may have set the scroll position, on the screen before.
    browser.addEventListener('popstate', this.followAddress);
    let isOvertaken = false;
    browser.addEventListener('storage', ({ key }) => {
      // While it is loaded anew the page may not write over what the later one left for the tab.
      if (!isOvertaken && (key === null || isOurs(key))) this.followStore();
    });
    // A page that was put away is told of nothing until it is shown.
    browser.addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      isOvertaken = this.assessment.isOvertaken(this.answers());
      if (isOvertaken) browser.location.reload();
      else this.followStore();
    });
  }

  /** For `useSyncExternalStore`: calls `listener` whenever the view changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes note of what tells the verdict that alone is possible. */
  readonly know = (certain: CertainVerdict): void => {
    this.certain = certain;
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
    this.apply(event);
    this.go(fragmentOf(this.place()));
  };

  /** Takes answers over and keeps them, on whatever screen the person is. */
  readonly take = (answers: Answers): void => {
    this.apply({ type: 'revise', answers: { ...this.answers(), ...answers } });
    this.changed();
  };

  private apply(event: WizardEvent): void {
    this.addresses.notice = null;
    this.deleted = null;
    this.asks = false;
    const before = this.answers();
    this.actor.send(event);
    const after = this.answers();
    if (after !== before) {
      const given = event.type === 'answer' ? event.answers : {};
      const looked = questionIds.filter(
        (id) => id in given || String(after[id]) !== String(before[id]),
      );
      for (const id of looked) this.drafts.delete(id);
      this.assessment.keep(after);
      this.assessment.lookedAt(looked, after);
    }
  }

  /** Shows the result beside the one with a change (its question and its option), to be taken or left. */
  readonly compare = (change: string): void => {
    this.addresses.compare(change);
    this.changed();
  };

  /** Goes back to the entry below, which stands as it was left, with the focus where it was. */
  readonly back = (): void => {
    this.returns = true;
    this.addresses.back();
  };

  /** Leaves a question as it was answered, for the place from which it was opened. */
  readonly leave = (place: 'check' | 'result'): void => {
    this.drafts.clear();
    if (this.addresses.isFrom(place)) this.back();
    else this.send({ type: place === 'result' ? 'see' : 'review' });
  };

  /** Takes note that the person knows that the rules have changed since the answers were given. */
  readonly dismissEarlier = (): void => {
    this.assessment.lookedAt(questionIds, this.answers());
    this.changed();
  };

  /** The relative address of the root page's folder. */
  get root(): string {
    return this.addresses.root;
  }

  /** The language chosen and kept, if any. */
  get language(): string | null {
    return this.keeper.record.language;
  }

  /** Keeps the language chosen. */
  readonly chooseLanguage = (language: string): void => {
    this.updateRecord((record) => ({ ...record, language }));
  };

  /** Whether to ask, before an answer is taken on the start screen, what becomes of the assessment saved earlier. */
  readonly asksFirst = (given: Answers = this.answers()): boolean => {
    const { model, ...others } = this.answers();
    const changes = model !== given.model && !isEmpty(others);
    const isOnStart = this.current.address.kind === 'start';
    return this.keeper.record.assessments.length > 0 && (this.asks || (isOnStart && changes));
  };

  /** What is kept in the browser and could not be read, to be downloaded; null where there is none. */
  readonly unread = (): string | null => {
    const { unread } = this.keeper;
    if (unread === null) return null;
    return Object.keys(unread).join() === recordKey
      ? Object.values(unread).join()
      : JSON.stringify(unread, null, 2);
  };

  /** Puts what is on the screen in the place of what could not be read. */
  readonly replaceUnread = (): void => {
    this.keeper.replaceUnread();
    this.followStore();
  };

  /** Gives a saved assessment a name, or takes it back. */
  readonly rename = (id: number, name: string | null): void => {
    this.updateRecord((record) => withPart(record, id, () => ({ name })));
  };

  /** Puts a copy of a saved assessment beside it, under this name. */
  readonly duplicate = (id: number, name: string): void => {
    const saved = savedIn(this.keeper.record, id);
    if (saved === undefined) return;
    const copy = newAssessment(this.keeper.record, { ...saved, name });
    this.updateRecord((record) => ({
      ...withAssessment(record, copy),
      opened: record.opened,
    }));
  };

  /** Changes what is typed into the papers of the assessment on the screen, and keeps it. */
  readonly type = (change: (papers: PaperFields) => PaperFields): void => {
    this.assessment.type(change, this.answers());
    this.changed();
  };

  /** Opens a saved assessment where it was left. */
  readonly open = (id: number): void => {
    const saved = savedIn(this.keeper.record, id);
    if (saved === undefined) return;
    this.enterSaved(saved);
    this.go(fragmentOf(this.place()));
  };

  /** Begins an assessment beside what is saved, with answers if there are any, and keeps it. */
  readonly begin = (answers: Answers, name: string | null = null): void => {
    this.enter(null, answers);
    this.assessment.keep(answers, { name, papers: {} });
    this.go(walk(answers).path.length === 0 ? this.addresses.path : fragmentOf(this.place()));
  };

  /** Drops the saved assessment's answers for others. */
  readonly replaceSaved = (id: number, answers: Answers): void => {
    const saved = savedIn(this.keeper.record, id);
    if (saved === undefined) return;
    this.enter(saved, answers);
    this.assessment.keep(answers);
    this.assessment.lookedAt(questionIds, answers);
    this.go(fragmentOf(this.place()));
  };

  /** Shows what a file holds, to be opened or not. */
  readonly offerFile = (offer: FileReading | null): void => {
    this.offer = offer;
    this.changed();
  };

  /** Opens what a link or a file holds, beside what is saved; the saved assessment `id` where it is the same. */
  readonly accept = (
    { answers, name, papers }: Pick<SavedAssessment, 'answers' | 'name' | 'papers'>,
    id: number | null,
  ): void => {
    const same = savedIn(this.keeper.record, id);
    if (same !== undefined) this.enterSaved(same);
    else {
      this.enter(null, answers);
      this.assessment.keep(answers, { name, papers });
    }
    this.actor.send({ type: 'see' });
    this.addresses.replace(this.place());
    this.changed();
  };

  /** Begins again with nothing answered; what is saved stays beside it. */
  readonly restart = (): void => this.begin({});

  /** Shows what the other tab has kept in the place of this tab's answers. */
  readonly takeOver = (): void => {
    const saved = savedIn(this.keeper.record, this.assessment.own?.id ?? null);
    if (saved === undefined) this.restart();
    else this.open(saved.id);
  };

  /** Keeps this tab's answers as an assessment of their own, with its name and papers, beside the other tab's. */
  readonly keepOwn = (): void => {
    this.assessment.keepOwn(this.answers());
    this.changed();
  };

  /** Deletes one saved assessment. */
  readonly delete = (id: number): void => {
    this.keeper.refresh();
    const { record } = this.keeper;
    const saved = savedIn(record, id);
    if (id === this.assessment.own?.id) this.enter(null, {});
    if (saved !== undefined) {
      const taken = { language: null, opened: record.opened === id ? id : null };
      this.keeper.update((now) => withoutAssessment(now, id));
      this.deleted = {
        what: 'assessment',
        taken: { ...taken, assessments: [saved] },
        unread: null,
      };
    }
    this.changed();
  };

  /** Deletes what is kept in the browser and starts afresh. */
  readonly deleteAll = (): void => {
    this.keeper.refresh();
    const { record, unread } = this.keeper;
    this.enter(null, {});
    this.keeper.clear();
    if (this.keeper.problem === null) this.deleted = { what: 'everything', taken: record, unread };
    this.go(this.addresses.path);
  };

  /** Brings back what this tab deleted last, and nothing else; beside what has been kept since. */
  readonly bringBack = (): void => {
    const { deleted } = this;
    if (deleted === null) return;
    if (deleted.unread !== null && !this.keeper.putBack(deleted.unread)) {
      this.changed();
      return;
    }
    this.deleted = null;
    this.asks = isEmpty(this.answers());
    this.updateRecord((record) => withAgain(record, deleted.taken));
  };

  private updateRecord(change: (record: SavedRecord) => SavedRecord): void {
    this.keeper.update(change);
    this.followStore();
  }

  private firstAnswers({ kind }: Address): Answers {
    const shown = this.assessment.resume();
    if (shown !== null) return shown;
    const { record } = this.keeper;
    if (kind === 'start' || kind === 'unknown') {
      this.asks = true;
      return {};
    }
    const saved = savedIn(record, record.opened) ?? null;
    const answers = saved?.answers ?? {};
    this.assessment.enter(saved, answers);
    return answers;
  }

  private enterSaved(saved: SavedAssessment): void {
    this.enter(saved, saved.answers);
    this.keeper.update((record) => ({ ...record, opened: saved.id }));
  }

  /** Puts other answers on the screen, those of a saved assessment or of a new one. */
  private enter(saved: SavedAssessment | null, answers: Answers): void {
    this.assessment.enter(saved, answers);
    this.deleted = null;
    this.addresses.notice = null;
    this.asks = false;
    this.offer = null;
    this.drafts.clear();
    this.actor.send({ type: 'replace', answers });
  }

  private readonly followStore = (): void => {
    this.assessment.settle(this.answers());
    this.changed();
  };

  private answers(): Answers {
    return this.actor.getSnapshot().context.answers;
  }

  private readonly followAddress = (): void => {
    const address = this.addresses.arrive();
    const isEarly = isOutcome(address) && (this.asks || walk(this.answers()).next !== null);
    if (this.certain !== null || !isEarly) this.follow(address);
    else {
      // Without it, what is open is asked first.
      loadCertain()
        .then(this.know, () => undefined)
        .finally(() => this.follow(address));
    }
  };

  private follow(address: Address): void {
    this.offer = null;
    if (address.kind === 'unknown') this.addresses.refuse(address.fragment);
    if (address.kind === 'start' || address.kind === 'unknown') {
      this.actor.send({ type: 'reopen', question: 'model' });
    }
    if (address.kind === 'place') this.goTo(address.place);
    this.changed();
  }

  private goTo(place: Place): void {
    const last = savedIn(this.keeper.record, this.keeper.record.opened);
    if (this.asks && last !== undefined) this.enter(last, last.answers);
    if (place === 'check') this.actor.send({ type: 'review' });
    else if (place === 'result') this.actor.send({ type: 'see' });
    else this.actor.send({ type: 'reopen', question: place });
    this.addresses.settle(place, this.place());
  }

  private go(url: string): void {
    this.addresses.go(url);
    this.changed();
  }

  private place(): Place {
    return this.actor.getSnapshot().value;
  }

  private look(): View {
    const { own } = this.assessment;
    return {
      ...this.addresses.view,
      traversed: this.addresses.traversed,
      trial: this.addresses.trial,
      notice: this.addresses.notice,
      offer: this.offer,
      kept: {
        problem: this.keeper.problem,
        conflict: this.assessment.conflict(this.answers()),
        deleted: this.deleted,
        record: this.keeper.record,
        own,
        id: own?.id ?? null,
      },
    };
  }

  private changed(): void {
    this.current = this.look();
    for (const listener of this.listeners) listener();
  }
}
