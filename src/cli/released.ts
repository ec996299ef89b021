import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn, hostFiles } from '../build/files.ts';
import { filesForHosts } from '../build/headers.ts';

/** The files of a release, by path, each with its sha256 in hexadecimal. */
export type Released = ReadonlyMap<string, string>;

/** The sha256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The files of a release: of a build in a folder, or of the `SHA256SUMS` that is named or lies in the
 * folder that is named. Null where these are no files of a release; throws what Node does where it
 * cannot be read.
 */
export async function readReleased(path: string): Promise<Released | null> {
  const isFolder = (await stat(path)).isDirectory();
  const sums = isFolder ? join(path, 'SHA256SUMS') : path;
  const text = await readFile(sums, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (isFolder && error.code === 'ENOENT') return null;
    throw error;
  });
  const released = text === null ? await summed(path) : fromSums(text);
  return hostFiles.every((name) => released.has(name)) && released.has('index.html')
    ? released
    : null;
}

/** Whether the headers that this code knows are those of a release: it makes the same file of them. */
export function hasKnownHeaders(released: Released): boolean {
  const others = [...released.keys()].filter((path) => !hostFiles.some((name) => name === path));
  const { _headers: made } = filesForHosts(others.sort());
  return sha256(made) === released.get('_headers');
}

async function summed(folder: string): Promise<Released> {
  const paths = await filesIn(folder);
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, sha256(await readFile(join(folder, path)))] as const),
    ),
  );
}

/** What `SHA256SUMS` says of the files in the folder of the release; what stands beside that folder is left out. */
function fromSums(text: string): Released {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(
    ([, sum = '', path = '']) => [path, sum] as const,
  );
  const folder = lines.map(([path]) => path).find((path) => /^[^/]+\/index\.html$/.test(path));
  const start = `${dirname(folder ?? '')}/`;
  return new Map(
    lines.flatMap(([path, sum]) =>
      path.startsWith(start) ? [[path.slice(start.length), sum] as const] : [],
    ),
  );
}
