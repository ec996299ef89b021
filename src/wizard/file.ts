import * as v from 'valibot';
import { licenceSource } from '../licence/source.ts';
import { type Fault, readAnswers } from '../rules/answers.ts';
import { assess, type Result, rulesVersion } from '../rules/assess.ts';
import { type DutyChange, dutyChanges } from '../rules/changes.ts';
import type { QuestionId } from '../rules/contract/questions.ts';
import { isDeeperThan, repeatedKey } from '../rules/json-marks.ts';
import { type Answers, decode, encode } from '../rules/logic/state.ts';
import {
  broughtFrom,
  type ChangedQuestion,
  type EarlierAnswers,
  lookAgainFrom,
} from './earlier-rules.ts';
import { type PaperFields, paperFields, whole } from './record.ts';

/**
 * An assessment as a person keeps it: how it is called, the day it was made (`2026-11-23`), the
 * answers, what was typed into its papers and noted of its application.
 */
export interface Assessment {
  readonly name: string;
  readonly assessedOn: string;
  readonly answers: Answers;
  readonly papers: PaperFields;
}

/** Why a file could not be opened; the sentence for each stands in `kept.json`. */
export type FileProblem =
  | { readonly kind: 'too-large' | 'not-utf8' | 'not-json' | 'not-ours' | 'later-version' }
  | { readonly kind: 'duplicate-key'; readonly key: string }
  /** A field that is missing or of the wrong type, as a path: `result.rules`. */
  | { readonly kind: 'wrong-field'; readonly field: string }
  /** Questions, or options with their question, that the contract does not know. */
  | { readonly kind: 'unknown-answers'; readonly unknown: readonly string[] }
  /** Questions with an answer that the contract refuses for another reason. */
  | { readonly kind: 'refused-answers'; readonly questions: readonly QuestionId[] };

/** The rules and the text (by SHA-256) under which a result was made. */
export interface MadeUnder {
  readonly rules: string;
  readonly text: string;
}

interface StoredAndToday<Stored, Today> {
  readonly stored: Stored;
  readonly today: Today;
}

/**
 * What the file says, and what its answers give today. `other-version`: it was made under other
 * rules or another text; whether anything differs, the pairs say. `altered`: it names today's rules
 * and text, which do not give the stored result. Ids of `stored` may be unknown today.
 */
export interface Difference {
  readonly kind: 'other-version' | 'altered';
  readonly madeUnder: StoredAndToday<MadeUnder, MadeUnder>;
  readonly verdict: StoredAndToday<string | null, Result['verdict']>;
  readonly possibleVerdicts: StoredAndToday<readonly string[], Result['possibleVerdicts']>;
  readonly email: StoredAndToday<string | null, Result['email']>;
  readonly lanes: StoredAndToday<
    { readonly nonCommercial: string | null; readonly commercial: string | null },
    Result['lanes']
  >;
  /** The duties added (`from` null), dropped (`to` null) or of another status. */
  readonly duties: readonly DutyChange<string>[];
}

/** A file that was opened; `difference` is null where it holds what its answers give today. */
export interface OpenedFile extends Assessment {
  /** The questions whose answer may mean something else today than under the rules of the file. */
  readonly lookAgainAt: readonly ChangedQuestion[];
  readonly difference: Difference | null;
}

/** The assessment of a file, or why there is none. */
export type FileReading =
  | { readonly file: OpenedFile; readonly problem?: never }
  | { readonly problem: FileProblem; readonly file?: never };

const kind = 'baichuan2-licence-assessment';
const version = 1;
/** The largest file that is read: bytes, or UTF-16 units of a text. What we write has some 15,000. */
export const largestFile = 1_000_000;
/** Our files have five brackets within one another. */
const deepest = 20;

/** A text of one form; the first script holds what valibot has for all others, so this needs no more of it. */
const formed = (form: RegExp) =>
  v.pipe(
    v.string(),
    v.check((text) => form.test(text)),
  );
const id = formed(/^[A-Za-z0-9][\w.-]{0,63}$/);
const ids = v.array(id);
const idOrNull = v.nullable(id);

