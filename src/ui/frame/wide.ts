import { useSyncExternalStore } from 'react';
import { wide } from '../media.ts';

/** Whether the page is wide enough for two columns; pages are rendered ahead as if it were not. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(wide);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(wide).matches,
    () => false,
  );
}
