import { readFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn, hostFiles, mediaTypes, pagesIn } from '../../src/build/files.ts';
import { FileHeaders } from '../../src/build/headers.ts';
import { type Nginx, startNginx } from './nginx.ts';

const dist = resolve('dist');
const paths = (await filesIn(dist)).filter((path) => !hostFiles.some((name) => name === path));
const headers = new FileHeaders([...(await pagesIn(dist)).values()]);

/** Where the build is served: at the root of a server, and below a path of another. */
const places = [
  { below: '/', server: () => `root ${dist}; include ${dist}/nginx.conf;` },
  {
    below: '/any/where/',
    server: () => `location /any/where/ { alias ${dist}/; include ${dist}/nginx.conf; }`,
  },
];
let nginx: Nginx;

beforeAll(async () => {
  nginx = await startNginx(places.map(({ server }) => server()));
}, 30_000);

afterAll(() => nginx?.stop());

for (const [n, { below }] of places.entries()) {
  const at = (path: string) => `http://127.0.0.1:${nginx.ports[n]}${below}${path}`;

  it.each(paths)(`${below}%s comes as it is, with its headers`, async (path) => {
    const addresses = [path, ...(path.endsWith('index.html') ? [path.slice(0, -10)] : [])];
    for (const address of addresses) {
      const response = await fetch(at(address));
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(await readFile(join(dist, path)));
      const wanted = headers.of(`/${path}`);
      const sent = Object.keys(wanted).map((name) => [name, response.headers.get(name)]);
      expect(Object.fromEntries(sent)).toEqual(wanted);
      const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? '';
      const charset = /text|manifest/.test(type) ? '; charset=utf-8' : '';
      expect(response.headers.get('content-type')).toBe(type + charset);
    }
  });

  it(`${below}: what is not there is 404, under a policy, and never kept`, async () => {
    const response = await fetch(at('assets/gone-12345678.js'));
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe(null);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it(`${below}en leads to ${below}en/`, async () => {
    const response = await fetch(at('en'), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, `${below}en/`]);
  });

  it(`${below}: 10,000 requests, 50 at a time, without an error`, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 50 });
    const statuses: Record<string, number> = {};
    const ask = (path: string) =>
      new Promise<void>((done) => {
        const count = (outcome: string) => {
          statuses[outcome] = (statuses[outcome] ?? 0) + 1;
          done();
        };
        get(at(path), { agent }, (response) => {
          response.resume();
          response.on('end', () => count(String(response.statusCode)));
        }).on('error', (error) => count(error.message));
      });
    const start = performance.now();
    let next = 0;
    const worker = async () => {
      while (next < 10_000) {
        next += 1;
        await ask(paths[next % paths.length] ?? '');
      }
    };
    await Promise.all(Array.from({ length: 50 }, worker));
    agent.destroy();
    const seconds = (performance.now() - start) / 1000;
    console.log(`nginx at ${below}: 10,000 requests, 50 at a time, in ${seconds.toFixed(1)} s`);
    expect(statuses).toEqual({ 200: 10_000 });
  });
}

it('nginx had nothing to complain of but the file that is not there', () => {
  expect(nginx.complaints().filter((line) => !line.includes('gone-12345678'))).toEqual([]);
});
