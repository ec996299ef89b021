import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/release/facts.ts';
import { cardsOf, titlesOf } from '../../../src/release/release.ts';
import { releaseOf } from '../made-up.ts';

type Files = Readonly<Record<string, string>>;
const card = (text: string) => ({ 'README.md': text });
const front = (yaml: string, text = '') => card(`---\n${yaml}\n---\n${text}`);
const json = (name: string, value: unknown) => ({ [name]: JSON.stringify(value) });
const factsIn = (files: Files, folder: string | null = null) => factsOf(releaseOf(files, folder));

describe('what a release calls itself', () => {
  it.each<readonly [string, string | null, Files, string]>([
    ['nothing', null, {}, ''],
    ['by its folder', 'petrel', {}, 'petrel'],
    [
      'by the one folder of all its files',
      null,
      { 'petrel/a.bin': '', 'petrel/b/c.bin': '' },
      'petrel',
    ],
    ['not by one of two folders', null, { 'a/a.bin': '', 'b/a.bin': '' }, ''],
    ['not by a folder beside files', null, { 'petrel/a.bin': '', 'petrelx/a.bin': '' }, ''],
    ['by its title', 'x', card('# Petrel  \n\na'), 'Petrel'],
    [
      'by its title rather than by its front matter',
      'x',
      front('title: A\nmodel_name: B', '# Petrel'),
      'Petrel',
    ],
    ['by front matter where no title is', 'x', front('title: A'), 'A'],
    ['by the name in front matter', 'x', front('model_name: B\ntitle: A'), 'B'],
    ['by what its index of models names', 'x', front('model-index:\n- name: Petrel'), 'Petrel'],
    ['not by a second heading', 'x', card('## Petrel'), 'x'],
    ['not by a title that is too long', 'x', card(`# ${'a'.repeat(121)}`), 'x'],
    ['by a title that is long', 'x', card(`# ${'a'.repeat(120)}`), 'a'.repeat(120)],
    ['by the title of another card', 'x', { ...card('# A'), 'README_zh.md': '# B' }, 'B'],
  ])('%s', (_, folder, files, name) => {
    expect(factsIn(files, folder).name).toBe(name);
  });

  it('has its cards by how near the top they stand', () => {
    const files = {
      'a/README.md': '# A',
      'b/c/README.md': '# B',
      'z/README.md': '# Z',
      'README.md': '# D',
      'x.md': '# X',
    };
    const release = releaseOf(files);
    expect(cardsOf(release).map(({ path }) => path)).toEqual([
      'README.md',
      'a/README.md',
      'z/README.md',
      'b/c/README.md',
    ]);
    expect(titlesOf(release).map(({ text, place }) => `${text} ${place.line}`)).toEqual([
      'D 1',
      'A 1',
      'Z 1',
      'B 1',
    ]);
    expect(factsOf(release).card?.path).toBe('README.md');
  });
});

it('the cards of a release are ordered by folders, not by the length of their paths', () => {
  const files = { 'a/b/README.md': '# A', 'a-long-name/README.md': '# B' };
  expect(cardsOf(releaseOf(files)).map(({ path }) => path)).toEqual([
    'a-long-name/README.md',
    'a/b/README.md',
  ]);
});

describe('the base, as a paper names it', () => {
  it.each<readonly [string, Files, string]>([
    [
      'the licensor’s in front matter',
      front('base_model: https://huggingface.co/baichuan-inc/Baichuan2-7B-Base/tree/main'),
      'baichuan-inc/Baichuan2-7B-Base',
    ],
    [
      'the licensor’s in an adapter',
      json('adapter_config.json', { base_model_name_or_path: 'baichuan-inc/Baichuan2-13B-Chat' }),
      'baichuan-inc/Baichuan2-13B-Chat',
    ],
    [
      'the licensor’s in a config',
      json('config.json', { _name_or_path: 'baichuan-inc/baichuan-2' }),
      'baichuan-inc/baichuan-2',
    ],
    [
      'the licensor’s before others',
      front('base_model: [some/Petrel, baichuan-inc/Baichuan2-7B-Base]'),
      'baichuan-inc/Baichuan2-7B-Base',
    ],
    ['somebody else’s', front('base_model: " some/Petrel "'), 'some/Petrel'],
    [
      'a path, which is nobody’s',
      json('adapter_config.json', { base_model_name_or_path: './Petrel' }),
      '',
    ],
    ['somebody else’s with a point', front('base_model: some/Petrel-1.5'), 'some/Petrel-1.5'],
    ['a folder of models, which is nobody’s', front('base_model: models/Petrel'), ''],
    ['a model, which is nobody’s', front('base_model: Model/Petrel'), ''],
    ['a number', json('config.json', { _name_or_path: 1 }), ''],
    [
      'as a hub has it, of its words',
      card('Based on Baichuan2-13B-Chat.'),
      'baichuan-inc/Baichuan2-13B-Chat',
    ],
    [
      'as a hub has it, in other letters',
      card('Based on baichuan 2 7b base.'),
      'baichuan-inc/Baichuan2-7B-Base',
    ],
    [
      'as a hub has it, with two blanks',
      card('Based on Baichuan2-7B  Chat.'),
      'baichuan-inc/Baichuan2-7B-Chat',
    ],
    [
      'as a hub has it, with nothing or two signs between',
      card('Based on Baichuan2--13B__chat.'),
      'baichuan-inc/Baichuan2-13B-Chat',
    ],
    ['by its size, with a blank in it', card('Based on Baichuan2-13 B.'), 'Baichuan2-13B'],
    ['by its size alone', card('Based on Baichuan2-13B.'), 'Baichuan2-13B'],
    [
      'with its edition before without',
      card('Based on Baichuan2-7B.\n\nWe took Baichuan2-7B-Base.'),
      'baichuan-inc/Baichuan2-7B-Base',
    ],
    [
      'with the first edition of two',
      card('Based on Baichuan2-7B-Chat-4bits, not -Base.'),
      'baichuan-inc/Baichuan2-7B-Chat',
    ],
    ['not by two sizes', card('Based on Baichuan2-7B/13B.'), ''],
    ['not by no size', card('Based on Baichuan2.'), ''],
    ['not the first', card('Based on Baichuan-7B.'), ''],
    ['not by a longer word', card('Based on Baichuan2-7B-basement.'), 'Baichuan2-7B'],
  ])('%s', (_, files, base) => {
    const facts = factsIn(files);
    expect([facts.base, facts.source]).toEqual([
      base,
      base.includes('/') ? `https://huggingface.co/${base}` : '',
    ]);
  });
});

