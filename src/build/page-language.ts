import { languages } from '../i18n/language.ts';

/**
 * The style that hides, of a page in which every language stands, all but the one that the script in
 * its head chose. Without that script all of them show. In no layer, for the oldest browsers know none.
 */
export const inPageLanguage = `${languages
  .map((tag) => `:root[data-scripted][lang="${tag}"]>body>[lang]:not([lang="${tag}"])`)
  .join()}{display:none}`;
