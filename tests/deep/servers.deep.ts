import { readFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, hostFiles, mediaTypes } from '../../src/build/files.ts';
import { headersOf } from '../../src/build/headers.ts';
import { type Server, serverNames, servers } from './servers.ts';

const dist = resolve('dist');
const paths = (await filesIn(dist)).filter((path) => !hostFiles.some((name) => name === path));

/** The media types to which each server adds the encoding: a page's text and what it is made of must be read as UTF-8. */
const charset = { nginx: /text|manifest/, Caddy: /text/ };

describe.each(serverNames)('%s', (name) => {
  const { start, atRoot, below: sub } = servers[name];
  let server: Server;

  beforeAll(async () => {
    server = await start([atRoot(dist), sub('/any/where/', dist)]);
  }, 30_000);

  afterAll(() => server?.stop());

  for (const [n, below] of ['/', '/any/where/'].entries()) {
    const at = (path: string) => `http://127.0.0.1:${server.ports[n]}${below}${path}`;

    it.each(paths)(`${below}%s comes as it is, with its headers`, async (path) => {
      const addresses = [path, ...(path.endsWith('index.html') ? [path.slice(0, -10)] : [])];
      for (const address of addresses) {
        const response = await fetch(at(address));
        expect(response.status).toBe(200);
        expect(Buffer.from(await response.arrayBuffer())).toEqual(await readFile(join(dist, path)));
        const wanted = headersOf(`/${path}`);
        const sent = Object.keys(wanted).map((header) => [header, response.headers.get(header)]);
        expect(Object.fromEntries(sent)).toEqual(wanted);
        const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? '';
        const [sentType, encoding] = response.headers.get('content-type')?.split('; ') ?? [];
        expect(sentType).toBe(type);
        if (charset[name].test(type)) expect(encoding).toBe('charset=utf-8');
      }
    });

    it.each(['assets/gone-12345678.js', 'gone.svg', 'sw.js/gone', 'en/gone'])(
      `${below}%s: what is not there is 404, under a policy, and never kept`,
      async (path) => {
        const response = await fetch(at(path));
        expect(response.status).toBe(404);
        expect([null, 'no-cache']).toContain(response.headers.get('cache-control'));
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      },
    );

    it(`${below}en leads to ${below}en/, and that is not kept`, async () => {
      const response = await fetch(at('en'), { redirect: 'manual' });
      expect([301, 308]).toContain(response.status);
      expect(response.headers.get('location')).toBe(`${below}en/`);
      expect(response.headers.get('cache-control')).toBe('no-cache');
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
      const begin = performance.now();
      let next = 0;
      const worker = async () => {
        while (next < 10_000) {
          next += 1;
          await ask(paths[next % paths.length] ?? '');
        }
      };
      await Promise.all(Array.from({ length: 50 }, worker));
      agent.destroy();
      const seconds = (performance.now() - begin) / 1000;
      console.log(`${name} at ${below}: 10,000 requests, 50 at a time, in ${seconds.toFixed(1)} s`);
      expect(statuses).toEqual({ 200: 10_000 });
    });
  }

  it('had nothing to complain of but the files that are not there', () => {
    expect(server.complaints().filter((line) => !/gone/.test(line))).toEqual([]);
  });
});
