import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/release/reading.ts';
import { release } from '../../../src/release/release.ts';
import { agreement } from '../cases.ts';
import { releaseOf } from '../made-up.ts';

const read = (path: string, text: string | null) => readFile({ path, size: 1 }, text);
const names = (path: string, text: string) => read(path, text).told.names.map(({ line }) => line);

describe('a file, read by what it is for', () => {
  it.each([
    ['weights are known by name alone', 'x.gguf', 'Baichuan2-7B', [], []],
    ['so is what is no text by its name', 'x.py', 'Baichuan2-7B', [], []],
    ['a card is Markdown', 'README.md', 'a\n\n*Baichuan2*-7B', [3], []],
    [
      'front matter is no text of a card',
      'README.md',
      '---\na: Baichuan2-7B\n---\n\nBaichuan2-7B',
      [5],
      [],
    ],
    [
      'front matter is text elsewhere',
      'x.md',
      '---\na: Baichuan2-7B\n---\n\nBaichuan2-7B',
      [2, 5],
      [],
    ],
    ['a notice is Markdown', 'NOTICE', 'a\n\n<b>Baichuan2</b>-7B', [3], []],
    ['a licence is plain', 'LICENSE', 'a\n\n*Baichuan2*-7B\n\n    Baichuan2-7B', [3, 5], []],
    ['so are settings', 'x.yaml', '# a\nb: Baichuan2-7B', [2], []],
    ['and texts', 'x.txt', '# a\n\n*Baichuan2-7B*', [3], []],
    ['a config is no text', 'config.json', '{"a": "Baichuan2-7B"}', [], []],
    ['a broken config is said', 'config.json', '{', [], ['broken-json']],
    ['a broken adapter is said', 'adapter_config.json', '{', [], ['broken-json']],
    [
      'broken front matter is said, and the rest read',
      'README.md',
      '---\na: [\n---\nBaichuan2-7B',
      [4],
      ['broken-front-matter'],
    ],
    ['what could not be decoded is said', 'README.md', null, [], ['not-text']],
    ['but not of weights', 'x.gguf', null, [], []],
  ] as const)('%s', (_, path, text, lines, unread) => {
    const reading = read(path, text);
    expect([reading.told.names.map(({ line }) => line), reading.unread]).toEqual([lines, unread]);
  });

  it.each([
    [
      'a licence that is known',
      'LICENSE',
      'Permission is hereby granted, free of charge. Baichuan2-7B.',
      [],
    ],
    ['a licence that is not known', 'LICENSE', 'All rights reserved. Baichuan2-7B.', [1]],
    ['a copy of the agreement as a licence', 'LICENSE', `${agreement}\n\nBaichuan2-7B.`, []],
    ['the words of one’s own beside a copy', 'README.md', `Baichuan2-7B.\n\n${agreement}`, [1]],
  ] as const)('says nothing else where it is one: %s', (_, path, text, lines) => {
    expect(names(path, text).slice(0, 1)).toEqual(lines);
  });

  it.each([
    ['names a model', 'a\n\nBaichuan2-7B', [3]],
    ['names one below a heading', '# Baichuan2-7B\n\na', [1]],
    ['is a comment', '<!--\n\nBaichuan2-7B\n\n-->', []],
    ['is code', '```\na\n\nb\n```\n\nBaichuan2-7B', [7]],
  ] as const)('of another file, only what tells is read: it %s', (_, text, lines) => {
    expect(names('x.md', text)).toEqual(lines);
  });
});

describe('what is cut, and left out', () => {
  it.each([
    ['200,000 characters', `Baichuan2-7B${'x'.repeat(199_988)}`, [], 1, 0],
    ['one more', `Baichuan2-7B${'x'.repeat(199_989)}`, ['cut'], 1, 0],
    ['10,000 passages', 'Baichuan2\n\n'.repeat(10_000), [], 10_000, 0],
    ['one more', 'Baichuan2\n\n'.repeat(10_001), ['cut'], 10_000, 0],
    ['10,000 sentences', '敬请期待吧。'.repeat(10_000), [], 0, 10_000],
    ['one more', '敬请期待吧。'.repeat(10_001), ['cut'], 0, 10_000],
  ] as const)('%s', (_, text, unread, named, promised) => {
    const { told, unread: reasons } = read('README.md', text);
    const counts = [told.names.length, told.placeholders.length];
    expect([reasons, ...counts]).toEqual([unread, named, promised]);
  });
});

describe('the clause of the marking, quoted', () => {
  it.each([
    ['in Chinese', '标注内容包括但不限于“Baichuan Inside”'],
    ['in English', 'It is marked, including but not limited to Baichuan Inside'],
  ])('is no marking: %s', (_, text) => {
    expect(read('README.md', text).told.marked).toEqual([]);
  });

  it('hides no sentence before it, unless it tells others what to do', () => {
    const quote = 'Marks are including but not limited to Baichuan Inside.';
    const based = 'It is based on Baichuan2.';
    const origins = (text: string) => read('README.md', text).told.origins.length;
    expect(origins(`${based} ${quote} ${based}`)).toBe(1);
    expect(origins(`You must say: based on Baichuan2. ${quote}`)).toBe(0);
    expect(origins(quote)).toBe(0);
  });
});

describe('a release', () => {
  it('has its files by their paths, and what was not read, the named before the counted', () => {
    const made = release(
      null,
      [
        read('b/README.md', null),
        read('a/config.json', '{'),
        read('a/README.md', '---\na: [\n---\n'),
      ],
      [
        { file: null, reason: 'too-many', count: 2 },
        { file: 'c', reason: 'too-large', count: 1 },
      ],
    );
    expect(made.files.map(({ path }) => path)).toEqual([
      'a/README.md',
      'a/config.json',
      'b/README.md',
    ]);
    expect(made.unread.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      ...['a/README.md broken-front-matter', 'a/config.json broken-json', 'b/README.md not-text'],
      ...['c too-large', 'null too-many'],
    ]);
  });

  it('tells two reasons of one file by their names', () => {
    const text = `---\na: [\n---\nx ${'*'.repeat(401)}`;
    expect(releaseOf({ 'README.md': text }).unread).toEqual([
      { file: 'README.md', reason: 'broken-front-matter', count: 1 },
      { file: 'README.md', reason: 'cut', count: 1 },
    ]);
  });
});
