import { fromRules100, meantOtherwise } from './earlier-rules.ts';
import type { ShareVersion } from './share-version.ts';

/** Links of version 2. */
export const shareVersion2: ShareVersion = {
  rules: '1.1.0',
  fromPrevious: fromRules100,
  lookAgainAt: meantOtherwise,
  questions: [
    {
      id: 'model',
      kind: 'single',
      together: [],
      alone: ['baichuan2-7b', 'baichuan2-13b', 'both', 'derivative-by-others', 'other'],
    },
    {
      id: 'purpose',
      kind: 'multi',
      together: [
        'academic',
        'other-non-commercial',
        'commercial',
        'military',
        'unlawful',
        'possibly-military',
        'possibly-unlawful',
      ],
      alone: ['unsure'],
    },
    {
      id: 'commercialEffect',
      kind: 'multi',
      together: ['operations', 'promotion', 'revenue', 'other-profit'],
      alone: ['none', 'unsure'],
    },
    {
      id: 'applicant',
      kind: 'single',
      together: [],
      alone: [
        'natural-person',
        'sole-trader',
        'company',
        'non-profit',
        'public-body',
        'unincorporated',
        'unsure',
      ],
    },
    {
      id: 'authorisation',
      kind: 'single',
      together: [],
      alone: ['none', 'submitted', 'granted', 'granted-not-covering', 'revoked'],
    },
    { id: 'alreadyInUse', kind: 'single', together: [], alone: ['yes', 'no'] },
    { id: 'separable', kind: 'single', together: [], alone: ['yes', 'no', 'unsure'] },
    {
      id: 'adaptation',
      kind: 'multi',
      together: ['fine-tune', 'convert', 'distil'],
      alone: ['none', 'unsure'],
    },
    { id: 'similarPerformance', kind: 'single', together: [], alone: ['yes', 'no', 'unsure'] },
    {
      id: 'audience',
      kind: 'multi',
      together: ['hosted', 'delivered', 'published'],
      alone: ['none', 'unsure'],
    },
    {
      id: 'openSourceRelease',
      kind: 'single',
      together: [],
      alone: ['yes', 'other-terms', 'no', 'unsure'],
    },
    {
      id: 'leaderboard',
      kind: 'single',
      together: [],
      alone: ['yes', 'organiser', 'others-only', 'no', 'unsure'],
    },
    { id: 'brand', kind: 'single', together: [], alone: ['yes', 'no', 'unsure'] },
    { id: 'personalInformation', kind: 'single', together: [], alone: ['yes', 'no', 'unsure'] },
  ],
};
