import { describe, expect, it } from 'vitest';
import { Lines, placeAt, placeIn, placeOf, placeOfFile } from '../../../src/release/lines.ts';
import { readMarkdown } from '../../../src/release/markdown.ts';
import { sentencesOf } from '../../../src/release/sentences.ts';

const sentencesIn = (text: string) => readMarkdown(text, 0).passages.flatMap(sentencesOf);

describe('the sentences of a passage', () => {
  it.each<readonly [text: string, ...sentences: readonly string[]]>([
    ['One ends here. Another one.', 'One ends here.', ' Another one.'],
    ['One ends here. and goes on', 'One ends here. and goes on'],
    ['Version 2.0 is one', 'Version 2.0 is one'],
    ['So it is! Is it so? Yes, it is.', 'So it is!', ' Is it so?', ' Yes, it is.'],
    [
      '第一句话在这里。第二句话在这里！第三句话在这里？第四句话。',
      '第一句话在这里。',
      '第二句话在这里！',
      '第三句话在这里？',
      '第四句话。',
    ],
    ['好。这一句话不短。', '好。这一句话不短。'],
    ['五个字。这一句话不短。', '五个字。这一句话不短。'],
    ['这里五个字。这一句话不短。', '这里五个字。', '这一句话不短。'],
    ['第一句话在这里。好。这一句话不短。', '第一句话在这里。', '好。这一句话不短。'],
    ['One ends here.  Another one.', 'One ends here.', '  Another one.'],
    ['a  \nb', 'a\n', 'b'],
    ['Really?! Yes, it is.', 'Really?!', ' Yes, it is.'],
    ['It ends here. 第二句', 'It ends here.', ' 第二句'],
    ['| One. Two is here. | Three. |\n|---|---|', 'One. Two is here. | Three.'],
  ])('%j', (text, ...sentences) => {
    expect(sentencesIn(text).map((one) => one.text)).toEqual(sentences);
  });

  it('are cut where they are longer than anybody writes', () => {
    expect(sentencesIn('x'.repeat(4001)).map(({ text }) => text.length)).toEqual([2000, 2000, 1]);
    expect(sentencesIn('x'.repeat(2000)).map(({ text }) => text.length)).toEqual([2000]);
  });

  it('have their addresses, each where it ends, and no address in their words', () => {
    const told = sentencesIn('See [a](b) here. Then https://x.org/y. And [c](d)').map(
      ({ text, begin, addresses }) => [
        text,
        begin,
        addresses.map(({ address, at }) => [address, at]),
      ],
    );
    expect(told).toEqual([
      ['See a here.', 0, [['b', 5]]],
      [` Then ${' '.repeat(15)}.`, 11, [['https://x.org/y', 21]]],
      [' And c', 33, [['d', 6]]],
    ]);
  });

  it('are there where nothing but an address is', () => {
    expect(sentencesIn('https://x.org/y').map(({ addresses }) => addresses.length)).toEqual([1]);
  });
});

