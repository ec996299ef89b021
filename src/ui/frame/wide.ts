import { useSyncExternalStore } from 'react';
import { from } from './media.ts';

const query = from('wide');

/** Whether the page is wide enough for two columns; pages are rendered ahead as if it were not. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
