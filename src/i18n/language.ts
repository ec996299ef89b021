/** The languages the product speaks, by BCP 47 tag; the first is the licence's own. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Whether `tag` is one of our languages, letter for letter. */
export function isLanguage(tag: string | null | undefined): tag is Language {
  return (languages as readonly (string | null | undefined)[]).includes(tag);
}

/** The language that an address without a slash at its end names (`…/en`), in any case; null where it names none. */
export function languageAtEnd(path: string): Language | null {
  const last = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return languages.find((language) => language.toLowerCase() === last) ?? null;
}

/**
 * The language to show (contract section 7): the page that was sent decides, then its address; else
 * the saved choice, then the first of the browser's languages that we have; else English.
 *
 * @param folder the folder of the build that the page stands in; none for the root page
 */
export function chooseLanguage(
  folder: string | undefined,
  path: string,
  saved: string | null,
  preferred: readonly string[],
): Language {
  const named = isLanguage(folder) ? folder : languageAtEnd(path);
  if (named !== null) return named;
  if (isLanguage(saved)) return saved;
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split('-');
    const found = languages.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** From a page in a folder of the build, or in none, the relative address of the root page's folder. */
export function rootFrom(folder: string | undefined): string {
  return folder === undefined ? './' : '../';
}