describe('how it was made, by its configs', () => {
  it.each<readonly [string, Files, readonly string[]]>([
    ['an adapter', json('adapter_config.json', {}), ['LoRA']],
    [
      'an adapter with its rank',
      json('adapter_config.json', { peft_type: 'ADALORA', r: 8 }),
      ['ADALORA, r = 8'],
    ],
    ['an adapter with another rank', json('adapter_config.json', { r: 'x' }), ['LoRA']],
    [
      'a quantisation',
      json('config.json', { quantization_config: { quant_method: 'gptq', bits: 4 } }),
      ['GPTQ, 4 bit'],
    ],
    [
      'a quantisation without bits',
      json('config.json', { quantization_config: { quant_method: 'awq', bits: '4' } }),
      ['AWQ'],
    ],
    [
      'a quantisation without a name',
      json('config.json', { quantization_config: { bits: 4 } }),
      [],
    ],
    ['no quantisation', json('config.json', {}), []],
    ['a broken config', { 'adapter_config.json': '{' }, []],
    [
      'the same twice',
      { ...json('a/adapter_config.json', {}), ...json('b/adapter_config.json', {}) },
      ['LoRA'],
    ],
  ])('%s', (_, files, methods) => {
    expect(factsIn(files).methods).toEqual(methods);
  });
});

describe('where a card can be mended', () => {
  it('has its front matter, its title, and the lines that put a licence on the whole', () => {
    const text = '# Petrel\nof the sea\n===\n\nLicence: MIT\n';
    expect(factsIn(front('license: mit\nbase_model: x', text))).toMatchObject({
      licences: ['MIT'],
      card: {
        path: 'README.md',
        frontMatterLines: 4,
        isBroken: false,
        properties: [
          ['license', 2],
          ['base_model', 3],
        ],
        titleLine: 5,
        licenceLines: [9],
      },
    });
    expect(factsIn(front('license: ['))).toMatchObject({
      card: { isBroken: true, properties: [], titleLine: null },
    });
    expect(factsIn(card('a')).card).toMatchObject({
      frontMatterLines: 0,
      isBroken: false,
      titleLine: null,
    });
    expect(factsIn({ 'x.md': '# A' }).card).toBeNull();
  });

  it.each<readonly [string, string, readonly number[]]>([
    ['a sentence that stands alone', 'Released under the MIT license.', [1]],
    ['an item of a list', '- Released under the MIT license.\n- Thanks to all.', [1]],
    ['a numbered item', '1. Released under the MIT license.\n2) Thanks to all.', [1]],
    ['a numbered item over two lines', '1. Released under the MIT license,\n   as it stands.', [1]],
    ['two lines with an item’s sign within', 'Released as it is 1. under -\nthe MIT license', []],
    [
      'a link to the agreement',
      'License: [this](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base/blob/main/Community%20License%20for%20Baichuan2%20Model.pdf)',
      [],
    ],
    ['the tenth item', '10. Released under the MIT license,\n    as it stands.', [1]],
    [
      'two lines, the first with a sign of an item',
      'So it is. Released under the\nMIT license',
      [],
    ],
    ['a name with a sign of an item', 'x- Released under\nthe MIT license', []],
    ['two sentences in a line', 'Released under the MIT license. Thanks to all.', []],
    ['a sentence over two lines', 'Released under\nthe MIT license.', []],
    ['an item over two lines', '- Released under the MIT license,\n  as it stands.', [1]],
    ['a sentence that names Baichuan, too', 'Released under the MIT license, as Baichuan2 is.', []],
    ['a row of a table', '| License | MIT |\n|---|---|', []],
    ['a licence of the code alone', 'The code is released under the MIT license.', []],
    ['the agreement', 'Released under the Baichuan2 license.', []],
    ['two licences in one line, once', 'Released under the MIT license and Apache 2.0.', [1]],
  ])('%s', (_, text, lines) => {
    expect(factsIn(card(text)).card?.licenceLines).toEqual(lines);
  });
});
