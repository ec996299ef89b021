import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mediaTypes } from '../../src/build/files.ts';
import { headersOf } from '../../src/build/headers.ts';

/** A host of static files that can go away, and put another build in the place of the present one. */
export interface Host {
  readonly address: string;
  /** The paths, with any query, that were asked for, in order; the service worker's among them. */
  readonly asked: readonly string[];
  /** Serves another build from now on. */
  readonly deploy: (folder: string) => void;
  /** From now on, answers 404 for the paths that match. */
  readonly lose: (paths: RegExp) => void;
  /** From now on, keeps back what stands in a page from a text on; gives the way to let it come. */
  readonly keepBack: (text: string) => () => void;
  readonly stop: () => Promise<void>;
}

/** Serves a build below a path (`/any/where/`), with the headers that the build asks for. */
export async function serve(folder: string, below = '/'): Promise<Host> {
  let present = folder;
  let lost = /^$/;
  let kept: { readonly text: string; readonly released: Promise<void> } | null = null;
  const asked: string[] = [];
  const server = createServer(async ({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    asked.push(url);
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = path.startsWith(below) && !lost.test(path) ? path.slice(below.length) : null;
    const body = file === null ? null : await readFile(join(present, file)).catch(() => null);
    const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...headersOf(pathname),
      'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    });
    const from = kept === null || type !== 'text/html' ? -1 : body.indexOf(kept.text);
    if (from >= 0) {
      response.write(body.subarray(0, from));
      await kept?.released;
    }
    response.end(body.subarray(Math.max(from, 0)));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${below}`,
    asked,
    deploy: (next) => {
      present = next;
    },
    lose: (paths) => {
      lost = paths;
    },
    keepBack: (text) => {
      let release: () => void = () => undefined;
      const released = new Promise<void>((done) => {
        release = done;
      });
      kept = { text, released };
      return () => release();
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
