import type { CSSOptions } from 'vite';
import { namedMedia } from './media.ts';

/** What lightningcss, by its number for it, would add to `color-scheme` for the sake of `light-dark()`, which is not used. */
const lightDark = 1_048_576;

/** How style sheets are made. */
export const styling: CSSOptions = {
  postcss: { plugins: [namedMedia] },
  lightningcss: { exclude: lightDark },
};
