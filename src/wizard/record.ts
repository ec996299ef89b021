import * as v from 'valibot';
import { readAnswers } from '../rules/answers.ts';
import { versions } from '../rules/contract/versions.ts';
import type { Answers } from '../rules/logic/state.ts';
import {
  broughtFrom,
  changedQuestions,
  type EarlierAnswers,
  type EarlierRules,
  lookAgainFrom,
} from './earlier-rules.ts';
import { assessmentKey, openedKey, recordKey } from './record-key.ts';

/** What was typed into the papers of an assessment, and noted of its application and duties: the text of each field, by paper and field. */
export type PaperFields = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One assessment as it is kept. */
export interface SavedAssessment {
  /** Its own for ever: no other gets it, also once it is deleted. */
  readonly id: number;
  /** When it was begun, in milliseconds since 1970; the record is in this order. */
  readonly begun: number;
  /** The name given to it; null while none was given. */
  readonly name: string | null;
  readonly answers: Answers;
  readonly papers: PaperFields;
  /** The rules under which the answers were given where these are earlier ones, until the person was told; see `lookedAt` of the session. */
  readonly earlier?: EarlierRules | undefined;
}

/** What is kept in the browser: the language chosen, if any, the assessments, and the one last open. */
export interface SavedRecord {
  readonly language: string | null;
  readonly opened: number | null;
  readonly assessments: readonly SavedAssessment[];
}

/** What a tab keeps of its own, so that a reload shows what it showed. */
export interface SavedTab {
  /** The answers on the screen. */
  readonly answers: Answers;
  /** The assessment that the tab works on, with the answers that the store has; null where nothing was begun. */
  readonly kept: SavedAssessment | null;
  /** What of `kept` only the tab has: what was typed into its papers, or all of it. */
  readonly ahead: 'nothing' | 'papers' | 'all';
}

/**
 * What stands in the store, by key. Each assessment has a key of its own, and so have the language
 * and the assessment last open: two tabs that work on different things write different keys, and
 * neither takes back what the other wrote, however late the browser tells them of each other.
 */
export type Texts = Readonly<Record<string, string>>;

/** Nothing chosen, nothing answered. */
export const emptyRecord: SavedRecord = { language: null, opened: null, assessments: [] };

const language = v.nullable(v.string());
/** A number without a fraction, exact, and not below `least`. */
export const whole = (least: number) =>
  v.pipe(
    v.number(),
    v.check((number) => Number.isSafeInteger(number) && number >= least),
  );
const id = whole(1);
const name = v.nullable(v.string());
/** The form of `PaperFields`, in the store and in a file. */
export const paperFields = v.record(v.string(), v.record(v.string(), v.string()));
const known: readonly string[] = versions;
/** The rules of today; not from `assess` nor the changelog, which the first question does not need. */
const today = versions[0];
/** The rules under which answers are kept; up to rules 1.0.0 what is kept does not say so. */
const rules = v.optional(v.string(), '1.0.0');
const earlier = v.optional(
  v.object({ rules: v.string(), lookAgainAt: v.array(v.picklist(changedQuestions)) }),
);
const own = { name, answers: v.unknown(), papers: paperFields, earlier };

const version = v.literal(3);
const laterVersion = v.object({
  version: v.pipe(
    v.number(),
    v.check((number) => number >= 4),
  ),
});
const ofRules = v.object({ rules: v.string() });
/** Whether a text is of a later version of the record, or of rules that are not known yet. */
const isLater = (value: unknown): boolean =>
  v.is(laterVersion, value) || (v.is(ofRules, value) && !known.includes(value.rules));
const mainSchema = v.object({ version, language });
const assessmentSchema = v.object({ version, rules, begun: whole(0), ...own });
const tabSchema = v.object({
  version,
  rules,
  answers: v.unknown(),
  kept: v.nullable(v.object({ id, begun: whole(0), ...own })),
  ahead: v.picklist(['nothing', 'papers', 'all']),
});

/** Version 1 kept one assessment without a name. */
const firstSchema = v.object({ version: v.literal(1), language, answers: v.unknown() });
/** Version 2 kept all in one text. */
const secondSchema = v.object({
  version: v.literal(2),
  language,
  opened: v.nullable(id),
  assessments: v.array(v.object({ id, rules, ...own })),
});
const secondTabSchema = v.object({
  version: v.literal(2),
  id: v.nullable(id),
  answers: v.unknown(),
});

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

