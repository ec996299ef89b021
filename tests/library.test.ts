import { describe, expect, it } from 'vitest';
import { assess, FaultyAnswers, inspect } from '../src/library.ts';
import { applying, persons } from './cases/people.ts';
import { cases } from './release/cases.ts';

describe('assess', () => {
  it.each(persons)('tells: $case', ({ answers, expect: told }) => {
    const { verdict, email, lanes, obligations } = assess(answers);
    const ids = (wanted: string) =>
      obligations.flatMap(({ id, status }) => (status === wanted ? [id] : [])).sort();
    expect({ verdict, email, lanes, applies: ids('applies'), may: ids('may-apply') }).toEqual({
      ...{ verdict: told.verdict, email: told.email, lanes: told.lanes },
      ...{ applies: [...applying(told)].sort(), may: [...told.mayApply].sort() },
    });
  });

  it.each([
    [null, 'not-an-object, found null'],
    [{ models: 'both' }, /^These are no answers: models: unknown-question, allowed model, /],
    [
      { model: 'mine', purpose: [] },
      /model: unknown-option, found "mine", .*purpose: empty, found/,
    ],
  ])('throws where %j is no answers', (given, said) => {
    const assessing = () => assess(given as never);
    expect(assessing).toThrow(FaultyAnswers);
    expect(assessing).toThrow(said);
  });
});

describe('inspect', () => {
  it.each(cases)('finds: $release', ({ files, want }) => {
    const given = Object.entries(files).map(([path, content]) => ({ path, content }));
    const { findings } = inspect(given);
    const found = Object.fromEntries(findings.map(({ check, state }) => [check, state]));
    expect(Object.fromEntries(Object.keys(want).map((id) => [id, found[id]]))).toEqual(want);
  });

  it('knows what has no content by its name alone, and names what it should have read', () => {
    const { files, unread } = inspect([
      { path: 'model.safetensors' },
      { path: 'README.md' },
      { path: 'NOTICE', content: new TextEncoder().encode('Made with Baichuan2-7B.') },
    ]);
    expect(files).toEqual([
      { file: 'NOTICE', isRead: true },
      { file: 'model.safetensors', isRead: false },
    ]);
    expect(unread).toEqual([{ file: 'README.md', reason: 'cannot-be-read', count: 1 }]);
  });

  it('takes the answers of an assessment, and refuses what is none', () => {
    const files = [
      { path: 'README.md', content: 'Fine-tuned from baichuan-inc/Baichuan2-7B-Base.' },
    ];
    const due = inspect(files, { audience: ['published'] }).findings.flatMap((one) => one.due);
    expect(due.map(({ duty }) => duty)).toContain('provide-source-and-licence');
    expect(() => inspect(files, { audience: [] } as never)).toThrow(FaultyAnswers);
  });
});
