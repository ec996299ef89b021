import type { Language } from '../i18n/language.ts';
import { inNode } from './in-node.ts';
import { oneScript, oneStyle } from './one-script.ts';

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

/**
 * What stands in each page itself: the script that runs before the first paint, that which runs behind
 * the introduction, and the styles of the first frame. See `src/ui/start/README.md`.
 */
export async function inPage(
  target: readonly string[],
): Promise<Readonly<Record<'headScript' | 'dressing' | 'openingStyle', string>>> {
  const script = async (input: string) => (await oneScript(input, target)).code.trim();
  return {
    headScript: await script('src/first-paint.ts'),
    dressing: await script('src/dress.ts'),
    openingStyle: await oneStyle('src/ui/start/opening.css', target),
  };
}