/** Answers as they are kept, still to be read. */
interface UnreadAnswers {
  readonly rules: string;
  readonly answers: unknown;
  readonly earlier?: EarlierRules | undefined;
}

type UnreadAssessment = Omit<SavedAssessment, keyof UnreadAnswers> & UnreadAnswers;

/** A record whose answers are still to be read. */
interface Unread {
  readonly language: string | null;
  readonly opened: number | null;
  readonly assessments: readonly UnreadAssessment[];
}

/** Answers as these rules know them, and of what earlier rules the person is to be told; null where they cannot be read. */
function broughtToday(kept: UnreadAnswers): Pick<SavedAssessment, 'answers' | 'earlier'> | null {
  const { answers } = readAnswers(broughtFrom(kept.rules, kept.answers));
  if (answers === undefined) return null;
  if (kept.rules === today) return { answers, earlier: kept.earlier };
  const again = lookAgainFrom(kept.rules, kept.answers as EarlierAnswers);
  const { rules, lookAgainAt } = kept.earlier ?? { rules: kept.rules, lookAgainAt: again };
  return { answers, earlier: { rules, lookAgainAt: [...new Set([...again, ...lookAgainAt])] } };
}

/** What a schema makes of a value; null where it does not fit. */
function read<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | null {
  const { success, output } = v.safeParse(schema, value);
  return success ? output : null;
}

/** What the main text holds: all of it up to version 2, the language since. */
function mainOf(value: unknown): Unread | null {
  const main = read(mainSchema, value);
  if (main !== null) return { language: main.language, opened: null, assessments: [] };
  const second = read(secondSchema, value);
  if (second !== null) {
    return { ...second, assessments: second.assessments.map((one, n) => ({ ...one, begun: n })) };
  }
  const first = read(firstSchema, value);
  if (first === null) return null;
  const { answers } = readAnswers(first.answers);
  if (answers !== undefined && Object.keys(answers).length === 0) {
    return { language: first.language, opened: null, assessments: [] };
  }
  const only = { id: 1, begun: 0, name: null, rules: '1.0.0', answers: first.answers, papers: {} };
  return { language: first.language, opened: 1, assessments: [only] };
}

/** Reads what the store holds, of this version or one before. Never throws. */
export function parseRecord(texts: Texts): Loaded {
  const unreadable: Loaded = { record: emptyRecord, problem: 'unreadable' };
  const values = Object.entries(texts).map(([key, text]) => [key, json(text)] as const);
  if (values.some(([, value]) => isLater(value))) {
    return { record: emptyRecord, problem: 'later-version' };
  }
  const byKey = new Map(values);
  const nothing: Unread = { ...emptyRecord, assessments: [] };
  const main = byKey.has(recordKey) ? mainOf(byKey.get(recordKey)) : nothing;
  if (main === null) return unreadable;
  const held: UnreadAssessment[] = [];
  for (const [key, value] of values) {
    if (!key.startsWith(assessmentKey)) continue;
    const ownId = read(id, json(key.slice(assessmentKey.length)));
    const saved = read(assessmentSchema, value);
    if (ownId === null || saved === null) return unreadable;
    held.push({ ...saved, id: ownId });
  }
  const newer = new Set(held.map((saved) => saved.id));
  const assessments: SavedAssessment[] = [];
  for (const saved of [...main.assessments.filter((old) => !newer.has(old.id)), ...held]) {
    const brought = broughtToday(saved);
    if (brought === null) return unreadable;
    assessments.push(assessmentOf(saved, brought));
  }
  const ids = new Set<unknown>(assessments.map((saved) => saved.id));
  if (ids.size < assessments.length) return unreadable;
  const opened = byKey.has(openedKey) ? byKey.get(openedKey) : main.opened;
  return {
    record: {
      language: main.language,
      opened: v.is(id, opened) && ids.has(opened) ? opened : null,
      assessments: inOrder(assessments),
    },
    problem: null,
  };
}

function assessmentOf(
  { id, begun, name, papers }: Omit<SavedAssessment, 'answers' | 'earlier'>,
  { answers, earlier }: Pick<SavedAssessment, 'answers' | 'earlier'>,
): SavedAssessment {
  return { id, begun, name, answers, papers, earlier };
}

