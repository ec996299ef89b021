import { createElement, Fragment, type ReactNode } from 'react';
import { useWords } from '../words/speech.ts';

const mayBreak = <wbr />;

/**
 * A heading whose lines begin with a word, whole where it has a hyphen, also in a language that
 * writes no spaces: where a line may begin is told by an element, so that the text, its name and what
 * is copied stay as they are. The words were found as the page was built (`src/build/break-words.ts`).
 */
export function Parted({ text }: { readonly text: string }): ReactNode {
  const { language, i18n } = useWords();
  const words = i18n.getResource(language, 'words', 'all');
  const parts = text.split(/(\w+-\w+)/).flatMap((piece, n) => {
    if (n % 2) return <span className="address">{piece}</span>;
    if (!words) return piece;
    return piece.split(new RegExp(words, 'u')).flatMap((part, m) => (m ? [mayBreak, part] : part));
  });
  return createElement(Fragment, null, ...parts);
}
