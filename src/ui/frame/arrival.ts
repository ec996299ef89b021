import { useEffect, useRef } from 'react';
import { useView } from '../session/context.ts';

/**
 * Brings the element that the address names to the top of the window and gives it the focus, and the
 * head of the page where there is none. On the way back the scroll position stays.
 */
export function useArrival(
  main: { readonly current: HTMLElement | null },
  wanted: string | null,
): void {
  const { traversed } = useView();
  const stays = useRef(traversed);
  stays.current = traversed;
  const first = useRef(true);
  useEffect(() => {
    const element = wanted && document.getElementById(wanted);
    if (element) {
      element.focus({ preventScroll: true });
      if (!stays.current) element.scrollIntoView({ block: 'start' });
    } else if (!first.current && !stays.current) {
      main.current?.querySelector('h1')?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    first.current = false;
  }, [main, wanted]);
}
