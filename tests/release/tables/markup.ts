import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/release/html.ts';
import { readMarkdown, readPlain } from '../../../src/release/markdown.ts';
import { lineAt, type Reading } from '../../../src/release/passages.ts';

/** What a reader sees of a text, a line for each passage: kind, lines, heading, text, links, pictures. */
function seen({ passages }: Reading): readonly string[] {
  return passages.map(
    ({ kind, level, line, lastLine, heading, group, text, addresses, pictures, cells }) =>
      [
        `${kind}${level > 0 ? ` ${level}` : ''} ${line}${lastLine > line ? `-${lastLine}` : ''}`,
        ...(heading === '' ? [] : [`below ${heading}`]),
        ...(group > 0 ? [`in ${group}`] : []),
        JSON.stringify(text),
        ...addresses.map(({ address, begin, end }) => `${text.slice(begin, end)} → ${address}`),
        ...pictures.map(
          (one) => `picture ${one.line} ${one.words}: ${one.address} → ${one.target}`,
        ),
        ...cells.map(({ text: own, above }) => `${own} below ${above}`),
      ].join('; '),
  );
}

const inMarkdown: readonly (readonly [text: string, ...passages: readonly string[]])[] = [
  [''],
  ['a\nb\n\nc', 'text 1-2; "a b"', 'text 4; "c"'],
  ['a  \nb', 'text 1-2; "a\\nb"'],
  ['a \n  b', 'text 1-2; "a b"'],
  ['a b \nc', 'text 1-2; "a b c"'],
  ['<h2>A</h2><p>b</p>', 'heading 2 1; "A"', 'text 1; below A; "b"'],
  ['<h2>A</h2>b', 'heading 2 1; "A"', 'text 1; below A; "b"'],
  ['<table><tr><td>a</td></tr></table>\n<p>b</p>', 'row 1; in 1; "a"; a below ', 'text 2; "b"'],
  ['*a*  \nb\\\nc', 'text 1-3; "a\\nb\\nc"'],
  [
    '# A\nb\n## C\nd',
    'heading 1 1; "A"',
    'text 2; below A; "b"',
    'heading 2 3; below A; "C"',
    'text 4; below C; "d"',
  ],
  ['A\n===\n\nb', 'heading 1 1-2; "A"', 'text 4; below A; "b"'],
  [
    '- a\n- b\n  1. c\n- d\n\ne',
    'text 1; in 1; "a"',
    'text 2; in 1; "b"',
    'text 3; in 2; "c"',
    'text 4; in 1; "d"',
    'text 6; "e"',
  ],
  ['- a\n\nb\n\n- c', 'text 1; in 1; "a"', 'text 3; "b"', 'text 5; in 2; "c"'],
  ['> a\n> b', 'text 1-2; "a b"'],
  ['```sh\na\nb\n```\nc', 'code 1-4; "a\\nb\\n\\n"', 'text 5; "c"'],
  ['    a\n\nb', 'code 1-2; "a\\n\\n"', 'text 3; "b"'],
  ['a `b*c` **d** _e_ ~~f~~ g_h_i', 'text 1; "a b*c d e f g_h_i"'],
  ['a &amp; b &#65; c & d', 'text 1; "a & b A c & d"'],
  ['a \\* b', 'text 1; "a * b"'],
  ['_a_', 'text 1; "a"'],
  ['see [b c](d) and [e][f], [g]\n\n[f]: h', 'text 1; "see b c and e, [g]"; b c → d; e → h'],
  [
    'a (https://x.org/y). <https://z.org>',
    'text 1; "a (https://x.org/y). https://z.org"; https://x.org/y → https://x.org/y; https://z.org → https://z.org; https://z.org → https://z.org',
  ],
  ['[a](b%20c) [d](%zz)', 'text 1; "a d"; a → b c; d → %zz'],
  [
    'x ![a b](c "d") [![e](f)](g) y',
    'text 1; "x   y";  → g; picture 1 a b d: c → null; picture 1 e: f → g',
  ],
  ['a\n![b](c)', 'text 1-2; "a "; picture 2 b: c → null'],
  [
    '| a | b |\n|---|---|\n| c | d |\n\ne',
    'row 1; in 1; "a | b"; a below a; b below b',
    'row 3; in 1; "c | d"; c below a; d below b',
    'text 5; "e"',
  ],
  [
    '| a | b |\n|---|---|\n| [c](d) | |\n| `e` | f |',
    'row 1; in 1; "a | b"; a below a; b below b',
    'row 3; in 1; "c | "; c → d; c below a;  below b',
    'row 4; in 1; "e | f"; e below a; f below b',
  ],
  ['a <!-- b --> c\n\n<!-- d\n\ne -->\nf', 'text 1; "a  c"', 'text 6; "f"'],
  ['a<br>b <b>c</b>', 'text 1; "a\\nb c"'],
  [
    'a <a href="b">c</a> <img src="d" alt="e" title="f">',
    'text 1; "a c "; c → b; picture 1 e f: d → null',
  ],
  [
    '<h1 align="center">\n  A <em>b</em>\n</h1>\n\nc',
    'heading 1 1-3; "   A b "',
    'text 5; below A b; "c"',
  ],
  ['<p>a</p><p>b</p>\n<div>c</div>', 'text 1; "a"', 'text 1; "b"', 'text 2; "c"'],
  [
    '<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>',
    'row 2; in 1; "a | b"; a below a; b below b',
    'row 3; in 1; "c | d"; c below a; d below b',
  ],
  ['<p>a <a href="b">c <img src="d"></a></p>', 'text 1; "a c "; c  → b; picture 1 : d → b'],
  ['<script>\na\n</script>\n\n<style>b</style>\n\nc', 'text 7; "c"'],
  ['<ul><li>a</li><li>b</li></ul>', 'text 1; "a"', 'text 1; "b"'],
  ['***\na', 'text 2; "a"'],
  ['#\na', 'text 2; "a"'],
  ['[](b)', 'text 1; "";  → b'],
  ['a\nb c', 'text 1-2; "a b c"'],
  ['a <!-- b\nc -->', 'text 1-2; "a "'],
  ['*[a](b)*', 'text 1; "a"; a → b'],
  ['*[a*](b)', 'text 1; "*a*"; a* → b'],
  ['see https://x.org/y...', 'text 1; "see https://x.org/y..."; https://x.org/y → https://x.org/y'],
  ['<tr><td>a</td></tr>', 'row 1; "a"; a below '],
  ['<table><td>a</td></table>', 'row 1; in 1; "a"; a below '],
  ['<table><tr><td> a </td></tr></table>', 'row 1; in 1; " a "; a below '],
  [
    '<table><tr><th>a</th></tr><tr><th>b</th></tr><tr><td>c</td></tr></table>',
    'row 1; in 1; "a"; a below a',
    'row 1; in 1; "b"; b below a',
    'row 1; in 1; "c"; c below a',
  ],
  ['<a href="b">c<p>d</p>e</a>', 'text 1; "c"; c → b', 'text 1; "d"; d → b', 'text 1; "e"; e → b'],
  ['<table><tr><td>\n\n*a*\n\n</td></tr></table>', 'row 1-3; in 1; " a"; a below '],
  ['a <samp>b</samp> <picture>c</picture> d', 'text 1; "a b c d"'],
  ['<p>a <h2x>b</h2x></p>', 'text 1; "a b"'],
  ['<a>b</a>', 'text 1; "b"; b → '],
  ['<p>a <img></p>', 'text 1; "a "; picture 1 :  → null'],
  ['<table><tr><td>a</td></tr>b</table>', 'row 1; in 1; "a"; a below ', 'text 1; in 1; "b"'],
  [`${'> '.repeat(29)}a`, 'text 1; "a"'],
  ['see http://x.org', 'text 1; "see http://x.org"; http://x.org → http://x.org'],
  ['<a href="%zz">a</a>', 'text 1; "a"; a → %zz'],
  ['<h2>A</h2>\n<b>c</b>', 'heading 2 1; "A"', 'text 2; below A; "c"'],
  [
    '<h1>A</h1><h2> <img src="b"></h2><p>c</p>',
    'heading 1 1; "A"',
    'heading 2 1; below A; " "; picture 1 : b → null',
    'text 1; below A; "c"',
  ],
  ['<p>a</p><xh1>b</xh1>', 'text 1; "a"', 'text 1; "b"'],
  [
    '<table><tr><td>a<h2>b</h2>c</td></tr></table>',
    'row 1; in 1; "a"; a below ',
    'heading 2 1; in 1; "b"',
    'text 1; below b; in 1; "c"',
  ],
];

