import { describe, expect, it } from 'vitest';
import { assess, reasonOf } from '../../src/rules/assess.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import type { Reason } from '../../src/rules/contract/verdict.ts';
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

describe('an answer as bits', () => {
  it('is made into the same array each time, for those who compare', () => {
    const answer = decodeAnswer('purpose', 0b11);
    expect(answer).toEqual(['academic', 'other-non-commercial']);
    expect(decodeAnswer('purpose', 0b11)).toBe(answer);
  });
});
