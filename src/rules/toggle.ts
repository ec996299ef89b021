import { type QuestionId, question } from './contract/questions.ts';

/**
 * The options chosen after one more tick: a `single` question holds the last one ticked; in a `multi`
 * question an exclusive option stands alone and a tick on a chosen option takes it back.
 */
export function toggled(
  id: QuestionId,
  chosen: readonly string[],
  option: string,
): readonly string[] {
  const { kind, options, exclusive } = question(id);
  if (kind === 'single') return [option];
  if (chosen.includes(option)) return chosen.filter((other) => other !== option);
  const alone: readonly string[] = exclusive;
  if (alone.includes(option)) return [option];
  const kept = chosen.filter((other) => !alone.includes(other));
  return options.filter((other) => other === option || kept.includes(other));
}

/** The options as the answer to a question; null where none is chosen. */
export function asAnswer(
  id: QuestionId,
  chosen: readonly string[],
): string | readonly string[] | null {
  if (chosen.length === 0) return null;
  return question(id).kind === 'single' ? (chosen[0] ?? null) : chosen;
}
