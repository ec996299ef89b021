import { fallbackLanguage, type Language, translationOf } from '../../i18n/language.ts';
import { licenceSource } from '../../licence/source.ts';
import { useWords } from '../words/speech.ts';

/** An address, the name of a model, or the number of a clause with the words beside it. */
const together =
  /[\w.]+@[\w.-]*\w|\bBaichuan2?-\d+B(?:-\w+)*|\b[Cc]lauses? (?:A\.)?\d(?:\.?\d)*|\p{Script=Han} (?:A\.)?\d(?:\.\d)+(?: \p{Script=Han})?/u;

const wholly = new RegExp(`^(?:${together.source})$`, 'u');

const chinese = /\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*/u;
const threeLatinWords = /[A-Za-z]\w*(?: \w[\w.]*){2,}/u;

/** What a text quotes in another language: the Chinese of the licence and its licensor; in Chinese, three Latin words and more. */
function quotedIn(language: Language): { readonly lang: string; readonly words: RegExp } {
  return translationOf(language) === null
    ? { lang: fallbackLanguage, words: threeLatinWords }
    : { lang: licenceSource.language, words: chinese };
}

/**
 * A text whose e-mail addresses, names of models and numbers of clauses stand on one line where the
 * window is wide enough (a hyphen is not taken for a break), and whose quotations in the other language
 * are marked as being in it.
 */
export function Unbroken({ text }: { readonly text: string }) {
  const { lang, words } = quotedIn(useWords().language);
  const parts = text.split(new RegExp(`(${together.source}|${words.source})`, 'u'));
  return parts.map((part, n) => {
    if (n % 2 === 0) return part;
    const key = parts.slice(0, n).join('').length;
    return wholly.test(part) ? (
      <span key={key} className="address">
        {part}
      </span>
    ) : (
      <span key={key} lang={lang}>
        {part}
      </span>
    );
  });
}
