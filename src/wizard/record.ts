import * as v from 'valibot';
import { readAnswers } from '../rules/answers.ts';
import type { Answers } from '../rules/state.ts';

/** Where the browser keeps the record. */
export const recordKey = 'baichuan2-licence-check';

/** What is kept in the browser: the language chosen, if any, and the answers. */
export interface SavedRecord {
  readonly language: string | null;
  readonly answers: Answers;
}

/** Nothing chosen, nothing answered. */
export const emptyRecord: SavedRecord = { language: null, answers: {} };

const schema = v.object({
  version: v.literal(1),
  language: v.nullable(v.string()),
  answers: v.unknown(),
});

/** Why a record could not be used or kept; the sentence for each stands in `ui.json`. */
export type RecordProblem = 'unreadable' | 'later-version' | 'blocked' | 'full';

/** What was found in the store. With a problem, the record is empty and the store is left as it is. */
export interface Loaded {
  readonly record: SavedRecord;
  readonly problem: RecordProblem | null;
}

const later = v.object({ version: v.pipe(v.number(), v.minValue(2)) });

/** Reads the record text of version 1; `null` is an empty store. Never throws. */
export function parseRecord(text: string | null): Loaded {
  if (text === null) return { record: emptyRecord, problem: null };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { record: emptyRecord, problem: 'unreadable' };
  }
  if (v.is(later, value)) return { record: emptyRecord, problem: 'later-version' };
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) return { record: emptyRecord, problem: 'unreadable' };
  const { answers } = readAnswers(parsed.output.answers);
  if (answers === undefined) return { record: emptyRecord, problem: 'unreadable' };
  return { record: { language: parsed.output.language, answers }, problem: null };
}

/** The text under which a record is kept. */
export function formatRecord(record: SavedRecord): string {
  return JSON.stringify({ version: 1, ...record });
}

/** Loads the record from a browser's store; `blocked` where the browser denies access. Never throws. */
export function loadRecord(store: () => Storage): Loaded {
  try {
    return parseRecord(store().getItem(recordKey));
  } catch {
    return { record: emptyRecord, problem: 'blocked' };
  }
}

/** Keeps the record; returns the problem where the browser refuses, else null. Never throws. */
export function saveRecord(store: () => Storage, record: SavedRecord): RecordProblem | null {
  try {
    store().setItem(recordKey, formatRecord(record));
    return null;
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'full'
      : 'blocked';
  }
}

/** Deletes what is kept; returns the problem where the browser refuses, else null. Never throws. */
export function deleteRecord(store: () => Storage): RecordProblem | null {
  try {
    store().removeItem(recordKey);
    return null;
  } catch {
    return 'blocked';
  }
}
