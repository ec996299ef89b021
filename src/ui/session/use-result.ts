import { useMemo } from 'react';
import { assess, type Result } from '../../rules/assess.ts';
import { useWizard } from './context.ts';

/** The result of the answers so far, with those that have an effect. */
export function useResult(): Result {
  const given = useWizard(({ context }) => context.answers);
  return useMemo(() => assess(given), [given]);
}
