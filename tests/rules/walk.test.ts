import { describe, expect, it } from 'vitest';
import { assess, reasonOf } from '../../src/rules/assess.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import type { EmailId, Reason, VerdictId } from '../../src/rules/contract/verdict.ts';
import { type Answers, decode, decodeAnswer } from '../../src/rules/logic/state.ts';
import { verdictReads } from '../../src/rules/outcome.ts';
import { asAnswer } from '../../src/rules/toggle.ts';
import { questionBefore, walk } from '../../src/rules/walk.ts';

const seller: Answers = { model: 'both', purpose: ['commercial'], applicant: 'company' };
const student: Answers = {
  model: 'baichuan2-7b',
  purpose: ['academic'],
  commercialEffect: ['none'],
  applicant: 'natural-person',
  adaptation: ['fine-tune'],
  audience: ['none'],
  leaderboard: 'no',
  brand: 'no',
  personalInformation: 'no',
};
const pathOfStudent = Object.keys(student);

describe('the way through the questions', () => {
  it.each<
    readonly [
      what: string,
      answers: Answers,
      path: readonly string[],
      next: QuestionId | null,
      stopped: boolean,
    ]
  >([
    ['nothing answered', {}, [], 'model', false],
    ['a later answer alone', { brand: 'yes' }, [], 'model', false],
    ['half the way', seller, ['model', 'purpose', 'applicant'], 'authorisation', false],
    ['another model', { ...student, model: 'other' }, ['model'], null, true],
    [
      'a military purpose',
      { model: 'both', purpose: ['military'] },
      ['model', 'purpose'],
      null,
      true,
    ],
    ['to the end', student, pathOfStudent, null, false],
    [
      'to the end, past an answer without effect',
      { ...student, separable: 'yes' },
      pathOfStudent,
      null,
      false,
    ],
  ])('%s', (_, answers, path, next, stopped) => {
    const { state, ...way } = walk(answers);
    expect({ ...way, answers: Object.keys(decode(state)) }).toEqual({
      path,
      next,
      stopped,
      answers: path,
    });
  });
});

describe('where Back leads', () => {
  it.each<readonly [QuestionId, Answers, QuestionId | null]>([
    ['model', {}, null],
    ['model', student, null],
    ['purpose', { model: 'both' }, 'model'],
    ['applicant', seller, 'purpose'],
    ['authorisation', seller, 'applicant'],
    ['adaptation', student, 'applicant'],
    ['personalInformation', student, 'brand'],
    ['separable', student, 'applicant'],
    ['brand', {}, 'model'],
    ['brand', seller, 'authorisation'],
  ])('from %s with %j: %s', (id, answers, before) => {
    expect(questionBefore(id, answers)).toBe(before);
  });
});

describe('what is chosen, as an answer', () => {
  it.each<readonly [QuestionId, readonly string[], string | readonly string[] | null]>([
    ['model', [], null],
    ['model', ['both'], 'both'],
    ['purpose', [], null],
    ['purpose', ['academic'], ['academic']],
    ['purpose', ['academic', 'commercial'], ['academic', 'commercial']],
  ])('%s %j', (id, chosen, answer) => {
    expect(asAnswer(id, chosen)).toEqual(answer);
  });
});

describe('the reason of a verdict', () => {
  const granted = { ...seller, authorisation: 'granted' } as const;
  const rest = {
    adaptation: ['none'],
    audience: ['none'],
    leaderboard: 'no',
    brand: 'no',
    personalInformation: 'no',
  } as const satisfies Answers;

  it.each<readonly [Answers, Reason | null]>([
    [{}, null],
    [seller, null],
    [{ model: 'other' }, 'other-model'],
    [{ model: 'both', purpose: ['unlawful'] }, 'prohibited-purpose'],
    [student, 'not-commercial'],
    [{ ...granted, ...rest }, 'authorised'],
    [{ ...granted, ...rest, applicant: 'unsure' }, 'holder-unclear'],
    [{ ...granted, ...rest, authorisation: 'none', alreadyInUse: 'no' }, 'authorisation-missing'],
  ])('%j: %s', (answers, reason) => {
    expect(reasonOf(answers)).toBe(reason);
  });

  const all = ['purpose', 'commercialEffect', 'applicant', 'authorisation'];
  it.each<readonly [Reason, readonly string[]]>([
    ['other-model', ['model']],
    ['prohibited-purpose', ['purpose']],
    ['natural-person-commercial', all],
    ['lawfulness-unclear', all],
    ['military-unclear', all],
    ['not-commercial', all],
    ['holder-unclear', all],
    ['authorised', all],
    ['commerciality-unclear', all],
    ['applicant-unclear', all],
    ['authorisation-missing', all],
  ])('%s rests on these questions', (reason, questions) => {
    expect(verdictReads(reason)).toEqual(questions);
  });
});

