import type { Obligation } from '../rules/assess.ts';
import { type ObligationId, obligationIds } from '../rules/contract/obligations.ts';
import type { QuestionId } from '../rules/contract/questions.ts';
import type { Answers } from '../rules/logic/state.ts';
import { beginning } from './cut.ts';
import { isAnew } from './log.ts';
import { typedLine } from './typed.ts';

/** How a to-do can be marked: it is done, or the person has decided that it is not for them. */
export const markStates = ['done', 'not-for-us'] as const;
export type MarkState = (typeof markStates)[number];

/** What a person noted of a duty. */
export interface DutyMark {
  readonly state: MarkState;
  /** The day it was done or decided, as `2026-11-29`. */
  readonly on: string;
  /** The evidence, a note or a link, of what is done; the reason of what is not for them. May be empty. */
  readonly note: string;
}

/** The marks of an assessment, also those of duties that the present answers take away. */
export type DutyMarks = { readonly [D in ObligationId]?: DutyMark };

/** No duty is marked. */
export const noMarks: DutyMarks = {};

/** The most characters that a note has. */
export const longestNote = 500;

/** A note as it is kept and shown: one line without control characters, at most 500 characters, none cut. */
function noteOf(text: string): string {
  return beginning(typedLine(text.slice(0, 4 * longestNote)), longestNote, () => 1);
}

/** The duties that an answer of its own ends: once they are done, the question is to be answered anew. */
export const endedByAnswer: { readonly [D in ObligationId]?: QuestionId } = {
  'clarify-revocation': 'authorisation',
  'clarify-purpose': 'purpose',
  'obtain-written-authorisation': 'authorisation',
  'submit-application-package': 'authorisation',
  'await-written-authorisation': 'authorisation',
};

/** The text that a mark is kept as: `done 2026-11-29 Ticket 4711`. */
export function markText({ state, on, note }: DutyMark): string {
  return `${state} ${on} ${noteOf(note)}`.trimEnd();
}

/** Reads such a text, from a store or a file that anyone may have written; null where it is no mark. */
function markOf(text: string | undefined): DutyMark | null {
  const [, name, on = '', note = ''] =
    /^(\S{1,20}) (\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?: (.*))?$/s.exec(text ?? '') ?? [];
  const state = markStates.find((one) => one === name);
  return state === undefined || !isDay(on) ? null : { state, on, note: noteOf(note) };
}

/** Whether there is such a day; some engines take the 31st of February for the 3rd of March. */
function isDay(on: string): boolean {
  const day = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on);
}

/** What is to be done again for an application made anew, so that a mark of the one before says nothing of it. */
const doneAnew: readonly ObligationId[] = [
  'obtain-written-authorisation',
  'submit-application-package',
];

/** The name under which the mark of a duty is kept. */
export function markName(id: ObligationId, answers: Pick<Answers, 'authorisation'>): string {
  return isAnew(answers) && doneAnew.includes(id) ? `${id} anew` : id;
}

/** The marks among texts by `markName`; what is none, or of no duty, is passed over. */
export function marksOf(
  texts: Readonly<Record<string, string>>,
  answers: Pick<Answers, 'authorisation'>,
): DutyMarks {
  return Object.fromEntries(
    obligationIds.flatMap((id) => {
      const name = markName(id, answers);
      const mark = Object.hasOwn(texts, name) ? markOf(texts[name]) : null;
      return mark === null ? [] : [[id, mark] as const];
    }),
  );
}

/** How many of some to-dos are done, set aside with a reason, and left. */
export function toDoProgress(toDos: readonly Pick<Obligation, 'id'>[], marks: DutyMarks) {
  const marked = (state: MarkState) => toDos.filter(({ id }) => marks[id]?.state === state).length;
  const [done, notForUs] = [marked('done'), marked('not-for-us')];
  return { done, notForUs, left: toDos.length - done - notForUs };
}

/** The address of evidence that is nothing but a link; null where it is something else. */
export function linkIn(note: string): string | null {
  return /^https?:\/\/[\w[][^\s"'<>\\]*$/.test(note) ? note : null;
}
