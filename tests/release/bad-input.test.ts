import { describe, expect, it } from 'vitest';
import type { FindingState } from '../../src/release/checks.ts';
import { choose, sortOut, tooMany } from '../../src/release/files.ts';
import { inspect } from '../../src/release/inspect.ts';
import { nameOnly, release } from '../../src/release/release.ts';
import { releaseOf } from './made-up.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const base = 'Fine-tuned from Baichuan2-7B-Base.';
const card = `# Petrel\n\n${base}\n`;
const statesOf = (files: Files) => {
  const { findings, unread } = inspect(releaseOf(files), null);
  return {
    base: findings.find(({ check }) => check === 'base')?.state,
    unread: unread.map(({ file, reason }) => [file, reason]),
  };
};

const front = (yaml: string, text = card) => `---\n${yaml}\n---\n${text}`;
const bomb = Array.from(
  { length: 20 },
  (_, n) => `l${n}: &l${n} [${n === 0 ? 'base_model' : `*l${n - 1}, *l${n - 1}`}]`,
).join('\n');
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

const rows: readonly (readonly [
  name: string,
  files: Files,
  base: FindingState,
  unread: readonly (readonly [file: string | null, reason: string])[],
])[] = [
  ['no files', {}, 'unknown', []],
  ['only weights', { 'model.safetensors': 'x', 'a/model-q4_0.gguf': '' }, 'unknown', []],
  ['only weights that name a model', { 'Baichuan2-7B.Q4_K_M.gguf': 'x' }, 'look', []],
  [
    'a card of 5 MB',
    { 'README.md': card.repeat(100_000) },
    'unknown',
    [['README.md', 'too-large']],
  ],
  [
    'a card longer than is read',
    { 'README.md': card + '很长。'.repeat(100_000) },
    'found',
    [['README.md', 'cut']],
  ],
  ['a million brackets', { 'README.md': card + '['.repeat(1e6) }, 'found', [['README.md', 'cut']]],
  [
    'a quotation deeper than is read',
    { 'README.md': '> '.repeat(30) + base },
    'unknown',
    [['README.md', 'cut']],
  ],
  ['a deep quotation', { 'README.md': '> '.repeat(29) + base }, 'found', []],
  [
    'a list deeper than is read',
    { 'README.md': '- '.repeat(15) + base },
    'unknown',
    [['README.md', 'cut']],
  ],
  ['a deep list', { 'README.md': '- '.repeat(14) + base }, 'found', []],
  ['aliases that double', { 'README.md': front(bomb) }, 'found', []],
  ['an alias of itself', { 'README.md': front('a: &a [*a]\nbase_model: *a') }, 'found', []],
  [
    'an alias is not followed',
    { 'README.md': front('a: &a baichuan-inc/Baichuan2-7B-Base\nbase_model: *a', 'Hello.') },
    'look',
    [],
  ],
  [
    'a tag is not obeyed',
    { 'README.md': front('base_model: !!js/function "function () { throw 1 }"') },
    'found',
    [],
  ],
  [
    'front matter that is no YAML',
    { 'README.md': front('license: [') },
    'found',
    [['README.md', 'broken-front-matter']],
  ],
  [
    'front matter that is deep',
    { 'README.md': front(`a: ${'['.repeat(60)}${']'.repeat(60)}`) },
    'found',
    [['README.md', 'broken-front-matter']],
  ],
  [
    'front matter that is a list',
    { 'README.md': front('- a') },
    'found',
    [['README.md', 'broken-front-matter']],
  ],
  ['front matter without an end', { 'README.md': `---\nbase_model: x\n\n${card}` }, 'found', []],
  [
    'broken JSON',
    { 'README.md': card, 'config.json': '{"vocab_size": 125696' },
    'found',
    [['config.json', 'broken-json']],
  ],
  [
    'JSON that is a list',
    { 'README.md': card, 'config.json': '[]' },
    'found',
    [['config.json', 'broken-json']],
  ],
  [
    'JSON with keys of every object',
    { 'README.md': card, 'config.json': '{"__proto__": {"vocab_size": 64000}, "constructor": 1}' },
    'found',
    [],
  ],
  [
    'deep JSON',
    { 'config.json': '['.repeat(100_000) },
    'unknown',
    [['config.json', 'broken-json']],
  ],
  [
    'bytes named as Markdown',
    { 'README.md': new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255]) },
    'unknown',
    [['README.md', 'not-text']],
  ],
  ['UTF-16 without a mark', { 'README.md': utf16(card) }, 'unknown', [['README.md', 'not-text']]],
  ['UTF-16 with a mark', { 'README.md': utf16(`\ufeff${card}`) }, 'found', []],
  [
    'half a character of UTF-16',
    { 'README.md': utf16(`\ufeff${card}`).slice(0, -1) },
    'unknown',
    [['README.md', 'not-text']],
  ],
  ['lines that end in CR LF', { 'README.md': card.replace(/\n/gu, '\r\n') }, 'found', []],
  ['lines that end in CR', { 'README.md': card.replace(/\n/gu, '\r') }, 'found', []],
  ['a script', { 'README.md': `<script>\n${base}\n</script>\n` }, 'unknown', []],
  ['a comment', { 'README.md': `<!-- ${base} -->\n` }, 'unknown', []],
  ['HTML', { 'README.md': `<div onclick="x()"><b>${base}</b></div>` }, 'found', []],
  ['HTML that never ends', { 'README.md': `${card}\n<div><img src="` }, 'found', []],
  ['names with control characters', { 'a\u0007\n.md': card }, 'found', []],
  ['names that lead out', { '../../README.md': card, '/etc/LICENSE': 'MIT License' }, 'found', []],
  [
    'names of every object',
    Object.fromEntries([
      ['__proto__', 'x'],
      ['constructor/README.md', card],
      ['toString.md', 'x'],
    ]),
    'found',
    [],
  ],
];

describe('bad input gives findings and notes, within two seconds', () => {
  it.each(rows)('%s', (_, files, state, unread) => {
    const begin = process.cpuUsage();
    expect(statesOf(files)).toEqual({ base: state, unread });
    expect(process.cpuUsage(begin).user).toBeLessThan(2_000_000);
  });

  it('100,000 files, of which those are looked at that tell most', () => {
    const begin = process.cpuUsage();
    const entries = Array.from({ length: 100_000 }, (_, n) => ({ path: `d/${n}.bin`, size: 1 }));
    const all = [...entries, { path: 'z/z/README.md', size: 1 }];
    const { kept, more } = choose(all);
    expect([kept.length, more, kept.at(-1)?.path]).toEqual([2000, 98_001, 'z/z/README.md']);
    const { named, unread } = sortOut(all);
    expect(unread).toEqual(tooMany(98_001));
    expect(inspect(release(null, named.map(nameOnly), unread), null).findings).toHaveLength(11);
    expect(process.cpuUsage(begin).user).toBeLessThan(2_000_000);
  });

  it('a file of 1 GB, which is named and not opened', () => {
    const huge = { path: 'README.md', size: 2 ** 30 };
    const { read, named, unread } = sortOut([huge, { path: 'LICENSE', size: 2 * 1024 * 1024 }]);
    expect([read.map(({ path }) => path), named, unread]).toEqual([
      ['LICENSE'],
      [],
      [{ file: 'README.md', reason: 'too-large', count: 1 }],
    ]);
  });

  it('words of HTML are cited as they stand', () => {
    const text = `<b onmouseover="x">${base}</b>`;
    const { findings } = inspect(releaseOf({ 'README.md': text }), null);
    expect(findings[0]?.places).toEqual([{ file: 'README.md', line: 1, words: text }]);
  });
});
