import { rulesVersion } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import {
  parseRecord,
  type SavedAssessment,
  type SavedRecord,
  type Texts,
} from '../../src/wizard/record.ts';

/** An assessment as version 2 kept it. */
export type EarlierAssessment = Omit<SavedAssessment, 'begun'>;

/**
 * The one text in which version 2 kept a record. Its assessments name the rules of today, so that the
 * page says nothing of earlier ones.
 */
export function earlierText({
  assessments,
  ...record
}: Omit<SavedRecord, 'assessments'> & {
  readonly assessments: readonly EarlierAssessment[];
}): string {
  const underToday = assessments.map((saved) => ({ rules: rulesVersion, ...saved }));
  return JSON.stringify({ version: 2, ...record, assessments: underToday });
}

/** The text of a record that keeps one assessment without a name, or none where nothing is answered. */
export function recordText(answers: Answers, language: string | null = null): string {
  const assessments =
    Object.keys(answers).length === 0 ? [] : [{ id: 1, name: null, answers, papers: {} }];
  return earlierText({ language, opened: assessments.length === 0 ? null : 1, assessments });
}

/**
 * A record as such a text, its assessments numbered from 1: what two records have in common that
 * differ in their ids and times alone.
 */
export function comparableText({ language, opened, assessments }: SavedRecord): string {
  const ids = assessments.map(({ id }) => id);
  return earlierText({
    language,
    opened: opened === null ? null : ids.indexOf(opened) + 1,
    assessments: assessments.map(({ name, answers, papers }, n) => ({
      id: n + 1,
      name,
      answers,
      papers,
    })),
  });
}

/** What stands in a store as such a text; null where nothing does. It throws where that cannot be read. */
export function keptText(texts: Texts): string | null {
  if (Object.keys(texts).length === 0) return null;
  const { record, problem } = parseRecord(texts);
  if (problem !== null) throw new Error(`What is kept cannot be read: ${problem}.`);
  return comparableText(record);
}
