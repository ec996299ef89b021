import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/release/inspect.ts';
import { releaseOf } from '../made-up.ts';

type Files = Readonly<Record<string, string>>;

/** What is told of the base of a release: the finding, the model suggested, and the places of both. */
function baseTold(files: Files): string {
  const { findings, suggestions } = inspect(releaseOf(files), null);
  const model = suggestions.find(({ question }) => question === 'model');
  const at = ({ file, line }: { readonly file: string; readonly line: number | null }) =>
    line === null ? file : `${file}:${line}`;
  const [base] = findings;
  const notes = base?.notes.map(({ note }) => ` (${note})`).join('') ?? '';
  const found = `${base?.state}${notes} ${base?.places.map(at).join(' ')}`.trim();
  return model === undefined
    ? found
    : `${found}; ${model.answer} ${model.places.map(at).join(' ')}`;
}

const config = (value: object) => ({ 'config.json': JSON.stringify(value, null, 1) });
const adapter = (value: object) => ({ 'adapter_config.json': JSON.stringify(value, null, 1) });
const card = (text: string) => ({ 'README.md': text });
const front = (yaml: string, text = '') => card(`---\n${yaml}\n---\n${text}`);

describe('the base, as configs tell it', () => {
  it.each<readonly [string, Files, string]>([
    [
      'the vocabulary and the width of 7B',
      config({ hidden_size: 4096, vocab_size: 125696 }),
      'found config.json:3; baichuan2-7b config.json:3',
    ],
    [
      'the vocabulary and the width of 13B',
      config({ vocab_size: 125696, hidden_size: 5120 }),
      'found config.json:2; baichuan2-13b config.json:2',
    ],
    [
      'the vocabulary and another width',
      config({ vocab_size: 125696, hidden_size: 1 }),
      'found config.json:2',
    ],
    [
      'the vocabulary, and a place where it was loaded from that says nothing',
      config({ vocab_size: 125696, hidden_size: 4096, _name_or_path: '' }),
      'found config.json:2; baichuan2-7b config.json:2',
    ],
    [
      'the vocabulary, and a place of blanks',
      config({ vocab_size: 125696, hidden_size: 4096, _name_or_path: ' ' }),
      'found config.json:2; baichuan2-7b config.json:2',
    ],
    [
      'the vocabulary, and a model of another name that it was loaded from',
      config({ vocab_size: 125696, hidden_size: 4096, _name_or_path: 'some/Petrel' }),
      'found (second-hand) config.json:2; derivative-by-others config.json:4',
    ],
    [
      'the vocabulary of the first in its architecture',
      config({ vocab_size: 64000, architectures: ['BaichuanForCausalLM'] }),
      'conflict (baichuan1) config.json:2; other config.json:2',
    ],
    [
      'the vocabulary of the first in its type',
      config({ vocab_size: 64000, model_type: 'baichuan' }),
      'conflict (baichuan1) config.json:2; other config.json:2',
    ],
    [
      'the vocabulary of the first in another',
      config({ vocab_size: 64000, model_type: 'x' }),
      'unknown (no-sign)',
    ],
    [
      'another vocabulary',
      config({ vocab_size: 32000, model_type: 'baichuan' }),
      'unknown (no-sign)',
    ],
    ['the vocabulary as a text', config({ vocab_size: '125696' }), 'unknown (no-sign)'],
    [
      'a vocabulary in the adapter’s config, which says nothing',
      adapter({ vocab_size: 125696 }),
      'unknown (no-sign)',
    ],
    [
      'where it was loaded from',
      config({ a: 1, _name_or_path: 'baichuan-inc/Baichuan2-13B-Chat' }),
      'found config.json:3; baichuan2-13b config.json:3',
    ],
    [
      'what the adapter is for',
      adapter({ a: 1, base_model_name_or_path: 'Baichuan2-7B-Base' }),
      'found adapter_config.json:3; baichuan2-7b adapter_config.json:3',
    ],
    [
      'the property of the other file',
      {
        ...config({ base_model_name_or_path: 'Baichuan2-7B' }),
        ...adapter({ _name_or_path: 'Baichuan2-7B' }),
      },
      'unknown (no-sign)',
    ],
    ['a name that is none', adapter({ base_model_name_or_path: '  ' }), 'unknown (no-sign)'],
    ['a name that is no text', adapter({ base_model_name_or_path: 7 }), 'unknown (no-sign)'],
    [
      'a path, of which the last name counts',
      adapter({ base_model_name_or_path: '/Baichuan2-7B/Baichuan2-13B-Chat' }),
      'found adapter_config.json:2; baichuan2-13b adapter_config.json:2',
    ],
    [
      'an adapter and a config of another size',
      {
        ...config({ _name_or_path: 'Baichuan2-7B' }),
        ...adapter({ base_model_name_or_path: 'Baichuan2-13B' }),
      },
      'conflict (sizes-differ) adapter_config.json:2 config.json:2',
    ],
    [
      'an adapter and a card of the same size',
      {
        ...adapter({ base_model_name_or_path: 'Baichuan2-13B' }),
        ...card('Based on Baichuan2-13B.'),
      },
      'found adapter_config.json:2 README.md:1; baichuan2-13b adapter_config.json:2 README.md:1',
    ],
    [
      'a config of the first and a card of the second',
      { ...config({ _name_or_path: 'Baichuan-7B' }), ...card('Based on Baichuan2-7B.') },
      'conflict (baichuan1) config.json:2 README.md:1; other config.json:2 README.md:1',
    ],
    [
      'a config of the second and a card of the first',
      { ...config({ vocab_size: 125696 }), ...card('It is based on Baichuan-7B.') },
      'conflict (models-differ) config.json:2 README.md:1',
    ],
    [
      'an adapter of the second and a config of the first',
      {
        ...adapter({ base_model_name_or_path: 'Baichuan2-7B' }),
        ...config({ _name_or_path: 'Baichuan-7B' }),
      },
      'conflict (models-differ) adapter_config.json:2 config.json:2',
    ],
  ])('%s', (_, files, told) => {
    expect(baseTold(files)).toBe(told);
  });
});

