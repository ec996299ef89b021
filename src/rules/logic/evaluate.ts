import {
  type Condition,
  FALSE,
  type FactName,
  TRUE,
  type Truth,
  UNKNOWN,
  type UnsettledClause,
} from '../contract/condition.ts';
import { facts, readsUnknown } from '../contract/facts.ts';
import { type QuestionId, type QuestionShape, questions } from '../contract/questions.ts';
import { optionBits, type State } from './state.ts';

/** A condition made ready to run on a state that holds only answers with effect. */
export type Evaluation = (state: State) => Truth;

/** What conditions are about: the questions in asking order, the facts, and when what is not asked reads unknown. */
export interface Grounds {
  readonly questions: readonly QuestionShape[];
  readonly facts: Readonly<Record<FactName, Condition>>;
  readonly readsUnknown: Readonly<Partial<Record<QuestionId, Condition>>>;
}

/**
 * The one evaluator of conditions: strong Kleene logic over a state without answers that have no
 * effect. A question without an answer reads false, save the exceptions of contract section 2.
 * A fact must not be defined through itself. `settled` says how to read what the text leaves open:
 * as open, unless told otherwise.
 */
export function evaluator(
  { questions, facts, readsUnknown }: Grounds,
  settled: (clause: UnsettledClause) => Truth = () => UNKNOWN,
) {
  const compiledFacts = new Map<FactName, Evaluation>();
  const compiledExceptions = new Map<QuestionId, Evaluation>();

  function once<K>(cache: Map<K, Evaluation>, key: K, condition: Condition): Evaluation {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = evaluation(condition);
    cache.set(key, made);
    return made;
  }

  function unasked(id: QuestionId): Evaluation {
    const exception = readsUnknown[id];
    if (exception === undefined) return () => FALSE;
    const applies = once(compiledExceptions, id, exception);
    return (state) => (applies(state) === TRUE ? UNKNOWN : FALSE);
  }

  function evaluation(condition: Condition): Evaluation {
    if ('all' in condition) {
      const parts = condition.all.map(evaluation);
      return (state) => {
        let least: Truth = TRUE;
        for (const part of parts) {
          const truth = part(state);
          if (truth === FALSE) return FALSE;
          if (truth < least) least = truth;
        }
        return least;
      };
    }
    if ('any' in condition) {
      const parts = condition.any.map(evaluation);
      return (state) => {
        let most: Truth = FALSE;
        for (const part of parts) {
          const truth = part(state);
          if (truth === TRUE) return TRUE;
          if (truth > most) most = truth;
        }
        return most;
      };
    }
    if ('not' in condition) {
      const part = evaluation(condition.not);
      return (state) => (TRUE - part(state)) as Truth;
    }
    if ('fact' in condition) return once(compiledFacts, condition.fact, facts[condition.fact]);
    if ('among' in condition) {
      const part = evaluation(condition.of);
      return (state) => (condition.among.includes(part(state)) ? TRUE : FALSE);
    }
    if ('unsettled' in condition) {
      const truth = settled(condition.unsettled);
      return () => truth;
    }
    const n = questions.findIndex(({ id }) => id === condition.question);
    const asked = questions[n] as QuestionShape;
    const bit = optionBits(asked, [condition.option]);
    if (condition.literal) return (state) => ((state[n] as number) & bit ? TRUE : FALSE);
    const unsure = optionBits(asked, ['unsure']);
    const whenUnasked = unasked(condition.question);
    return (state) => {
      const bits = state[n] as number;
      if (bits === 0) return whenUnasked(state);
      if (bits & unsure) return UNKNOWN;
      return bits & bit ? TRUE : FALSE;
    };
  }

  return evaluation;
}

/** The evaluator over the contract's own questions and facts. */
export const evaluation = evaluator({ questions, facts, readsUnknown });

/** The same with what the text of `clause` leaves open read as settled: as true, and as false. */
export function settledEvaluations(clause: UnsettledClause) {
  return ([TRUE, FALSE] as const).map((truth) =>
    evaluator({ questions, facts, readsUnknown }, (other) => (other === clause ? truth : UNKNOWN)),
  );
}
