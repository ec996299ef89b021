import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The media type of each kind of file that a build holds, by its ending. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
};

/** What the build writes for whoever serves the folder, and not for the page. */
export const hostFiles = ['_headers', 'Caddyfile', 'nginx.conf'] as const;

/** The service worker's file, at the root of the build. */
export const workerFile = 'sw.js';

/** Whether a file of a build is for other tools alone, and the page does without it. */
export function isForTools(path: string): boolean {
  return /^rules-[\d.]+\.json$/.test(path);
}

/** The paths of all files below a folder, relative to it, with `/`, sorted. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, '/').length).split(sep).join('/'),
    )
    .sort();
}

/** The pages of a build, by path. */
export async function pagesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = (await filesIn(folder)).filter((path) => path.endsWith('.html'));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
    ),
  );
}
