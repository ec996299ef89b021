import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/rules/answers.ts';
import { assess, type Status } from '../../src/rules/assess.ts';
import { applying, persons } from '../cases/people.ts';

describe.each(persons)('$case', ({ answers, expect: told }) => {
  const result = assess(answers);
  const ids = (wanted: Status) =>
    result.obligations.filter(({ status }) => status === wanted).map(({ id }) => id);

  it('gives answers that the contract allows', () => {
    expect(readAnswers(answers)).toEqual({ answers });
  });

  it('gets the verdict, the e-mail answer and the lanes', () => {
    expect([result.complete, result.verdict, result.email, result.lanes]).toEqual([
      true,
      told.verdict,
      told.email,
      told.lanes,
    ]);
  });

  it('gets exactly these obligations', () => {
    expect({ applies: ids('applies').sort(), mayApply: ids('may-apply').sort() }).toEqual({
      applies: [...applying(told)].sort(),
      mayApply: [...told.mayApply].sort(),
    });
  });
});