describe('a place in a file', () => {
  const lines = new Lines(
    'a/b.md',
    `one\n  two words  \n\n${'x'.repeat(150)} mark ${'y'.repeat(150)}\nwords here`,
  );

  it.each([
    ['a line', [1], 1, 'one'],
    ['a line without the blanks around it', [2, 'two'], 2, 'two words'],
    ['words on one of the next lines', [1, 'words here', 4], 2, 'two words'],
    ['the first of the words, where they go on over lines', [1, 'here now', 4], 5, 'words here'],
    ['words that stand no further than is looked', [1, 'here', 3], 1, 'one'],
    ['words that stand nowhere', [2, 'nowhere', 3], 2, 'two words'],
    ['an empty line and the next ones', [3, '', 2], 4, 'x'.repeat(150)],
    ['words behind a blank', [1, ' here now', 4], 5, 'words here'],
    ['no line', [9], 9, ''],
  ] as const)('is %s', (_, [line, words, reach], at, shown) => {
    const place = lines.place(line, words, reach);
    expect([place.file, place.line, place.words.slice(0, 150)]).toEqual(['a/b.md', at, shown]);
  });

  it.each([
    ['the middle, around what is said', 150, 'mark', `${'x'.repeat(97)} mark ${'y'.repeat(97)}`],
  ])('shows 200 characters of a long line: %s', (_, _at, words, shown) => {
    const { words: cut } = lines.place(4, words);
    expect([cut.length, cut]).toEqual([200, shown]);
  });

  it('shows the beginning or the end of a long line where the words stand there', () => {
    const long = new Lines('a', `first ${'x'.repeat(300)} last`);
    expect(long.place(1, 'first').words).toBe(`first ${'x'.repeat(194)}`);
    expect(long.place(1, 'last').words).toBe(`${'x'.repeat(195)} last`);
    expect(new Lines('a', ` ${'x'.repeat(200)} `).place(1).words).toBe('x'.repeat(200));
    expect(new Lines('a', `  ${'x'.repeat(201)}`).place(1).words).toBe('x'.repeat(200));
  });

  it('shows the words rather than the first of them, no blanks at its end, and no line of blanks', () => {
    expect(new Lines('a', `one ${'x'.repeat(300)} one two`).place(1, 'one two').words).toBe(
      `${'x'.repeat(192)} one two`,
    );
    expect(new Lines('a', `${'x'.repeat(199)} ${'y'.repeat(99)}`).place(1).words).toBe(
      'x'.repeat(199),
    );
    expect(new Lines('a', '  \nb').place(1, '', 1)).toEqual({ file: 'a', line: 2, words: 'b' });
  });

  it('is looked for no further than its passage', () => {
    const at = (text: string, begin: number, words: string) => {
      const [passage] = readMarkdown(text, 0).passages;
      const { line } = passage
        ? placeIn({ path: 'a', lines: new Lines('a', text) }, passage, begin, words)
        : { line: null };
      return line;
    };
    expect([at('a\nb', 0, 'b'), at('a\n\nb', 0, 'b')]).toEqual([2, 1]);
    const [passage] = readMarkdown('a', 0).passages;
    expect(passage && placeIn({ path: 'a', lines: null }, passage, 0, 'a')).toEqual({
      file: 'a',
      line: 1,
      words: '',
    });
  });

  it('is a part of a sentence in a long line', () => {
    const text = `${'x'.repeat(300)} mark.`;
    const [sentence] = sentencesIn(text);
    const file = { path: 'a.md', lines: new Lines('a.md', text) };
    expect(sentence && placeOf(file, sentence, { begin: 301, end: 305 }).words).toBe(
      `${'x'.repeat(194)} mark.`,
    );
  });

  it('cuts no character in two', () => {
    const { words } = new Lines('a', `${'𠮷'.repeat(120)}!`.replace(/^/, 'a')).place(1, '!');
    expect([/\p{Cs}/u.test(words), words.length]).toEqual([false, 199]);
    const before = new Lines('a', `a${'𠮷'.repeat(120)}`).place(1);
    expect([/\p{Cs}/u.test(before.words), before.words.length]).toEqual([false, 199]);
  });

  it('is a file by its name, where its lines are not known', () => {
    expect(placeOfFile({ path: 'a/b.bin' })).toEqual({
      file: 'a/b.bin',
      line: null,
      words: 'b.bin',
    });
    expect([1, 3].map((line) => placeAt({ path: 'a', lines: null }, line))).toEqual([
      { file: 'a', line: 1, words: '' },
      { file: 'a', line: 3, words: '' },
    ]);
  });

  it('is where a sentence begins, or where a part of it stands', () => {
    const text = 'First it is so.\nThen *it is*\nnot so.';
    const file = { path: 'a.md', lines: new Lines('a.md', text) };
    const [, second] = sentencesIn(text);
    const at = second?.text.indexOf('not') ?? 0;
    expect(
      second && [placeOf(file, second), placeOf(file, second, { begin: at, end: at + 3 })],
    ).toEqual([
      { file: 'a.md', line: 2, words: 'Then *it is*' },
      { file: 'a.md', line: 3, words: 'not so.' },
    ]);
  });
});
