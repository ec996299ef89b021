import { fallbackLanguage, type Language, translationOf } from '../../i18n/language.ts';
import { licenceSource } from '../../licence/source.ts';
import { useWords } from '../words/speech.ts';

/** An address, a name or date with hyphens or strokes, the name of a definition, or the number of a clause with the words beside it. */
const together =
  /[\w.]+@[\w.-]*\w|(?=[\w./-]*[A-Z\d])\w+(?:\.\w+)*[-/]\w+(?:[-./]\w+)*|\bBaichuan \d\b|\be-mail\w*|\b1 “[A-Z][\w ]+”|\b[Cc]lauses? (?:A\.)?\d(?:\.?\d)*|\p{Script=Han} (?:A\.)?\d(?:\.\d)+(?: \p{Script=Han})?|\p{Script=Han} \d \p{Script=Han}/u;

const wholly = new RegExp(`^(?:${together.source})$`, 'u');

/** The characters of the longest that a phone's line has room for, also in a note, and where letters stand wide (WCAG 1.4.12). */
const longest = 29;

const chinese = /\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*/u;
const threeLatinWords = /[A-Za-z]\w*(?: \w[\w.]*){2,}/u;

/** What a text quotes in another language: the Chinese of the licence and its licensor; in Chinese, three Latin words and more. */
function quotedIn(language: Language): { readonly lang: string; readonly words: RegExp } {
  return translationOf(language) === null
    ? { lang: fallbackLanguage, words: threeLatinWords }
    : { lang: licenceSource.language, words: chinese };
}

/**
 * A text whose addresses, names with hyphens and numbers of clauses stand on one line where the window
 * is wide enough (a hyphen is not taken for a break).
 */
export function Whole({ text }: { readonly text: string }) {
  return elements(text, together, null);
}

/** The same, with its quotations in the other language marked as being in it. */
export function Unbroken({ text }: { readonly text: string }) {
  const { lang, words } = quotedIn(useWords().language);
  return elements(text, new RegExp(`${together.source}|${words.source}`, 'u'), lang);
}

/** What of a text stands on one line, and what else is found of it, as elements. */
function elements(text: string, found: RegExp, lang: string | null) {
  const parts = text.split(new RegExp(`(${found.source})`, 'u'));
  return parts.map((part, n) => {
    const isWhole = wholly.test(part);
    if (n % 2 === 0 || (isWhole && part.length > longest)) return part;
    const key = parts.slice(0, n).join('').length;
    return isWhole ? (
      <span key={key} className="address">
        {part}
      </span>
    ) : (
      <span key={key} lang={lang ?? undefined}>
        {part}
      </span>
    );
  });
}
