import type { Answers } from '../../src/rules/logic/state.ts';
import { formatRecord } from '../../src/wizard/record.ts';

/** The text of a record that keeps one assessment without a name, or none where nothing is answered. */
export function recordText(answers: Answers, language: string | null = null): string {
  const assessments =
    Object.keys(answers).length === 0 ? [] : [{ id: 1, name: null, answers, papers: {} }];
  return formatRecord({ language, opened: assessments.length === 0 ? null : 1, assessments });
}
