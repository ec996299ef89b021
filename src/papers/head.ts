import type { AnswersWithEffect } from '../rules/logic/state.ts';
import { type Draft, typedIn } from './fields.ts';
import { typedLine } from './typed.ts';

/** Who acts for an applicant by its own constitution; only whoever has a legal representative must have a seal. */
export type Head = 'legal-representative' | 'proprietor' | 'in-charge' | 'authorised' | 'unsettled';

/** Who acts for the applicant of an application: a sole trader has a proprietor, whoever is registered abroad no legal representative as the Annex means it; of whoever is not sure what it is, who acts is not settled. */
export function headOf(draft: Draft, { applicant }: AnswersWithEffect): Head {
  if (applicant === 'sole-trader') return 'proprietor';
  if (applicant === 'unincorporated') return 'in-charge';
  if (applicant === 'unsure') return 'unsettled';
  return draft['registered-in'] === 'elsewhere' ? 'authorised' : 'legal-representative';
}

/** How an applicant signs: with its seal, or where it may have none, by whoever acts for it; where that is not settled, by either. */
export function signing(head: Head): 'sealed' | 'either' | 'unsettled' {
  if (head === 'unsettled') return head;
  return head === 'legal-representative' ? 'sealed' : 'either';
}

/** The name of whoever acts for an applicant, as typed, or a line to write it on, as there is one to sign on. */
export function representativeIn(draft: Draft): string {
  const name = typedLine(typedIn(draft, 'legal-representative'));
  return name === '' ? '_'.repeat(20) : name;
}

/** The key of the name of a head. */
export function headName(head: Head): string {
  return `papersApplication:powerOfAttorney.head.${head}`;
}

/** The key of the label of the field that names the head. */
export function headLabel(head: Head): string {
  return head === 'legal-representative'
    ? 'papersFields:legal-representative.label'
    : `papersFields:legal-representative.of.${head}`;
}
