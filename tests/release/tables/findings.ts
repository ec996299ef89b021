import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../src/release/checks.ts';
import { inspect } from '../../../src/release/inspect.ts';
import { agreement } from '../cases.ts';
import { releaseOf } from '../made-up.ts';

type Files = Readonly<Record<string, string>>;
type Row = readonly [name: string, files: Files, told: string];

/** A finding: its state, its notes, and where it stands. */
function told(check: CheckId, files: Files, folder: string | null = null): string {
  const { findings } = inspect(releaseOf(files, folder), null);
  const found = findings.find((one) => one.check === check);
  const places = found?.places.map(({ file, line }) => {
    const name = file === 'README.md' ? '' : file;
    return line === null ? name : `${name}:${line}`;
  });
  const notes = found?.notes.map(({ note, about }) => `(${[note, ...about].join(' ')})`);
  return [found?.state, ...(notes ?? []), ...(places ?? [])].join(' ');
}

/** A card that names its base below, so that all is checked. */
const card = (text: string, more: Files = {}): Files => ({
  'README.md': `${text}\n\nBased on Baichuan2-7B.\n`,
  ...more,
});
const front = (yaml: string, text = '', more: Files = {}): Files =>
  card(`---\n${yaml}\n---\n${text}`, more);
const badge = (address: string, target: string) => `[![x](${address})](${target})`;
const mit = 'https://img.shields.io/badge/license-MIT-green';
const mitText = 'MIT License\n\nPermission is hereby granted, free of charge, to any person';

