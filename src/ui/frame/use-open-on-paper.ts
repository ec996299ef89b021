import { useEffect } from 'react';

/** While the screen itself is printed, what is folded of the `folds`, a selector, is open. */
export function useOpenOnPaper(folds: string): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    const open = () => {
      const all = document.querySelectorAll<HTMLDetailsElement>(folds);
      opened = [...all].filter((fold) => !fold.open);
      for (const fold of opened) fold.open = true;
    };
    const close = () => {
      for (const fold of opened) fold.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, [folds]);
}
