import { chooseLanguage, languageAtEnd } from '../../i18n/language.ts';
import { assessmentKey, recordKey } from '../../wizard/record-key.ts';
import { wide } from '../media.ts';
import { afterFrame } from '../pace/after-paint.ts';
import { placeRest } from './rest-of-page.ts';

/**
 * What the script in the head of each page does before the first paint. Puts the address right where
 * a host gave it without its slash, before another file is named from there. Chooses the language of
 * the root page, hides what was rendered ahead where something else is due or its styles are still to
 * come (`src/dress.ts`), puts the rest of the page in its place, and keeps what a person does until the
 * page is live (`live.ts`).
 */
export function beforeFirstPaint(): void {
  const page = document.documentElement;
  const state = page.dataset;
  state.scripted = '';
  state.bare = '';

  const { pathname, search, hash } = window.location;
  if (state.folder !== undefined && languageAtEnd(pathname) === state.folder) {
    window.history.replaceState(window.history.state, '', `${pathname}/${search}${hash}`);
  }

  const { language, assessments } = record();
  // Before version 3, all stood in one text.
  const isSaved = isAnyKept() || (Array.isArray(assessments) && assessments.length > 0);
  const chosen = chooseLanguage(
    state.folder,
    pathname,
    typeof language === 'string' ? language : null,
    window.navigator.languages,
  );
  // To set what is set already costs as much as to change it.
  if (page.lang !== chosen) page.lang = chosen;

  // To open a store is to wait for another process, and the first paint waits with it.
  const mayBeOpen = isSaved || window.history.state !== null;
  if (hash.length > 2 || (mayBeOpen && kept(() => window.sessionStorage) !== null)) {
    state.wait = '';
  }
  if (isSaved) state.resumable = '';

  const isWide = window.matchMedia(wide).matches;
  // A narrow screen has the introduction first, the question in the frame after.
  if (!isWide) {
    state.opening = '';
    afterFrame(() => delete state.opening);
  }
  // Once all is parsed: on a wide screen the rest stands beside the question and comes with it; on a
  // narrow one it stands below, and comes in the frame after.
  document.addEventListener(
    'readystatechange',
    () => {
      if (!isWide) {
        afterFrame(() => afterFrame(placeRest));
        return;
      }
      placeRest();
      const folds = 'aside details:not(details details)';
      for (const fold of document.querySelectorAll<HTMLDetailsElement>(folds)) fold.open = true;
    },
    { once: true },
  );
  // On the way down, as the click itself may bring the page to life: what it ticked was ticked before.
  document.addEventListener(
    'click',
    ({ target }) => {
      if (state.live !== undefined || !(target instanceof HTMLInputElement)) return;
      if (target.type === 'radio') state.ticked = target.value;
    },
    true,
  );
  // On the way up, as a button that the click brought to life has acted by then.
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (state.live !== undefined || button === null) return;
    const buttons = button.closest('[data-app]')?.querySelectorAll('button') ?? [];
    state.pressed = String([...buttons].indexOf(button));
  });
  document.addEventListener(
    'submit',
    (event) => {
      if (state.live === undefined) event.preventDefault();
    },
    true,
  );
  window.addEventListener(
    'error',
    (event) => {
      const { target } = event;
      // A script that does not come; or one that this browser cannot read.
      const main = document.querySelector<HTMLScriptElement>('script[src]');
      const unread = event instanceof ErrorEvent && event.filename === main?.src;
      if (target instanceof HTMLScriptElement || (unread && state.live === undefined)) {
        state.dead = '';
      }
    },
    true,
  );
}

function kept(store: () => Storage): string | null {
  try {
    return store().getItem(recordKey);
  } catch {
    return null;
  }
}

function record(): { readonly language?: unknown; readonly assessments?: unknown } {
  try {
    return Object(JSON.parse(kept(() => window.localStorage) ?? 'null'));
  } catch {
    return {};
  }
}

function isAnyKept(): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(assessmentKey));
  } catch {
    return false;
  }
}
