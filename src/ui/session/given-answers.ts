import type { Answers } from '../../rules/logic/state.ts';
import { useWizard } from './context.ts';

/**
 * Every answer given, also those without effect at present: to show and change questions, to try
 * changes, to keep. What says anything of the assessment reads `useResult`; the linter holds it.
 */
export function useGivenAnswers(): Answers {
  return useWizard(({ context }) => context.answers);
}

/** The same before the last answer was given; null where none was. */
export function useGivenBefore(): Answers | null {
  return useWizard(({ context }) => context.before);
}
