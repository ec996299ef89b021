import { mkdtemp, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Language } from '../i18n/language.ts';
import { oneScript } from './one-script.ts';
import { pageOptions } from './page-options.ts';

/** Renders a page in one language, as it stands in a folder of the build or in none; see `src/prerender.tsx`. */
export type RenderPage = (
  language: Language,
  folder: Language | null,
  hash: string,
) => Promise<string>;

/** Builds the page's own code for Node, so that what is rendered ahead is what the browser renders, and lets it be used. */
export async function rendering<T>(use: (render: RenderPage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp('node_modules/.prerender-');
  try {
    await build({
      ...pageOptions,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: { ssr: 'src/prerender.tsx', outDir: folder },
    });
    const { renderPage } = await import(pathToFileURL(`${folder}/prerender.js`).href);
    return await use(renderPage);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The script that runs in the head of each page, before the first paint; see `src/ui/start/first-paint.ts`. */
export async function headScript(target: readonly string[]): Promise<string> {
  return (await oneScript('src/first-paint.ts', target)).code.trim();
}
