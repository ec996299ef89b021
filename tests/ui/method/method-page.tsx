import { cleanup } from '@testing-library/react';
import { createI18n } from '../../../src/i18n/i18n.ts';
import type { Language } from '../../../src/i18n/language.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { MethodScreen } from '../../../src/ui/method/Method.tsx';
import type { Words } from '../../../src/ui/words/speech.ts';
import { parts, show } from '../shown.tsx';

// There is room, so that nothing is folded.
window.matchMedia ??= () =>
  Object.assign(new EventTarget(), { matches: true }) as unknown as MediaQueryList;

/** The words of a language, as the page has them. */
export function wordsOf(language: Language): Words {
  return createI18n(language, ...parts[language]).t as unknown as Words;
}

let shown: { readonly what: string; readonly page: HTMLElement } | null = null;

/**
 * The method page in a language, as it is to somebody who has given these answers: the one that is
 * shown already, where it is the same, until `cleanup` takes it away.
 */
export function showMethod(language: Language, answers: Answers = {}): HTMLElement {
  const what = JSON.stringify([language, answers]);
  if (shown?.what === what && shown.page.isConnected) return shown.page;
  cleanup();
  const page = show(language, '#/method', answers, <MethodScreen />).container;
  shown = { what, page };
  return page;
}

/** The elements that a selector finds. */
export function all(within: ParentNode, selector: string): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

/** The text of the one element that a selector finds; it fails where there is none. */
export function textOf(within: ParentNode, selector: string): string {
  const found = within.querySelector(selector);
  if (found === null) throw new Error(`Nothing is ${selector}.`);
  return (found.textContent ?? '').trim();
}