describe('a badge that leads astray', () => {
  const nowhere = 'conflict (badge-leads-nowhere) :3';
  const another = 'conflict (badge-of-another) :3';
  const code = 'https://img.shields.io/badge/code_license-MIT-green';
  const limited = 'look (limited) :3';
  const rows: readonly (readonly [target: string, told: string, more?: Files])[] = [
    ['LICENSE', nowhere],
    ['LICENSE', limited, { LICENSE: '' }],
    ['./LICENSE', limited, { LICENSE: '' }],
    ['/LICENSE', limited, { LICENSE: '' }],
    ['a/../LICENSE', limited, { LICENSE: '' }],
    ['a//LICENSE', limited, { 'a/LICENSE': '' }],
    ['LICENSE?raw=1', limited, { LICENSE: '' }],
    ['LICENSE#top', limited, { LICENSE: '' }],
    ['docs', limited, { 'docs/x.bin': '' }],
    ['docs', nowhere, { 'docsx/x.bin': '' }],
    ['docs', nowhere, { 'x/docs/': '' }],
    ['x:LICENSE', limited],
    ['#license', limited],
    ['//x.org/LICENSE', limited],
    ['a/https:', nowhere],
    ['https://github.com/some/Osprey', another],
    ['https://huggingface.co/some/Osprey', another],
    ['https://hf.co/some/Osprey', another],
    ['https://modelscope.cn/models/some/Osprey', another],
    ['https://modelscope.cn/some/Osprey', another],
    ['https://gitee.com/some-one.x/Osprey-7.b', another],
    ['https://github.com/some/Petrel', limited],
    ['https://github.com/some/petrel.git', limited],
    ['https://github.com/some/Petrel-7B', limited],
    ['https://github.com/some/pet', limited],
    ['https://github.com/some/...', limited],
    ['https://github.com/some', limited],
    ['https://x.org/some/Osprey', limited],
    ['https://github.com/baichuan-inc/Baichuan2', limited],
  ];

  it.each(rows.map(([target, finding, more = {}]) => [target, finding, more] as const))(
    'a badge of the code that leads to %s: %s',
    (target, finding, more) => {
      expect(told('whole', card(`# Petrel\n\n${badge(code, target)}`, more))).toBe(finding);
    },
  );

  it.each<Row>([
    [
      'in a folder, from where it leads on',
      { ...card('# Petrel'), 'a/README.md': badge(code, 'LICENSE'), 'a/LICENSE': '' },
      'look (limited) a/README.md:1',
    ],
    [
      'in a folder, to one above',
      { ...card('# Petrel'), 'a/README.md': badge(code, '../LICENSE'), LICENSE: '' },
      'look (limited) a/README.md:1',
    ],
    [
      'in a folder, to the top',
      { ...card('# Petrel'), 'a/README.md': badge(code, '/LICENSE'), LICENSE: '' },
      'look (limited) a/README.md:1',
    ],
    [
      'in a folder, to what is at the top alone',
      { ...card('# Petrel'), 'a/README.md': badge(code, 'LICENSE'), LICENSE: '' },
      'conflict (badge-leads-nowhere) a/README.md:1',
    ],
    [
      'that shows another project',
      card(`# Petrel\n\n${badge('https://img.shields.io/github/license/some/Osprey.svg', '#x')}`),
      another,
    ],
    [
      'that shows its own',
      card(`# Petrel\n\n${badge('https://img.shields.io/github/license/some/Petrel.svg', '#x')}`),
      'clear',
    ],
    [
      'of a project that its code gets',
      card(
        `# Petrel\n\n${badge(code, 'https://github.com/some/Osprey')}\n\n\`\`\`\ngit clone https://github.com/Some/osprey\n\`\`\``,
      ),
      limited,
    ],
    [
      'of a project that its words name',
      card(
        `# Petrel\n\n${badge(code, 'https://github.com/some/Osprey')}\n\ngit clone https://github.com/some/osprey`,
      ),
      another,
    ],
    [
      'of a project of whom its code names another',
      card(
        `# Petrel\n\n${badge(code, 'https://github.com/some/Osprey')}\n\n\`\`\`\ngit clone https://github.com/some/owl\n\`\`\``,
      ),
      another,
    ],
    [
      'where nothing is called anything',
      card(`\n\n${badge(code, 'https://github.com/some/Osprey')}`),
      limited,
    ],
    [
      'of a known model, where nothing is called anything',
      card(`\n\n${badge(code, 'https://github.com/some/Qwen-7B')}`),
      another,
    ],
    [
      'where the name is too short to tell',
      card(`# Pe\n\n${badge(code, 'https://github.com/some/Osprey')}`),
      limited,
    ],
    [
      'where the name is short',
      card(`# Pet\n\n${badge(code, 'https://github.com/some/Osprey')}`),
      another,
    ],
    [
      'where one of the names is its own',
      front('model_name: Osprey', badge(code, 'https://github.com/some/Osprey')),
      'look (limited) :4',
    ],
    [
      'that is none of a licence',
      card(
        `# Petrel\n\n${badge('https://img.shields.io/badge/python-3-green', 'https://github.com/some/Osprey')}`,
      ),
      'clear',
    ],
    ['twice, noted once', card(`# Petrel\n\n${badge(code, 'a')} ${badge(code, 'b')}`), nowhere],
  ])('%s', (_, files, finding) => {
    expect(told('whole', files)).toBe(finding);
  });

  it('is no matter of the folder’s name', () => {
    const files = card(`\n\n${badge(code, 'https://github.com/some/Osprey')}`);
    expect(told('whole', files, 'petrel')).toBe(limited);
  });
});

describe('a licence on the whole', () => {
  it.each<Row>([
    ['a general one', card('License: MIT'), 'conflict :1'],
    [
      'one that a sentence limits',
      card('License: MIT\n\nThe license only covers the code.'),
      'look (limited) :1 :3',
    ],
    [
      'one that is the code’s elsewhere',
      card('License: MIT\n\nThe code is under the MIT license.'),
      'look (limited) :1 :3',
    ],
    [
      'one where the code has another',
      card('License: MIT\n\nThe code is under the Apache license.'),
      'conflict :1',
    ],
    [
      'one of code and model',
      card(
        'The code and the model are under the MIT license.\n\nThe license only covers the code.',
      ),
      'conflict :1',
    ],
    [
      'one of a project whose weights stand under the agreement',
      card('本项目 Apache 2.0，模型权重遵守 Baichuan2 协议。'),
      'look (limited) :1',
    ],
    [
      'one of a project whose base stands under the agreement',
      card('本项目采用 MIT 许可证，基座模型遵循《Baichuan2 模型社区许可协议》。'),
      'look (limited) :1',
    ],
    [
      'one of a project, the weights apart',
      card('This project is under Apache 2.0; its weights follow the Baichuan2 license.'),
      'look (limited) :1',
    ],
    [
      'one of the model, whatever its base stands under',
      card('Our model is under MIT, and the base model under the Baichuan2 community license.'),
      'conflict :1',
    ],
    [
      'one of the model, in Chinese too',
      card('本模型采用 MIT 许可证，基座模型遵循《Baichuan2 模型社区许可协议》。'),
      'conflict :1',
    ],
    ['one of the base', card('The base model is under the MIT license.'), 'conflict :1'],
    ['the agreement', card('License: Baichuan2 community license.'), 'found :1'],
    ['none', card('It is a model.'), 'clear'],
    ['a badge', card(`# Petrel\n\n${badge(mit, '#x')}`), 'conflict :3'],
  ])('%s', (_, files, finding) => {
    expect(told('whole', files)).toBe(finding);
  });
});