describe('the base, as front matter names it', () => {
  it.each<readonly [string, Files, string]>([
    [
      'one',
      front('base_model: baichuan-inc/Baichuan2-7B-Base'),
      'found README.md:2; baichuan2-7b README.md:2',
    ],
    [
      'a list, which is a merge',
      front('base_model: [baichuan-inc/Baichuan2-7B-Base, baichuan-inc/Baichuan2-13B-Base]'),
      'found README.md:2; both README.md:2',
    ],
    [
      'the licensor in other letters',
      front('base_model: Baichuan-Inc/Baichuan2-7B-Base'),
      'found README.md:2; baichuan2-7b README.md:2',
    ],
    [
      'somebody else’s',
      front('base_model: somebody/Baichuan2-7B-x'),
      'found (second-hand) README.md:2; derivative-by-others README.md:2',
    ],
    [
      'none, and the card names one',
      front('license: other', 'Based on Baichuan2-7B.'),
      'found README.md:4; baichuan2-7b README.md:4',
    ],
    [
      'none, and only a property names one',
      front('tags: [Baichuan2-7B]'),
      'look (only-a-name) README.md:2',
    ],
  ])('%s', (_, files, told) => {
    expect(baseTold(files)).toBe(told);
  });

  it.each([
    '.',
    '..',
    'model',
    'models',
    'Data',
    'checkpoint',
    'checkpoints',
    'ckpt',
    'ckpts',
    'output',
    'outputs',
    'pretrained',
    'pre-trained',
    'pretrained_model',
    'pretrained-models',
    'weights',
    'root',
    'home',
    'mnt',
    'workspace',
    'cache',
    'hub',
  ])('a folder of one’s own, %s, is nobody’s name', (folder) => {
    expect(baseTold(front(`base_model: ${folder}/Baichuan2-7B`))).toBe(
      'found README.md:2; baichuan2-7b README.md:2',
    );
  });

  it.each(['mymodels', 'models2', 'datas', 'a.b', 'pretrained_x', 'homes'])(
    '%s is somebody’s name',
    (name) => {
      expect(baseTold(front(`base_model: ${name}/Baichuan2-7B`))).toMatch(/second-hand/);
    },
  );
});

it('only a name: that of the folder', () => {
  const [base] = inspect(releaseOf(card('a'), 'Baichuan2-7B-x'), null).findings;
  expect([base?.state, base?.places]).toEqual([
    'look',
    [{ file: 'Baichuan2-7B-x', line: null, words: 'Baichuan2-7B-x' }],
  ]);
});

