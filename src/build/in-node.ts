import { mkdtemp, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { pageOptions } from './page-options.ts';

/** Builds a module of the page for Node, with the page's own options, and lets what it exports be used. */
export async function inNode<Exports, T>(
  entry: string,
  use: (exports: Exports) => T | Promise<T>,
): Promise<T> {
  const folder = await mkdtemp('node_modules/.in-node-');
  try {
    await build({
      ...pageOptions,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: { ssr: entry, outDir: folder },
    });
    const name = basename(entry).replace(/\.tsx?$/, '.js');
    return await use(await import(pathToFileURL(`${folder}/${name}`).href));
  } finally {
    await rm(folder, { recursive: true });
  }
}