describe('what was changed', () => {
  /** Where the base stands in a config alone, so that nothing else says what was changed. */
  const beside = { 'config.json': '{"vocab_size": 125696}' };
  it.each<Row>([
    ['a sentence', { 'README.md': 'Trained on poems.' }, 'look :1'],
    ['a heading', { 'README.md': '# Trained on poems' }, 'missing'],
    ['what others can do', { 'README.md': 'You can fine-tune it.' }, 'missing'],
    [
      'a place for it',
      { 'README.md': '# Training\n\nMore information needed' },
      'missing (only-placeholder) :3',
    ],
    ['that nothing was', { 'README.md': 'It was not fine-tuned.' }, 'missing'],
    [
      'that one thing was not, and another was',
      { 'README.md': 'It was not fine-tuned, but quantized.' },
      'look :1',
    ],
    [
      'that one thing was, and another was not',
      { 'README.md': 'It was quantized,\nbut not fine-tuned.' },
      'look :1',
    ],
    [
      'a row below a heading that says so',
      { 'README.md': '| file | quantisation |\n|---|---|\n| a | Q4 |' },
      'look :1 :3',
    ],
    [
      'a row below one that does not',
      { 'README.md': '| file | size |\n|---|---|\n| a | 4 |' },
      'missing',
    ],
    [
      'an empty row',
      {
        'README.md':
          '<table><tr><th>quantisation</th></tr>\n<tr><td><img src="x"> </td></tr></table>',
      },
      'look :1',
    ],
    [
      'a row of a link alone',
      {
        'README.md':
          '<table><tr><th>quantisation</th></tr>\n<tr><td><a href="x"></a></td></tr></table>',
      },
      'look :1',
    ],
    [
      'a row over two lines below a heading that tells',
      {
        'README.md':
          '<table><tr><th>quantisation</th></tr>\n<tr><td>a</td>\n<td>b</td></tr></table>',
      },
      'look :1 :2',
    ],
    [
      'a row below a heading that tells, which denies it',
      { 'README.md': '| quantisation |\n|---|\n| not fine-tuned |' },
      'look :1',
    ],
    [
      'a link without words below a heading of them',
      { 'README.md': '## Modifications\n\n[](x)' },
      'missing',
    ],
    [
      'sentences below a heading of them',
      { 'README.md': '## Modifications\n\nIt was.\nWords were put in.' },
      'look :3 :4',
    ],
    ['words below no heading of a table', { 'README.md': 'A file of 4 GB.' }, 'missing'],
    [
      'a file of its own',
      { 'MODIFICATIONS.md': '# Changes\n\nWords were put in.\n\nMore.' },
      'look MODIFICATIONS.md:3',
    ],
    [
      'a file of its own that tells',
      { 'MODIFICATIONS.md': '# Changes\n\nIt was.\n\nTrained on poems.' },
      'look MODIFICATIONS.md:5',
    ],
    [
      'a file of its own with a place for it',
      { 'MODIFICATIONS.md': '# Changes\n\nMore information needed' },
      'missing (only-placeholder) MODIFICATIONS.md:3',
    ],
    ['a file of its own with a heading alone', { 'MODIFICATIONS.md': '# Changes' }, 'missing'],
    ['another file', { 'x.md': '# Changes\n\nWords were put in.' }, 'missing'],
  ])('%s', (_, files, finding) => {
    expect(told('modifications', { ...files, ...beside })).toBe(finding);
  });
});

