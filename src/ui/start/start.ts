import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createI18n } from '../../i18n/i18n.ts';
import { chooseLanguage } from '../../i18n/language.ts';
import { loadWords, wordsAtHand } from '../../i18n/load-words.ts';
import { watchKeys } from '../pace/after-paint.ts';
import { watchConnection } from '../pace/arriving.ts';
import { watchPeople } from '../pace/idle.ts';
import { prefetch, prepareLater } from '../pace/later.ts';
import { parseAddress } from '../session/address.ts';
import { isOutcome, loadCertain } from '../session/certain.ts';
import { Session } from '../session/session.ts';
import { isSingleFile } from '../session/single-file.ts';
import { keepFocus } from './keep-focus.ts';
import { alive, tellDead, tellScripted } from './live.ts';
import { placeRest } from './rest-of-page.ts';

/** Makes the page of what it speaks through and what it works on. */
type MakePage = (i18n: i18n, session: Session) => ReactNode;

/**
 * Starts the page; nothing of it starts by being imported. In this order:
 *
 * 1. before the first paint, the script in the head (`first-paint.ts`);
 * 2. what was rendered ahead comes to life, or the page is rendered where something else is due; the
 *    first heading says that the page answers (`comeAlive`), and does what was pressed before;
 * 3. the page listens for keys, pointer and line;
 * 4. what comes later is loaded ahead of need, and updates are asked for once it is (`UpdateLine`).
 *
 * Where the page cannot start, it shows what can be read without scripts; the error goes on.
 */
export function start(page: MakePage): void {
  bringToLife(page).catch((error) => {
    tellDead();
    throw error;
  });
  keepFocus();
  watchKeys();
  watchPeople();
  watchConnection();
  alive().then(prefetch);
}

async function bringToLife(makePage: MakePage): Promise<void> {
  tellScripted();
  placeRest();
  const isEarly = isOutcome(parseAddress(window.location.hash));
  const session = new Session(window, isEarly ? await loadCertain().catch(() => null) : null);
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
  const page = makePage(i18n, session);
  const options = { identifierPrefix: language };
  const ahead = place.hasChildNodes() && session.isBlank;
  prepareLater(i18n, () => ahead && session.isBlank);
  alive()
    .then(async () => (await import('../session/left.ts')).watchPlaces(session))
    // Then the browser alone keeps the place in the window.
    .catch(() => undefined);
  // At once, not in a task of its own: the browser would first put away what it has compiled.
  flushSync(() => {
    if (ahead) hydrateRoot(place, page, options);
    else createRoot(place, options).render(page);
  });
}
