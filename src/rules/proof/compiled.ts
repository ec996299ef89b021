import { type Condition, FALSE, TRUE, type Truth } from '../contract/condition.ts';
import type { ObligationId } from '../contract/obligations.ts';
import type { QuestionId, QuestionShape } from '../contract/questions.ts';
import type { EmailId, Lanes, VerdictId } from '../contract/verdict.ts';
import { type Evaluation, evaluator } from '../logic/evaluate.ts';
import { atomsOf } from '../logic/reads.ts';
import { type Answers, answersAllowedBy, optionBits, type State } from '../logic/state.ts';
import { outcomesBy } from '../outcome.ts';
import type { RuleSet } from './rule-set.ts';

/** What a complete set of answers comes to, duties apart. */
export interface Outcome {
  /** The row of the verdict table that fits; -1 where none does. */
  readonly row: number;
  readonly verdict: VerdictId | null;
  readonly lanes: Lanes;
  readonly email: EmailId | null;
}

/** A rule set made ready to run. Questions go by their places in asking order, from 0. */
export interface Compiled {
  readonly rules: RuleSet;
  readonly evaluate: (condition: Condition) => Evaluation;
  /** The places of the questions that conditions declare to read. */
  readonly reads: (...conditions: readonly Condition[]) => readonly number[];
  readonly isAsked: (n: number, state: State) => boolean;
  /** The answers a question allows, those that stop the questions apart. */
  readonly goingOn: (n: number) => readonly number[];
  readonly stopping: (n: number) => readonly number[];
  readonly outcomeOf: (state: State) => Outcome;
  /** The places that an outcome reads. */
  readonly outcomeReads: readonly number[];
  /** The truth of each obligation's condition, in contract order. */
  readonly duties: readonly Evaluation[];
  readonly dutyReads: readonly (readonly number[])[];
  /** What an obligation is after a stop with this verdict. */
  readonly dutyAfterStop: (duty: number, verdict: VerdictId | null) => Truth;
  readonly dutyPlace: (id: ObligationId) => number;
  readonly decode: (state: State) => Answers;
}

const noLanes: Lanes = { nonCommercial: null, commercial: null };

/** Makes a rule set ready to run; its facts and questions must be free of loops (see loops.ts). */
export function compile(rules: RuleSet): Compiled {
  const { questions, askedWhen, verdictRows, obligations, laneRows, emailRows } = rules;
  const evaluate = evaluator(rules);
  const places = new Map<QuestionId, number>(questions.map(({ id }, n) => [id, n]));
  const reads = (...conditions: readonly Condition[]): readonly number[] => {
    const named = new Set(
      atomsOf(conditions, rules).map(({ question }) => places.get(question) as number),
    );
    return [...named].sort((a, b) => a - b);
  };
  const asked = questions.map(({ id }) => evaluate(askedWhen[id]));
  const allowed = questions.map((question) => {
    const stop = optionBits(question, question.stops);
    const answers = answersAllowedBy(question);
    return {
      goingOn: answers.filter((bits) => (bits & stop) === 0),
      stopping: answers.filter((bits) => (bits & stop) !== 0),
    };
  });
  const rows = verdictRows.map(({ when }) => evaluate(when));
  const { lanesOf, emailOf } = outcomesBy(rules, evaluate);
  const computed = (state: State): Outcome => {
    const row = rows.findIndex((fits) => fits(state) === TRUE);
    const verdict = verdictRows[row]?.verdict ?? null;
    if (verdict === null) return { row, verdict, lanes: noLanes, email: null };
    return { row, verdict, lanes: lanesOf(state, verdict), email: emailOf(state, verdict) };
  };
  const outcomeReads = reads(
    ...[verdictRows, laneRows.nonCommercial, laneRows.commercial, emailRows].flatMap((rows) =>
      rows.map(({ when }) => when),
    ),
  );
  const sizes = questions.map(({ options }) => 2 ** options.length);
  const known = new Map<number, Outcome>();
  return {
    rules,
    evaluate,
    reads,
    isAsked: (n, state) => asked[n]?.(state) === TRUE,
    goingOn: (n) => allowed[n]?.goingOn ?? [],
    stopping: (n) => allowed[n]?.stopping ?? [],
    outcomeOf: (state) => {
      const key = outcomeReads.reduce(
        (sum, n) => sum * (sizes[n] as number) + (state[n] as number),
        0,
      );
      const found = known.get(key) ?? computed(state);
      known.set(key, found);
      return found;
    },
    outcomeReads,
    duties: obligations.map(({ condition }) => evaluate(condition)),
    dutyReads: obligations.map(({ condition }) => reads(condition)),
    dutyAfterStop: (duty, verdict) =>
      verdict === 'prohibited' && obligations[duty]?.evenIfProhibited ? TRUE : FALSE,
    dutyPlace: (id) => obligations.findIndex((row) => row.id === id),
    decode: (state) =>
      Object.fromEntries(
        questions.flatMap((question, n) =>
          state[n] ? [[question.id, decoded(question, state[n])]] : [],
        ),
      ),
  };
}

function decoded({ kind, options }: QuestionShape, bits: number): string | readonly string[] {
  const chosen = options.filter((_, n) => bits & (1 << n));
  return kind === 'multi' ? chosen : (chosen[0] as string);
}
