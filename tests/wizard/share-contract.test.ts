import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Question, questions } from '../../src/rules/contract/questions.ts';
import { decodeAnswers, encodeAnswers } from '../../src/wizard/share.ts';
import { numberOf, type ShareVersion } from '../../src/wizard/share-version.ts';
import { shareVersion1 } from '../../src/wizard/share-version-1.ts';
import { shareVersion2 } from '../../src/wizard/share-version-2.ts';
import { codeOf } from './kept-properties.ts';
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

describe('a second version of links', () => {
  afterEach(() => {
    vi.doUnmock('../../src/wizard/share-versions.ts');
    vi.doUnmock('../../src/wizard/share-link.ts');
    vi.resetModules();
  });

  /** What reads and writes links when the version of today is the second, and longer by a character. */
  async function afterVersion(first: ShareVersion, fromPrevious?: ShareVersion['fromPrevious']) {
    vi.resetModules();
    const { fromPrevious: _, lookAgainAt: _again, ...today } = shareVersion2;
    const second = { ...today, ...(fromPrevious && { fromPrevious }) };
    const versions = [first, second];
    vi.doMock('../../src/wizard/share-versions.ts', () => ({ shareVersions: versions }));
    vi.doMock('../../src/wizard/share-link.ts', () => ({ codeLengths: [15, 16] }));
    return await import('../../src/wizard/share.ts');
  }

  /** A first version, in which one option had another name. */
  const first: ShareVersion = {
    rules: '0.9.0',
    questions: shareVersion1.questions.map((row) =>
      row.id === 'brand' ? { ...row, alone: ['yes', 'no', 'perhaps'] } : row,
    ),
  };

  it('is the one that is written', async () => {
    const { encodeAnswers: write, decodeAnswers: read } = await afterVersion(first);
    const code = write(company);
    expect([code.length, code[0], read(code)]).toEqual([
      16,
      '2',
      { answers: decodeAnswers(encodeAnswers(company)).answers },
    ]);
  });

  it('leaves links of the first what they meant, and says which rules they were made for', async () => {
    const { decodeAnswers: read } = await afterVersion(first);
    expect(ofVersion1.slice(0, 4).map(([, , code]) => read(code))).toEqual(
      ofVersion1.slice(0, 4).map(([, answers]) => ({
        answers,
        earlier: { rules: '0.9.0', lookAgainAt: [] },
      })),
    );
  });

  it('brings answers of the first to what they are called now, or refuses them', async () => {
    const number = numberOf(shareVersion1, { model: 'both', brand: 'unsure' });
    const code = codeOf(
      1,
      Array.from({ length: 8 }, (_, n) => Math.floor(number / 32 ** (7 - n)) % 32),
    );
    const renaming = await afterVersion(first, ({ brand, ...answers }) => ({
      ...answers,
      ...(brand === 'perhaps' && { brand: 'unsure' }),
    }));
    const renamed = renaming.decodeAnswers(code);
    const bare = await afterVersion(first);
    expect([renamed, bare.decodeAnswers(code)]).toEqual([
      {
        answers: { model: 'both', brand: 'unsure' },
        earlier: { rules: '0.9.0', lookAgainAt: [] },
      },
      { problem: 'outdated' },
    ]);
  });

  it('leaves a third one later', async () => {
    const { decodeAnswers: read } = await afterVersion(first);
    expect(read(codeOf(3, [1, 2, 3]))).toEqual({ problem: 'later-version' });
  });
});
