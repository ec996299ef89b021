import type { ClauseId } from '../../licence/clauses.ts';
import { all, any, type Condition, chose, not } from './condition.ts';

interface ContradictionRow {
  readonly id: string;
  readonly when: Condition;
  readonly clauses: readonly ClauseId[];
}

const nonCommercialPurpose = any(
  chose('purpose', 'academic'),
  chose('purpose', 'other-non-commercial'),
);
const business = any(chose('applicant', 'company'), chose('applicant', 'sole-trader'));
const institution = any(chose('applicant', 'non-profit'), chose('applicant', 'public-body'));

/**
 * Answers that sit badly together and deserve a sentence, never a refusal. Each arises at the last
 * of the questions it reads (tensions from the licence's norms).
 */
export const contradictions = [
  {
    id: 'non-commercial-with-revenue',
    when: all(nonCommercialPurpose, chose('commercialEffect', 'revenue')),
    clauses: ['1.commercial-use'],
  },
  {
    id: 'non-commercial-with-profit',
    when: all(nonCommercialPurpose, chose('commercialEffect', 'other-profit')),
    clauses: ['1.commercial-use'],
  },
  {
    id: 'company-operations',
    when: all(
      not(chose('purpose', 'commercial')),
      chose('commercialEffect', 'operations'),
      business,
    ),
    clauses: ['1.commercial-use'],
  },
  {
    id: 'company-promotion',
    when: all(
      not(chose('purpose', 'commercial')),
      chose('commercialEffect', 'promotion'),
      business,
    ),
    clauses: ['1.commercial-use'],
  },
  {
    id: 'company-without-commerce',
    when: all(chose('commercialEffect', 'none'), chose('applicant', 'company')),
    clauses: ['1.commercial-use'],
  },
  {
    id: 'natural-person-authorised',
    when: all(chose('applicant', 'natural-person'), chose('authorisation', 'granted')),
    clauses: ['A.2.1', '2.0'],
  },
  {
    id: 'natural-person-applied',
    when: all(chose('applicant', 'natural-person'), chose('authorisation', 'submitted')),
    clauses: ['A.2.1'],
  },
  {
    id: 'own-staff-only',
    when: all(chose('applicant', 'company'), chose('audience', 'none')),
    clauses: ['1.you', '1.third-party'],
  },
  {
    id: 'own-members-only',
    when: all(institution, chose('audience', 'none')),
    clauses: ['1.you', '1.third-party'],
  },
  {
    id: 'unmodified-but-handed-over',
    when: all(
      chose('adaptation', 'none'),
      any(chose('audience', 'delivered'), chose('audience', 'published')),
    ),
    clauses: ['1.derivative', '2.5'],
  },
  {
    id: 'alone-but-ranked',
    when: all(chose('audience', 'none'), chose('leaderboard', 'yes')),
    clauses: ['2.4', '1.third-party'],
  },
  {
    id: 'hosted-without-personal-information',
    when: all(chose('audience', 'hosted'), chose('personalInformation', 'no')),
    clauses: ['4.6', '1.personal-information'],
  },
] as const satisfies readonly ContradictionRow[];

export type ContradictionId = (typeof contradictions)[number]['id'];
