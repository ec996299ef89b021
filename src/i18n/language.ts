/** What the product must know of a language beside its words. */
interface Row {
  /** How dates and lists are written, a BCP 47 tag for `Intl`. */
  readonly locale: string;
  /** Whose `licence.json` stands beside the original; null for the language of the licence itself. */
  readonly translation: string | null;
}

/** The languages the product speaks, by BCP 47 tag; the words of each are in `locales/<tag>`. */
const table = {
  'zh-CN': { locale: 'zh-CN', translation: null },
  en: { locale: 'en-GB', translation: 'en' },
} as const satisfies Readonly<Record<string, Row>>;

export type Language = keyof typeof table;
export const languages = Object.keys(table) as readonly Language[];

/** The language of whoever asks for none that we have (contract section 7), and of the papers' translation for readers of the original. */
export const fallbackLanguage = 'en' satisfies Language;

/** How a language writes dates and lists: a tag for `Intl`. */
export function localeOf(language: Language): string {
  return table[language].locale;
}

/** The language whose translation of the licence a language shows; null where it shows the original alone. */
export function translationOf(language: Language): Language | null {
  return table[language].translation;
}

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
    if (isLanguage(tag)) return tag;
    const found = languages.find((language) => primaryOf(language) === primaryOf(tag));
    if (found !== undefined) return found;
  }
  return fallbackLanguage;
}

/** The first part of a tag, which names the language alone. */
function primaryOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}

/** From a page in a folder of the build, or in none, the relative address of the root page's folder. */
export function rootFrom(folder: string | undefined): string {
  return folder === undefined ? './' : '../';
}
