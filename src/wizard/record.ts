import * as v from 'valibot';
import { readAnswers } from '../rules/answers.ts';
import type { Answers } from '../rules/logic/state.ts';

/** What was typed into the papers of an assessment: the text of each field, by paper and field. */
export type PaperFields = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One assessment as it is kept. Its id is its own for as long as it is kept. */
export interface SavedAssessment {
  readonly id: number;
  /** The name given to it; null while none was given. */
  readonly name: string | null;
  readonly answers: Answers;
  readonly papers: PaperFields;
}

/** What is kept in the browser: the language chosen, if any, the assessments, and the one last open. */
export interface SavedRecord {
  readonly language: string | null;
  readonly opened: number | null;
  readonly assessments: readonly SavedAssessment[];
}

/** What a tab keeps of its own, so that a reload shows what it showed: its assessment and answers. */
export interface SavedTab {
  /** The assessment that the tab works on; null while it is not yet kept. */
  readonly id: number | null;
  readonly answers: Answers;
}

/** Nothing chosen, nothing answered. */
export const emptyRecord: SavedRecord = { language: null, opened: null, assessments: [] };

const language = v.nullable(v.string());
const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const schema = v.object({
  version: v.literal(2),
  language,
  opened: v.nullable(id),
  assessments: v.array(
    v.object({
      id,
      name: v.nullable(v.string()),
      answers: v.unknown(),
      papers: v.record(v.string(), v.record(v.string(), v.string())),
    }),
  ),
});
const tabSchema = v.object({ version: v.literal(2), id: v.nullable(id), answers: v.unknown() });
const later = v.object({ version: v.pipe(v.number(), v.minValue(3)) });

/** Version 1 kept one assessment without a name. */
const firstSchema = v.object({ version: v.literal(1), language, answers: v.unknown() });

/** Why a record could not be used or kept; the sentence for each stands in `kept.json`. */
export type RecordProblem = 'unreadable' | 'later-version' | 'blocked' | 'full';

/** What was found in the store. With a problem, the record is empty and the store is left as it is. */
export interface Loaded {
  readonly record: SavedRecord;
  readonly problem: RecordProblem | null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromFirst(value: unknown): unknown {
  const { success, output } = v.safeParse(firstSchema, value);
  if (!success) return value;
  const { answers } = readAnswers(output.answers);
  const empty = answers !== undefined && Object.keys(answers).length === 0;
  return {
    version: 2,
    language: output.language,
    opened: empty ? null : 1,
    assessments: empty ? [] : [{ id: 1, name: null, answers: output.answers, papers: {} }],
  };
}

/** Reads the text of a record, of this version or the one before; `null` is an empty store. Never throws. */
export function parseRecord(text: string | null): Loaded {
  if (text === null) return { record: emptyRecord, problem: null };
  const value = json(text);
  if (v.is(later, value)) return { record: emptyRecord, problem: 'later-version' };
  const { success, output } = v.safeParse(schema, fromFirst(value));
  const assessments: SavedAssessment[] = [];
  for (const saved of success ? output.assessments : []) {
    const { answers } = readAnswers(saved.answers);
    if (answers !== undefined) assessments.push({ ...saved, answers });
  }
  const whole = success && assessments.length === output.assessments.length;
  const ids = new Set<number | null>(assessments.map((saved) => saved.id));
  if (!whole || ids.size < assessments.length) {
    return { record: emptyRecord, problem: 'unreadable' };
  }
  const { opened } = output;
  const record = {
    language: output.language,
    opened: ids.has(opened) ? opened : null,
    assessments,
  };
  return { record, problem: null };
}

/** The text under which a record is kept. */
export function formatRecord(record: SavedRecord): string {
  return JSON.stringify({ version: 2, ...record });
}

/** Reads what a tab kept of its own; null where there is nothing, or nothing that can be read. Never throws. */
export function parseTab(text: string | null): SavedTab | null {
  if (text === null) return null;
  const { success, output } = v.safeParse(tabSchema, json(text));
  if (!success) return null;
  const { answers } = readAnswers(output.answers);
  return answers === undefined ? null : { id: output.id, answers };
}

/** The text under which a tab keeps its own. */
export function formatTab(tab: SavedTab): string {
  return JSON.stringify({ version: 2, ...tab });
}

/** The assessment with this id, if it is kept. */
export function savedIn(record: SavedRecord, id: number | null): SavedAssessment | undefined {
  return record.assessments.find((saved) => saved.id === id);
}

/** An id that no assessment of the record has. */
export function newId({ assessments }: SavedRecord): number {
  return Math.max(0, ...assessments.map((saved) => saved.id)) + 1;
}

/** The record with an assessment put in, or in the place of the one with its id, and open. */
export function withAssessment(record: SavedRecord, assessment: SavedAssessment): SavedRecord {
  const known = savedIn(record, assessment.id) !== undefined;
  const assessments = known
    ? record.assessments.map((saved) => (saved.id === assessment.id ? assessment : saved))
    : [...record.assessments, assessment];
  return { ...record, opened: assessment.id, assessments };
}

/** The record without one assessment. */
export function withoutAssessment(record: SavedRecord, gone: number): SavedRecord {
  return {
    ...record,
    opened: record.opened === gone ? null : record.opened,
    assessments: record.assessments.filter((saved) => saved.id !== gone),
  };
}
