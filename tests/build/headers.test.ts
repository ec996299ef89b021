import { describe, expect, it } from 'vitest';
import { FileHeaders } from '../../src/build/headers.ts';
import { filePolicy, pagePolicy, workerPolicy } from '../../src/build/policy.ts';

const page = '<!doctype html>';
const headers = new FileHeaders([page]);
const year = 'public, max-age=31536000, immutable';
const hour = 'public, max-age=3600';

/** Every path that a build is asked for, what policy it gets, and how long it may be kept. */
const rows = [
  ['/', pagePolicy([page]), 'no-cache'],
  ['/index.html', pagePolicy([page]), 'no-cache'],
  ['/en/', pagePolicy([page]), 'no-cache'],
  ['/any/where/zh-CN/index.html', pagePolicy([page]), 'no-cache'],
  ['/sw.js', workerPolicy, 'no-cache'],
  ['/any/where/sw.js', workerPolicy, 'no-cache'],
  ['/assets/index-CyE-zFsS.js', filePolicy, year],
  ['/any/where/assets/index-CyE-zFsS.css', filePolicy, year],
  ['/seal.svg', filePolicy, hour],
  ['/manifest.webmanifest', filePolicy, hour],
  ['/licence/source.zh-CN.txt', filePolicy, hour],
] as const;

describe('the headers', () => {
  it.each(rows)('of %s', (path, policy, caching) => {
    expect(headers.of(path)).toEqual({
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
    const all = [...rows.map(([path]) => JSON.stringify(headers.of(path)))];
    const files = Object.values(headers.files(['index.html', 'sw.js', 'seal.svg']));
    expect([...all, ...files].filter((text) => /unsafe-|\*'|https?:/.test(text))).toEqual([]);
  });
});

describe('the file _headers', () => {
  const paths = ['assets/a.js', 'en/index.html', 'index.html', 'seal.svg', 'sw.js'];
  const blocks = headers
    .files(paths)
    ._headers.trimEnd()
    .split(/\n(?=\/)/)
    .map((block) => block.split('\n'));

  it('names each file once, and pages by both their addresses', () => {
    expect(blocks.map(([path]) => path)).toEqual([
      ...['/*', '/assets/*', '/en/index.html', '/en/', '/index.html', '/', '/seal.svg', '/sw.js'],
    ]);
  });

  it.each(blocks.slice(1).map(([path = '', ...lines]) => ({ path, lines })))(
    'says of $path what is sent, with what is said of all',
    ({ path, lines }) => {
      const said = [...(blocks[0] ?? []).slice(1), ...lines].map((line) => line.trim());
      const sent = headers.of(path.replace('*', 'a.js'));
      const wanted = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
      expect(said.sort()).toEqual(wanted.sort());
    },
  );
});
