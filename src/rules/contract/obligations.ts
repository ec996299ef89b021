import type { ClauseId } from '../../licence/clauses.ts';
import { all, any, type Condition, chose, fact, has, not } from './condition.ts';

export type ObligationKind = 'must' | 'must-not' | 'should' | 'may' | 'know';
export const moments = ['now', 'before', 'modifying', 'sharing', 'ranking', 'always'] as const;
export type Moment = (typeof moments)[number];

export interface ObligationShape {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly when: Moment;
  readonly clauses: readonly ClauseId[];
  readonly condition: Condition;
  /** Stands even where the purpose is prohibited. */
  readonly evenIfProhibited?: true;
}

const toBeAuthorised = all(fact('needsAuth'), not(fact('individual')));

/** The obligations of contract section 4, in its order. */
export const obligations = [
  {
    id: 'stop-commercial-use',
    kind: 'must',
    when: 'now',
    clauses: ['2.2'],
    condition: all(fact('commercial'), has('alreadyInUse', 'yes')),
  },
  {
    id: 'clarify-revocation',
    kind: 'must',
    when: 'now',
    clauses: ['2.0'],
    condition: has('authorisation', 'revoked'),
  },
  {
    id: 'clarify-purpose',
    kind: 'must',
    when: 'before',
    clauses: ['2.1', '2.3'],
    condition: any(chose('purpose', 'possibly-military'), chose('purpose', 'possibly-unlawful')),
  },
  {
    id: 'natural-person-cannot-apply',
    kind: 'must-not',
    when: 'before',
    clauses: ['A.2.1'],
    condition: all(fact('needsAuth'), fact('natural')),
  },
  {
    id: 'obtain-written-authorisation',
    kind: 'must',
    when: 'before',
    clauses: ['2.2', 'A.1'],
    condition: toBeAuthorised,
  },
  {
    id: 'submit-application-package',
    kind: 'must',
    when: 'before',
    clauses: ['A.2', 'A.2.1', 'A.2.2', 'A.2.3'],
    condition: all(
      fact('needsAuth'),
      not(fact('natural')),
      not(fact('unincorporated')),
      not(has('authorisation', 'submitted')),
    ),
  },
  {
    id: 'ask-about-substitutes',
    kind: 'should',
    when: 'before',
    clauses: ['A.2.2', 'A.2.3'],
    condition: toBeAuthorised,
  },
  {
    id: 'await-written-authorisation',
    kind: 'must',
    when: 'before',
    clauses: ['2.2'],
    condition: all(toBeAuthorised, has('authorisation', 'submitted')),
  },
  {
    id: 'verify-authorisation-holder',
    kind: 'should',
    when: 'now',
    clauses: ['2.0', 'A.2.1'],
    condition: all(fact('authorised'), fact('natural')),
  },
  {
    id: 'clarify-licensee-status',
    kind: 'should',
    when: 'before',
    clauses: ['1.you'],
    condition: fact('unincorporated'),
  },
  {
    id: 'check-upstream-notices',
    kind: 'should',
    when: 'before',
    clauses: ['2.4', '2.5'],
    condition: has('model', 'derivative-by-others'),
  },
  {
    id: 'notify-academic-use',
    kind: 'may',
    when: 'before',
    clauses: ['5.2'],
    condition: fact('academic'),
  },
  {
    id: 'obtain-brand-consent',
    kind: 'must',
    when: 'before',
    clauses: ['3.2'],
    condition: has('brand', 'yes'),
  },
  {
    id: 'establish-personal-information-basis',
    kind: 'must',
    when: 'before',
    clauses: ['4.6'],
    condition: has('personalInformation', 'yes'),
  },
  {
    id: 'state-modifications',
    kind: 'must',
    when: 'modifying',
    clauses: ['2.5'],
    condition: fact('modifies'),
  },
  {
    id: 'keep-modification-within-licence',
    kind: 'must-not',
    when: 'modifying',
    clauses: ['2.5'],
    condition: fact('modifies'),
  },
  {
    id: 'describe-distillation',
    kind: 'should',
    when: 'modifying',
    clauses: ['2.5'],
    condition: all(fact('transfers'), not(fact('modifies'))),
  },
  {
    id: 'own-creative-contribution',
    kind: 'may',
    when: 'modifying',
    clauses: ['3.3'],
    condition: fact('derivative'),
  },
  {
    id: 'comply-with-dataset-licences',
    kind: 'must',
    when: 'modifying',
    clauses: ['4.2'],
    condition: fact('trains'),
  },
  {
    id: 'provide-source-and-licence',
    kind: 'must',
    when: 'sharing',
    clauses: ['2.4'],
    condition: fact('othersUseIt'),
  },
  {
    id: 'label-open-source-derivative',
    kind: 'must',
    when: 'sharing',
    clauses: ['6.1'],
    condition: all(fact('derivative'), fact('openSourced')),
  },
  {
    id: 'state-derivation-plainly',
    kind: 'should',
    when: 'sharing',
    clauses: ['6.1', '3.2'],
    condition: all(fact('derivative'), fact('published'), has('openSourceRelease', 'other-terms')),
  },
  {
    id: 'license-only-your-part',
    kind: 'must-not',
    when: 'sharing',
    clauses: ['2.0', '2.5'],
    condition: fact('handedOver'),
  },
  {
    id: 'label-ranked-derivative',
    kind: 'must',
    when: 'ranking',
    clauses: ['6.2'],
    condition: all(any(fact('derivative'), has('model', 'derivative-by-others')), fact('ranked')),
  },
  {
    id: 'keep-within-authorisation',
    kind: 'must',
    when: 'always',
    clauses: ['2.0', 'A.1'],
    condition: all(fact('commercial'), fact('authorised')),
  },
  {
    id: 'no-commercial-use-without-authorisation',
    kind: 'must-not',
    when: 'always',
    clauses: ['2.0', '2.2'],
    condition: not(fact('authorised')),
  },
  {
    id: 'no-military-or-unlawful-purpose',
    kind: 'must-not',
    when: 'always',
    clauses: ['2.1'],
    condition: all(),
    evenIfProhibited: true,
  },
  { id: 'obey-laws', kind: 'must', when: 'always', clauses: ['2.3'], condition: all() },
  {
    id: 'respect-third-party-rights',
    kind: 'must-not',
    when: 'always',
    clauses: ['2.3'],
    condition: all(),
  },
  {
    id: 'no-transfer-or-sublicence',
    kind: 'must-not',
    when: 'always',
    clauses: ['2.0'],
    condition: all(),
  },
  {
    id: 'no-brand-use-without-consent',
    kind: 'must-not',
    when: 'always',
    clauses: ['3.2', '3.1'],
    condition: all(),
  },
  {
    id: 'protect-personal-information',
    kind: 'must',
    when: 'always',
    clauses: ['4.6'],
    condition: all(),
  },
  {
    id: 'outputs-unclaimed',
    kind: 'know',
    when: 'always',
    clauses: ['2.0', '1.output'],
    condition: all(),
  },
  {
    id: 'bear-output-risk',
    kind: 'know',
    when: 'always',
    clauses: ['4.2', '4.3', '4.5'],
    condition: all(),
  },
  {
    id: 'indemnify-licensor',
    kind: 'know',
    when: 'always',
    clauses: ['4.1', '4.4'],
    condition: all(),
  },
  {
    id: 'licence-can-be-revoked',
    kind: 'know',
    when: 'always',
    clauses: ['2.0'],
    condition: all(),
  },
  { id: 'licensor-may-act', kind: 'know', when: 'always', clauses: ['4.7'], condition: all() },
  { id: 'licensor-interprets', kind: 'know', when: 'always', clauses: ['7.1'], condition: all() },
  {
    id: 'mainland-law-and-courts',
    kind: 'know',
    when: 'always',
    clauses: ['7.2', '7.3', '1.licensor'],
    condition: all(),
  },
] as const satisfies readonly ObligationShape[];

export type ObligationId = (typeof obligations)[number]['id'];
export type ObligationRow = ObligationShape & { readonly id: ObligationId };

/** The obligation ids in contract order. */
export const obligationIds: readonly ObligationId[] = obligations.map(({ id }) => id);
