import { useState } from 'react';

/**
 * The way to copy a text, and whether the browser let it: null before it is tried. Where it did not,
 * `select` has the text shown selected, to be copied by hand.
 */
export function useCopy(text: string, select: () => void = () => undefined) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      select();
      setCopied(false);
    }
  };
  return { copied, copy } as const;
}
