import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../../src/rules/doubts.ts';
import type { Answers } from '../../src/rules/logic/state.ts';

const student: Answers = {
  model: 'both',
  purpose: ['academic'],
  commercialEffect: ['revenue'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  separable: 'yes',
  adaptation: ['distil'],
  similarPerformance: 'no',
  audience: ['none'],
  leaderboard: 'no',
  brand: 'no',
  personalInformation: 'no',
};

describe('answers that sit badly together', () => {
  const base: Answers = { ...student, commercialEffect: ['none'], adaptation: ['none'] };
  const { applicant: _applicant, ...withoutApplicant } = base;
  const person = { ...base, purpose: ['commercial'], applicant: 'natural-person' } as const;

  it.each<readonly [what: string, answers: Answers, found: readonly string[]]>([
    ['nothing answered', {}, []],
    ...(['academic', 'other-non-commercial'] as const).flatMap((purpose) =>
      (
        [
          ['revenue', 'non-commercial-with-revenue'],
          ['other-profit', 'non-commercial-with-profit'],
        ] as const
      ).map(
        ([effect, found]) =>
          [
            `${purpose}, with ${effect}`,
            { model: 'both', purpose: [purpose], commercialEffect: [effect] },
            [`${found} commercialEffect`],
          ] as const,
      ),
    ),
    [
      'said to be commercial at once',
      { model: 'both', purpose: ['academic', 'commercial'], commercialEffect: ['revenue'] },
      [],
    ],
    ...(['company', 'sole-trader'] as const).flatMap((applicant) =>
      (['operations', 'promotion'] as const).map(
        (effect) =>
          [
            `a ${applicant}, with ${effect}`,
            {
              model: 'both',
              purpose: ['other-non-commercial'],
              commercialEffect: [effect],
              applicant,
            },
            [`company-${effect} applicant`],
          ] as const,
      ),
    ),
    [
      'a company without commerce',
      { model: 'both', purpose: ['academic'], commercialEffect: ['none'], applicant: 'company' },
      ['company-without-commerce applicant'],
    ],
    ['an applicant not yet named', { ...withoutApplicant, audience: ['none'] }, []],
    [
      'a person with an authorisation',
      { ...person, authorisation: 'granted', audience: ['hosted'], personalInformation: 'yes' },
      ['natural-person-authorised authorisation'],
    ],
    [
      'a person who applied',
      { ...person, authorisation: 'submitted', audience: ['hosted'], personalInformation: 'yes' },
      ['natural-person-applied authorisation'],
    ],
    ...(
      [
        ['company', 'own-staff-only'],
        ['non-profit', 'own-members-only'],
        ['public-body', 'own-members-only'],
      ] as const
    ).map(
      ([applicant, found]) =>
        [
          `own staff of a ${applicant}`,
          { ...base, purpose: ['commercial'], applicant },
          [`${found} audience`],
        ] as const,
    ),
    [
      'own staff, and nobody else though ranked',
      { ...student, similarPerformance: 'yes', leaderboard: 'yes' },
      [
        'non-commercial-with-revenue commercialEffect',
        'own-staff-only audience',
        'alone-but-ranked leaderboard',
      ],
    ],
    ...(['delivered', 'published'] as const).map(
      (audience) =>
        [
          `unmodified, yet ${audience}`,
          { ...base, purpose: ['commercial'], audience: [audience] },
          ['unmodified-but-handed-over audience'],
        ] as const,
    ),
    [
      'hosted without personal information',
      { ...base, purpose: ['commercial'], audience: ['hosted'] },
      ['hosted-without-personal-information personalInformation'],
    ],
  ])('%s', (_, answers, found) => {
    expect(contradictionsIn(answers).map(({ id, at }) => `${id} ${at}`)).toEqual(found);
  });
});