describe('a ranking', () => {
  it.each<Row>([
    ['of no model', card('See the leaderboard.'), 'look (ranked) :1'],
    ['of its own', card('Our model is on the leaderboard with Qwen.'), 'look (ranked) :1'],
    ['of others', card('Qwen is on the leaderboard.'), 'clear'],
    [
      'of others and of it by its name',
      card('# Petrel: a model\n\nQwen and PETREL are on the leaderboard.'),
      'look (ranked) :3',
    ],
    [
      'by a name of two letters',
      card('# Pe\n\nQwen and Pe are on the leaderboard.'),
      'look (ranked) :3',
    ],
    [
      'by a name of one letter, which is none',
      card('# P\n\nQwen, P are on the leaderboard.'),
      'clear',
    ],
    [
      'by one of two names',
      front('model_name: Osprey', '# Petrel\n\nQwen and Petrel are on the leaderboard.'),
      'look (ranked) :6',
    ],
    [
      'with a name in brackets',
      card('# Petrel(7B)\n\nQwen and Petrel are on the leaderboard.'),
      'look (ranked) :3',
    ],
    [
      'with a name before a line',
      card('# Petrel|7B\n\nQwen and Petrel are on the leaderboard.'),
      'look (ranked) :3',
    ],
    [
      'with a name before Chinese marks',
      card('# 海燕：模型\n\nQwen 和海燕在榜单上。'),
      'look (ranked) :3',
    ],
    [
      'with a name in Chinese brackets',
      card('# 海燕（模型）\n\nQwen 和海燕在榜单上。'),
      'look (ranked) :3',
    ],
    ['with a name before a dash', card('# 海燕—模型\n\nQwen 和海燕在榜单上。'), 'look (ranked) :3'],
    ['with another name', card('# Osprey\n\nQwen and Petrel are on the leaderboard.'), 'clear'],
    [
      'of others, and it behind a semicolon',
      card('Qwen is on the leaderboard; our model is small.'),
      'clear',
    ],
    [
      'of others, and it before a semicolon',
      card('Our model is small; Qwen is on the leaderboard.'),
      'clear',
    ],
    [
      'of others between two semicolons',
      card('Our model is small; Qwen is on the leaderboard; we are not.'),
      'clear',
    ],
    [
      'of others between two Chinese ones',
      card('我们的模型很小；Qwen 在榜单上；我们不在。'),
      'clear',
    ],
    ['of others between one of each', card('我们的模型很小; Qwen 在榜单上；我们不在。'), 'clear'],
    [
      'of its own before a semicolon',
      card('Our model is on the leaderboard; Qwen is small.'),
      'look (ranked) :1',
    ],
    ['of universities', card('The university rankings are data.'), 'clear'],
    [
      'of universities, then one',
      card('University rankings are data, our model ranked first.'),
      'look (ranked) :1',
    ],
    [
      'one, then of universities',
      card('Our model ranked first, university rankings are data.'),
      'look (ranked) :1',
    ],
    ['that is denied', card('Our model is not on any leaderboard.'), 'clear'],
    ['in a row of models', card('| Leaderboard | x |\n|---|---|'), 'clear'],
    ['in front matter', front('tags: [a, leaderboard]'), 'look (ranked) :2'],
    [
      'in how front matter is written',
      front('a: b\nmodel-index:\n- name: x\n  results:\n  - source: Open LLM Leaderboard'),
      'look (ranked) :3',
    ],
    ['not in front matter', front('tags: [a]'), 'clear'],
  ])('%s', (_, files, finding) => {
    expect(told('ranking', files)).toBe(finding);
  });
});

