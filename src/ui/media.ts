/*
 * The windows that the page is laid out for, by their width. Style sheets name them, `@media (--wide)`,
 * and what is narrower, `@media (--below-wide)` (`src/build/media.ts`).
 */

/** What is short stands side by side: the title of the page and its links, a name and what it means. */
export const abreast = '(min-width: 30rem)';
/** More room around what stands on the page. */
export const roomy = '(min-width: 40rem)';
/** What is compared stands side by side, as long as nothing stands beside the page's column. */
export const paired = '(min-width: 48rem)';
/** The page has a second column. */
export const wide = '(min-width: 56rem)';
/** Numbers hang in the gutter. */
export const spacious = '(min-width: 78rem)';

/** What is narrower than one of these windows. */
export function below(window: string): string {
  return window.replace(/min-width: (\d+)/, (_, width) => `max-width: ${Number(width) - 0.01}`);
}
