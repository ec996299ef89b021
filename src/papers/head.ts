import type { AnswersWithEffect } from '../rules/logic/state.ts';
import { type Draft, typedIn } from './fields.ts';
import { typedLine } from './typed.ts';

/** Who acts for an applicant by its own constitution; only whoever has a legal representative must have a seal. */
export type Head = 'legal-representative' | 'proprietor' | 'in-charge' | 'authorised';

/** Who acts for the applicant of an application: a sole trader has a proprietor, whoever is registered abroad no legal representative as the Annex means it. */
export function headOf(draft: Draft, { applicant }: AnswersWithEffect): Head {
  if (applicant === 'sole-trader') return 'proprietor';
  if (applicant === 'unincorporated') return 'in-charge';
  return draft['registered-in'] === 'elsewhere' ? 'authorised' : 'legal-representative';
}

/** How an applicant signs: with its seal, or where it may have none, by whoever acts for it. */
export function signing(head: Head): 'sealed' | 'either' {
  return head === 'legal-representative' ? 'sealed' : 'either';
}

/** What stands where somebody signs, or is to write. */
const line = '____________________';

/** The name of whoever acts for an applicant, as typed, or a line to write on. */
export function representativeIn(draft: Draft): string {
  return typedLine(typedIn(draft, 'legal-representative')) || line;
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
