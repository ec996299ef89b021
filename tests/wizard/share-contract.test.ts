import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Question, questions } from '../../src/rules/contract/questions.ts';
import { decodeAnswers, encodeAnswers } from '../../src/wizard/share.ts';
import { company, ofVersion1 } from './links.ts';

describe('a contract that changes', () => {
  afterEach(() => {
    vi.doUnmock('../../src/rules/contract/questions.ts');
    vi.resetModules();
  });

  /** `decodeAnswers`, as it is when the contract's questions are these. */
  async function decoderUnder(changed: readonly Question[]): Promise<typeof decodeAnswers> {
    vi.resetModules();
    const place = (id: string) => changed.findIndex((question) => question.id === id);
    vi.doMock('../../src/rules/contract/questions.ts', () => ({
      questions: changed,
      questionIds: changed.map(({ id }) => id),
      isQuestionId: (id: string) => place(id) >= 0,
      question: (id: string) => changed[place(id)],
      place,
    }));
    return (await import('../../src/wizard/share.ts')).decodeAnswers;
  }

  // The lists are the contract's in another order or less one option, which their types do not know.
  const changedTo = (change: (question: Question) => object): readonly Question[] =>
    questions.map((question) => ({ ...question, ...change(question) }) as Question);

  it('to another order of questions and options leaves what a code means', async () => {
    const shuffled = changedTo(({ options }) => ({ options: [...options].reverse() }));
    const decoder = await decoderUnder([...shuffled].reverse());
    const sets = ({ answers = {} }: ReturnType<typeof decodeAnswers>) =>
      Object.fromEntries(
        Object.entries(answers).map(([id, answer]) => [id, [answer].flat().sort()]),
      );
    const before = ofVersion1.map(([, , code]) => sets(decodeAnswers(code)));
    expect(ofVersion1.map(([, , code]) => sets(decoder(code)))).toEqual(before);
    expect(decoder(encodeAnswers(company)).answers?.purpose).toEqual(['commercial', 'academic']);
  });

  it('so that an option is gone refuses the codes that hold it, and no others', async () => {
    const decoder = await decoderUnder(
      changedTo(({ id, options }) => ({
        options: options.filter((option) => id !== 'brand' || option !== 'unsure'),
      })),
    );
    expect([
      decoder(encodeAnswers({ brand: 'unsure' })),
      decoder(encodeAnswers({ brand: 'no' })),
    ]).toEqual([{ problem: 'outdated' }, { answers: { brand: 'no' } }]);
  });

  it('so that options exclude each other refuses the codes that hold both', async () => {
    const decoder = await decoderUnder(
      changedTo(({ id, exclusive }) => ({
        exclusive: id === 'purpose' ? ['academic', ...exclusive] : exclusive,
      })),
    );
    expect(decoder(encodeAnswers(company))).toEqual({ problem: 'outdated' });
  });
});
