import type { i18n } from 'i18next';
import { StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { App } from './App.tsx';
import { SessionContext } from './context.ts';
import type { Session } from './session.ts';

/** The page with what it speaks through and what it works on. */
export function Page({ i18n, session }: { readonly i18n: i18n; readonly session: Session }) {
  return (
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <SessionContext value={session}>
          <App />
        </SessionContext>
      </I18nextProvider>
    </StrictMode>
  );
}
