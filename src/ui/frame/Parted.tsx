import { createElement, Fragment, type ReactNode } from 'react';
import { useWords } from '../words/speech.ts';

const mayBreak = <wbr />;

/** A name or word with hyphens that a phone's line has room for, also in large letters. */
const whole = /^(?=.*-).{3,22}$/u;

/**
 * A heading, or what is as large as one, whose lines begin with a word, also in a language that writes
 * no spaces, and end with none that has a hyphen: where a line may begin is told by an element, so that
 * the text, its name and what is copied stay as they are. The words were found as the page was built
 * (`src/build/break-words.ts`).
 */
export function Parted({ text }: { readonly text: string }): ReactNode {
  const { language, i18n } = useWords();
  const words = i18n.getResource(language, 'words', 'all');
  if (!words) return text;
  const parts = text.split(new RegExp(words, 'u'));
  return createElement(
    Fragment,
    null,
    ...parts.flatMap(
      (part) =>
        part && [
          // A space is one, and Chromium 156 crashes where it balances lines and both follow such a span.
          part[0] !== ' ' && mayBreak,
          whole.test(part) ? createElement('span', { className: 'address' }, part) : part,
        ],
    ),
  );
}
