import type { Condition, Truth } from './condition.ts';
import { evaluation } from './evaluate.ts';
import { place, questions } from './questions.ts';
import { atomsOf, reads } from './reads.ts';
import { askedWhen } from './relevance.ts';
import { allowedAnswers, blank, encodeAnswer, isStop, isUnsure, type State } from './state.ts';

/** One truth for each condition. */
export type Truths = readonly Truth[];

const asked = questions.map(({ id }) => evaluation(askedWhen[id]));

/** Whether question number `n` is asked, given the answers with effect before it and no stop among them. */
export function isAsked(n: number, state: State): boolean {
  return asked[n]?.(state) === 2;
}

/**
 * The answers to one question fall into classes that the conditions cannot tell apart; stops are
 * left out. `classOf[bits]` is the class of an answer, `answers[k]` stands for class k.
 */
interface Classes {
  readonly n: number;
  readonly answers: readonly number[];
  readonly classOf: ReadonlyMap<number, number>;
}

function classesOf(conditions: readonly Condition[]): readonly Classes[] {
  const atoms = atomsOf(conditions);
  return reads(...conditions).map((id) => {
    const n = place(id);
    const own = atoms.filter(({ question }) => question === id);
    const signatures = new Map<string, number>();
    const answers: number[] = [];
    const classOf = new Map<number, number>();
    for (const bits of allowedAnswers(id)) {
      if (isStop(n, bits)) continue;
      const signature = own
        .map(({ option, literal }) =>
          isUnsure(n, bits) && !literal ? '?' : bits & encodeAnswer(id, option) ? '1' : '0',
        )
        .join('');
      let k = signatures.get(signature);
      if (k === undefined) {
        k = answers.push(bits) - 1;
        signatures.set(signature, k);
      }
      classOf.set(bits, k);
    }
    return { n, answers, classOf };
  });
}

/**
 * Makes a function from answers to every distinct outcome of `conditions` that some completion of
 * them reaches, among the completions that meet no stop; none where the answers hold a stop.
 * Exact, not sampled: it walks the questions that the conditions read, once for each class of
 * answers that the conditions can tell apart, and remembers what it found.
 */
export function overCompletions(
  conditions: readonly Condition[],
): (answers: State) => readonly Truths[] {
  const evaluations = conditions.map(evaluation);
  const classes = classesOf(conditions);
  const known = new Map<number, readonly Truths[]>();

  const walk = (answers: State): readonly Truths[] => {
    const found = new Map<string, Truths>();
    const state = [...blank];
    const visit = (depth: number): void => {
      const step = classes[depth];
      if (step === undefined) {
        const truths = evaluations.map((evaluate) => evaluate(state));
        found.set(truths.join(), truths);
        return;
      }
      const { n } = step;
      if (isAsked(n, state)) {
        const given = answers[n] as number;
        for (const bits of given === 0 ? step.answers : [given]) {
          state[n] = bits;
          visit(depth + 1);
        }
        state[n] = 0;
      } else visit(depth + 1);
    };
    visit(0);
    return [...found.values()];
  };

  return (answers) => {
    let key = 0;
    for (const { n, answers: classAnswers, classOf } of classes) {
      const given = answers[n] as number;
      const k = given === 0 ? classAnswers.length : classOf.get(given);
      if (k === undefined) return [];
      key = key * (classAnswers.length + 1) + k;
    }
    let outcomes = known.get(key);
    if (outcomes === undefined) {
      outcomes = walk(answers);
      known.set(key, outcomes);
    }
    return outcomes;
  };
}
