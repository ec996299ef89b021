import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { languages } from '../i18n/language.ts';
import { filesIn } from './files.ts';

/** Limits in kilobytes (1000 bytes), brotli. */
const limits = {
  /** The JavaScript that the first question loads. */
  firstLoad: 95,
  /** A page with its inline styles: what the first congestion window carries. */
  page: 14,
  /** All style sheets together. */
  styles: 11,
  /** A part that is loaded later and has no limit of its own. */
  part: 1.5,
};

/** Limits of the parts that are loaded later, by the name of the chunk. */
const parts: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`${language}-first`, 2.5],
      [`${language}-later`, 26.5],
      [`${language}-further`, 13],
      [`${language}-papers`, 10.5],
      [`${language}-release`, 5],
    ]),
  ),
  documents: 62,
  Paper: 18,
  kit: 6.5,
  Asked: 2,
  Method: 9,
  Result: 8,
  licence: 6,
  clauses: 5.5,
  Licence: 4,
  Application: 4.5,
  Release: 6.5,
  HandOver: 4,
  Closing: 2.5,
  Ledger: 2,
  papers: 3.5,
  'use-papers': 5.5,
  told: 2,
  'release-worker': 100,
  assess: 6,
  'assessment-file': 3,
  'licence-reading': 3,
  Offer: 2,
  offer: 3,
  ClauseChips: 3,
  HandOut: 2,
  Plans: 2.5,
  Seal: 2,
  record: 3,
};

/** What has outgrown its limit, or been given none. */
interface Excess {
  readonly what: string;
  readonly size: number;
  readonly limit: number;
}

const kilobytes = (content: string | Uint8Array) => brotliCompressSync(content).length / 1000;

/** Prints the brotli size of each chunk, and fails the build where one exceeds its limit. */
export function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    // As it is written: what others add to it at last is there.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = new Set<string>();
        const load = (name: string) => {
          const chunk = chunks.find(({ fileName }) => fileName === name);
          if (chunk === undefined || first.has(name)) return;
          first.add(name);
          for (const imported of chunk.imports) load(imported);
        };
        for (const { isEntry, fileName } of chunks) if (isEntry) load(fileName);
        const measured = chunks.map(({ name, fileName, code }) => {
          const needed = first.has(fileName);
          const limit = needed ? limits.firstLoad : (parts[name] ?? limits.part);
          return { what: fileName, needed, size: kilobytes(code), limit };
        });
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.js')) continue;
          const [name = ''] = file.names.map((named) => named.replace(/\.js$/, ''));
          const limit = parts[name] ?? limits.part;
          measured.push({
            what: file.fileName,
            needed: false,
            size: kilobytes(file.source),
            limit,
          });
        }
        for (const { what, needed, size, limit } of measured) {
          this.info(`${line(size)}  ${what}${needed ? '' : ` (limit ${limit})`}`);
        }
        const total = {
          what: 'The JavaScript of the first question',
          size: measured.reduce((sum, { needed, size }) => sum + (needed ? size : 0), 0),
          limit: limits.firstLoad,
        };
        this.info(`${line(total.size)} of ${total.what} (limit ${total.limit})`);
        const excess = tooLarge([...measured, total]);
        if (excess !== null) this.error(`${excess} The limits stand in src/build/budget.ts.`);
      },
    },
  };
}

/** Measures the pages and styles of a finished build: a line for each, and what is wrong, if anything. */
export async function pageBudget(
  folder: string,
): Promise<{ readonly lines: readonly string[]; readonly excess: string | null }> {
  const paths = await filesIn(folder);
  const sizes = async (ending: string) =>
    Promise.all(
      paths
        .filter((path) => path.endsWith(ending))
        .map(async (what) => ({
          what,
          size: kilobytes(await readFile(join(folder, what))),
          limit: limits.page,
        })),
    );
  const pages = await sizes('.html');
  const styles = {
    what: 'all style sheets',
    size: (await sizes('.css')).reduce((sum, { size }) => sum + size, 0),
    limit: limits.styles,
  };
  const measured = [...pages, styles];
  return {
    lines: measured.map(({ what, size, limit }) => `${line(size)}  ${what} (limit ${limit})`),
    excess: tooLarge(measured),
  };
}

/** One sentence on each of those that exceed their limits; null where none does. */
export function tooLarge(measured: readonly Excess[]): string | null {
  // What no one ships, as the made-up language of the tests, whose letters take two bytes each, is measured alone.
  if (process.env.SIZES === 'told') return null;
  const sentences = measured
    .filter(({ size, limit }) => size > limit)
    .map(({ what, size, limit }) => `${what} has ${size.toFixed(1)} kB, its limit is ${limit} kB.`);
  return sentences.length === 0 ? null : sentences.join(' ');
}

function line(size: number): string {
  return `${size.toFixed(1).padStart(6)} kB brotli`;
}
