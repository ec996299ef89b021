import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesIn } from '../../src/build/files.ts';
import { run } from '../cli/command.ts';
import { serverNames, servers } from './servers.ts';

const dist = resolve('dist');
const script = (await filesIn(dist)).find((path) => /^assets\/Method-.*\.js$/.test(path)) ?? '';

/** A copy of the build, changed in its files. */
function copied(change: (copy: string) => void): string {
  const copy = mkdtempSync(join(tmpdir(), 'verify-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(dist, copy, { recursive: true });
  change(copy);
  return copy;
}

/** Changes a text in a file of a copy, which must have it. */
function replaced(copy: string, file: string, from: string | RegExp, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${from}.`);
  writeFileSync(path, changed);
}

const inBoth = (copy: string, from: string | RegExp, to: string) => {
  for (const file of ['nginx.conf', 'Caddyfile']) replaced(copy, file, from, to);
};

/** Ten ways to tamper with what a server gives, and lines that must tell of them. */
const tampering: readonly (readonly [string, (copy: string) => void, readonly RegExp[]])[] = [
  ['a byte', (copy) => appendFileSync(join(copy, script), ' '), [/^assets\/Method-.*other bytes/]],
  [
    'a header missing',
    (copy) => inBoth(copy, /^.*Permissions-Policy.*\n/m, ''),
    [/^\S+ and \d+ more: the header Permissions-Policy is missing/],
  ],
  [
    'a header weakened',
    (copy) => inBoth(copy, "connect-src 'self'", 'connect-src *'),
    [/^sw\.js: the header Content-Security-Policy is “default-src 'none'; connect-src \*;/],
  ],
  [
    'an extra script',
    (copy) =>
      replaced(
        copy,
        'en/index.html',
        '</head>',
        '<script src="https://evil.example/a.js"></script></head>',
      ),
    [/^en\/: names https:\/\/evil\.example\/a\.js/, /^en\/index\.html: names https:\/\/evil/],
  ],
  [
    'an old page',
    (copy) => replaced(copy, 'zh-CN/licence.html', /<title>.*<\/title>/, '<title>1.0</title>'),
    [/^zh-CN\/licence\.html: has other bytes/],
  ],
  ['a changed worker', (copy) => appendFileSync(join(copy, 'sw.js'), ';'), [/^sw\.js: has other/]],
  ['a missing file', (copy) => rmSync(join(copy, 'seal.svg')), [/^seal\.svg: is missing$/]],
  [
    'a page in the place of a file',
    (copy) => cpSync(join(copy, 'index.html'), join(copy, script)),
    [/^assets\/Method-.*: index\.html is given in its place$/],
  ],
  [
    'a wrong type',
    (copy) => {
      replaced(copy, 'nginx.conf', 'text/javascript js;', 'text/plain js;');
      appendFileSync(join(copy, 'Caddyfile'), '@a path *.js\nheader @a Content-Type text/plain\n');
    },
    [/^sw\.js: is sent as “text\/plain/],
  ],
  [
    'a way elsewhere',
    (copy) => {
      appendFileSync(
        join(copy, 'nginx.conf'),
        'if ($uri ~ "/seal.svg$") { return 302 https://evil.example/; }\n',
      );
      appendFileSync(join(copy, 'Caddyfile'), 'redir /seal.svg https://evil.example/\n');
    },
    [/^seal\.svg: leads elsewhere, to https:\/\/evil\.example\/$/],
  ],
];

describe.each(serverNames)('%s', (name) => {
  const { start, atRoot, below: sub, alwaysThePage } = servers[name];
  /** What `verify` says of a folder that is served at a root, and of it below a path. */
  const said = async (folder: string) => {
    const server = await start([atRoot(folder), sub('/any/where/', folder)]);
    onTestFinished(() => server.stop());
    const [root, below] = server.ports;
    const addresses = [`http://127.0.0.1:${root}/`, `http://127.0.0.1:${below}/any/where/`];
    const ended = [];
    for (const address of addresses) ended.push(await run('verify', [address, '--release', dist]));
    return ended;
  };

  it('gives a right copy: nothing differs, at the root and below a path', async () => {
    for (const ended of await said(copied(() => undefined))) {
      expect(ended).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('gives the page for whatever is missing: nothing differs, and nobody keeps it', async () => {
    const server = await start([`${atRoot(dist)} ${alwaysThePage}`]);
    onTestFinished(() => server.stop());
    const address = `http://127.0.0.1:${server.ports[0]}/`;
    const gone = await fetch(`${address}assets/gone-12345678.js`);
    expect([gone.status, gone.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect([null, 'no-cache']).toContain(gone.headers.get('cache-control'));
    const ended = await run('verify', [address, '--release', copied(() => undefined)]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.each(tampering)('%s is found, at the root and below a path', async (_, change, lines) => {
    for (const { code, stdout, stderr } of await said(copied(change))) {
      expect([code, stderr]).toEqual([1, '']);
      const told = stdout.trimEnd().split('\n');
      for (const line of lines) expect(told).toContainEqual(expect.stringMatching(line));
    }
  });
});
