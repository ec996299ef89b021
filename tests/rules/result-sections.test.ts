import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { dutySections, emailKey, outsideNotes, twoUses } from '../../src/rules/result-sections.ts';

const firm: Answers = {
  model: 'both',
  purpose: ['commercial'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'yes',
  adaptation: ['none'],
  audience: ['hosted'],
  leaderboard: 'no',
  brand: 'unsure',
  personalInformation: 'no',
};
const mixed: Answers = { ...firm, purpose: ['academic', 'commercial'] };
const study: Answers = { ...firm, purpose: ['academic'], commercialEffect: ['none'] };

describe('the sections of a result', () => {
  it('are the moments to act that have duties, what may apply, and what is good to know', () => {
    const { inTime, mayApply, goodToKnow } = dutySections(assess(firm));
    const ids = (duties: typeof mayApply) => duties.map(({ id }) => id);
    expect([
      ...inTime.map(({ moment, duties }) => [moment, ...ids(duties)]),
      ['may apply', ...ids(mayApply)],
      ['good to know', ...ids(goodToKnow)],
    ]).toEqual([
      ['now', 'stop-commercial-use'],
      [
        'before',
        'obtain-written-authorisation',
        'submit-application-package',
        'ask-about-substitutes',
      ],
      ['sharing', 'provide-source-and-licence'],
      [
        'always',
        'no-commercial-use-without-authorisation',
        'no-military-or-unlawful-purpose',
        'obey-laws',
        'respect-third-party-rights',
        'no-transfer-or-sublicence',
        'no-brand-use-without-consent',
        'protect-personal-information',
      ],
      ['may apply', 'obtain-brand-consent'],
      [
        'good to know',
        'outputs-unclaimed',
        'bear-output-risk',
        'indemnify-licensor',
        'licence-can-be-revoked',
        'licensor-may-act',
        'licensor-interprets',
        'mainland-law-and-courts',
      ],
    ]);
  });

  it.each<readonly [what: string, answers: Answers, uses: ReturnType<typeof twoUses>]>([
    ['a commercial use', firm, null],
    ['a study', study, null],
    [
      'two uses, of which nothing is said yet',
      { model: 'both', purpose: mixed.purpose ?? [] },
      null,
    ],
    [
      'two uses that can be kept apart',
      { ...mixed, separable: 'yes' },
      { nonCommercial: 'permitted', commercial: 'authorisation-required' },
    ],
    [
      'two uses that cannot',
      { ...mixed, separable: 'no' },
      { nonCommercial: 'inseparable', commercial: 'authorisation-required' },
    ],
  ])('say how two uses stand, of %s', (_, answers, uses) => {
    expect(twoUses(assess(answers))).toEqual(uses);
  });

  it.each<readonly [what: string, answers: Answers, notes: ReturnType<typeof outsideNotes>]>([
    ['a commercial use', firm, ['readme']],
    ['two uses', { ...mixed, separable: 'yes' }, ['readme']],
    ['a study', study, []],
    ['another model', { model: 'other' }, ['models']],
    ['a prohibited purpose', { model: 'both', purpose: ['military'] }, []],
    ['no answers', {}, []],
  ])('have what stands outside the text, of %s', (_, answers, notes) => {
    expect(outsideNotes(assess(answers))).toEqual(notes);
  });

  it.each<readonly [what: string, answers: Answers, said: string]>([
    ['a commercial use', firm, 'required'],
    ['a study', { ...study, brand: 'no' }, 'optional'],
    ['another model', { model: 'other' }, 'out-of-scope'],
    ['a prohibited purpose', { model: 'both', purpose: ['military'] }, 'prohibited'],
    ['a study under the brand', { ...study, brand: 'yes' }, 'brand'],
    ['a commercial use under the brand', { ...firm, brand: 'yes' }, 'required'],
    ['a commercial use once authorised', { ...firm, authorisation: 'revoked' }, 'revoked'],
    [
      'a person who sells, and studies by what was revoked',
      {
        ...mixed,
        applicant: 'natural-person',
        authorisation: 'revoked',
        separable: 'yes',
      },
      'cannot-apply',
    ],
  ])('answer whether to e-mail, of %s', (_, answers, said) => {
    const { verdict, email, answers: given } = assess(answers);
    expect(email && emailKey(verdict, email, given)).toBe(`verdicts:email.${said}.answer`);
  });
});
