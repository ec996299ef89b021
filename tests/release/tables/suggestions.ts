import { describe, expect, it } from 'vitest';
import { inspect, isAnythingDue } from '../../../src/release/inspect.ts';
import { answersOf } from '../../../src/release/suggestions.ts';
import { releaseOf } from '../made-up.ts';

type Files = Readonly<Record<string, string>>;

/** Rows with what is expected as one value. */
const tabled = (rows: readonly (readonly [string, Files, ...(readonly string[])])[]) =>
  rows.map(([name, files, ...expected]) => [name, files, expected] as const);

/** The answers that a release suggests, and where each stands. */
function suggested(files: Files): readonly string[] {
  return inspect(releaseOf(files), null).suggestions.map(({ question, answer, places }) => {
    const at = places.map(({ file, line }) =>
      line === null ? file : `${file === 'README.md' ? '' : file}:${line}`,
    );
    return `${question} ${[answer].flat().join('+')} ${at.join(' ')}`;
  });
}
const card = (text: string, more: Files = {}) => ({
  'README.md': `Based on Baichuan2-7B.\n\n${text}`,
  ...more,
});
const front = (yaml: string, text = '') => ({
  'README.md': `---\n${yaml}\n---\n${text}\n\nBased on Baichuan2-7B.`,
});
const model = 'model baichuan2-7b :1';

describe('the answers that a release suggests', () => {
  it.each(
    tabled([
      ['its model', card('a'), model],
      ['both models', { 'README.md': 'Based on Baichuan2-7B and Baichuan2-13B.' }, 'model both :1'],
      ['no model without a size', { 'README.md': 'Based on Baichuan2.' }],
      ['no model that is disputed', card('Based on Baichuan2-13B.')],
      ['nothing of another model', { 'README.md': 'It is a model, fine-tuned. Leaderboard.' }],
      [
        'only the model of the first',
        { 'README.md': 'Based on Baichuan-7B. It was fine-tuned. Leaderboard.' },
        'model other :1',
      ],
      ['training', card('Trained on poems.'), model, 'adaptation fine-tune :3'],
      ['training in Chinese', card('我们用诗歌训练它。'), model, 'adaptation fine-tune :3'],
      ['conversion', card('It was quantized.'), model, 'adaptation convert :3'],
      ['distillation', card('Distilled, in the end.'), model, 'adaptation distil :3'],
      [
        'training and conversion',
        card('Trained on poems.\n\nIt was quantized.'),
        model,
        'adaptation fine-tune+convert :3 :5',
      ],
      ['a change of no kind', card('It was modified.'), model],
      [
        'training by an adapter',
        card('a', { 'adapter_config.json': '{}' }),
        model,
        'adaptation fine-tune adapter_config.json',
      ],
      [
        'conversion by a config',
        card('a', { 'config.json': '{\n"quantization_config": {}}' }),
        model,
        'adaptation convert config.json:2',
      ],
      ['nothing by another config', card('a', { 'config.json': '{}' }), model],
      [
        'publication under other terms',
        front('a: b'),
        'model baichuan2-7b :6',
        'audience published :2',
        'openSourceRelease other-terms :2',
      ],
      [
        'publication under the agreement',
        front('license_name: baichuan2-community-license'),
        'model baichuan2-7b :6',
        'audience published :2',
        'openSourceRelease other-terms :2',
      ],
      [
        'publication as open source',
        front('license: mit'),
        'model baichuan2-7b :6',
        'audience published :2',
        'openSourceRelease yes :2',
      ],
      [
        'publication with open code alone',
        front('a: b', 'The code is under the MIT license.'),
        'model baichuan2-7b :6',
        'audience published :2',
        'openSourceRelease other-terms :2',
      ],
      [
        'publication under terms that are not open',
        front('license: cc-by-nc-4.0'),
        'model baichuan2-7b :6',
        'audience published :2',
        'openSourceRelease other-terms :2',
      ],
      ['a ranking', card('See the leaderboard.'), model, 'leaderboard yes :3'],
      ['the brand', card('a', { 'baichuan-x.gguf': '' }), model, 'brand yes baichuan-x.gguf'],
    ]),
  )('%s', (_, files, told) => {
    expect(suggested(files)).toEqual(told);
  });

  it('are shown with a hundred places at most', () => {
    const text = 'Based on Baichuan2-7B.\n\n'.repeat(101);
    const { findings, suggestions } = inspect(releaseOf({ 'README.md': text }), null);
    expect([findings[0]?.places.length, suggestions[0]?.places.length]).toEqual([100, 100]);
  });

  it('are answers of an assessment', () => {
    const { suggestions } = inspect(releaseOf(front('license: mit')), null);
    expect(answersOf(suggestions)).toEqual({
      model: 'baichuan2-7b',
      audience: ['published'],
      openSourceRelease: 'yes',
    });
  });
});

describe('what is due', () => {
  const due = (files: Files) => {
    const found = inspect(releaseOf(files), null);
    return [
      isAnythingDue(found),
      found.findings
        .filter((one) => one.due.length > 0)
        .map(({ check, paper }) => `${check} ${paper}`),
    ];
  };

  it('without answers is what the suggested ones make certain', () => {
    expect(due(card('a'))).toEqual([false, []]);
    expect(due(front('license: mit'))).toEqual([
      true,
      [
        ...['source source-notice', 'agreement source-notice', 'whole source-notice'],
        ...['places null', 'card marking'],
      ],
    ]);
  });

  it('offers the paper of the first duty that is due', () => {
    const { findings } = inspect(releaseOf(card('a')), {
      ...{ model: 'baichuan2-7b', purpose: ['academic'], adaptation: ['distil'] },
      ...{ audience: ['published'], openSourceRelease: 'no', leaderboard: 'yes' },
    });
    const papers = findings.map(({ check, due: duties, paper }) =>
      [check, ...duties.map(({ duty }) => duty), paper].join(' '),
    );
    expect(papers).toEqual(
      expect.arrayContaining([
        'base ',
        'modifications describe-distillation distillation',
        'marking label-ranked-derivative leaderboard-marking',
        'ranking label-ranked-derivative ',
      ]),
    );
  });

  it.each([
    ['found', false],
    ['missing', true],
    ['conflict', true],
    ['look', false],
    ['clear', false],
    ['unknown', false],
  ] as const)('is something where what is due is %s: %s', (state, isIt) => {
    const inspection = inspect(releaseOf({}), null);
    const duty = { duty: 'state-modifications', status: 'applies' } as const;
    const isDue = (due: readonly (typeof duty)[]) =>
      isAnythingDue({
        ...inspection,
        findings: inspection.findings.slice(0, 1).map((one) => ({ ...one, state, due })),
      });
    expect([isDue([duty]), isDue([])]).toEqual([isIt, false]);
  });

  it('is nothing where all is there', () => {
    const found = inspect(releaseOf({}), null);
    expect([isAnythingDue(found), found.findings.map(({ paper }) => paper)]).toEqual([
      false,
      Array(11).fill(null),
    ]);
  });
});
