import type { AnswersWithEffect } from '../rules/logic/state.ts';
import type { Draft } from './fields.ts';

/** What the text does not settle for an applicant, each with a sentence of the mail that asks. */
export type SilentPoint =
  | 'no-agent'
  | 'foreign'
  | 'no-identity-card'
  | 'no-business-licence'
  | 'sole-trader'
  | 'unincorporated';

/** The silent points that an application meets, from the draft and the kind of applicant. */
export function silentPoints(
  draft: Draft,
  { applicant }: AnswersWithEffect,
): readonly SilentPoint[] {
  return [
    ...(draft.agent === 'no' ? (['no-agent'] as const) : []),
    ...(draft['registered-in'] === 'elsewhere' ? (['foreign'] as const) : []),
    ...(draft['registered-in'] === 'mainland-foreign-id' ? (['no-identity-card'] as const) : []),
    ...(applicant === 'public-body' || applicant === 'non-profit'
      ? (['no-business-licence'] as const)
      : []),
    ...(applicant === 'sole-trader' || applicant === 'unincorporated' ? [applicant] : []),
  ];
}
