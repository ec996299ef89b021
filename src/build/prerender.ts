import type { Language } from '../i18n/language.ts';
import { inNode } from './in-node.ts';
import { oneScript } from './one-script.ts';

/** Renders a page in one language, as it stands in a folder of the build or in none; see `src/prerender.tsx`. */
export type RenderPage = (
  language: Language,
  folder: Language | null,
  hash: string,
) => Promise<string>;

/** Lets the page's own code render in Node, so that what is rendered ahead is what the browser renders. */
export function rendering<T>(use: (render: RenderPage) => Promise<T>): Promise<T> {
  return inNode('src/prerender.tsx', ({ renderPage }: { readonly renderPage: RenderPage }) =>
    use(renderPage),
  );
}

/** The script that runs in the head of each page, before the first paint; see `src/ui/start/first-paint.ts`. */
export async function headScript(target: readonly string[]): Promise<string> {
  return (await oneScript('src/first-paint.ts', target)).code.trim();
}
