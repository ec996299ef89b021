/** The languages the product speaks, by BCP 47 tag; the first is the licence's own. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Whether `tag` is one of our languages, letter for letter. */
export function isLanguage(tag: string | null | undefined): tag is Language {
  return (languages as readonly (string | null | undefined)[]).includes(tag);
}

/** The language that a page address names (`…/en/`, `…/zh-CN/index.html`); null at the root. */
export function languageOfPath(path: string): Language | null {
  const folder = path.split('/').at(-2);
  return isLanguage(folder) ? folder : null;
}

/**
 * The language to show (contract section 7): the page address decides; at the root the saved
 * choice, then the first of the browser's languages that we have; else English.
 */
export function chooseLanguage(
  path: string,
  saved: string | null,
  preferred: readonly string[],
): Language {
  const named = languageOfPath(path);
  if (named !== null) return named;
  if (isLanguage(saved)) return saved;
  for (const tag of preferred) {
    const [primary] = tag.toLowerCase().split('-');
    const found = languages.find((language) => language.toLowerCase().split('-')[0] === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** From a page, the relative address of the root page's folder. */
export function rootFrom(path: string): string {
  return languageOfPath(path) === null ? './' : '../';
}

/** From a page, the relative address of the same page in another language. */
export function pathInLanguage(path: string, language: Language): string {
  return `${rootFrom(path)}${language}/`;
}
