import type { Answers } from '../../src/rules/logic/state.ts';
import people from './people.json' with { type: 'json' };

/** A person, their answers, and what they must be told. */
export interface Person {
  readonly case: string;
  readonly answers: Answers;
  readonly expect: {
    readonly verdict: string;
    readonly email: string;
    readonly lanes: { readonly nonCommercial: string | null; readonly commercial: string | null };
    readonly applies: readonly string[];
    readonly mayApply: readonly string[];
    readonly alwaysOn: boolean;
  };
}

// The answers come from JSON, whose strings TypeScript reads as any string; a test checks them.
export const persons = people as unknown as readonly Person[];

const always = [
  'no-military-or-unlawful-purpose',
  'obey-laws',
  'respect-third-party-rights',
  'no-transfer-or-sublicence',
  'no-brand-use-without-consent',
  'protect-personal-information',
  'outputs-unclaimed',
  'bear-output-risk',
  'indemnify-licensor',
  'licence-can-be-revoked',
  'licensor-may-act',
  'licensor-interprets',
  'mainland-law-and-courts',
];

/** Every obligation that must be said to apply, the always-on ones included. */
export function applying({ verdict, applies, alwaysOn }: Person['expect']): readonly string[] {
  if (verdict === 'prohibited') return ['no-military-or-unlawful-purpose'];
  return alwaysOn ? [...applies, ...always] : applies;
}
