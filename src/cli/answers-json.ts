import { findNodeAtLocation, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { Translate } from '../papers/report.ts';
import { type Fault, readAnswers } from '../rules/answers.ts';
import { type QuestionId, question } from '../rules/questions.ts';
import type { Answers } from '../rules/state.ts';

/** A fault in a text of answers: on which of its lines (from 1), and the sentence. */
export interface TextFault {
  readonly line: number;
  readonly sentence: string;
}

/** Answers, or every fault of the text. */
export type TextReading =
  | { readonly answers: Answers; readonly faults?: never }
  | { readonly faults: readonly TextFault[]; readonly answers?: never };

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Reads one JSON object of answers (contract section 6); names each fault with its line, in the words of `t`. */
export function readAnswersText(text: string, t: Translate): TextReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: [brokenAt(text, t)] };
  }
  const duplicates = duplicateKeys(text, value, t);
  const { answers, faults = [] } = readAnswers(value);
  if (answers !== undefined && duplicates.length === 0) return { answers };
  const tree = parseTree(text, [], strict);
  const named = faults.map((fault) => {
    const key = 'question' in fault ? fault.question : undefined;
    const node = tree && key !== undefined ? findNodeAtLocation(tree, [key]) : tree;
    return { line: placeOf(text, node?.offset ?? 0).line, sentence: sentenceOf(fault, t) };
  });
  return { faults: [...duplicates, ...named].sort((a, b) => a.line - b.line) };
}

function brokenAt(text: string, t: Translate): TextFault {
  const errors: ParseError[] = [];
  parse(text, errors, strict);
  const { line, column } = placeOf(text, errors[0]?.offset ?? text.length);
  return { line, sentence: t('cli:faults.not-json', { column: String(column) }) };
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Keys that stand more than once; a count of keys shows whether a closer look is due. */
function duplicateKeys(text: string, value: unknown, t: Translate): readonly TextFault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const keys = text.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;
  if (keys === Object.keys(value).length) return [];
  const seen = new Set<string>();
  const properties = parseTree(text, [], strict)?.children ?? [];
  return properties.flatMap(({ children }) => {
    const key = children?.[0];
    if (key === undefined) return [];
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return [];
    }
    const { line } = placeOf(text, key.offset);
    return [{ line, sentence: t('cli:faults.duplicate', { question: oneLine(key.value) }) }];
  });
}

function sentenceOf(fault: Fault, t: Translate): string {
  if (fault.kind === 'not-an-object') {
    return t('cli:faults.not-an-object', { found: brief(fault.found) });
  }
  const allowed = fault.allowed.join(', ');
  if (fault.kind === 'unknown-question') {
    return t('cli:faults.unknown-question', { question: oneLine(fault.question), allowed });
  }
  const { kind, exclusive } = question(fault.question as QuestionId);
  const key = fault.kind === 'wrong-type' ? `wrong-type-${kind}` : fault.kind;
  return t(`cli:faults.${key}`, {
    question: fault.question,
    found: brief(fault.found),
    allowed,
    exclusive: exclusive.join(', '),
  });
}

const brief = (found: string) => (found.length > 80 ? `${found.slice(0, 79)}…` : found);

/** A key as it can stand in a one-line message. */
const oneLine = (key: string) => brief(/^[\w-]+$/.test(key) ? key : JSON.stringify(key));
