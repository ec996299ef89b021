import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { createI18n } from './i18n/i18n.ts';
import type { Language } from './i18n/language.ts';
import { loadFurtherWords, loadLaterWords, loadWords } from './i18n/load-words.ts';
import { loadLicenceText } from './ui/licence/licence-text.ts';
import { Page } from './ui/Page.tsx';
import { prepareLater } from './ui/pace/later.ts';
import { type Browser, Session } from './ui/session/session.ts';

/** What a session needs of a browser in which nothing is kept. */
function emptyWindow(folder: Language | null, hash: string): Browser {
  const nothing = () => undefined;
  const store = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: nothing,
    removeItem: nothing,
  };
  return {
    location: { pathname: folder === null ? '/' : `/${folder}/`, hash, reload: nothing },
    document: { documentElement: { dataset: folder === null ? {} : { folder } } },
    history: { state: null, pushState: nothing, replaceState: nothing, back: nothing },
    addEventListener: nothing,
    localStorage: store,
    sessionStorage: store,
  };
}

/**
 * The page of an address in one language as it stands before anything is answered: the markup that
 * the same page in a browser takes over.
 *
 * @param folder the folder of the build that the page stands in; null for the root page
 * @param hash the fragment of its address, empty for the first question
 * @throws what a part of the page throws
 */
export async function renderPage(
  language: Language,
  folder: Language | null,
  hash: string,
): Promise<string> {
  const words = await Promise.all(
    [loadWords, loadLaterWords, loadFurtherWords].map((load) => load(language)),
  );
  const i18n = createI18n(language, ...words);
  // The browser takes the first question over before it has them.
  if (hash === '') i18n.removeResourceBundle(language, 'words');
  prepareLater(i18n);
  await loadLicenceText(language);
  const session = new Session(emptyWindow(folder, hash));
  const errors: unknown[] = [];
  const { prelude } = await prerenderToNodeStream(<Page i18n={i18n} session={session} />, {
    identifierPrefix: language,
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (error) => {
      errors.push(error);
    },
  });
  const markup = await text(prelude);
  if (errors.length > 0) throw errors[0];
  return markup;
}
