import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n, loadWords } from './i18n/i18n.ts';
import { chooseLanguage } from './i18n/language.ts';
import { App } from './ui/App.tsx';
import { SessionContext } from './ui/context.ts';
import { prefetch, speakThrough } from './ui/later.ts';
import { Session } from './ui/session.ts';
import './ui/style.css';

const session = new Session(window);
const language = chooseLanguage(
  window.location.pathname,
  session.language,
  window.navigator.languages,
);
document.documentElement.lang = language;
const i18n = createI18n(language, await loadWords(language));
speakThrough(i18n);
const root = document.getElementById('app');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <SessionContext value={session}>
          <App />
        </SessionContext>
      </I18nextProvider>
    </StrictMode>,
  );
}

const whenIdle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 500));
whenIdle(prefetch);
