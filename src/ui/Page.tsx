import type { i18n } from 'i18next';
import { StrictMode } from 'react';
import { App } from './App.tsx';
import { SessionContext } from './session/context.ts';
import type { Session } from './session/session.ts';
import { Speaking } from './words/speech.ts';

/** The page with what it speaks through and what it works on. */
export function Page({ i18n, session }: { readonly i18n: i18n; readonly session: Session }) {
  return (
    <StrictMode>
      <Speaking i18n={i18n}>
        <SessionContext value={session}>
          <App />
        </SessionContext>
      </Speaking>
    </StrictMode>
  );
}
