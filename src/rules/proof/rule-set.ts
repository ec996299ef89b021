import type { Condition } from '../condition.ts';
import type { Evaluation, Grounds } from '../evaluate.ts';
import { facts, readsUnknown } from '../facts.ts';
import { type ObligationRow, obligations } from '../obligations.ts';
import { type QuestionId, type QuestionShape, questions } from '../questions.ts';
import type { Sources } from '../reads.ts';
import { askedWhen } from '../relevance.ts';
import {
  type OutcomeRules,
  outcomeConditions,
  outcomeRules,
  type VerdictRow,
  verdictRows,
} from '../verdict.ts';

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
