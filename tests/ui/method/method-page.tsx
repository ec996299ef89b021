import { cleanup, render } from '@testing-library/react';
import { words as en } from '../../../src/i18n/en.ts';
import { laterWords as enLater } from '../../../src/i18n/en-later.ts';
import { createI18n } from '../../../src/i18n/i18n.ts';
import type { Language } from '../../../src/i18n/language.ts';
import { words as zhCN } from '../../../src/i18n/zh-CN.ts';
import { laterWords as zhCNLater } from '../../../src/i18n/zh-CN-later.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { MethodScreen } from '../../../src/ui/method/Method.tsx';
import { SessionContext } from '../../../src/ui/session/context.ts';
import { Session } from '../../../src/ui/session/session.ts';
import { Speaking, type Words } from '../../../src/ui/words/speech.ts';
import { recordKey } from '../../../src/wizard/record-key.ts';
import { recordText } from '../../cases/record.ts';

const parts = { en: [en, enLater], 'zh-CN': [zhCN, zhCNLater] };

/** The words of a language, as the page has them. */
export function wordsOf(language: Language): Words {
  return createI18n(language, ...parts[language]).t as unknown as Words;
}

Object.assign(window, { scrollTo: () => undefined });

/** Shows the method page in a language, to somebody who has given these answers. */
export function showMethod(language: Language, answers: Answers = {}): HTMLElement {
  cleanup();
  sessionStorage.clear();
  window.history.replaceState(null, '', '#/method');
  localStorage.setItem(recordKey, recordText(answers));
  const { container } = render(
    <Speaking i18n={createI18n(language, ...parts[language])}>
      <SessionContext value={new Session(window)}>
        <MethodScreen />
      </SessionContext>
    </Speaking>,
  );
  return container;
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
