import type { QuestionId } from '../rules/contract/questions.ts';
import { optionsOf } from '../rules/logic/state.ts';
import type { SharedAnswers } from './share-version.ts';

const doubt = 'possibly-prohibited';

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
 * person should look at it again: the doubt that became two, the body that may be a sole trader, the
 * ranking that the person may run.
 */
export function meantOtherwise(answers: SharedAnswers): readonly QuestionId[] {
  const changed = [
    ['purpose', doubt],
    ['applicant', 'unincorporated'],
    ['leaderboard', 'unsure'],
  ] as const;
  return changed.flatMap(([id, option]) => (optionsOf(answers[id]).includes(option) ? [id] : []));
}
