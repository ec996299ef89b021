import { isQuestionId, type QuestionId, question, questionIds } from './questions.ts';
import type { Answers } from './state.ts';

/** What is wrong with answers that came from outside. The words for each kind stand in the locales. */
export type Fault =
  | { readonly kind: 'not-an-object'; readonly found: string }
  | {
      readonly kind: 'unknown-question';
      readonly question: string;
      readonly allowed: readonly string[];
    }
  | {
      readonly kind: 'unknown-option' | 'wrong-type' | 'empty' | 'repeated' | 'exclusive';
      readonly question: QuestionId;
      readonly found: string;
      readonly allowed: readonly string[];
    };

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

function faultsOf(id: QuestionId, value: unknown): readonly Fault[] {
  const { kind, options, exclusive } = question(id);
  const allowed: readonly string[] = options;
  const fault = (
    what: Exclude<Fault['kind'], 'not-an-object' | 'unknown-question'>,
    found: unknown,
  ) => ({ kind: what, question: id, found: shown(found), allowed }) as const;
  const unknownOption = (option: unknown) =>
    typeof option !== 'string'
      ? [fault('wrong-type', option)]
      : allowed.includes(option)
        ? []
        : [fault('unknown-option', option)];
  if (kind === 'single') return unknownOption(value);
  if (!Array.isArray(value)) return [fault('wrong-type', value)];
  if (value.length === 0) return [fault('empty', value)];
  const faults = value.flatMap(unknownOption);
  if (faults.length > 0) return faults;
  if (new Set(value).size < value.length) return [fault('repeated', value)];
  const alone: readonly string[] = exclusive;
  return value.length > 1 && value.some((option) => alone.includes(option))
    ? [fault('exclusive', value)]
    : [];
}

/** Answers that `assess` takes, or what is wrong with them. */
export type Reading =
  | { readonly answers: Answers; readonly faults?: never }
  | { readonly faults: readonly Fault[]; readonly answers?: never };

/**
 * Checks a value from outside (file, store, link, command line) and gives either answers that
 * `assess` takes, or every fault found, one by one; nothing is guessed or repaired.
 */
export function readAnswers(value: unknown): Reading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { faults: [{ kind: 'not-an-object', found: shown(value) }] };
  }
  const faults = Object.entries(value).flatMap(([id, answer]): readonly Fault[] =>
    isQuestionId(id)
      ? faultsOf(id, answer)
      : [{ kind: 'unknown-question', question: id, allowed: questionIds }],
  );
  return faults.length > 0 ? { faults } : { answers: value as Answers };
}
