import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createI18n, loadWords, wordsAtHand } from './i18n/i18n.ts';
import { chooseLanguage } from './i18n/language.ts';
import { Page } from './ui/Page.tsx';
import { watchConnection } from './ui/pace/arriving.ts';
import { watchPeople } from './ui/pace/idle.ts';
import { prefetch, prepareLater } from './ui/pace/later.ts';
import { Session } from './ui/session/session.ts';
import { isSingleFile } from './ui/session/single-file.ts';
import { alive, tellDead, tellScripted } from './ui/start/live.ts';
import { placeRest } from './ui/start/rest-of-page.ts';
import './ui/style.css';

/** Starts the page: brings what was rendered ahead to life, or renders where that is not what is due. */
async function start(): Promise<void> {
  tellScripted();
  placeRest();
  const session = new Session(window);
  const language = chooseLanguage(
    document.documentElement.dataset.folder,
    isSingleFile ? '/' : window.location.pathname,
    session.language,
    window.navigator.languages,
  );
  document.documentElement.lang = language;
  const i18n = createI18n(language, wordsAtHand(language) ?? (await loadWords(language)));
  const places = [...document.querySelectorAll<HTMLElement>('[data-app]')];
  const place = places.find(({ lang }) => lang === language) ?? places[0];
  if (place === undefined) return;
  for (const other of places) if (other !== place) other.remove();
  place.removeAttribute('lang');
  const page = <Page i18n={i18n} session={session} />;
  const options = { identifierPrefix: language };
  const ahead = place.hasChildNodes() && session.isBlank;
  prepareLater(i18n, () => ahead && session.isBlank);
  // At once, not in a task of its own: the browser would first put away what it has compiled.
  flushSync(() => {
    if (ahead) hydrateRoot(place, page, options);
    else createRoot(place, options).render(page);
  });
}

start().catch((error) => {
  tellDead();
  throw error;
});

watchPeople();
watchConnection();
alive.then(prefetch);