describe('the marking', () => {
  it.each<Row>([
    ['as it must be', card('a\n\nBaichuan Inside'), 'found :3'],
    ['further on in a paragraph', card('a\nb Baichuan Inside'), 'found :2'],
    ['with a word behind', card('Baichuan Insider'), 'missing'],
    ['in two lines', card('Baichuan\nInside'), 'found :1'],
    ['with a break between', card('Baichuan<br>Inside'), 'look (spelt-otherwise) :1'],
    ['small', card('a\nbaichuan inside'), 'look (spelt-otherwise) :2'],
    ['in code', card('```\nBaichuan Inside\n```'), 'missing'],
    ['in a picture', card('a\n\n![Baichuan Inside](x) ![y](z)'), 'look (only-unseen) :3'],
    ['in the address of a picture', card('![y](baichuan-inside.png)'), 'look (only-unseen) :1'],
    ['in the address of a link', card('[a](b)\n[y](baichuan_inside)'), 'look (only-unseen) :2'],
    ['in a tag', front('a: b\ntags: [x, baichuan-inside]\nc: d'), 'look (only-unseen) :3'],
    [
      'in a notice',
      card('a', { NOTICE: 'x\n\nBaichuan Inside' }),
      'missing (not-in-a-card) NOTICE:3',
    ],
    ['in a copy of the agreement', card('a', { LICENSE: agreement }), 'missing'],
    [
      'beside a copy of the agreement',
      card('a', { 'x.md': `Baichuan Inside\n\n${agreement}` }),
      'missing',
    ],
    ['nowhere', card('a'), 'missing'],
    [
      'without where it comes from',
      { 'README.md': 'Baichuan Inside', 'config.json': '{"vocab_size": 125696}' },
      'look (without-origin) :1',
    ],
  ])('%s', (_, files, finding) => {
    expect(told('marking', files)).toBe(finding);
  });
});

describe('where it comes from', () => {
  it.each<Row>([
    ['the name alone', card('a'), 'look (only-the-name) :3'],
    ['a link', card('a\n[b](https://huggingface.co/baichuan-inc/Baichuan2-7B-Base) c'), 'found :2'],
    ['a name of a repository', card('a\nbaichuan-inc/Baichuan2-7B-Base c'), 'found :2'],
    [
      'a link to another',
      card('[b](https://huggingface.co/baichuan-inc/Baichuan-7B)'),
      'look (only-the-name) :3',
    ],
    [
      'the repository of a larger one',
      card('baichuan-inc/Baichuan2-53B'),
      'look (only-the-name) :3',
    ],
    ['front matter', front('a: b\nbase_model: baichuan-inc/Baichuan2-7B-Base'), 'found :3'],
    [
      'other front matter',
      front('model: baichuan-inc/Baichuan2-7B-Base'),
      'look (only-the-name) :2 :6',
    ],
    [
      'an adapter',
      card('a', {
        'adapter_config.json': '{\n"base_model_name_or_path": "baichuan-inc/Baichuan2-7B-Base"}',
      }),
      'found adapter_config.json:2',
    ],
    [
      'a config',
      card('a', { 'config.json': '{\n"_name_or_path": "baichuan-inc/Baichuan2-7B-Base"}' }),
      'found config.json:2',
    ],
    [
      'another value of a config',
      card('a', { 'config.json': '{\n"x": "baichuan-inc/Baichuan2-7B-Base", "_name_or_path": 1}' }),
      'look (only-the-name) :3',
    ],
    ['no name', { 'config.json': '{"vocab_size": 125696}' }, 'missing'],
  ])('%s', (_, files, finding) => {
    expect(told('source', files)).toBe(finding);
  });
});

