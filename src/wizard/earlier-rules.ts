import { type Answer, optionsOf } from '../rules/logic/state.ts';

/** Answers as a link, a file or the browser holds them, by the ids of its rules; today's contract need not know them. */
export type EarlierAnswers = Readonly<Record<string, Answer>>;

const doubt = 'possibly-prohibited';

/**
 * The options of rules 1.0.0 that may mean something else under rules 1.1.0: the doubt that became
 * two, the body that may be a sole trader, the ranking that the person may run.
 */
const changed = [
  ['purpose', doubt],
  ['applicant', 'unincorporated'],
  ['leaderboard', 'unsure'],
] as const;

/** A question whose answer may mean something else than under earlier rules; what changed stands in `kept.json`. */
export type ChangedQuestion = (typeof changed)[number][0];

/** All of them, in asking order. */
export const changedQuestions: readonly ChangedQuestion[] = changed.map(([id]) => id);

/** The earlier rules that answers were given under, and the questions whose answer may mean something else today. */
export interface EarlierRules {
  readonly rules: string;
  readonly lookAgainAt: readonly ChangedQuestion[];
}

/** Whether a value is the answer to a question that holds several options. */
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/**
 * Answers of rules 1.0.0 as rules 1.1.0 know them: a purpose that was possibly prohibited is one
 * that is possibly military and possibly unlawful. What is no such answer stays as it is, to be
 * checked by `readAnswers`. Never throws.
 */
export function fromRules100<Given>(answers: Given): Given {
  if (typeof answers !== 'object' || answers === null) return answers;
  const { purpose } = answers as { readonly purpose?: unknown };
  if (!isList(purpose) || !purpose.includes(doubt)) return answers;
  const brought = purpose.flatMap((option) =>
    option === doubt ? ['possibly-military', 'possibly-unlawful'] : [option],
  );
  return { ...answers, purpose: brought };
}

/**
 * The questions whose answer under rules 1.0.0 may mean something else under rules 1.1.0, so that a
 * person should look at it again.
 */
export function meantOtherwise(answers: EarlierAnswers): readonly ChangedQuestion[] {
  return changed.flatMap(([id, option]) => (optionsOf(answers[id]).includes(option) ? [id] : []));
}

/** Answers of some rules as those of today know them, still to be checked by `readAnswers`. Never throws. */
export function broughtFrom<Given>(rules: string, answers: Given): Given {
  return rules === '1.0.0' ? fromRules100(answers) : answers;
}

/** The questions whose answer under some rules may mean something else today; of answers that were checked, as they were before they were brought. */
export function lookAgainFrom(rules: string, answers: EarlierAnswers): readonly ChangedQuestion[] {
  return rules === '1.0.0' ? meantOtherwise(answers) : [];
}