describe('the base, as a card tells it', () => {
  it.each<readonly [string, string, string]>([
    [
      'two sentences of two sizes',
      'It is based on Baichuan2-7B. It is based on Baichuan2-13B.',
      'conflict (sizes-differ) README.md:1',
    ],
    [
      'two paragraphs of two sizes',
      'It is based on Baichuan2-7B.\n\nIt is based on Baichuan2-13B.',
      'conflict (sizes-differ) README.md:1 README.md:3',
    ],
    [
      'two sizes in one sentence, and one of them later',
      'It is based on Baichuan2-7B and Baichuan2-13B.\n\nIt is based on Baichuan2-13B.',
      'found README.md:1 README.md:3',
    ],
    [
      'a list of both',
      '- based on Baichuan2-7B\n- based on Baichuan2-13B',
      'found README.md:1 README.md:2',
    ],
    [
      'two lists of one each',
      '- based on Baichuan2-7B\n\nThen:\n\n- based on Baichuan2-13B',
      'conflict (sizes-differ) README.md:1 README.md:5',
    ],
    [
      'models of one’s own, each with its size',
      'Petrel-7B is based on Baichuan2-7B.\n\nPetrel-13B is based on Baichuan2-13B.',
      'found README.md:1 README.md:3',
    ],
    [
      'models of one’s own, written together',
      'Petrel7B is based on Baichuan2-7B.\n\n海燕13B is based on Baichuan2-13B.',
      'found README.md:1 README.md:3',
    ],
    [
      'models of one’s own, with a blank or a line',
      'Petrel 7b is based on Baichuan2-7B.\n\nPetrel_13b is based on Baichuan2-13B.',
      'found README.md:1 README.md:3',
    ],
    [
      'sizes in the headings above',
      '# Petrel 7B\n\nIt is based on Baichuan2-7B.\n\n# Petrel 13B\n\nIt is based on Baichuan2-13B.',
      'found README.md:3 README.md:7',
    ],
    [
      'no sizes, but bits',
      'Petrel 7bit is based on Baichuan2-7B.\n\nPetrel 13bit is based on Baichuan2-13B.',
      'conflict (sizes-differ) README.md:1 README.md:3',
    ],
    [
      'the second, and the first in another sentence',
      'It is based on Baichuan2-7B.\n\nIt is based on Baichuan-7B.',
      'conflict (models-differ) README.md:1 README.md:3',
    ],
    ['both in one sentence', 'It is based on Baichuan-7B and Baichuan2-7B.', 'found README.md:1'],
    [
      'both in one sentence over two lines',
      'It is based on Baichuan-7B and\nBaichuan2-7B.',
      'found README.md:2',
    ],
    [
      'two sizes in one sentence, and each of them later',
      'Based on Baichuan2-7B and Baichuan2-13B.\n\nThe small one is based on Baichuan2-7B.\n\nThe large one is based on Baichuan2-13B.',
      'found README.md:1 README.md:3 README.md:5',
    ],
    ['the first alone', 'It is based on Baichuan-7B.', 'conflict (baichuan1) README.md:1'],
    ['a name alone', 'It beats Baichuan2-7B.', 'look (only-a-name) README.md:1'],
    [
      'an address alone',
      'See [this](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base).',
      'look (only-a-name) README.md:1',
    ],
    ['no name', 'It is a model.', 'unknown (no-sign)'],
    ['another licence of the family', 'License: 百川模型许可协议', 'unknown (no-sign)'],
    [
      'another one of the family with its year',
      'License: 百川模型许可协议 2024',
      'unknown (no-sign)',
    ],
    [
      'another one of the family, and the agreement',
      'License: 百川模型许可协议 and 百川2模型许可协议',
      'look (only-a-name) README.md:1',
    ],
    [
      'a licence that is not the agreement',
      'It is under the MIT license, not under the Baichuan2 license.',
      'unknown (no-sign)',
    ],
    ['the agreement', 'License: 百川2模型许可协议', 'look (only-a-name) README.md:1'],
  ])('%s', (_, text, told) => {
    expect(baseTold(card(text)).split(';')[0]).toBe(told);
  });

  it.each<readonly [string, Files, string]>([
    ['the name of a file', { 'Baichuan2-7B-x.gguf': '' }, 'look (only-a-name) Baichuan2-7B-x.gguf'],
    ['the name of a document of the licensor', { 'Baichuan2-7B.pdf': '' }, 'unknown (no-sign)'],
    ['a title', card('# Baichuan2-7B x'), 'look (only-a-name) README.md:1'],
    [
      'a title in front matter',
      front('model_name: Baichuan2-7B x'),
      'look (only-a-name) README.md:2',
    ],
  ])('only a name: %s', (_, files, told) => {
    expect(baseTold(files)).toBe(told);
  });
});
