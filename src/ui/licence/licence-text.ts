import type { Language } from '../../i18n/language.ts';
import type { LicenceText } from './passage-text.ts';

/** What was loaded. */
export const loadedTexts = new Map<Language, LicenceText>();

/** Loads the licence's text, and its translation for a language other than the original's. */
export async function loadLicenceText(language: Language): Promise<LicenceText> {
  const { readLicence } = await import('./licence-reading.ts');
  const text = loadedTexts.get(language) ?? (await readLicence(language));
  loadedTexts.set(language, text);
  return text;
}
