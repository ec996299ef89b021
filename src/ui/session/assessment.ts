import { type QuestionId, questionIds } from '../../rules/contract/questions.ts';
import type { Answers } from '../../rules/logic/state.ts';
import {
  newAssessment,
  type PaperFields,
  type SavedAssessment,
  type SavedRecord,
  savedIn,
  withAssessment,
  withPart,
} from '../../wizard/record.ts';
import type { Keeper, TabStore } from './keeper.ts';

/** Whether no question is answered. */
export function isEmpty(answers: Answers): boolean {
  return questionIds.every((id) => answers[id] === undefined);
}

function sameAnswers(one: Answers, other: Answers): boolean {
  return questionIds.every((id) => String(one[id]) === String(other[id]));
}

/** What another tab did to the assessment that this tab works on. */
export type Conflict = 'changed' | 'gone';

/** What an assessment begins with besides its answers. */
type Beginning = Omit<SavedAssessment, 'id' | 'begun' | 'answers'>;

const unnamed: Beginning = { name: null, papers: {} };

/**
 * The assessment that a tab works on. Its answers are kept as long as the record has those that this
 * tab last saw or wrote; where another tab has changed or deleted them, the person decides. Whoever
 * calls hands in the answers on the screen.
 */
export class OpenAssessment {
  private readonly keeper: Keeper;
  private readonly tab: TabStore;
  /** As this tab last saw it or changed it; null where nothing was begun. */
  private kept: SavedAssessment | null = null;
  /** Its answers as the store was last known to have them; null where it never had it. */
  private stored: Answers | null = null;
  /** Whether something was typed into its papers that did not reach the store. */
  private typed = false;

  constructor(keeper: Keeper, tab: TabStore) {
    this.keeper = keeper;
    this.tab = tab;
  }

  /** The assessment, its name and its papers; null where nothing was begun. */
  get own(): SavedAssessment | null {
    return this.kept;
  }

  /** What is to be decided; null where nothing is. */
  conflict(answers: Answers): Conflict | null {
    if (this.keeper.problem !== null) return null;
    if (this.saved === undefined) return this.stored === null ? null : 'gone';
    return sameAnswers(this.saved.answers, answers) ? null : 'changed';
  }

  /** Takes up what the tab showed before it was loaded again, and gives its answers; null where it showed nothing. */
  resume(): Answers | null {
    const shown = this.tab.load();
    if (shown === null) return null;
    this.kept = shown.kept;
    this.stored = shown.ahead === 'all' ? null : (shown.kept?.answers ?? null);
    this.typed = shown.ahead === 'papers';
    this.settle(shown.answers);
    return shown.answers;
  }

  /** Takes up a saved assessment, or none. */
  enter(saved: SavedAssessment | null, answers: Answers): void {
    this.kept = saved;
    this.stored = saved === null || this.keeper.problem !== null ? null : saved.answers;
    this.typed = false;
    this.remember(answers);
  }

  /** Keeps the answers, unless something is to be decided first. Nothing answered begins nothing. */
  keep(answers: Answers, beginning: Beginning = unnamed): void {
    const { kept } = this;
    if (kept !== null) this.keeper.update((now) => answered(now, kept, answers));
    else if (!isEmpty(answers)) {
      this.keeper.refresh();
      const begun = newAssessment(this.keeper.record, { ...beginning, answers });
      this.keeper.update((now) => withAssessment(now, begun));
      this.kept = begun;
    }
    this.follow(answers);
  }

  /** Keeps the answers, with name and papers, as an assessment of their own. */
  keepOwn(answers: Answers): void {
    const beginning = this.kept ?? unnamed;
    this.enter(null, answers);
    this.keep(answers, beginning);
  }

  /** Changes what is typed into its papers, and keeps it where the record has the assessment. */
  type(change: (papers: PaperFields) => PaperFields, answers: Answers): void {
    const { kept, typed } = this;
    if (kept === null) return;
    this.keeper.update((now) => {
      const saved = savedIn(now, kept.id);
      if (saved === undefined) return now;
      const papers = change(typed ? kept.papers : saved.papers);
      return withAssessment(now, { ...saved, papers });
    });
    this.kept = { ...kept, papers: change(kept.papers) };
    this.typed = this.saved === undefined || this.keeper.problem !== null;
    this.follow(answers);
  }

  /**
   * Takes note that the answers of these questions were looked at since the rules have changed.
   * Where none is left to look at, what there is to say of earlier rules was said.
   */
  lookedAt(questions: readonly QuestionId[], answers: Answers): void {
    const { kept } = this;
    if (kept?.earlier === undefined) return;
    const lookAgainAt = kept.earlier.lookAgainAt.filter((id) => !questions.includes(id));
    const earlier = lookAgainAt.length === 0 ? undefined : { ...kept.earlier, lookAgainAt };
    this.kept = { ...kept, earlier };
    this.keeper.update((now) => withPart(now, kept.id, () => ({ earlier })));
    this.follow(answers);
  }

  /** Takes note of what other tabs have kept, and keeps what waited where nothing is to be decided any more. */
  settle(answers: Answers): void {
    this.keeper.refresh();
    const { kept } = this;
    if (kept === null) {
      this.keep(answers);
      return;
    }
    const neverKept = this.stored === null || this.keeper.problem !== null;
    if (neverKept) {
      this.keeper.update((now) =>
        savedIn(now, kept.id) === undefined ? withAssessment(now, { ...kept, answers }) : now,
      );
    }
    this.follow(answers);
    if (!sameAnswers(this.kept?.answers ?? answers, answers)) this.keep(answers);
  }

  /** Whether another page of this tab came after this one, which the browser had put away, and shows something else. */
  isOvertaken(answers: Answers): boolean {
    const shown = this.tab.load();
    if (shown === null) return this.tab.isEmptied;
    return shown.kept?.id !== this.kept?.id || !sameAnswers(shown.answers, answers);
  }

  private get saved(): SavedAssessment | undefined {
    return savedIn(this.keeper.record, this.kept?.id ?? null);
  }

  /** Takes over what the record says, but answers that are to be decided on; the tab remembers it. */
  private follow(answers: Answers): void {
    const { kept, saved, typed } = this;
    const isKept = this.keeper.problem === null;
    if (kept !== null && saved !== undefined) {
      const agrees = sameAnswers(saved.answers, answers);
      const papers = typed && isKept ? kept.papers : saved.papers;
      const { answers: last, earlier } = agrees ? saved : kept;
      this.kept = { ...saved, papers, answers: last, earlier };
      if (agrees && isKept) this.stored = saved.answers;
      if (typed && isKept) {
        this.keeper.update((now) => withPart(now, kept.id, () => ({ papers })));
        this.typed = this.keeper.problem !== null;
      }
    }
    this.remember(answers);
  }

  private remember(answers: Answers): void {
    const { kept, stored, typed } = this;
    if (kept === null) {
      this.tab.forget();
      return;
    }
    this.tab.keep({
      answers,
      kept: { ...kept, answers: stored ?? answers },
      ahead: stored === null ? 'all' : typed ? 'papers' : 'nothing',
    });
  }
}

function answered(record: SavedRecord, kept: SavedAssessment, answers: Answers): SavedRecord {
  const saved = savedIn(record, kept.id);
  return saved === undefined || !sameAnswers(saved.answers, kept.answers)
    ? record
    : withAssessment(record, { ...saved, answers });
}