describe('what a reader sees of Markdown', () => {
  it.each(inMarkdown)('%j', (text, ...passages) => {
    expect(seen(readMarkdown(text, 0))).toEqual(passages);
  });

  it('stands on its lines below what stands above it', () => {
    expect(seen(readMarkdown('a\n\n| b |\n|---|\n| c |', 4))).toEqual([
      'text 5; "a"',
      'row 7; in 1; "b"; b below b',
      'row 9; in 1; "c"; c below b',
    ]);
  });

  it.each([
    [400, false],
    [401, true],
  ])('with %i marks of markup in a paragraph is cut: %s', (times, isCut) => {
    const { isCut: found } = readMarkdown(`a ${'*'.repeat(times)}\nb ${'c'.repeat(500)}`, 0);
    expect(found).toBe(isCut);
  });

  it('takes a paragraph of too much markup as it stands, and the others as they are meant', () => {
    const { passages, isCut } = readMarkdown(`${'\\'.repeat(401)}\n[a](b)\n\n[c](d)`, 0);
    expect(isCut).toBe(true);
    expect(passages.map(({ text }) => text)).toEqual([`${'\\'.repeat(401)} [a](b)`, 'c']);
    expect(passages.map((one) => lineAt(one, one.text.length - 1))).toEqual([2, 4]);
  });

  it('knows the line of each of its words', () => {
    const [passage] = readMarkdown('a\n*b*\n<i>c\nd</i> e', 0).passages;
    const line = (word: string) => passage && lineAt(passage, passage.text.indexOf(word));
    expect(['a', 'b', 'c', 'd', 'e'].map(line)).toEqual([1, 2, 3, 4, 4]);
  });

  it('knows the line of what stands behind a tag over two lines', () => {
    const [passage] = readMarkdown('a <b\nc="d">e</b>\nf', 0).passages;
    const line = (word: string) => passage && lineAt(passage, passage.text.indexOf(word));
    expect(['a', 'e', 'f'].map(line)).toEqual([1, 2, 3]);
  });

  it('knows the line of what stands behind a break', () => {
    const [passage] = readMarkdown('*a*  \nb\\\nc', 0).passages;
    const line = (word: string) => passage && lineAt(passage, passage.text.indexOf(word));
    expect(['a', 'b', 'c'].map(line)).toEqual([1, 2, 3]);
  });

  it('knows the line on which a row begins', () => {
    const { passages } = readMarkdown('<table>\n<tr>\n<td>a</td>\n</tr>\n</table>', 0);
    expect(passages.map(({ line, cells }) => [line, cells])).toEqual([
      [2, [{ text: 'a', above: '' }]],
    ]);
  });

  it('belongs to no list where it stands in none', () => {
    expect(readMarkdown('a', 0).passages.map(({ group }) => group)).toEqual([0]);
  });

  it.each(['a\n\n', '> a\n\n', '- a\n'])(
    'has every passage, however many there are: %j',
    (text) => {
      expect(readMarkdown(text.repeat(40), 0).passages.length).toBe(40);
    },
  );

  it('has every link of a paragraph, however many there are', () => {
    const [passage] = readMarkdown('[a](b) '.repeat(40), 0).passages;
    expect(passage?.addresses.length).toBe(40);
  });

  it('knows the line of each line of code', () => {
    const lines = readMarkdown('```\na\nb\n```\n\n    c\n    d', 0).passages.flatMap((passage) =>
      ['a', 'b', 'c', 'd'].flatMap((word) => {
        const at = passage.text.indexOf(word);
        return at < 0 ? [] : [lineAt(passage, at)];
      }),
    );
    expect(lines).toEqual([2, 3, 6, 7]);
  });
});

