import { isQuestionId, type QuestionId, question, questionIds } from './contract/questions.ts';
import type { Answers } from './logic/state.ts';

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

/** A value as JSON; one that JSON cannot show (nested too deeply, say) only by its kind. */
function shown(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Array.isArray(value) ? '[…]' : typeof value === 'object' ? '{…}' : String(value);
  }
}

function fault(
  kind: Exclude<Fault['kind'], 'not-an-object' | 'unknown-question'>,
  id: QuestionId,
  found: unknown,
): Fault {
  return { kind, question: id, found: shown(found), allowed: question(id).options };
}

function optionFaults(id: QuestionId, option: unknown): readonly Fault[] {
  if (typeof option !== 'string') return [fault('wrong-type', id, option)];
  const allowed: readonly string[] = question(id).options;
  return allowed.includes(option) ? [] : [fault('unknown-option', id, option)];
}

function faultsOf(id: QuestionId, value: unknown): readonly Fault[] {
  const { kind, exclusive } = question(id);
  if (kind === 'single') return optionFaults(id, value);
  if (!Array.isArray(value)) return [fault('wrong-type', id, value)];
  if (value.length === 0) return [fault('empty', id, value)];
  const chosen = [...new Set<unknown>(value)];
  const faults = chosen.flatMap((option) => optionFaults(id, option));
  const alone: readonly unknown[] = exclusive;
  if (chosen.length < value.length) faults.push(fault('repeated', id, value));
  if (chosen.length > 1 && chosen.some((option) => alone.includes(option))) {
    faults.push(fault('exclusive', id, value));
  }
  return faults;
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
