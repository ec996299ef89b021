import type { Answers } from '../../src/rules/logic/state.ts';

/** The last option of every question. */
export const full: Answers = {
  model: 'other',
  purpose: ['unsure'],
  commercialEffect: ['unsure'],
  applicant: 'unsure',
  authorisation: 'revoked',
  alreadyInUse: 'no',
  separable: 'unsure',
  adaptation: ['unsure'],
  similarPerformance: 'unsure',
  audience: ['unsure'],
  openSourceRelease: 'unsure',
  leaderboard: 'unsure',
  brand: 'unsure',
  personalInformation: 'unsure',
};

/** A complete assessment. */
export const company: Answers = {
  model: 'both',
  purpose: ['academic', 'commercial'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  separable: 'yes',
  adaptation: ['fine-tune', 'distil'],
  similarPerformance: 'no',
  audience: ['hosted', 'published'],
  openSourceRelease: 'yes',
  leaderboard: 'others-only',
  brand: 'no',
  personalInformation: 'yes',
};

/** What links of version 1 mean, for ever. */
export const ofVersion1: readonly (readonly [what: string, answers: Answers, code: string])[] = [
  ['no answer', {}, '1qqqqqqqqx3h4vj'],
  ['one answer', { brand: 'no' }, '1qqqqqqqgc9nej0'],
  [
    'the beginning of an assessment',
    { model: 'both', purpose: ['academic', 'commercial'] },
    '1gwth0qqqq08u3p',
  ],
  ['a complete assessment', company, '1gwvshdgf28390y'],
  ['the last option of every question', full, '1s0xu98lllvsapg'],
];
