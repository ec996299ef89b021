import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pagesIn } from '../../src/build/files.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import type { Row } from './row.ts';
import type { Site } from './site.ts';

const group = 'sizes, brotli';
const pageLimit = 14_000;
const scriptLimit = 95_000;

/** The sizes of a build as it is sent: pages, what the first question needs, what comes later. */
export async function sizeRows(folder: string, site: Site): Promise<readonly Row[]> {
  const size = (path: string) => site.get(path)?.body.length ?? Number.NaN;
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + size(path), 0);
  const row = (name: string, bytes: number, limit: Pick<Row, 'atMost' | 'detail'> = {}): Row => ({
    group,
    name,
    unit: 'kB',
    values: [bytes],
    ...limit,
  });
  const pages = await pagesIn(folder);
  const scripts = [...site.keys()].filter((path) => /^assets\/.*\.js$/.test(path));
  const firstLoads = new Map<Language, readonly string[]>();
  for (const language of languages) {
    const page = pages.get(`${language}/index.html`) ?? '';
    firstLoads.set(language, await firstLoad(folder, page, scripts));
  }
  const first = new Set([...firstLoads.values()].flat());
  const later = scripts.filter((path) => !first.has(path)).sort((a, b) => size(b) - size(a));
  const styles = [...site.keys()].filter((path) => path.endsWith('.css'));
  return [
    ...[...pages.keys()].map((path) => row(path, size(path), { atMost: pageLimit })),
    ...[...firstLoads].map(([language, paths]) =>
      row(`JavaScript before the first question (${language})`, sum(paths), {
        atMost: scriptLimit,
        detail: `files: ${paths.length}`,
      }),
    ),
    ...styles.map((path) => row(basename(path), size(path))),
    ...later.map((path) => row(`later: ${basename(path)}`, size(path))),
  ];
}

/** The scripts that a page loads before its first question: those it names, and what these import. */
async function firstLoad(
  folder: string,
  page: string,
  scripts: readonly string[],
): Promise<readonly string[]> {
  const named = [...page.matchAll(/(?:src|href)="[^"]*?([\w.-]+\.js)"/g)].map(([, name]) => name);
  const found = new Set(scripts.filter((path) => named.includes(basename(path))));
  for (const path of found) {
    const code = await readFile(join(folder, path), 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      found.add(`assets/${name}`);
    }
  }
  return [...found];
}
