import { describe, expect, it } from 'vitest';
import { addressesOf, beyondHosts, filesForHosts, headersOf } from '../../src/build/headers.ts';
import { filePolicy, pageHeaderPolicy, workerPolicy } from '../../src/build/policy.ts';

const year = 'public, max-age=31536000, immutable';
const hour = 'public, max-age=3600';

/** Every path that a build is asked for, what policy it gets, and how long it may be kept. */
const rows = [
  ['/', pageHeaderPolicy, 'no-cache'],
  ['/index.html', pageHeaderPolicy, 'no-cache'],
  ['/en/', pageHeaderPolicy, 'no-cache'],
  ['/any/where/zh-CN/index.html', pageHeaderPolicy, 'no-cache'],
  ['/en', pageHeaderPolicy, 'no-cache'],
  ['/any/where/en/licence', pageHeaderPolicy, 'no-cache'],
  ['/EN/LICENCE.HTML', pageHeaderPolicy, 'no-cache'],
  ['/sw.js', workerPolicy, 'no-cache'],
  ['/any/where/sw.js', workerPolicy, 'no-cache'],
  ['/assets/index-CyE-zFsS.js', filePolicy, year],
  ['/any/where/assets/index-CyE-zFsS.css', filePolicy, year],
  ['/seal.svg', filePolicy, hour],
  ['/manifest.webmanifest', filePolicy, hour],
  ['/licence/source.zh-CN.txt', filePolicy, hour],
  ['/rules-1.1.0.json', filePolicy, hour],
  ['/any/where/schema/rules-1.json', filePolicy, 'no-cache'],
] as const;

describe('the headers', () => {
  it.each(rows)('of %s', (path, policy, caching) => {
    expect(headersOf(path)).toEqual({
      'Content-Security-Policy': policy,
      'Cache-Control': caching,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': expect.stringMatching(/^(?:[a-z-]+=\(\), )+[a-z-]+=\(\)$/),
    });
  });

  it('never allow anything unsafe', () => {
    const all = [...rows.map(([path]) => JSON.stringify(headersOf(path)))];
    const files = Object.values(filesForHosts(['index.html', 'sw.js', 'seal.svg']));
    expect([...all, ...files].filter((text) => /unsafe-|\*'|https?:/.test(text))).toEqual([]);
  });
});

describe('the file _headers', () => {
  const paths = [
    ...['assets/a.js', 'en/index.html', 'en/licence.html', 'index.html', 'licence/source.txt'],
    ...['schema/result-1.json', 'schema/rules-1.json', 'seal.svg', 'sw.js'],
  ];
  const blocks = filesForHosts(paths)
    ._headers.trimEnd()
    .split(/\n(?=\/)/)
    .map((block) => block.split('\n'));

  it('names each file, what is never kept by its folder, and pages by every address that hosts give them', () => {
    expect(blocks.map(([path]) => path)).toEqual([
      ...['/*', '/assets/a.js', '/en/*', '/en', '/index.html', '/', '/licence/source.txt'],
      ...['/schema/*', '/seal.svg', '/sw.js'],
    ]);
  });

  it('gives each address of a file one rule beside the one of all', () => {
    const matched = (address: string) =>
      blocks.filter(([path = '']) =>
        path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path,
      );
    const addresses = paths.flatMap((path) => addressesOf(path));
    expect(addresses.filter((address) => matched(address).length !== 2)).toEqual([]);
  });

  it.each([
    [99, null],
    [100, '_headers has 101 rules and Cloudflare Pages reads 100'],
  ])('of %i files is %s', (count, said) => {
    const files = Array.from({ length: count }, (_, n) => `assets/part-${n}.js`);
    const told = beyondHosts(filesForHosts(files)._headers);
    expect(told === null ? null : told.split(':')[0]).toBe(said);
  });

  it.each(blocks.slice(1).map(([path = '', ...lines]) => ({ path, lines })))(
    'says of $path what is sent, with what is said of all',
    ({ path, lines }) => {
      const said = [...(blocks[0] ?? []).slice(1), ...lines].map((line) => line.trim());
      const sent = headersOf(
        path.replace(/(.)\*$/, path === '/schema/*' ? '$1any.json' : '$1any.html'),
      );
      const wanted = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
      expect(said.sort()).toEqual(wanted.sort());
    },
  );
});