describe('the part of a mixed use that may start', () => {
  const mixed: Answers = { ...seller, purpose: ['academic', 'commercial'], alreadyInUse: 'no' };
  const rest = {
    adaptation: ['none'],
    audience: ['none'],
    leaderboard: 'no',
    brand: 'no',
    personalInformation: 'no',
  } as const satisfies Answers;

  it.each<readonly [Answers, string | null, string | null]>([
    [{ authorisation: 'none', separable: 'yes' }, 'permitted', 'authorisation-required'],
    [{ authorisation: 'none', separable: 'no' }, null, 'authorisation-required'],
    [{ authorisation: 'none', separable: 'unsure' }, 'ask-licensor', 'authorisation-required'],
    [{ authorisation: 'revoked', separable: 'yes' }, 'ask-licensor', 'authorisation-required'],
    [
      { authorisation: 'granted', separable: 'unsure' },
      'permitted',
      'permitted-with-authorisation',
    ],
    [
      {
        purpose: ['academic', 'commercial', 'possibly-military'],
        authorisation: 'none',
        separable: 'yes',
      },
      'ask-licensor',
      'ask-licensor',
    ],
    [
      {
        purpose: ['academic', 'commercial', 'possibly-military', 'possibly-unlawful'],
        authorisation: 'revoked',
        separable: 'unsure',
      },
      'seek-advice',
      'seek-advice',
    ],
    [
      { purpose: ['other-non-commercial', 'commercial'], authorisation: 'none', separable: 'yes' },
      'permitted',
      'authorisation-required',
    ],
    [{ purpose: ['commercial'], authorisation: 'none' }, null, 'authorisation-required'],
  ])('%j: %s, %s', (answers, nonCommercial, commercial) => {
    expect(assess({ ...mixed, ...rest, ...answers }).lanes).toEqual({ nonCommercial, commercial });
  });
});

describe('whether a mail is due', () => {
  const trader: Answers = {
    model: 'both',
    purpose: ['commercial'],
    applicant: 'sole-trader',
    authorisation: 'submitted',
    alreadyInUse: 'no',
    adaptation: ['none'],
    audience: ['none'],
    brand: 'no',
    personalInformation: 'no',
  };
  const mixedPerson: Answers = {
    ...trader,
    purpose: ['academic', 'commercial'],
    applicant: 'natural-person',
    authorisation: 'none',
    separable: 'yes',
  };
  const inDoubt = {
    military: ['academic', 'commercial', 'possibly-military'],
    unlawful: ['academic', 'commercial', 'possibly-unlawful'],
  } as const;

  it.each<readonly [who: string, answers: Answers, verdict: VerdictId, email: EmailId]>([
    [
      'a company',
      { ...trader, applicant: 'company', authorisation: 'none' },
      'authorisation-required',
      'required',
    ],
    [
      'one that waits',
      { ...trader, applicant: 'company' },
      'authorisation-required',
      'awaiting-reply',
    ],
    ['a sole trader who waits', trader, 'ask-licensor', 'awaiting-reply'],
    [
      'a partnership that waits',
      { ...trader, applicant: 'unincorporated' },
      'ask-licensor',
      'awaiting-reply',
    ],
    [
      'a sole trader who has not applied',
      { ...trader, authorisation: 'none' },
      'ask-licensor',
      'ask',
    ],
    ['somebody who waits, not sure who', { ...trader, applicant: 'unsure' }, 'ask-licensor', 'ask'],
    [
      'a sole trader who waits, the purpose in doubt',
      { ...trader, purpose: ['commercial', 'possibly-military'] },
      'ask-licensor',
      'ask',
    ],
    [
      'a partnership that waits, not sure whether the use is commercial',
      {
        ...trader,
        purpose: ['other-non-commercial'],
        commercialEffect: ['unsure'],
        applicant: 'unincorporated',
      },
      'ask-licensor',
      'ask',
    ],
    ['a person', mixedPerson, 'cannot-apply', 'not-open-to-you'],
    [
      'a person, all commercial',
      { ...mixedPerson, purpose: ['commercial'] },
      'cannot-apply',
      'not-open-to-you',
    ],
    [
      'a person, nothing apart',
      { ...mixedPerson, separable: 'no' },
      'cannot-apply',
      'not-open-to-you',
    ],
    ['a person, perhaps apart', { ...mixedPerson, separable: 'unsure' }, 'cannot-apply', 'ask'],
    ['a person, revoked', { ...mixedPerson, authorisation: 'revoked' }, 'cannot-apply', 'ask'],
    [
      'a person, revoked, nothing apart',
      { ...mixedPerson, authorisation: 'revoked', separable: 'no' },
      'cannot-apply',
      'not-open-to-you',
    ],
    [
      'a person, perhaps military',
      { ...mixedPerson, purpose: inDoubt.military },
      'cannot-apply',
      'ask',
    ],
    [
      'a person, perhaps unlawful',
      { ...mixedPerson, purpose: inDoubt.unlawful },
      'cannot-apply',
      'not-yet',
    ],
    [
      'a person, perhaps unlawful, perhaps apart',
      { ...mixedPerson, purpose: inDoubt.unlawful, separable: 'unsure' },
      'cannot-apply',
      'not-yet',
    ],
    [
      'a company, perhaps unlawful',
      { ...trader, purpose: ['commercial', 'possibly-unlawful'], applicant: 'company' },
      'seek-advice',
      'not-yet',
    ],
    [
      'an authorised company that studies, too',
      { ...mixedPerson, applicant: 'company', authorisation: 'granted' },
      'permitted-with-authorisation',
      'optional',
    ],
    [
      'an authorised company',
      { ...trader, applicant: 'company', authorisation: 'granted' },
      'permitted-with-authorisation',
      'none',
    ],
    ['a student', student, 'permitted', 'optional'],
    ['a hobbyist', { ...student, purpose: ['other-non-commercial'] }, 'permitted', 'none'],
  ])('%s', (_, answers, verdict, email) => {
    const result = assess(answers);
    expect([result.verdict, result.email]).toEqual([verdict, email]);
  });
});

describe('an answer as bits', () => {
  it('is made into the same array each time, for those who compare', () => {
    const answer = decodeAnswer('purpose', 0b11);
    expect(answer).toEqual(['academic', 'other-non-commercial']);
    expect(decodeAnswer('purpose', 0b11)).toBe(answer);
  });
});
