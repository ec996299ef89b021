import { render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { createI18n } from '../../src/i18n/i18n.ts';
import type { Language } from '../../src/i18n/language.ts';
import { loadFurtherWords, loadLaterWords, loadWords } from '../../src/i18n/load-words.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { SessionContext } from '../../src/ui/session/context.ts';
import { Session } from '../../src/ui/session/session.ts';
import { Speaking } from '../../src/ui/words/speech.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { recordText } from '../cases/record.ts';

const partsOf = async (language: Language) => [
  await loadWords(language),
  await loadLaterWords(language),
  await loadFurtherWords(language),
];
export const parts = { en: await partsOf('en'), 'zh-CN': await partsOf('zh-CN') };

Object.assign(window, { scrollTo: () => undefined });

/** Shows a screen at its address in a language, to somebody who has given these answers. */
export function show(
  language: Language,
  fragment: string,
  answers: Answers,
  screen: ReactNode,
): { readonly container: HTMLElement; readonly session: Session } {
  sessionStorage.clear();
  window.history.replaceState(null, '', fragment);
  localStorage.setItem(recordKey, recordText(answers));
  const session = new Session(window);
  const { container } = render(
    <Speaking i18n={createI18n(language, ...parts[language])}>
      <SessionContext value={session}>
        <Suspense>{screen}</Suspense>
      </SessionContext>
    </Speaking>,
  );
  return { container, session };
}
