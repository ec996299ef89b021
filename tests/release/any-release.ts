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

const rep = (piece: string) => fc.integer({ min: 2, max: 400 }).map((times) => piece.repeat(times));

/** Lists of aliases, each twice as long as the one before. */
const bomb = fc
  .integer({ min: 1, max: 20 })
  .map((most) =>
    Array.from({ length: most }, (_, n) =>
      n === 0 ? 'l0: &l0 [base_model]' : `l${n}: &l${n} [*l${n - 1}, *l${n - 1}]`,
    ).join('\n'),
  );

const yaml = fc.oneof(
  bomb,
  fc.constantFrom(
    ...['a: &x [*x]', 'base_model: *x', 'base_model: !!js/function x', 'license: !!binary AAAA'],
    ...['license: [', 'license: {a', '<<: *x', '? - a', '__proto__: {license: mit}', '- a', '%'],
    ...['constructor: mit', 'license: !<tag:x> mit', 'a: |\n  license: mit', 'license: "\\ud800"'],
    ...['base_model:\n- baichuan-inc/Baichuan2-7B-Base', 'license: mit\nlicense: other', '\t: a'],
  ),
  fc.string(),
);

/** Marks that parsers stumble on, as they stand and many times over. */
const marks = [
  ...['---', '```', '~~~', '<!--', '-->', '<table><tr><td>', '</td></tr></table>', '<script>'],
  ...['</script>', '> ', '    ', '- - - ', '| a | b |', '|---|---|', '[a]: b', '![', ']('],
  ...['[', ']', '*a_', '`', '\\', '<a ', '<h1>', '</a>', '<a href="', '<img alt="', '# ', '\t'],
  ...['&#0;', '&#x110000;', '&nbsp;', '&#98;aichuan2-7B', '<svg onload=x()>', '<style>', '1. '],
  ...['\u2028', '\u0000', '\ud800', '\ufeff', '\u200b', '\u0007', 'İ', '\u212a', '\r', '\r\n'],
];

/** What tells something, what breaks parsers, and anything at all, put together at random. */
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces.filter((piece) => piece.length < 300)) },
  { weight: 3, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.constantFrom(...marks).chain(rep) },
  { weight: 1, arbitrary: yaml },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const lineBreak = fc.oneof(
  { weight: 6, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '\r', '\n\n', ' ', '') },
);
const text = fc
  .tuple(fc.array(line, { maxLength: 20 }), lineBreak)
  .map(([lines, end]) => lines.join(end));
const card = fc.tuple(yaml, text).map(([front, rest]) => `---\n${front}\n---\n${rest}`);

const config = fc.oneof(
  fc.json(),
  fc.json().map((json) => json.slice(0, -1)),
  fc.constantFrom(
    ...['[]', 'null', '{"vocab_size": 125696', '{"__proto__": {"vocab_size": 64000}}', '{"a":1}}'],
    ...['{"vocab_size":125696,"hidden_size":5120}', '{"quantization_config":[]}', '[[[[[[[[[['],
    ...['{"base_model_name_or_path":["x"],"r":{}}', '\ufeff{"_name_or_path":"./a"}', 'NaN'],
  ),
);

const path = fc.oneof(
  fc.constantFrom('README.md', 'README_zh.md', 'LICENSE', 'config.json', 'adapter_config.json'),
  fc.constantFrom('MODIFICATIONS.md', 'NOTICE', 'a/b.md', 'train.yaml', 'x.gguf', '__proto__'),
  fc.constantFrom('Baichuan2 模型社区许可协议.pdf', 'constructor', '../README.md', 'a\u0007\n.md'),
  fc.constantFrom('..', '../../x/LICENSE', '/etc/README.md', 'a//README.md', 'toString/README.md'),
  fc.constantFrom('.git/README.md', 'Baichuan2-7B.safetensors', 'a\u202e.md', '\ud800.txt', '.md'),
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((name) => `${name}.md`),
);
const content = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 2, arbitrary: card },
  { weight: 2, arbitrary: config },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', agreement, agreement.slice(0, 2000)) },
);
const files = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.dictionary(path, content, { maxKeys: 6, noNullPrototype: false }),
  },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom('model.safetensors', 'a/Baichuan2-7B.gguf', 'pytorch_model.bin', 'x.q4_0'),
      fc.constant('x'),
    ),
  },
);

const utf16 = (words: string) =>
  Uint8Array.from(
    Array.from(words, (_, n) => words.charCodeAt(n)).flatMap((c) => [c & 255, c >> 8]),
  );

/** Bytes of any kind: at random, a picture, UTF-16 without a mark, with one, and with half a character. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .uint8Array({ maxLength: 100 })
    .map((rest) => Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, ...rest])),
  text.map(utf16),
  text.map((words) => utf16(`\ufeff${words}`)),
  text.map((words) => utf16(`\ufeff${words}`).slice(0, -1)),
  text.map((words) => new TextEncoder().encode(words).slice(0, -1)),
);

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
    Object.entries(given).map(([name, words]) => [name, words.replace(/\r\n?|\n/gu, end)]),
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
      bytes,
      (name, given) => {
        const reading = readFile({ path: name, size: given.length }, decode(given));
        expect(inspect(release(null, [reading]), null).findings).toHaveLength(11);
      },
    ),
  }),
);
