import { useSelector } from '@xstate/react';
import type { Answers } from '../../rules/logic/state.ts';
import { useSession } from './context.ts';

/**
 * Every answer given, also those without effect at present: to show and change questions, to try
 * changes, to keep. What says anything of the assessment reads `useResult`; the linter holds it.
 */
export function useGivenAnswers(): Answers {
  return useSelector(useSession().actor, ({ context }) => context.answers);
}

/** The same before the last answer was given; null where none was. */
export function useGivenBefore(): Answers | null {
  return useSelector(useSession().actor, ({ context }) => context.before);
}
