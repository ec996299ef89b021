/*
 * The windows that the page is laid out for, by their width. Style sheets name them, `@media (--wide)`,
 * and what is narrower, `@media (--below-wide)` (`src/build/media.ts`).
 */

/** More room around what stands on the page. */
export const roomy = '(min-width: 40rem)';
/** What is compared stands side by side, as long as nothing stands beside the page's column. */
export const paired = '(min-width: 48rem)';
/** The page has a second column. */
export const wide = '(min-width: 56rem)';
/** Numbers hang in the gutter. */
export const spacious = '(min-width: 78rem)';
