import { chooseLanguage } from './i18n/language.ts';
import { recordKey } from './wizard/record-key.ts';

/*
 * Stands in the head of each page and runs before the first paint. Chooses the language of the root
 * page, hides what was rendered ahead where something else is due, and keeps what a person does
 * until the page is live (src/ui/live.ts).
 */
const page = document.documentElement;
const state = page.dataset;
state.scripted = '';

function kept(store: () => Storage): string | null {
  try {
    return store().getItem(recordKey);
  } catch {
    return null;
  }
}

function record(): { readonly language?: unknown; readonly assessments?: unknown } {
  try {
    return Object(JSON.parse(kept(() => window.localStorage) ?? ''));
  } catch {
    return {};
  }
}

const { language, assessments } = record();
page.lang = chooseLanguage(
  window.location.pathname,
  typeof language === 'string' ? language : null,
  window.navigator.languages,
);
for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-words]')) {
  if (link.lang !== page.lang) continue;
  link.href = link.dataset.words ?? '';
  link.rel = 'modulepreload';
}

if (window.location.hash.length > 2 || kept(() => window.sessionStorage) !== null) state.wait = '';
if (Array.isArray(assessments) && assessments.length > 0) state.resumable = '';

document.addEventListener('readystatechange', () => {
  if (window.matchMedia('(min-width: 56rem)').matches) return;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('aside details')) {
    if (state.live === undefined) fold.open = false;
  }
});
document.addEventListener('change', ({ target }) => {
  if (state.live === undefined && target instanceof HTMLInputElement) state.ticked = target.value;
});
document.addEventListener(
  'click',
  ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (state.live !== undefined || button === null) return;
    const buttons = button.closest('[data-app]')?.querySelectorAll('button') ?? [];
    state.pressed = String([...buttons].indexOf(button));
  },
  true,
);
document.addEventListener(
  'submit',
  (event) => {
    if (state.live === undefined) event.preventDefault();
  },
  true,
);
window.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) state.dead = '';
  },
  true,
);