describe('what a reader sees of a plain text', () => {
  it('is its paragraphs, whatever marks they have', () => {
    expect(seen(readPlain('# a\nb\n\n \n[c](d)\n'))).toEqual([
      'text 1-2; "# a b "',
      'text 5; "[c](d) "',
    ]);
    expect(seen(readPlain('a\n \nb'))).toEqual(['text 1; "a "', 'text 3; "b "']);
  });
});

/** The pieces of some HTML: texts, and tags with their attributes. */
function pieces(html: string): readonly string[] {
  return [...readHtml(html)].map((piece) => {
    if (piece.kind === 'text') return `${piece.line} ${JSON.stringify(piece.text)}`;
    const attributes = [...piece.attributes].map(([name, value]) => ` ${name}=${value}`);
    return `${piece.line} <${piece.closes ? '/' : ''}${piece.name}${attributes.join('')}>`;
  });
}

describe('HTML in its pieces', () => {
  it.each<readonly [html: string, ...told: readonly string[]]>([
    ['a <b>c</b>\nd', '0 "a "', '0 <b>', '0 "c"', '0 </b>', '0 "\\nd"'],
    ['<A HREF="x" href=y>', '0 <a href=x>'],
    ['<a href=xyz>', '0 <a href=xyz>'],
    ["<a b='c' d=e f g = h>", '0 <a b=c d=e f= g=h>'],
    ['<a b="c>d" e=\'>\'>', '0 <a b=c>d e=>>'],
    ['<a b="&lt;&amp;">', '0 <a b=<&>'],
    ['<img src="a"/>', '0 <img src=a>'],
    ['<my-tag x>', '0 <my-tag x=>'],
    ['<h1>', '0 <h1>'],
    ['<a\nb="c"\n>d', '0 <a b=c>', '2 "d"'],
    ['a\n\n<b>', '0 "a\\n\\n"', '2 <b>'],
    ['a<!-- b\n -->c', '0 "a"', '1 "c"'],
    ['a<!-- b', '0 "a"'],
    ['<!-->a-->b', '0 "b"'],
    ['<!doctype html>a', '0 "a"'],
    ['<?php x ?>a', '0 "a"'],
    ['a < b', '0 "a "', '0 "<"', '0 " b"'],
    ['<3', '0 "<"', '0 "3"'],
    ['<a b="c', '0 "<"', '0 "a b=\\"c"'],
    ['</ >a', '0 "a"'],
    ['<script>a<b></script>c', '0 <script>', '0 </script>', '0 "c"'],
    ['<STYLE>\na</Style>b', '0 <style>', '1 </style>', '1 "b"'],
    ['<template>a', '0 <template>'],
    ['<noscript>a</noscript>', '0 <noscript>', '0 </noscript>'],
    ['<svg>a</svg>', '0 <svg>', '0 </svg>'],
    ['<title>a</title>', '0 <title>', '0 </title>'],
    ['<head>a</head>', '0 <head>', '0 </head>'],
    ['</script>a', '0 </script>', '0 "a"'],
    ['&nbsp;&lt;&gt;&quot;&apos;&ensp;&emsp;', '0 "\u00a0<>\\"\'\u2002\u2003"'],
    [
      '&#65;&#x42;&#X43;&#0;&#1114111;&#1114112;',
      `0 "ABC&#0;${String.fromCodePoint(0x10ffff)}&#1114112;"`,
    ],
    ['&none;&toString;&AMP;& &#; &#x;', '0 "&none;&toString;&AMP;& &#; &#x;"'],
    ['&#12345678;&#x1234567;&copyright;', '0 "&#12345678;&#x1234567;&copyright;"'],
    [`<a b="${'c'.repeat(1990)}">`, `0 <a b=${'c'.repeat(1990)}>`],
    [''],
    ['\n<b>', '0 "\\n"', '1 <b>'],
    ['<a b="c>d', '0 "<"', '0 "a b=\\"c>d"'],
    ["<a b='c>d'>", '0 <a b=c>d>'],
    ['<!a <b>c', '0 "c"'],
  ])('%j', (html, ...told) => {
    expect(pieces(html)).toEqual(told);
  });

  it('are texts and tags', () => {
    expect([...readHtml('a<b>')].map(({ kind }) => kind)).toEqual(['text', 'tag']);
  });

  it('takes a tag that is too long as text', () => {
    expect(pieces(`<a b="${'c'.repeat(2000)}">`)[0]).toBe('0 "<"');
  });
});
