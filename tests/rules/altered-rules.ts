import type { Condition } from '../../src/rules/contract/condition.ts';
import type { ObligationId, ObligationRow } from '../../src/rules/contract/obligations.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import type {
  EmailRow,
  LaneRow,
  Lanes,
  Reason,
  VerdictRow,
} from '../../src/rules/contract/verdict.ts';
import { contractRules, type RuleSet } from '../../src/rules/proof/rule-set.ts';

/** The rules of the contract. */
export const own: RuleSet = contractRules;

/** With a question changed. */
export function question(id: QuestionId, change: Partial<RuleSet['questions'][number]>): RuleSet {
  return {
    ...own,
    questions: own.questions.map((row) => (row.id === id ? { ...row, ...change } : row)),
  };
}

/** With a question asked at other times. */
export function asked(id: QuestionId, when: Condition): RuleSet {
  return { ...own, askedWhen: { ...own.askedWhen, [id]: when } };
}

/** With facts defined otherwise. */
export function facts(change: Partial<RuleSet['facts']>): RuleSet {
  return { ...own, facts: { ...own.facts, ...change } };
}

/** With a duty changed. */
export function duty(id: ObligationId, change: Partial<ObligationRow>): RuleSet {
  return {
    ...own,
    obligations: own.obligations.map((row) => (row.id === id ? { ...row, ...change } : row)),
  };
}

/** With a duty on another condition. */
export function onlyIf(id: ObligationId, condition: Condition): RuleSet {
  return duty(id, { condition });
}

/** With another verdict table. */
export function verdicts(change: (rows: readonly VerdictRow[]) => readonly VerdictRow[]): RuleSet {
  return { ...own, verdictRows: change(own.verdictRows) };
}

/** With a row of the verdict table on another condition. */
export function when(reason: Reason, condition: Condition): RuleSet {
  return verdicts((rows) =>
    rows.map((row) => (row.reason === reason ? { ...row, when: condition } : row)),
  );
}

/** A verdict table without the row for a reason. */
export const without =
  (reason: Reason) =>
  (rows: readonly VerdictRow[]): readonly VerdictRow[] =>
    rows.filter((row) => row.reason !== reason);

/** With another table of e-mail answers. */
export function emails(change: (rows: readonly EmailRow[]) => readonly EmailRow[]): RuleSet {
  return { ...own, emailRows: change(own.emailRows) };
}

/** With a row on top of the table of a lane. */
export function lane(name: keyof Lanes, row: LaneRow): RuleSet {
  return { ...own, laneRows: { ...own.laneRows, [name]: [row, ...own.laneRows[name]] } };
}
