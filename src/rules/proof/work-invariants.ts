import { all, any, chose, not } from '../contract/condition.ts';
import type { ObligationId } from '../contract/obligations.ts';
import {
  alike,
  derivative,
  distilled,
  forbidden,
  going,
  handedOver,
  hostedOnly,
  modified,
  noDerivative,
  perhapsDerivative,
  published,
  shared,
} from './cases.ts';
import type { Invariant } from './claims.ts';

const standing: readonly ObligationId[] = [
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

/** Invariants about adapting, sharing, ranking, names and data. */
export const workInvariants = [
  {
    id: 'source-goes-with-sharing',
    clauses: ['2.4'],
    claims: [
      { given: shared, applies: ['provide-source-and-licence'] },
      { given: chose('audience', 'none'), leftOut: ['provide-source-and-licence'] },
      { given: chose('audience', 'unsure'), open: ['provide-source-and-licence'] },
    ],
  },
  {
    id: 'upstream-notices-are-checked',
    clauses: ['2.4', '2.5'],
    claims: [
      {
        given: all(chose('model', 'derivative-by-others'), not(forbidden)),
        applies: ['check-upstream-notices'],
      },
      { given: not(chose('model', 'derivative-by-others')), leftOut: ['check-upstream-notices'] },
    ],
  },
  {
    id: 'modification-duties-on-modification-only',
    clauses: ['2.5'],
    claims: [
      { given: modified, applies: ['state-modifications', 'keep-modification-within-licence'] },
      {
        given: any(chose('adaptation', 'none'), distilled),
        leftOut: ['state-modifications', 'keep-modification-within-licence'],
      },
      {
        given: chose('adaptation', 'unsure'),
        open: ['state-modifications', 'keep-modification-within-licence', 'describe-distillation'],
      },
      { given: all(distilled, alike), applies: ['describe-distillation'] },
      {
        given: all(distilled, chose('similarPerformance', 'unsure')),
        open: ['describe-distillation'],
      },
      { given: any(modified, noDerivative), leftOut: ['describe-distillation'] },
    ],
  },
  {
    id: 'only-your-part-is-licensed',
    clauses: ['2.0', '2.5'],
    claims: [
      { given: handedOver, applies: ['license-only-your-part'] },
      { given: any(chose('audience', 'none'), hostedOnly), leftOut: ['license-only-your-part'] },
      { given: chose('audience', 'unsure'), open: ['license-only-your-part'] },
    ],
  },
  {
    id: 'brand-needs-consent',
    clauses: ['3.2'],
    claims: [
      { given: chose('brand', 'yes'), applies: ['obtain-brand-consent'] },
      { given: chose('brand', 'no'), leftOut: ['obtain-brand-consent'] },
      { given: chose('brand', 'unsure'), open: ['obtain-brand-consent'] },
    ],
  },
  {
    id: 'own-contribution-in-derivatives-only',
    clauses: ['3.3', '1.derivative'],
    claims: [
      { given: derivative, applies: ['own-creative-contribution'] },
      { given: noDerivative, leftOut: ['own-creative-contribution'] },
      { given: perhapsDerivative, open: ['own-creative-contribution'] },
    ],
  },
  {
    id: 'data-sets-keep-their-licences',
    clauses: ['4.2'],
    claims: [
      { given: chose('adaptation', 'fine-tune'), applies: ['comply-with-dataset-licences'] },
      {
        given: any(
          chose('adaptation', 'unsure'),
          all(chose('adaptation', 'distil'), not(chose('adaptation', 'fine-tune'))),
        ),
        open: ['comply-with-dataset-licences'],
      },
      {
        given: any(
          chose('adaptation', 'none'),
          all(
            chose('adaptation', 'convert'),
            not(chose('adaptation', 'fine-tune')),
            not(chose('adaptation', 'distil')),
          ),
        ),
        leftOut: ['comply-with-dataset-licences'],
      },
    ],
  },
  {
    id: 'personal-information-needs-a-basis',
    clauses: ['4.6'],
    claims: [
      {
        given: chose('personalInformation', 'yes'),
        applies: ['establish-personal-information-basis'],
      },
      {
        given: chose('personalInformation', 'no'),
        leftOut: ['establish-personal-information-basis'],
      },
      {
        given: chose('personalInformation', 'unsure'),
        open: ['establish-personal-information-basis'],
      },
    ],
  },
  {
    id: 'standing-rules-always-apply',
    clauses: ['2.0', '2.1', '2.3', '3.1', '3.2', '4.1', '4.3', '4.6', '4.7', '7.1', '7.2', '7.3'],
    claims: [{ given: going, applies: standing }],
  },
  {
    id: 'marking-of-open-source-derivatives-only',
    clauses: ['6.1'],
    claims: [
      {
        given: all(derivative, published, chose('openSourceRelease', 'yes')),
        applies: ['label-open-source-derivative'],
      },
      {
        given: any(
          noDerivative,
          chose('audience', 'none'),
          all(shared, not(published)),
          chose('openSourceRelease', 'no'),
        ),
        leftOut: ['label-open-source-derivative', 'state-derivation-plainly'],
      },
      {
        given: not(chose('openSourceRelease', 'yes')),
        uncertain: ['label-open-source-derivative'],
      },
      {
        given: all(
          any(derivative, perhapsDerivative),
          any(chose('audience', 'unsure'), chose('openSourceRelease', 'unsure')),
        ),
        open: ['label-open-source-derivative', 'state-derivation-plainly'],
      },
      {
        given: all(perhapsDerivative, chose('openSourceRelease', 'yes')),
        open: ['label-open-source-derivative'],
      },
      {
        given: all(perhapsDerivative, chose('openSourceRelease', 'other-terms')),
        open: ['state-derivation-plainly'],
      },
      { given: chose('openSourceRelease', 'yes'), leftOut: ['state-derivation-plainly'] },
      {
        given: chose('openSourceRelease', 'other-terms'),
        open: ['label-open-source-derivative'],
      },
      {
        given: all(derivative, chose('openSourceRelease', 'other-terms')),
        applies: ['state-derivation-plainly'],
      },
    ],
  },
  {
    id: 'marking-of-ranked-derivatives-only',
    clauses: ['6.2'],
    claims: [
      {
        given: all(
          any(derivative, chose('model', 'derivative-by-others')),
          chose('leaderboard', 'yes'),
        ),
        applies: ['label-ranked-derivative'],
      },
      {
        given: any(
          all(noDerivative, not(chose('model', 'derivative-by-others'))),
          chose('leaderboard', 'no'),
          chose('leaderboard', 'others-only'),
        ),
        leftOut: ['label-ranked-derivative'],
      },
      {
        given: any(chose('leaderboard', 'organiser'), chose('leaderboard', 'unsure')),
        open: ['label-ranked-derivative'],
      },
      {
        given: all(
          perhapsDerivative,
          not(chose('model', 'derivative-by-others')),
          chose('leaderboard', 'yes'),
        ),
        open: ['label-ranked-derivative'],
      },
    ],
  },
] as const satisfies readonly Invariant[];