function inOrder(assessments: readonly SavedAssessment[]): readonly SavedAssessment[] {
  return [...assessments].sort((one, other) => one.begun - other.begun || one.id - other.id);
}

/** The texts under which a record is kept. */
export function formatRecord({ language, opened, assessments }: SavedRecord): Texts {
  const texts: Record<string, string> = {};
  for (const { id, ...saved } of assessments) {
    texts[assessmentKey + id] = JSON.stringify({ version: 3, rules: today, ...saved });
  }
  if (opened !== null) texts[openedKey] = String(opened);
  texts[recordKey] = JSON.stringify({ version: 3, language });
  return texts;
}

/** Reads what a tab kept of its own; null where there is nothing, or nothing that can be read. Never throws. */
export function parseTab(text: string | null): SavedTab | null {
  const value = text === null ? null : json(text);
  const tab = isLater(value) ? null : (read(tabSchema, value) ?? fromSecondTab(value));
  if (tab === null) return null;
  const { rules, answers, kept, ahead } = tab;
  const shown = broughtToday({ rules, answers, earlier: kept?.earlier });
  if (shown === null) return null;
  if (kept === null) return { answers: shown.answers, kept, ahead };
  const last = broughtToday({ rules, answers: kept.answers });
  if (last === null) return null;
  const brought = { answers: last.answers, earlier: shown.earlier };
  return { answers: shown.answers, kept: assessmentOf(kept, brought), ahead };
}

/** Version 2 kept no more than the id; name and papers come from the record. */
function fromSecondTab(value: unknown): Omit<v.InferOutput<typeof tabSchema>, 'version'> | null {
  const tab = read(secondTabSchema, value);
  if (tab === null) return null;
  const { id, answers } = tab;
  const kept = id === null ? null : { id, begun: 0, name: null, answers, papers: {} };
  return { rules: '1.0.0', answers, kept, ahead: 'nothing' };
}

/** The text under which a tab keeps its own. */
export function formatTab(tab: SavedTab): string {
  return JSON.stringify({ version: 3, rules: today, ...tab });
}

/** The assessment with this id, if it is kept. */
export function savedIn(record: SavedRecord, id: number | null): SavedAssessment | undefined {
  return record.assessments.find((saved) => saved.id === id);
}

/** A new assessment, the last in the record, with an id that none had or will have. */
export function newAssessment(
  { assessments }: SavedRecord,
  { name, answers, papers, earlier }: Omit<SavedAssessment, 'id' | 'begun'>,
): SavedAssessment {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  const id = (high % 2 ** 20) * 2 ** 32 + low + 1;
  const begun = Math.max(Date.now(), ...assessments.map((saved) => saved.begun + 1));
  return { id, begun, name, answers, papers, earlier };
}

/** The record with an assessment put in, or in the place of the one with its id, and open. */
export function withAssessment(record: SavedRecord, assessment: SavedAssessment): SavedRecord {
  const others = record.assessments.filter(({ id }) => id !== assessment.id);
  return { ...record, opened: assessment.id, assessments: inOrder([...others, assessment]) };
}

/** The record with a part of one assessment changed; as it is where that one is not kept. */
export function withPart(
  record: SavedRecord,
  id: number,
  part: (saved: SavedAssessment) => Partial<Omit<SavedAssessment, 'id' | 'begun'>>,
): SavedRecord {
  const assessments = record.assessments.map((saved) =>
    saved.id === id ? { ...saved, ...part(saved) } : saved,
  );
  return { ...record, assessments };
}

/** The record without one assessment. */
export function withoutAssessment(record: SavedRecord, gone: number): SavedRecord {
  return {
    ...record,
    opened: record.opened === gone ? null : record.opened,
    assessments: record.assessments.filter((saved) => saved.id !== gone),
  };
}

/** The record with what was taken away put back, each in its place; what is there already stays as it is. */
export function withAgain(record: SavedRecord, taken: SavedRecord): SavedRecord {
  const missing = taken.assessments.filter(({ id }) => savedIn(record, id) === undefined);
  return {
    language: record.language ?? taken.language,
    opened: record.opened ?? taken.opened,
    assessments: inOrder([...record.assessments, ...missing]),
  };
}
