import type { mailbox } from '../licence/form.ts';
import type { Translate } from '../rules/translate.ts';
import { typedLine, typedLines } from './typed.ts';

/** A mail to the licensor: the address of A.1 and 5.2, a subject of one line, a body of `\n` lines. */
export interface Mail {
  readonly to: typeof mailbox;
  readonly subject: string;
  readonly body: string;
}

/** The length below which mail programs and browsers take a `mailto:` address, in characters. */
const mailtoLimit = 2000;

/** A `mailto:` address, and whether the mail was too long for one. */
export interface MailtoLink {
  readonly href: string;
  readonly shortened: boolean;
}

function hrefOf({ to, subject, body }: Mail): string {
  const text = encodeURIComponent(typedLines(body).join('\r\n'));
  return `mailto:${to}?subject=${encodeURIComponent(typedLine(subject))}&body=${text}`;
}

/**
 * The mail as a `mailto:` address of fewer than 2,000 characters. Where the mail is longer, the body
 * is a sentence of `t` that asks to paste the copied text, so that no half of a letter is ever sent,
 * and a subject that is still too long ends in an ellipsis.
 */
export function mailtoLink(mail: Mail, t: Translate): MailtoLink {
  const whole = hrefOf(mail);
  if (whole.length < mailtoLimit) return { href: whole, shortened: false };
  const pasteHere = t('papersLetters:pasteHere');
  const characters = [...mail.subject];
  let href = hrefOf({ ...mail, body: pasteHere });
  while (href.length >= mailtoLimit && characters.length > 0) {
    characters.length -= Math.min(characters.length, 10);
    href = hrefOf({ ...mail, subject: `${characters.join('')}…`, body: pasteHere });
  }
  return { href, shortened: true };
}
