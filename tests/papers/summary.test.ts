import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { addressFor, stillOpen, summaryText } from '../../src/papers/summary.ts';
import { assess } from '../../src/rules/assess.ts';
import { certainEmail } from '../../src/rules/certain-email.ts';
import { obligationIds } from '../../src/rules/contract/obligations.ts';
import { toDosOf } from '../../src/rules/result-sections.ts';
import people from '../cases/people.json' with { type: 'json' };
import { anyAnswers } from '../rules/random-answers.ts';
import { startUp, voices } from './material.ts';

const date = '2026-11-29';
const link = 'https://example.org/en/#/result?a=x';
const marks = {
  'state-modifications': { state: 'done', on: date, note: 'https://example.org/pull/7' },
  'ask-about-substitutes': { state: 'not-for-us', on: date, note: '' },
} as const;

describe('the summary', () => {
  it.each(languages)(
    'says in %s verdict, e-mail, to-dos with clauses, rules and date, and the link',
    (language) => {
      const given = {
        verdict: 'authorisation-required',
        email: 'required',
        marks,
        date,
        link,
      } as const;
      expect(summaryText(assess(startUp), voices[language], given)).toMatchSnapshot();
    },
  );

  it('has at most 25 lines whatever is answered, and names or counts each to-do', () => {
    const whole = Object.fromEntries(
      obligationIds.map((id) => [id, { state: 'done', on: date, note: 'x' } as const]),
    );
    const check = (answers: Parameters<typeof assess>[0]) => {
      const result = assess(answers);
      const [verdict, ...others] = result.possibleVerdicts;
      if (verdict === undefined || others.length > 0) return;
      const email = result.email ?? certainEmail(answers);
      const text = summaryText(result, voices.en, { verdict, email, marks: whole, date, link });
      const lines = text.split('\n');
      expect(lines.length).toBeLessThanOrEqual(25);
      const listed = lines.filter((line) => line.startsWith('[x] ')).length;
      const more = Number(/and (\d+) more/.exec(text)?.[1] ?? 0);
      expect(listed + more).toBe(toDosOf(result).length);
    };
    for (const { answers } of people) check(answers as Parameters<typeof assess>[0]);
    fc.assert(fc.property(anyAnswers, check), { numRuns: 300 });
  });

  it('says that questions are open, how many, and the next', () => {
    const answers = {
      model: 'both',
      purpose: ['commercial'],
      applicant: 'natural-person',
      authorisation: 'none',
    } as const;
    const given = { verdict: 'cannot-apply', email: null, marks: {}, date, link } as const;
    expect(languages.map((lng) => stillOpen(assess(answers), voices[lng]))).toEqual([
      '还没有答完：再答 5\u2060–\u20608 题，义务就列全了。下一题：属于或可能属于商业用途的使用，是否已经开始？',
      'Still open: 5\u2060–\u20608 questions complete your duties. Next: Has the use that is or may be commercial already started?',
    ]);
    expect(summaryText(assess(answers), voices.en, given)).toContain('\nStill open: ');
    expect(stillOpen(assess(startUp), voices.en)).toBeNull();
  });

  it('gives the address where one writes, and nowhere else', () => {
    const writing = ['required', 'ask', 'optional'] as const;
    const silent = ['awaiting-reply', 'not-open-to-you', 'not-yet', 'none', null] as const;
    expect(writing.map((email) => addressFor(email, {}))).toEqual(
      writing.map(() => 'opensource@baichuan-inc.com'),
    );
    expect(silent.map((email) => addressFor(email, {}))).toEqual(silent.map(() => null));
    expect([
      addressFor('not-yet', { authorisation: 'revoked' }),
      addressFor('none', { brand: 'yes' }),
    ]).toEqual(['opensource@baichuan-inc.com', 'opensource@baichuan-inc.com']);
  });
});
