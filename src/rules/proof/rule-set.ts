import type { Condition } from '../contract/condition.ts';
import { facts, readsUnknown } from '../contract/facts.ts';
import { type ObligationRow, obligations } from '../contract/obligations.ts';
import { type QuestionId, type QuestionShape, questions } from '../contract/questions.ts';
import { askedWhen } from '../contract/relevance.ts';
import {
  type OutcomeRules,
  outcomeConditions,
  outcomeRules,
  type VerdictRow,
  verdictRows,
} from '../contract/verdict.ts';
import type { Evaluation, Grounds } from '../logic/evaluate.ts';
import type { Sources } from '../logic/reads.ts';

/** Everything that decides a result, as data: what the proof is about. */
export interface RuleSet extends Grounds, Sources {
  readonly questions: readonly (QuestionShape & { readonly id: QuestionId })[];
  readonly verdictRows: readonly VerdictRow[];
  readonly obligations: readonly ObligationRow[];
  /** Lanes and e-mail answer, and the conditions that they are said to hang on. */
  readonly outcome: {
    readonly conditions: readonly Condition[];
    readonly rules: (evaluate: (condition: Condition) => Evaluation) => OutcomeRules;
  };
}

/** The rules of the contract, those that `assess` runs on. */
export const contractRules: RuleSet = {
  questions,
  askedWhen,
  facts,
  readsUnknown,
  verdictRows,
  obligations,
  outcome: { conditions: Object.values(outcomeConditions), rules: outcomeRules },
};