describe('the front matter', () => {
  const all =
    'license: other\nlicense_name: baichuan2-community-license\nlicense_link: LICENSE\nbase_model: x';
  const but = (from: string, to: string) => all.replace(from, to);
  const pdf = 'Baichuan2 模型社区许可协议.pdf';
  const whole = { LICENSE: agreement };
  const found = 'found :2 :3 :4 :5';
  const lacks = (key: string) => `look (card-lacks ${key}) :2 :3 :4 :5`;
  it.each<Row>([
    ['all of it', front(all, '', whole), found],
    [
      'in other letters',
      front(but('other', '" Other "').replace('-license\n', '-Licence\n'), '', whole),
      found,
    ],
    ['another licence', front(but('other', 'mit'), '', whole), lacks('license')],
    ['a list of licences', front(but('other', '[other, mit]'), '', whole), lacks('license')],
    ['two parts of its name', front(but('other', '[ot, her]'), '', whole), lacks('license')],
    [
      'another name before',
      front(but('baichuan2-', 'x-baichuan2-'), '', whole),
      lacks('license_name'),
    ],
    [
      'another name behind',
      front(but('community-license', 'community-license-2'), '', whole),
      lacks('license_name'),
    ],
    ['a link to nothing', front(all), lacks('license_link')],
    ['a link to other words', front(all, '', { LICENSE: 'MIT' }), lacks('license_link')],
    ['an empty link', front(but('LICENSE', '""'), '', whole), lacks('license_link')],
    ['a link to a page', front(but('LICENSE', 'HTTPS://x.org')), found],
    ['a link that only holds one', front(but('LICENSE', 'x-https://x.org')), lacks('license_link')],
    [
      'a link to the PDF',
      front(but('LICENSE', `"./${encodeURI(pdf)}"`), '', { [pdf]: 'x' }),
      found,
    ],
    [
      'a link to an empty PDF',
      front(but('LICENSE', `"${pdf}"`), '', { [pdf]: '' }),
      lacks('license_link'),
    ],
    ['no base', front(but('base_model: x', 'base_model: ""'), '', whole), lacks('base_model')],
    [
      'two bases, one of them empty',
      front(but('base_model: x', 'base_model: ["", x]'), '', whole),
      found,
    ],
    [
      'nothing of it',
      front('a: b'),
      'look (card-lacks license license_name license_link base_model) :1',
    ],
    ['none', card('a'), 'unknown (no-front-matter)'],
  ])('%s', (_, files, finding) => {
    expect(told('card', files)).toBe(finding);
  });
});

describe('a copy of the agreement', () => {
  const pdf = 'Baichuan2 模型社区许可协议.pdf';
  const english = 'Community License for Baichuan2 Model.pdf';
  const apache = 'https://github.com/baichuan-inc/Baichuan2/blob/main/LICENSE';
  const link =
    'https://huggingface.co/baichuan-inc/Baichuan2-7B-Base/blob/main/Community%20License%20for%20Baichuan2%20Model.pdf';
  it.each<Row>([
    ['a file', card('a', { LICENSE: agreement }), 'found LICENSE:5'],
    ['the PDF', card('a', { [pdf]: 'x' }), `found ${pdf}`],
    [
      'the PDF with other blanks',
      card('a', { 'a/Baichuan_2 模型 社区许可协议.PDF': 'x' }),
      'found a/Baichuan_2 模型 社区许可协议.PDF',
    ],
    ['an empty PDF', card('a', { [pdf]: '' }), `look (empty-file) ${pdf}`],
    ['a PDF with more in its name', card('a', { [`x${pdf}`]: 'x' }), 'missing'],
    ['another kind of file with its name', card('a', { [`${pdf}.zip`]: 'x' }), 'missing'],
    ['the English PDF', card('a', { [english]: 'x' }), `look (english-alone) ${english}`],
    [
      'the English PDF with other blanks',
      card('a', { 'community_licence for Baichuan2Model.PDF': 'x' }),
      'look (english-alone) community_licence for Baichuan2Model.PDF',
    ],
    ['an empty English PDF', card('a', { [english]: '' }), `look (empty-file) ${english}`],
    ['the English PDF in an archive', card('a', { [`${english}.zip`]: 'x' }), 'missing'],
    ['an empty file of another name', card('a', { 'x.pdf': '' }), 'missing'],
    ['an English PDF with more in its name', card('a', { [`x${english}`]: 'x' }), 'missing'],
    ['a link', card(`a\n[b](${link})`), 'missing (link-is-no-copy) :2'],
    [
      'a link to the Apache licence of the code',
      card(`a\n[b](${apache})`),
      'missing (apache-is-not-it) :2',
    ],
    [
      'both links',
      card(`[a](${apache})\n\n[b](${link})`),
      'missing (link-is-no-copy) (apache-is-not-it) :3 :1',
    ],
    [
      'a copy with a word changed',
      card('a', { LICENSE: agreement.replace('Baichuan Inside', 'Baichuan Outside') }),
      'look (changed-copy) (clauses-broken 6.1) LICENSE:5',
    ],
    [
      'two copies, one with a word changed and one with words more',
      card('a', {
        LICENSE: agreement.replace('Baichuan Inside', 'Baichuan Outside'),
        'LICENSE.txt': agreement.replace('\n三、', '\n商业用途无须授权。\n三、'),
      }),
      'look (changed-copy) (clauses-broken 6.1) (words-added) LICENSE:5 LICENSE.txt:5 LICENSE.txt:75',
    ],
    ['nothing', card('a'), 'missing'],
  ])('%s', (_, files, finding) => {
    expect(told('agreement', files)).toBe(finding);
  });
});

