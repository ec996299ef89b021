import type { i18n } from 'i18next';
import { addWords } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/language.ts';
import { loadFurtherWords, loadLaterWords, loadWords } from '../../i18n/load-words.ts';
import type { Session } from '../session/session.ts';
import { isSingleFile } from '../session/single-file.ts';

/**
 * Loads all words of another language, and gives what lets the page speak it from then on, at an
 * address of that language.
 *
 * @throws where a part of the words cannot be loaded
 */
export async function learn(
  speaker: i18n,
  language: Language,
): Promise<(session: Session, address: string) => Promise<unknown>> {
  const parts = [loadWords, loadLaterWords, loadFurtherWords];
  const words = await Promise.all(parts.map((load) => load(language)));
  for (const subjects of words) addWords(speaker, language, { ...subjects });
  return (session, address) => {
    // The addresses of icons and manifest are relative to the page's, which changes now.
    const relative = 'link:is([rel~="icon"], [rel="apple-touch-icon"], [rel="manifest"])';
    for (const link of document.querySelectorAll<HTMLLinkElement>(relative)) {
      link.setAttribute('href', link.href);
    }
    window.history.replaceState(window.history.state, '', address);
    document.documentElement.lang = language;
    if (!isSingleFile) document.documentElement.dataset.folder = language;
    session.chooseLanguage(language);
    return speaker.changeLanguage(language);
  };
}
