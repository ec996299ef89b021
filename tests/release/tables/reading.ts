import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/release/inspect.ts';
import { readFile } from '../../../src/release/reading.ts';
import { release } from '../../../src/release/release.ts';
import { agreement, translation } from '../cases.ts';
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
    ['a comment of a licence is text', 'LICENSE', '<!--\n\nBaichuan2-7B\n\n-->', [3], []],
    ['so is one of settings', 'x.yaml', '<!--\n\nBaichuan2-7B\n\n-->', [3], []],
    ['and of texts', 'x.txt', '<!--\n\nBaichuan2-7B\n\n-->', [3], []],
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
    ['a translation as a licence', 'LICENSE.en.txt', `Baichuan2-7B.\n\n${translation}`, []],
    ['a translation as a text', 'terms.txt', `Baichuan2-7B.\n\n${translation}`, []],
    ['a translation as a document', 'docs/terms.md', `Baichuan2-7B.\n\n${translation}`, []],
    [
      'the words of one’s own beside a translation',
      'README.md',
      `Baichuan2-7B.\n\n${translation}`,
      [1],
    ],
  ] as const)('says nothing else where it is one: %s', (_, path, text, lines) => {
    expect(names(path, text).slice(0, 1)).toEqual(lines);
  });

  it.each([
    ['names a model', 'a\n\nBaichuan2-7B', [3]],
    ['names two', 'Baichuan2-7B\n\nBaichuan2-13B', [1, 3]],
    ['names one below a heading', '# Baichuan2-7B\n\na', [1]],
    ['has a heading of it over a list', '# a\n\n- Baichuan2-7B', [3]],
    ['is a comment', '<!--\n\nBaichuan2-7B\n\n-->', []],
    ['is code', '```\na\n\nb\n```\n\nBaichuan2-7B', [7]],
  ] as const)('of another file, only what tells is read: it %s', (_, text, lines) => {
    expect(names('x.md', text)).toEqual(lines);
  });

  it.each([
    ['x.md', '敬请期待吧。', 0],
    ['x.md', '敬请期待吧。 #', 0],
    ['x.md', '# 敬请期待吧。', 1],
    ['x.md', '  # 敬请期待吧。', 1],
    ['LICENSE', '敬请期待吧。', 1],
  ] as const)(
    'of %s, a paragraph that names no model is read where it may tell: %s',
    (path, text, count) => {
      for (const blank of ['', '  ']) {
        const { told } = read(path, `Baichuan2-7B\n${blank}\n${text}`);
        expect([told.names.length, told.placeholders.length]).toEqual([1, count]);
      }
      expect(read('LICENSE', text).told.placeholders.length).toBe(1);
    },
  );
});

it('a file that is known by its name alone says nothing', () => {
  const nothing = {
    ...{ title: null, bases: [], origins: [], names: [], sources: [], isTranslation: false },
    ...{ agreementLinks: [], apacheLinks: [], modifications: [], placeholders: [] },
    ...{ marked: [], spelt: [], unseen: [], statements: [], limits: [], badges: [], code: [] },
    ...{ rankings: [], mending: { bases: [], titleLine: null, licenceLines: [] } },
  };
  expect(read('x.gguf', null).told).toEqual(nothing);
  expect(read('config.json', '{}').told).toEqual(nothing);
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

  it('tells what was not read by its file, then by why, and what is counted last', () => {
    const unread = [
      { file: null, reason: 'too-many', count: 2 },
      { file: 'b', reason: 'cut', count: 1 },
      { file: null, reason: 'too-deep', count: 3 },
      { file: 'a', reason: 'too-large', count: 1 },
    ] as const;
    expect(release(null, [], unread).unread.map(({ file, reason }) => `${file} ${reason}`)).toEqual(
      [...['a too-large', 'b cut', 'null too-deep', 'null too-many']],
    );
  });

  it('keeps a mark of the order of bytes that stands within a config', () => {
    expect(read('config.json', '\ufeff{"a": "b\ufeffc"}').json?.get('a')).toBe('b\ufeffc');
  });

  it('has no files and nothing unread where it is empty', () => {
    expect(release('x', [])).toEqual({ folder: 'x', files: [], unread: [], statements: [] });
  });

  it('is told with the files that it has, and which of them are read', () => {
    expect(inspect(releaseOf({ 'x.gguf': '', 'README.md': 'a' }), null).files).toEqual([
      { file: 'README.md', isRead: true },
      { file: 'x.gguf', isRead: false },
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