describe('the licensor’s name', () => {
  it.each<Row>([
    ['in a title', card('# Baichuan2-Petrel'), 'look (in-a-name) :1'],
    ['in weights', card('a', { 'a/baichuan-x.gguf': '' }), 'look (in-a-name) a/baichuan-x.gguf'],
    ['in a folder of weights alone', card('a', { 'baichuan/x.gguf': '' }), 'clear'],
    ['in the marking as a title', card('# Baichuan  Inside'), 'clear'],
    ['nowhere', card('# Petrel'), 'clear'],
  ])('%s', (_, files, finding) => {
    expect(told('brand', files)).toBe(finding);
  });

  it('in the folder is told by the name of the folder', () => {
    const { findings } = inspect(releaseOf(card('a'), 'baichuan-petrel'), null);
    const place = { file: 'baichuan-petrel', line: null, words: 'baichuan-petrel' };
    expect(findings.find(({ check }) => check === 'brand')?.places).toEqual([place]);
  });
});

describe('places that name a licence for the same part', () => {
  it.each<Row>([
    ['one', card('License: MIT'), 'unknown'],
    ['two that agree', front('license: mit', 'License: MIT'), 'found :2 :4'],
    [
      'two that differ',
      front('license: mit', 'License: Apache 2.0'),
      'conflict (licences-differ) :2 :4',
    ],
    ['two sentences, which are one place', card('License: MIT\n\nLicense: Apache 2.0'), 'unknown'],
    [
      'the agreement twice',
      front('license_name: baichuan2-community-license', 'License: Baichuan2 license'),
      'unknown',
    ],
    ['two parts', front('license: mit', 'The code is under the Apache license.'), 'unknown'],
    [
      'a licence file that a sentence limits to the code, and the agreement for the weights',
      card('The code is under the MIT license; the weights are under the Baichuan2 license.', {
        LICENSE: mitText,
      }),
      'found LICENSE:1 :1',
    ],
    [
      'a licence file that a sentence limits to what is one’s own, and the agreement for the weights',
      card('Our changes are under the MIT license; the weights are under the Baichuan2 license.', {
        LICENSE: mitText,
      }),
      'found LICENSE:1 :1',
    ],
    [
      'a licence file for the whole, and the agreement for the weights',
      card('The weights are under the Baichuan2 license.', { LICENSE: mitText }),
      'conflict (licences-differ) LICENSE:1 :1',
    ],
    [
      'a licence file that a sentence limits to the code, and the same licence on the whole',
      front('license: mit', 'The code is under the MIT license.', { LICENSE: mitText }),
      'found LICENSE:1 :4',
    ],
    [
      'front matter that no sentence limits',
      front(
        'license: mit',
        'The code is under the MIT license; the weights are under the Baichuan2 license.',
      ),
      'conflict (licences-differ) :2 :4',
    ],
    [
      'the code in two files',
      {
        ...card('The code is under the MIT license.'),
        NOTICE: 'The code is under the Apache license.',
      },
      'conflict (licences-differ) NOTICE:1 :1',
    ],
  ])('%s', (_, files, finding) => {
    expect(told('places', files)).toBe(finding);
  });
});
