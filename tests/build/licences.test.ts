import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedIn } from '../../src/build/embedded.ts';
import { librariesOf, licencesText } from '../../src/build/licences.ts';

const about = (name: string, version: string, license?: string) =>
  JSON.stringify({ name, version, license });

const files = {
  'src/main.ts': 'ours',
  'node_modules/b/package.json': about('b', '2.0.0', 'MIT'),
  'node_modules/b/LICENSE': 'MIT of b  \r\n\r\n* kept\r\n',
  'node_modules/b/a.js': '/**\n * @license MIT\n * Adapted from c.\n */\nb();',
  'node_modules/b/esm/package.json': '{"type":"module"}',
  'node_modules/b/esm/b.js': '/*! @license MIT of d */ /* no notice */ b();',
  'node_modules/b/node_modules/@a/a/package.json': about('@a/a', '1.0.0', 'ISC OR MIT'),
  'node_modules/b/node_modules/@a/a/licence.md': 'ISC',
  'node_modules/b/node_modules/@a/a/a.js': 'a();',
  'node_modules/b-b/package.json': about('b-b', '1.0.0', 'MIT'),
  'node_modules/b-b/COPYING': 'MIT of b-b',
  'node_modules/b-b/a.js': 'bb();',
  'node_modules/unsaid/package.json': about('unsaid', '1.0.0'),
  'node_modules/unsaid/LICENSE': 'MIT',
  'node_modules/unsaid/a.js': '',
  'node_modules/textless/package.json': about('textless', '1.0.0', 'MIT'),
  'node_modules/textless/a.js': '',
};

const folder = await mkdtemp(join(tmpdir(), 'licences-'));
for (const [path, text] of Object.entries(files)) {
  await mkdir(join(folder, dirname(path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const at = (...paths: string[]) => paths.map((path) => join(folder, path));

const a = { name: '@a/a', version: '1.0.0', licence: 'ISC OR MIT', texts: ['ISC'] };
const b = { name: 'b', version: '2.0.0', licence: 'MIT' };
const within = {
  name: 'c',
  version: '3.0.0',
  licence: 'MIT',
  texts: ['MIT of c'],
  within: 'b 2.0.0',
};
const text = 'MIT of b\n\n* kept';
const [fromC, fromD] = ['@license MIT\nAdapted from c.', '@license MIT of d'];

describe('the licences of a bundle', () => {
  it.each([
    ['our own code, and what a bundler adds', [...at('src/main.ts'), '\0vite/helper.js'], []],
    [
      'libraries, in order, with the notices in their code',
      at(
        'node_modules/b-b/a.js',
        'node_modules/b/esm/b.js',
        'node_modules/b/a.js',
        'node_modules/b/node_modules/@a/a/a.js',
      ),
      [
        a,
        { ...b, texts: [text, fromC, fromD] },
        { name: 'b-b', version: '1.0.0', licence: 'MIT', texts: ['MIT of b-b'] },
      ],
    ],
    [
      'only the notices of the modules that are there',
      at('node_modules/b/esm/b.js', 'node_modules/b/esm/b.js'),
      [{ ...b, texts: [text, fromD] }],
    ],
  ])('of %s', async (_, modules, libraries) => {
    expect(await librariesOf(modules)).toEqual(libraries);
  });

  it.each(['unsaid', 'textless'])('are not to be had of a library that is %s', async (name) => {
    const modules = at(`node_modules/${name}/a.js`);
    await expect(librariesOf(modules)).rejects.toThrow(`${name} has no licence.`);
  });

  it('of docx are those of what stands within its bundle, too', async () => {
    const module = resolve('node_modules/docx/dist/index.mjs');
    const { version } = JSON.parse(await readFile('node_modules/docx/package.json', 'utf8'));
    const libraries = await librariesOf([module]);
    expect(libraries.map(({ name, within }) => [name, within])).toEqual([
      ['@oxc-project/runtime', `docx ${version}`],
      ['docx', undefined],
      ['events', `docx ${version}`],
      ['fflate', `docx ${version}`],
      ['nanoid', `docx ${version}`],
      ['stream-browserify', `docx ${version}`],
    ]);
    const told = licencesText(libraries);
    expect(told).toContain('\n- nanoid 6.0.2 (MIT) within docx ');
    for (const holder of [
      'Copyright 2017 Andrey Sitnik',
      'Joyent, Inc. and other Node contributors.\n\nPermission',
      'Copyright (c) 2024-present VoidZero Inc.',
      'Copyright (c) James Halliday',
      'Arjun Barrett',
    ]) {
      expect(told).toContain(holder);
    }
  });

  it('are one text', () => {
    expect(licencesText([a, { ...b, texts: [text, fromC] }, within])).toBe(
      [
        'This page holds code of the following libraries, under the licences below.',
        '',
        '- @a/a 1.0.0 (ISC OR MIT)',
        '- b 2.0.0 (MIT)',
        '- c 3.0.0 (MIT) within b 2.0.0',
        '',
        '='.repeat(72),
        '@a/a 1.0.0',
        '',
        'ISC',
        '',
        '='.repeat(72),
        'b 2.0.0',
        '',
        'MIT of b',
        '',
        '* kept',
        '',
        '@license MIT',
        'Adapted from c.',
        '',
        '='.repeat(72),
        'c 3.0.0 within b 2.0.0',
        '',
        'MIT of c',
        '',
      ].join('\n'),
    );
  });
});

describe('what stands within a bundled file', () => {
  const c = { name: 'c', version: '3.0.0', licence: 'MIT', file: 'c.txt', trace: 'cc()' };
  const scoped = { ...c, name: '@s/c', trace: 'sc()' };
  const known = { b: [c, scoped] };

  it.each([
    ['as its bundler says', '// node_modules/c/index.js\ncc();\n// \\0@s+c@1.0.0/a.js\nsc();'],
    [
      'as another bundler says',
      '//#region ../node_modules/.pnpm/c@3.0.0/node_modules/c/a.js\ncc(); sc();',
    ],
    ['by its code alone', 'cc();sc();'],
    ['beside helpers of the bundler', '// \\0rolldown/runtime.js\ncc();sc();'],
  ])('is known %s', (_, source) => {
    expect(embeddedIn('b', ['', source], known)).toEqual([c, scoped]);
  });

  it.each([
    ['b', '// node_modules/d/index.js\ncc();sc();', 'b holds d, whose licence is not told.'],
    ['b', '// \\0@s+d@1.0.0/x.js\ncc();sc();', 'b holds @s/d, whose licence is not told.'],
    ['e', '\t// node_modules/c/index.js', 'e holds c, whose licence is not told.'],
    ['b', 'cc();', 'b does not hold @s/c 3.0.0, whose licence is told.'],
  ])('in %s is refused: %j', (library, source, message) => {
    expect(() => embeddedIn(library, [source], known)).toThrow(message);
  });
});
