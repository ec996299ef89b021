import type { Condition, Truth } from '../contract/condition.ts';
import { place, type QuestionId, question, questionIds } from '../contract/questions.ts';
import { isAsked } from './asked.ts';
import { answerClasses } from './classes.ts';
import { evaluation } from './evaluate.ts';
import { atomsOf } from './reads.ts';
import { blank, isStop, type State } from './state.ts';

/** One truth for each condition. */
type Truths = readonly Truth[];

/**
 * The classes of answers to a question that the conditions can tell apart. `classOf[bits]` numbers
 * the class of an answer, of `count` in all, no answer and stops among them; each of `answers` stands
 * for a class that is neither of the two.
 */
interface Classes {
  readonly n: number;
  readonly answers: readonly number[];
  readonly classOf: Uint8Array;
  readonly count: number;
}

function classesOf(conditions: readonly Condition[]): readonly Classes[] {
  const atoms = atomsOf(conditions);
  const read = new Set(atoms.map(({ question }) => question));
  return questionIds
    .filter((id) => read.has(id))
    .map((id) => {
      const [open, stopped] = [0, 1];
      const classOf = new Uint8Array(1 << question(id).options.length).fill(open);
      const all = answerClasses(id, conditions, atoms);
      const goingOn = all.filter(({ stop }) => !stop);
      for (const one of all) {
        const k = one.stop ? stopped : stopped + 1 + goingOn.indexOf(one);
        for (const bits of one.answers) classOf[bits] = k;
      }
      const answers = goingOn.map(({ example }) => example);
      return { n: place(id), answers, classOf, count: stopped + 1 + answers.length };
    });
}

/** One completion: the answers with effect to the questions read, and what the conditions are then. */
export interface Completion {
  readonly state: State;
  readonly truths: Truths;
}

/** The completions of answers as far as some conditions can tell them apart. */
export interface Completions {
  /** The questions that the conditions read, in asking order. */
  readonly reads: readonly QuestionId[];
  /** Every completion that meets no stop; none where the answers hold a stop among `reads`. */
  readonly completions: (answers: State) => readonly Completion[];
  /**
   * For each condition: whether, in some completion, another answer to the question alone gives it
   * another truth. No stop counts as an answer; the other answers stay, and what is newly asked is
   * answered as given, or else in every way. There must be no stop among the answers.
   */
  readonly changedBy: (id: QuestionId, answers: State) => readonly boolean[];
  /** A key from 0 that is the same for answers the conditions cannot tell apart. */
  readonly keyOf: (answers: State) => number;
  /** How many keys there are at most. */
  readonly keys: number;
}

/**
 * Looks at `conditions` over every completion of partial answers (contract section 5). Exact, not
 * sampled: it walks the questions that the conditions read, once for each class of answers that
 * the conditions can tell apart.
 */
export function overCompletions(conditions: readonly Condition[]): Completions {
  const evaluations = conditions.map(evaluation);
  const classes = classesOf(conditions);

  const completions = (answers: State): readonly Completion[] => {
    const found: Completion[] = [];
    const state = [...blank];
    const visit = (depth: number): void => {
      const step = classes[depth];
      if (step === undefined) {
        found.push({ state: [...state], truths: evaluations.map((evaluate) => evaluate(state)) });
        return;
      }
      const { n } = step;
      if (!isAsked(n, state)) {
        visit(depth + 1);
        return;
      }
      const given = answers[n] as number;
      if (isStop(n, given)) return;
      for (const bits of given === 0 ? step.answers : [given]) {
        state[n] = bits;
        visit(depth + 1);
      }
      state[n] = 0;
    };
    visit(0);
    return found;
  };

  const keyOf = (answers: State): number => {
    let key = 0;
    for (const { n, classOf, count } of classes) {
      key = key * count + (classOf[answers[n] as number] as number);
    }
    return key;
  };

  const changedBy = (id: QuestionId, answers: State): readonly boolean[] => {
    const changed = conditions.map(() => false);
    let unchanged = conditions.length;
    const [one, other] = [[...blank], [...blank]];
    const compare = (): void => {
      evaluations.forEach((evaluate, column) => {
        if (changed[column] || evaluate(one) === evaluate(other)) return;
        changed[column] = true;
        unchanged -= 1;
      });
    };
    const visit = (depth: number): void => {
      if (unchanged === 0) return;
      const step = classes[depth];
      if (step === undefined) {
        compare();
        return;
      }
      const { n } = step;
      const [inOne, inOther] = [isAsked(n, one), isAsked(n, other)];
      const given = answers[n] as number;
      const ways = given === 0 ? step.answers : [given];
      const here = n === place(id) && inOne;
      for (const bits of inOne || inOther ? ways : [0]) {
        one[n] = inOne ? bits : 0;
        for (const changedBits of here ? step.answers : [inOther ? bits : 0]) {
          if (here && changedBits === bits) continue;
          other[n] = changedBits;
          visit(depth + 1);
        }
      }
      one[n] = 0;
      other[n] = 0;
    };
    visit(0);
    return changed;
  };

  const keys = classes.reduce((product, { count }) => product * count, 1);
  const read = classes.map(({ n }) => questionIds[n] as QuestionId);
  return { reads: read, completions, changedBy, keyOf, keys };
}
