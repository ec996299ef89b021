import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { filesIn, hostFiles, mediaTypes } from '../../src/build/files.ts';
import { headersOf } from '../../src/build/headers.ts';
import type { Language } from '../../src/i18n/language.ts';

/** A file as it is sent. */
interface Sent {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of a build, by path, compressed once. */
export type Site = ReadonlyMap<string, Sent>;

/** What was asked for: how often, and how many bytes the bodies had as they were sent. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** A host of a site, on an origin of its own. */
export interface Host {
  readonly address: string;
  /** What the page itself has asked for so far. */
  readonly page: () => Traffic;
  /** What the service worker has fetched so far, itself included. */
  readonly worker: () => Traffic;
  /** Counts from zero again. */
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
}

const compress = promisify(brotliCompress);

/** Reads a build and compresses it as a host would that does so beforehand. */
export async function siteOf(folder: string): Promise<Site> {
  const left: readonly string[] = hostFiles;
  const paths = (await filesIn(folder)).filter((path) => !left.includes(path));
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<readonly [string, Sent]> => {
        const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? '';
        const plain = await readFile(join(folder, path));
        const packed = type === 'image/png' ? null : await compress(plain);
        return [
          path,
          {
            body: packed ?? plain,
            headers: {
              ...headersOf(`/${path}`),
              'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
              ...(packed === null ? {} : { 'content-encoding': 'br', vary: 'accept-encoding' }),
            },
          },
        ];
      }),
    ),
  );
}

/** A site whose first page has nothing but a heading and a paragraph. */
export function plainSite(language: Language): Site {
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>-</title><h1>Baichuan2</h1><p>${'Baichuan2 '.repeat(40)}</p>`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Map([[`${language}/index.html`, { body: Buffer.from(page), headers }]]);
}

/** A page on another site, with a link as it were: where a visitor comes from. */
export interface Elsewhere {
  readonly address: string;
  readonly stop: () => void;
}

/** Serves an empty page from loopback under a name of its own, so that browsers take it for another site. */
export async function serveElsewhere(): Promise<Elsewhere> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>-</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Serves a site from loopback and counts what is asked for. */
export async function serve(site: Site): Promise<Host> {
  const sent: { readonly dest: string; readonly bytes: number }[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    const path = new URL(url, 'http://host').pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const file = site.get(path);
    const dest = String(headers['sec-fetch-dest']);
    sent.push({ dest, bytes: file?.body.length ?? 0 });
    if (file === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { ...file.headers, 'content-length': file.body.length })
        .end(file.body);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  // The page's policy lets it fetch nothing itself.
  const fetching = ['empty', 'serviceworker'];
  const traffic = (byWorker: boolean): Traffic => {
    const those = sent.filter(({ dest }) => fetching.includes(dest) === byWorker);
    return { requests: those.length, bytes: those.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    page: () => traffic(false),
    worker: () => traffic(true),
    forget: () => {
      sent.length = 0;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
