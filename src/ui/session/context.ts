import { useSelector } from '@xstate/react';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { walk } from '../../rules/walk.ts';
import type { Place, WizardContext, WizardEvent } from '../../wizard/machine.ts';
import { afterPaint } from '../pace/after-paint.ts';
import { addressToRead, readingScreens } from './address.ts';
import type { Session } from './session.ts';
import type { View } from './view.ts';

/** The session of this page. */
export const SessionContext = createContext<Session | null>(null);

/** The session; the component must stand under its provider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no session above this component.');
  return session;
}

/**
 * Sends an event to the wizard once the press that asked for it is painted: making the next screen
 * takes a slow phone longer than the frame of a press may.
 */
export function usePress(): (event: WizardEvent) => void {
  const session = useSession();
  return (event) => afterPaint(() => session.send(event));
}

/** What the address and the store add to the wizard's state. */
export function useView(): View {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.view, session.blankView);
}

const itself = (fragment: string) => fragment;

/**
 * How a link leads to the screen of a fragment: by the fragment; in a page that is rendered to be read
 * without scripts, by the address of the page that holds it.
 */
export function useLinkTo(): (fragment: string) => string {
  const session = useSession();
  if (!import.meta.env.SSR) return itself;
  const { kind } = session.view().address;
  return readingScreens.some((screen) => screen === kind) ? addressToRead : itself;
}

/**
 * One part of the view. A component that reads no more is not rendered again for the rest: what is
 * rendered ahead and still on its way to life would be lost with its parent's rendering.
 */
export function useViewOf<Part>(part: (view: View) => Part): Part {
  const session = useSession();
  return useSyncExternalStore(
    session.subscribe,
    () => part(session.view()),
    () => part(session.blankView()),
  );
}

/** What is read of the wizard: its place, and what it knows; the same as long as that is the same. */
export function useWizard<Read>(
  read: (wizard: { readonly value: Place; readonly context: WizardContext }) => Read,
): Read {
  return useSelector(useSession().actor, read);
}

/** Where in the wizard the person is. */
export function usePlace(): Place {
  return useWizard(({ value }) => value);
}

/** Where an answered question that was opened again leads back to unchanged; null where others are to be asked. */
export function useWayBack(): 'check' | 'result' | null {
  return useWizard(({ context: { answers, leadsTo, early } }) =>
    early || walk(answers).next === null ? leadsTo : null,
  );
}

const never = () => () => undefined;

/**
 * Whether what was rendered ahead is just coming to life: it does so as it was rendered, nothing
 * answered, whatever was answered since. For parts with nothing below them that still waits: they
 * are rendered again at once.
 */
export function useAhead(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
