import { type ParseError, parse } from 'jsonc-parser';
import { fallbackLanguage } from '../i18n/language.ts';
import { oneLine } from '../release/one-line.ts';
import { type Fault, readAnswers } from '../rules/answers.ts';
import { type QuestionId, question } from '../rules/contract/questions.ts';
import { eachMark } from '../rules/json-marks.ts';
import { encode, type State } from '../rules/logic/state.ts';
import type { Translate } from '../rules/translate.ts';

/** A fault in a text of answers: on which of its lines (from 1), and the sentence. */
export interface TextFault {
  readonly line: number;
  readonly sentence: string;
}

/** Answers, or every fault of the text. */
type TextReading =
  | { readonly answers: State; readonly faults?: never }
  | { readonly faults: readonly TextFault[]; readonly answers?: never };

/** The longest text that is read, in characters: that of answers to all questions has some 500. */
const longest = 1_000_000;

/** A text of answers that comes in pieces. White space beyond measure is let go of, and so is a text that is too long to be answers. */
export class AnswersText {
  #text: string;
  #squeezed = false;
  #tooLong = false;

  constructor(text = '') {
    this.#text = text;
  }

  /** Whether it holds nothing but white space. */
  get isWhite(): boolean {
    return !this.#tooLong && this.#text.trim() === '';
  }

  add(piece: string): void {
    if (this.#tooLong) return;
    this.#text += piece;
    if (this.#text.length <= longest) return;
    this.#text = this.#text.replace(/[ \t\r\n]+/g, ' ');
    this.#squeezed = true;
    if (this.#text.length <= longest) return;
    this.#text = '';
    this.#tooLong = true;
  }

  /**
   * Reads one JSON object of answers (contract section 6); names each fault with its line, in the
   * words of `t`. Of a text that was let go of in part, no place is known, and one fault is named.
   * `readKnown` may know good answers sooner; null is what it does not know.
   */
  read(t: Translate, readKnown: (text: string) => State | null = () => null): TextReading {
    const known = this.#tooLong ? null : readKnown(this.#text);
    if (known !== null) return { answers: known };
    const { answers, faults = [] } = this.#tooLong ? {} : readAnswersText(this.#text, t);
    if (answers !== undefined) return { answers };
    if (!this.#squeezed) return { faults };
    const sentence = t('cli:faults.too-long', {
      longest: longest.toLocaleString(fallbackLanguage),
    });
    return { faults: [{ line: 1, sentence }] };
  }
}

function readAnswersText(text: string, t: Translate): TextReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: [brokenAt(text, t)] };
  }
  const { answers, faults = [] } = readAnswers(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const { line } = placeOf(text, text.search(/\S/));
    return { faults: faults.map((fault) => ({ line, sentence: sentenceOf(fault, t) })) };
  }
  const properties = propertiesOf(text);
  if (answers !== undefined && properties.length === Object.keys(value).length) {
    return { answers: encode(answers) };
  }
  return { faults: faultsIn(properties, text, t) };
}

/** A property of the outermost object, by places in the text. */
interface Property {
  readonly key: number;
  readonly colon: number;
  readonly end: number;
}

/** The properties of a valid JSON object as they stand in its text, those with a repeated key apart. */
function propertiesOf(text: string): readonly Property[] {
  const properties: Property[] = [];
  let key = 0;
  let colon = 0;
  eachMark(text, (mark, at, depth) => {
    if (depth !== 1) return true;
    if (mark === '"' && key === 0) key = at;
    if (mark === ':') colon = at;
    if ((mark === ',' || mark === '}') && key > 0) {
      properties.push({ key, colon, end: at });
      key = 0;
    }
    return true;
  });
  return properties;
}

function faultsIn(
  properties: readonly Property[],
  text: string,
  t: Translate,
): readonly TextFault[] {
  const seen = new Set<string>();
  const lineAt = lineCounter(text);
  return properties.flatMap(({ key, colon, end }) => {
    const name: string = JSON.parse(text.slice(key, colon));
    const written = text.slice(colon + 1, end);
    const value: unknown = JSON.parse(written);
    const repeated = seen.has(name);
    seen.add(name);
    const { faults = [] } = readAnswers(Object.fromEntries([[name, value]]));
    const named = faults.filter(({ kind }) => !repeated || kind !== 'unknown-question');
    const keyLine = lineAt(key);
    const valueLine = lineAt(end - written.trimStart().length);
    const twice = t('cli:faults.duplicate', { question: shownKey(name) });
    return [
      ...(repeated ? [{ line: keyLine, sentence: twice }] : []),
      ...named.map((fault) => ({ line: valueLine, sentence: sentenceOf(fault, t) })),
    ];
  });
}

/** Tells on which line of a text a place is, from 1; to be asked from the beginning to the end. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let lineEnd = text.indexOf('\n');
  return (offset) => {
    for (; lineEnd !== -1 && lineEnd < offset; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1;
    return line;
  };
}

/** Answers are nested two deep; what is nested deeper than this is not read to look for the fault. */
const deepest = 100;

function brokenAt(text: string, t: Translate): TextFault {
  let readable = text.length;
  eachMark(text, (_, at, depth) => {
    if (depth > deepest) readable = at;
    return depth <= deepest;
  });
  const errors: ParseError[] = [];
  parse(text.slice(0, readable), errors, { disallowComments: true });
  const { line, column } = placeOf(text, errors[0]?.offset ?? readable);
  return { line, sentence: t('cli:faults.not-json', { column: String(column) }) };
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function sentenceOf(fault: Fault, t: Translate): string {
  if (fault.kind === 'not-an-object') {
    return t('cli:faults.not-an-object', { found: brief(fault.found) });
  }
  const allowed = fault.allowed.join(', ');
  if (fault.kind === 'unknown-question') {
    return t('cli:faults.unknown-question', { question: shownKey(fault.question), allowed });
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

/** The beginning of a long text, in one line. */
function brief(found: string): string {
  const characters = [...found.slice(0, 200)];
  return oneLine(characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : found);
}

const shownKey = (key: string) => brief(/^[\w-]+$/.test(key) ? key : JSON.stringify(key));
