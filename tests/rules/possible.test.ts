import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { certainEmail } from '../../src/rules/certain-email.ts';
import type { EmailId, VerdictId } from '../../src/rules/contract/verdict.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { certainVerdict } from '../../src/rules/possible.ts';
import { walk } from '../../src/rules/walk.ts';
import { runsAtMost } from '../runs.ts';
import { fullAnswers } from './random-answers.ts';

const student: Answers = {
  model: 'baichuan2-7b',
  purpose: ['academic'],
  commercialEffect: ['none'],
};
const hobbyist: Answers = { ...student, purpose: ['other-non-commercial'] };
const company: Answers = { model: 'both', purpose: ['commercial'], applicant: 'company' };
const mixed: Answers = {
  model: 'both',
  purpose: ['commercial', 'academic', 'possibly-military'],
  applicant: 'natural-person',
  authorisation: 'none',
  alreadyInUse: 'no',
};

describe('what is certain before all is answered', () => {
  it.each<
    readonly [what: string, answers: Answers, verdict: VerdictId | null, email: EmailId | null]
  >([
    ['nothing, of nothing', {}, null, null],
    ['nothing, of a model alone', { model: 'both' }, null, null],
    ['all, after a stop', { model: 'other' }, 'out-of-scope', 'none'],
    ['both, for a student', student, 'permitted', 'optional'],
    ['both, for a hobby', hobbyist, 'permitted', 'none'],
    ['nothing, for a company that may be authorised', company, null, null],
    [
      'both, without authorisation',
      { ...company, authorisation: 'none' },
      'authorisation-required',
      'required',
    ],
    [
      'both, while an answer is awaited',
      { ...company, authorisation: 'submitted' },
      'authorisation-required',
      'awaiting-reply',
    ],
    ['the verdict alone, as a part may be separable', mixed, 'cannot-apply', null],
    ['both, once it is not', { ...mixed, separable: 'no' }, 'cannot-apply', 'not-open-to-you'],
    ['both, once it is', { ...mixed, separable: 'yes' }, 'cannot-apply', 'ask'],
  ])('%s', (_, answers, verdict, email) => {
    expect([certainVerdict(answers), certainEmail(answers)]).toEqual([verdict, email]);
  });

  it('holds in every completion', () => {
    fc.assert(
      fc.property(fullAnswers, fc.nat(14), (all, given) => {
        const some = Object.fromEntries(
          walk(all)
            .path.slice(0, given)
            .map((id) => [id, all[id]]),
        ) as Answers;
        const { possibleVerdicts } = assess(some);
        const { verdict, email } = assess(all);
        const certain = possibleVerdicts.length === 1 ? possibleVerdicts[0] : null;
        expect(certainVerdict(some)).toBe(certain);
        expect([verdict, null]).toContain(certainVerdict(some));
        expect([email, null]).toContain(certainEmail(some));
      }),
      { numRuns: runsAtMost(2000) },
    );
  });
});
