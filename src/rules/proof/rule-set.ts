import { facts, readsUnknown } from '../contract/facts.ts';
import { type ObligationRow, obligations } from '../contract/obligations.ts';
import { type QuestionId, type QuestionShape, questions } from '../contract/questions.ts';
import { askedWhen } from '../contract/relevance.ts';
import { emailRows, laneRows, type VerdictRow, verdictRows } from '../contract/verdict.ts';
import type { Grounds } from '../logic/evaluate.ts';
import type { Sources } from '../logic/reads.ts';
import type { OutcomeTables } from '../outcome.ts';

/** Everything that decides a result, as data: what the proof is about. */
export interface RuleSet extends Grounds, Sources, OutcomeTables {
  readonly questions: readonly (QuestionShape & { readonly id: QuestionId })[];
  readonly verdictRows: readonly VerdictRow[];
  readonly obligations: readonly ObligationRow[];
}

/** The rules of the contract, those that `assess` runs on. */
export const contractRules: RuleSet = {
  questions,
  askedWhen,
  facts,
  readsUnknown,
  verdictRows,
  obligations,
  laneRows,
  emailRows,
};
