import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../src/build/files.ts';
import { filesForHosts, headersOf } from '../../src/build/headers.ts';
import { run, runApart } from './command.ts';

const top = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => execFileSync('rm', ['-rf', top]));

const script = 'assets/index-12345678.js';
const page = `<!doctype html><title>a</title><script type="module" src="${script}"></script><a href="https://example.org/">b</a>`;
const content: Readonly<Record<string, string>> = {
  'index.html': page,
  'en/index.html': page.replaceAll('assets/', '../assets/'),
  'en/licence.html': '<!doctype html><title>c</title>',
  [script]: 'export const a = 1;\n',
  'assets/index-12345678.css': 'a{}\n',
  'icons/192.png': '\u0001',
  'licence/source.txt': '本协议\n',
  'manifest.webmanifest': '{}',
  'schema/result.json': '{}',
  'seal.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'sw.js': 'self.a = 1;\n',
};
const files = { ...content, ...filesForHosts(Object.keys(content).sort()) };

let folders = 0;
function folder(what: Readonly<Record<string, string>>): string {
  folders += 1;
  const path = join(top, String(folders));
  for (const [file, text] of Object.entries(what)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

const sumsOf = (what: Readonly<Record<string, string>>, within: string) =>
  Object.entries(what)
    .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${within}${path}\n`)
    .join('');
const build = folder(files);
const sums = join(
  folder({ SHA256SUMS: sumsOf({ 'check-1.zip': 'x' }, '') + sumsOf(files, 'check-1/') }),
  'SHA256SUMS',
);

/** What a host sends for a path below the copy. */
interface Sent {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** What somebody or something does to what is sent for a path; `accepts` is how it may be compressed. */
type Change = (sent: Sent, path: string, accepts: string) => void;

/** The file that a path stands for, as most hosts have it. */
const fileAt = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Serves the made-up release below a path, changed; gives its address. */
async function serve(below: string, change: Change): Promise<string> {
  const server = createServer(({ url = '', headers }, response) => {
    const path = url.startsWith(below) ? url.slice(below.length) : null;
    const body = path === null ? undefined : files[fileAt(path) as keyof typeof files];
    const type =
      mediaTypes[
        fileAt(path ?? '')
          .split('.')
          .at(-1) ?? ''
      ] ?? 'application/octet-stream';
    const sent: Sent =
      body === undefined
        ? { status: 404, headers: {}, body: '' }
        : {
            status: 200,
            headers: {
              ...headersOf(`/${path}`),
              'Content-Type': /^text/.test(type) ? `${type}; charset=utf-8` : type,
            },
            body,
          };
    change(sent, path ?? '', String(headers['accept-encoding']));
    response.writeHead(sent.status, sent.headers).end(sent.body);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`;
}

/** A change of the answers for one file, at all its addresses. */
const of =
  (file: string, change: (sent: Sent, accepts: string) => void): Change =>
  (sent, path, accepts) => {
    if (fileAt(path) === file) change(sent, accepts);
  };
const leads = (from: string, to: string): Change =>
  of(from, (sent) => Object.assign(sent, { status: 301, headers: { Location: to }, body: '' }));
const gives = (body: string) => (sent: Sent) => Object.assign(sent, { body });
const sets = (name: string, value: string) => (sent: Sent) => {
  sent.headers[name] = value;
};
const lacks = (name: string) => (sent: Sent) => {
  delete sent.headers[name];
};
const html = (sent: Sent, body: string) =>
  Object.assign(sent, {
    status: 200,
    headers: { ...headersOf('/'), 'Content-Type': 'text/html; charset=utf-8' },
    body,
  });
const compressed =
  (
    encoding: string,
    compress: (text: string) => Uint8Array,
    other?: (text: string) => string,
  ): Change =>
  (sent, _, accepts) => {
    if (accepts !== encoding || sent.status !== 200) return;
    sent.headers['Content-Encoding'] = encoding;
    const text = String(sent.body);
    sent.body = compress(other === undefined ? text : other(text));
  };
const bothPages = ['index.html', './'];

const right: readonly (readonly [string, Change])[] = [
  ['as it is', () => undefined],
  ['compressed by gzip', compressed('gzip', gzipSync)],
  ['compressed by Brotli', compressed('br', brotliCompressSync)],
  ['with scripts of the older type', of(script, sets('Content-Type', 'application/javascript'))],
  [
    'which leads to pages without their ending',
    (sent, path) => {
      const bare = path.replace(/(^|\/)index\.html$|\.html$/, '$1');
      if (bare !== path)
        Object.assign(sent, { status: 308, headers: { Location: `./${bare.split('/').at(-1)}` } });
      else if (path === 'en/licence') html(sent, content['en/licence.html'] ?? '');
    },
  ],
  [
    'which leads away from the slash',
    (sent, path) => {
      if (path === 'en/') Object.assign(sent, { status: 301, headers: { Location: '../en' } });
      if (path === 'en') html(sent, content['en/index.html'] ?? '');
    },
  ],
  [
    'which answers every path with the page',
    (sent) => {
      if (sent.status === 404) html(sent, page);
    },
  ],
];

/** Each thing that may be wrong with a running copy, and the lines that say so. */
const wrong: readonly (readonly [string, Change, readonly string[]])[] = [
  [
    'one byte',
    of('seal.svg', gives(`${content['seal.svg']} `)),
    ['seal.svg: has other bytes than the release'],
  ],
  [
    'an old page',
    of('index.html', gives(page.replace('<title>a', '<title>o'))),
    bothPages.map((at) => `${at}: has other bytes than the release`),
  ],
  [
    'a changed worker',
    of('sw.js', gives('self.b = 1;')),
    ['sw.js: has other bytes than the release'],
  ],
  [
    'an old page at the folder’s address alone',
    (sent, path) => {
      if (path === 'en/') sent.body = 'old';
    },
    ['en/: has other bytes than the release'],
  ],
  [
    'an extra script in a page',
    of(
      'index.html',
      gives(`${page}<script src="https://evil.example/a.js"></script><script src=b.js></script>`),
    ),
    bothPages.flatMap((at) => [
      `${at}: has other bytes than the release`,
      `${at}: names https://evil.example/a.js, which is not of the release`,
      `${at}: names COPYb.js, which is not of the release`,
    ]),
  ],
  [
    'an extra link in a page',
    of(
      'index.html',
      gives(`<link rel="stylesheet" href='//evil.example/a.css'>${page}<a href="more.html">m</a>`),
    ),
    bothPages.flatMap((at) => [
      `${at}: has other bytes than the release`,
      `${at}: names http://evil.example/a.css, which is not of the release`,
      `${at}: names COPYmore.html, which is not of the release`,
    ]),
  ],
  [
    'a missing file',
    of(script, (sent) => Object.assign(sent, { status: 404, body: '' })),
    [`${script}: is missing`],
  ],
  [
    'a page answered for a missing script',
    of(script, (sent) => html(sent, page)),
    [`${script}: index.html is given in its place`],
  ],
  [
    'a page of its own answered for a missing script',
    of(script, (sent) => html(sent, '<!doctype html><title>Sorry</title>')),
    [`${script}: a page is given in its place`],
  ],
  [
    'a page answered for a missing page',
    of('en/licence.html', (sent) => html(sent, page)),
    ['en/licence.html: index.html is given in its place'],
  ],
  [
    'an error',
    of('sw.js', (sent) => Object.assign(sent, { status: 503 })),
    ['sw.js: is answered with status 503'],
  ],
  [
    'a header missing everywhere',
    lacks('X-Content-Type-Options'),
    ['index.html and 12 more: the header X-Content-Type-Options is missing; due is “nosniff”'],
  ],
  [
    'a header missing with one file',
    of('sw.js', lacks('Cross-Origin-Opener-Policy')),
    ['sw.js: the header Cross-Origin-Opener-Policy is missing; due is “same-origin”'],
  ],
  [
    'a policy weakened',
    of('sw.js', sets('Content-Security-Policy', "default-src 'none'; connect-src *")),
    [
      `sw.js: the header Content-Security-Policy is “default-src 'none'; connect-src *”; due is “${headersOf('/sw.js')['Content-Security-Policy']}”`,
    ],
  ],
  [
    'a page that may be kept',
    of('en/licence.html', sets('Cache-Control', 'max-age=600')),
    ['en/licence.html: the header Cache-Control is “max-age=600”; due is “no-cache”'],
  ],
  [
    'a cookie, and a header that loads a style',
    of('en/licence.html', (sent) => {
      sent.headers['Set-Cookie'] = 'a=1';
      sent.headers.Link = '<https://evil.example/a.css>; rel=stylesheet';
    }),
    [
      'en/licence.html: the header Link is not of the release: “<https://evil.example/a.css>; rel=stylesheet”',
      'en/licence.html: the header Set-Cookie is not of the release: “a=1”',
    ],
  ],
  [
    'a wrong type',
    of(script, sets('Content-Type', 'text/plain')),
    [`${script}: is sent as “text/plain”, not as text/javascript in UTF-8`],
  ],
  [
    'a text without its encoding',
    of('licence/source.txt', sets('Content-Type', 'text/plain')),
    ['licence/source.txt: is sent as “text/plain”, not as text/plain in UTF-8'],
  ],
  [
    'a page in another encoding',
    of('en/licence.html', sets('Content-Type', 'text/html; charset=utf-7')),
    ['en/licence.html: is sent as “text/html; charset=utf-7”, not as text/html in UTF-8'],
  ],
  [
    'a way elsewhere',
    leads(script, 'https://evil.example/a.js'),
    [`${script}: leads elsewhere, to https://evil.example/a.js`],
  ],
  [
    'a way to another file of the copy',
    leads('en/licence.html', './index.html'),
    ['en/licence.html: leads elsewhere, to COPYen/index.html'],
  ],
  [
    'a way in a circle',
    leads('en/licence.html', './licence.html'),
    ['en/licence.html: leads elsewhere, to COPYen/licence.html'],
  ],
  [
    'another file where it is compressed by Brotli',
    compressed('br', brotliCompressSync, (text) => text.replace('self.a', 'self.b')),
    ['sw.js: has other bytes than the release'],
  ],
  [
    'an encoding that is said and not there',
    of('sw.js', sets('Content-Encoding', 'gzip')),
    ['sw.js: has other bytes than the release'],
  ],
  [
    'a script made up for every name',
    (sent) => {
      if (sent.status === 404) Object.assign(sent, { status: 200, body: 'evil()' });
    },
    [
      'assets/no-such-file-00000000.js: no file of the release has this name, and something that is not of the release is given',
    ],
  ],
  [
    'a page for every name that is kept for good',
    (sent) => {
      if (sent.status === 404) {
        html(sent, page);
        sent.headers['Cache-Control'] = 'public, max-age=31536000, immutable';
      }
    },
    [
      'assets/no-such-file-00000000.js: no file of the release has this name, and browsers are told to keep what is given (Cache-Control: public, max-age=31536000, immutable)',
    ],
  ],
];

describe.each(['/', '/any/where/'])('a running copy at %s', (below) => {
  it.each(right)('%s: nothing differs', async (_, change) => {
    const copy = await serve(below, change);
    expect(await run('verify', [copy, '--release', build])).toEqual({
      code: 0,
      stdout: `${copy} gives the files of the release, byte for byte, with its headers, and nothing more was found.\n`,
      stderr: '',
    });
  });

  it.each(wrong)('%s is found', async (_, change, lines) => {
    const copy = await serve(below, change);
    const { code, stdout, stderr } = await run('verify', [copy, '--release', sums]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.replaceAll(copy, 'COPY').trimEnd().split('\n')).toEqual(lines);
  });

  it('is found by its address without the slash, and by its page’s', async () => {
    const copy = await serve(below, () => undefined);
    for (const address of [copy.slice(0, -1), `${copy}index.html`, `${copy}?a#b`]) {
      expect((await run('verify', [address, '--release', build])).code).toBe(0);
    }
  });

  it('without headers, where it is wanted so', async () => {
    const copy = await serve(below, (sent) => {
      sent.headers = { 'Content-Type': sent.headers['Content-Type'] ?? 'text/html' };
    });
    expect((await run('verify', [copy, '--release', build])).code).toBe(1);
    expect(await run('verify', [copy, '--release', build, '--without-headers'])).toEqual({
      code: 0,
      stdout: `${copy} gives the files of the release, byte for byte, and nothing more was found; its headers were not looked at.\n`,
      stderr: '',
    });
  });
});

describe('a folder', () => {
  const copied = (change: (copy: string) => void) => {
    folders += 1;
    const copy = join(top, String(folders));
    cpSync(build, copy, { recursive: true });
    change(copy);
    return copy;
  };

  it.each<readonly [string, string]>([
    ['a build', build],
    ['SHA256SUMS', sums],
    ['the folder that holds SHA256SUMS', dirname(sums)],
  ])('is right beside %s', async (_, release) => {
    const copy = copied(() => undefined);
    expect(await run('verify', [copy, '--release', release])).toEqual({
      code: 0,
      stdout: `${copy} holds the files of the release, byte for byte, and nothing more.\n`,
      stderr: '',
    });
  });

  it.each<readonly [string, (copy: string) => void, readonly string[]]>([
    [
      'a byte',
      (copy) => writeFileSync(join(copy, 'sw.js'), 'self.a = 2;\n'),
      ['sw.js: has other bytes than the release'],
    ],
    [
      'a weakened header file',
      (copy) => writeFileSync(join(copy, 'nginx.conf'), files['nginx.conf'].replace('nosniff', '')),
      ['nginx.conf: has other bytes than the release'],
    ],
    ['a missing file', (copy) => rmSync(join(copy, 'seal.svg')), ['seal.svg: is missing']],
    [
      'a folder in a file’s place',
      (copy) => {
        rmSync(join(copy, 'seal.svg'));
        mkdirSync(join(copy, 'seal.svg'));
      },
      ['seal.svg: is missing'],
    ],
    [
      'extra files, sums of its own, and a link',
      (copy) => {
        writeFileSync(join(copy, 'assets', 'a\nb.js'), '');
        writeFileSync(join(copy, 'SHA256SUMS'), sumsOf(files, 'check-1/'));
        symlinkSync('/etc', join(copy, 'more'));
      },
      [
        'SHA256SUMS: is not of the release',
        'assets/a\\u000ab.js: is not of the release',
        'more: is not of the release',
      ],
    ],
  ])('%s is found', async (_, change, lines) => {
    const { code, stdout, stderr } = await run('verify', [copied(change), '--release', sums]);
    expect([code, stderr, stdout]).toEqual([1, '', `${lines.join('\n')}\n`]);
  });
});

describe('what cannot be checked is one line, and exit code 2', () => {
  const others = folder({ SHA256SUMS: sumsOf({ ...files, _headers: '/*\n  A: b\n' }, 'check-1/') });
  const closed = 'http://127.0.0.1:1/';

  it.each<readonly [string, readonly string[], string]>([
    [
      'nothing',
      [],
      'Name an address or a folder: npm run --silent verify -- URL|DIR. It is compared with the build in dist, or with the build or SHA256SUMS that --release names.',
    ],
    ['two copies', ['a', 'b'], 'Name one address or folder, not 2: a, b.'],
    [
      'an unknown option',
      ['a', '--strict'],
      '--strict is not an option here; allowed: --release FILE|DIR, --without-headers, --lang zh-CN|en.',
    ],
    [
      'a value where none is taken',
      ['a', '--without-headers=yes'],
      '--without-headers=yes is not an option here; allowed: --release FILE|DIR, --without-headers, --lang zh-CN|en.',
    ],
    [
      '--release without a name',
      ['a', '--release'],
      '--release needs the name of one build, or of one SHA256SUMS.',
    ],
    [
      'a release that is not there',
      [build, '--release', `${top}/no`],
      `${top}/no cannot be read; npm run build makes dist, and --release names another build or a SHA256SUMS.`,
    ],
    [
      'a file that holds no sums',
      [build, '--release', `${build}/sw.js`],
      `${build}/sw.js is neither a build nor the SHA256SUMS of a release; --release names one.`,
    ],
    [
      'a folder that is no build',
      [build, '--release', `${build}/en`],
      `${build}/en is neither a build nor the SHA256SUMS of a release; --release names one.`,
    ],
    [
      'a build beside itself',
      [build, '--release', `${build}/`],
      `${build} would be compared with itself; --release names another build or a SHA256SUMS.`,
    ],
    [
      'a release with other headers',
      [closed, '--release', others],
      `${others} is of a version with other headers than this one’s; check with the same version, or --without-headers.`,
    ],
    [
      'a folder that is not there',
      [`${top}/none`, '--release', build],
      `${top}/none cannot be read; name a folder that is there and may be read, or an address with http:// or https://.`,
    ],
    [
      'an address of another kind',
      ['ftp://example.org/', '--release', build],
      'ftp://example.org/ cannot be read; name a folder that is there and may be read, or an address with http:// or https://.',
    ],
  ])('%s', async (_, args, sentence) => {
    expect(await run('verify', args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('a copy that nobody serves', async () => {
    const address = await serve('/', () => undefined);
    const server = servers.pop();
    await new Promise((stopped) => server?.close(stopped));
    const { code, stdout, stderr } = await run('verify', [address, '--release', build]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^http:.* could not be asked for everything, so nothing is said of it: .*ECONNREFUSED.*\.\n$/,
    );
  });

  it('speaks Chinese where asked to', async () => {
    expect((await run('verify', ['a', 'b', '--lang', 'zh-CN'])).stderr).toBe(
      '请只指明一个网址或文件夹，现在有 2 个：a, b。\n',
    );
  });
});

it('runs in a process of its own, and ends', async () => {
  const copy = await serve('/', of('sw.js', gives('b')));
  expect(await runApart('verify', [copy, '--release', sums])).toEqual({
    code: 1,
    stdout: 'sw.js: has other bytes than the release\n',
    stderr: '',
  });
});
