import fc from 'fast-check';
import { expect } from 'vitest';
import { decode } from '../../src/release/decode.ts';
import { type Inspection, inspect } from '../../src/release/inspect.ts';
import { readFile } from '../../src/release/reading.ts';
import { release } from '../../src/release/release.ts';
import { agreement, cases } from './cases.ts';
import { releaseOf } from './made-up.ts';

const pieces = cases.flatMap(({ files }) =>
  Object.values(files).flatMap((text) => text.split('\n')),
);

/** What tells something, what breaks parsers, and anything at all, put together at random. */
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces.filter((piece) => piece.length < 300)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['---', '```', '~~~', '<!--', '-->', '<table><tr><td>', '</td></tr></table>', '<script>'],
      ...[
        '</script>',
        '> ',
        '    ',
        '- - - ',
        '| a | b |',
        '|---|---|',
        '[a]: b',
        '![',
        '](',
        '&#0;',
      ],
      ...[
        '&#x110000;',
        '\u2028',
        '\u0000',
        '\ud800',
        '\ufeff',
        'license: [',
        'a: &x [*x]',
        '<a href="',
      ],
      ...['__proto__: 1', 'base_model: !!js/function x', '<h1>', '</a>', '\t', '# ', '<img alt="'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

const path = fc.oneof(
  fc.constantFrom('README.md', 'README_zh.md', 'LICENSE', 'config.json', 'adapter_config.json'),
  fc.constantFrom('MODIFICATIONS.md', 'NOTICE', 'a/b.md', 'train.yaml', 'x.gguf', '__proto__'),
  fc.constantFrom('Baichuan2 模型社区许可协议.pdf', 'constructor', '../README.md', 'a\u0007\n.md'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const content = fc.oneof(text, fc.constant(''), fc.constant(agreement), fc.json());
const files = fc.dictionary(path, content, { maxKeys: 6, noNullPrototype: false });

type Files = Readonly<Record<string, string>>;

/** The lines of a file as they are read: what is no character, and a mark at the beginning, are no more. */
function linesOf(files: Files, file: string): readonly string[] {
  const text = new TextDecoder().decode(new TextEncoder().encode(files[file] ?? ''));
  return text.replace(/\r\n?/gu, '\n').split('\n');
}

function placesOf({ findings, suggestions }: Inspection) {
  return [...findings, ...suggestions].flatMap(({ places }) => places);
}

const ending = (given: Files, end: string): Files =>
  Object.fromEntries(
    Object.entries(given).map(([name, words]) => [name, words.replace(/\r?\n/gu, end)]),
  );

const found = (given: Files) => inspect(releaseOf(given), null);

/** What holds of whatever a release holds. */
export const properties: Readonly<Record<string, fc.IProperty<unknown[]>>> = Object.fromEntries(
  Object.entries({
    'nothing throws, each check has one finding, and the same files give the same': fc.property(
      files,
      (given) => {
        expect(found(given).findings).toHaveLength(11);
        expect(found(given)).toEqual(found(given));
      },
    ),
    'the order of the files changes nothing': fc.property(files, (given) => {
      expect(found(Object.fromEntries(Object.entries(given).reverse()))).toEqual(found(given));
    }),
    'lines that end in another way change nothing': fc.property(
      files,
      fc.constantFrom('\r\n', '\r'),
      (given, end) => {
        expect(found(ending(given, end))).toEqual(found(ending(given, '\n')));
      },
    ),
    'the words cited stand at the place that is named': fc.property(files, (given) => {
      for (const { file, line: at, words } of placesOf(found(given))) {
        if (at !== null) expect(linesOf(given, file)[at - 1]).toContain(words);
      }
    }),
    'bytes of any kind are read as a text, or said to be none': fc.property(
      path,
      fc.uint8Array({ maxLength: 200 }),
      (name, bytes) => {
        const reading = readFile({ path: name, size: bytes.length }, decode(bytes));
        expect(inspect(release(null, [reading]), null).findings).toHaveLength(11);
      },
    ),
  }),
);