const schema = v.object({
  version: v.literal(version),
  assessedOn: v.pipe(
    formed(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
    v.check(isOnCalendar),
  ),
  name: v.string(),
  result: v.object({
    version: v.literal(1),
    rules: formed(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
    licence: v.object({
      id: v.literal(licenceSource.id),
      sha256: formed(/^[0-9a-f]{64}$/),
    }),
    answers: v.unknown(),
    complete: v.boolean(),
    next: idOrNull,
    verdict: idOrNull,
    possibleVerdicts: ids,
    lanes: v.object({ nonCommercial: idOrNull, commercial: idOrNull }),
    email: idOrNull,
    obligations: v.array(
      v.object({
        id,
        kind: id,
        when: id,
        status: v.picklist(['applies', 'may-apply']),
        clauses: ids,
        because: ids,
        dependsOn: ids,
        openPoint: idOrNull,
      }),
    ),
  }),
  /** Left out where nothing was typed, as in all files of the earlier form, whose readers pass it over. */
  papers: v.optional(paperFields, {}),
});

type StoredResult = v.InferOutput<typeof schema>['result'];

const ours = v.object({ kind: v.literal(kind) });
const laterVersion = whole(2);
const ofLaterVersion = [
  v.object({ version: laterVersion }),
  v.object({ result: v.object({ version: laterVersion }) }),
];

/**
 * The text of an assessment's file: the result of contract section 5 in an envelope. Answers must be
 * such as `readAnswers` accepts; those without effect are left out. `parseFile` refuses what is
 * longer than a million characters, as a name or a field of that length would make it.
 */
export function formatFile({ name, assessedOn, answers, papers }: Assessment): string {
  const isTyped = Object.values(papers).some((fields) => Object.keys(fields).length > 0);
  const result = assess(answers);
  const file = { kind, version, assessedOn, name, result, ...(isTyped ? { papers } : {}) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the text or the bytes of a file, and assesses its answers anew. Whatever it is given, the
 * outcome is an assessment whose answers `readAnswers` accepts, or a problem. Never throws.
 */
export function parseFile(content: string | Uint8Array): FileReading {
  if (content.length > largestFile) return { problem: { kind: 'too-large' } };
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : utf8(content);
  if (text === null) return { problem: { kind: 'not-utf8' } };
  if (isDeeperThan(deepest, text)) return { problem: { kind: 'not-ours' } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: { kind: 'not-json' } };
  }
  if (!v.is(ours, value)) return { problem: { kind: 'not-ours' } };
  if (ofLaterVersion.some((form) => v.is(form, value)))
    return { problem: { kind: 'later-version' } };
  const key = repeatedKey(text);
  if (key !== null) return { problem: { kind: 'duplicate-key', key: shown(key) } };
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (!parsed.success) {
    const field = shown((parsed.issues[0].path ?? []).map(({ key }) => key).join('.'));
    return { problem: { kind: 'wrong-field', field } };
  }
  const { name, assessedOn, result, papers } = parsed.output;
  const { answers, faults } = readAnswers(broughtFrom(result.rules, result.answers));
  if (answers === undefined) return { problem: problemOf(faults) };
  const inOrder = decode(encode(answers));
  const lookAgainAt = lookAgainFrom(result.rules, result.answers as EarlierAnswers);
  return {
    file: {
      name,
      assessedOn,
      answers: inOrder,
      papers,
      difference: difference(result, inOrder),
      lookAgainAt,
    },
  };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isOnCalendar(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

function problemOf(faults: readonly Fault[]): FileProblem {
  const unknown = new Set<string>();
  const questions = new Set<QuestionId>();
  for (const fault of faults) {
    if (fault.kind === 'not-an-object') return { kind: 'wrong-field', field: 'result.answers' };
    if (fault.kind === 'unknown-question') unknown.add(shown(fault.question));
    else if (fault.kind === 'unknown-option')
      unknown.add(shown(`${fault.question}: ${fault.found}`));
    else questions.add(fault.question);
  }
  if (unknown.size === 0) return { kind: 'refused-answers', questions: [...questions] };
  return { kind: 'unknown-answers', unknown: fewOf([...unknown]) };
}

/** The first few of many names. */
function fewOf(names: readonly string[]): readonly string[] {
  return names.length > 5 ? [...names.slice(0, 5), '…'] : names;
}

/** A text of the file fit to stand in a sentence: short, in one line, with nothing that cannot be seen. */
function shown(text: string): string {
  const characters = [
    ...text
      .slice(0, 200)
      .replace(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  ];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}

function difference(stored: StoredResult, answers: Answers): Difference | null {
  const today = assess(answers);
  const madeUnder = {
    stored: { rules: stored.rules, text: stored.licence.sha256 },
    today: { rules: rulesVersion, text: licenceSource.sha256 },
  };
  const sameVersion =
    stored.rules === rulesVersion && stored.licence.sha256 === licenceSource.sha256;
  if (sameVersion && JSON.stringify({ ...stored, answers }) === JSON.stringify(today)) return null;
  const both = <Key extends 'verdict' | 'possibleVerdicts' | 'email' | 'lanes'>(key: Key) => ({
    stored: stored[key],
    today: today[key],
  });
  return {
    kind: sameVersion ? 'altered' : 'other-version',
    madeUnder,
    verdict: both('verdict'),
    possibleVerdicts: both('possibleVerdicts'),
    email: both('email'),
    lanes: both('lanes'),
    duties: dutyChanges<string>(stored, today),
  };
}

/** The most bytes that a file's name has of the assessment's: with all else it stays far below 255. */
const longestInName = 120;

/**
 * A name for the file that every system takes: letters and digits of any script with their marks,
 * none of them cut, and hyphens; at most 161 bytes of UTF-8. `assessedOn` is a day such as
 * `2026-11-23`.
 */
export function fileName(name: string, assessedOn: string): string {
  const words = name.normalize('NFC').match(/(?:[\p{L}\p{N}]\p{M}*)+/gu) ?? [];
  let short = '';
  for (const letter of words.join('-').match(/.\p{M}*/gsu) ?? []) {
    if (new TextEncoder().encode(short + letter).length > longestInName) break;
    short += letter;
  }
  const called = short.replace(/-$/, '');
  return ['baichuan2-licence-check', ...(called === '' ? [] : [called]), `${assessedOn}.json`].join(
    '-',
  );
}
