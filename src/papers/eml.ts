import type { Mail } from './mail.ts';
import { pieces } from './pieces.ts';
import { distinctNames, safeFileName } from './typed.ts';

/** A file that goes with a mail; `type` is a media type, or anything a browser says. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const newline = '\r\n';
/** Holds `_`, which base64 has not, so that it cannot stand in a part. */
const boundary = '=_Baichuan2_licence_check_=';
const utf8 = new TextEncoder();

/** Bytes of a line of 76 characters of base64, and of a piece that is turned into text at once. */
const lineBytes = 57;
const pieceBytes = lineBytes * 128;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + pieceBytes)));
  }
  return text;
}

function base64Lines(bytes: Uint8Array): string {
  return base64(bytes).replace(/.{76}(?=.)/gu, `$&${newline}`);
}

/**
 * A text as encoded words (RFC 2047), each below 75 characters and of whole characters, on lines of
 * at most 76 behind a header's name. In Q, since GMime cuts words in B that end in padding.
 */
function encodedWords(text: string): string {
  return pieces(text, 54, (character) => quoted(character).length)
    .map((piece) => `=?UTF-8?Q?${[...piece].map(quoted).join('')}?=`)
    .join(`${newline} `);
}

function quoted(character: string): string {
  if (character === ' ') return '_';
  return escaped(character, '=', /[A-Za-z0-9!*+/-]/u);
}

function percent(character: string): string {
  return escaped(character, '%', /[A-Za-z0-9.-]/u);
}

function escaped(character: string, sign: string, plain: RegExp): string {
  if (plain.test(character)) return character;
  return [...utf8.encode(character)]
    .map((byte) => `${sign}${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** A file name as the parameter of `Content-Type` that programs without RFC 2231 read (QQ Mail, Outlook, munpack). */
function nameParameter(name: string): string {
  const plain = /^[\x20-\x7E]{1,60}$/u.test(name);
  return `name="${plain ? name : encodedWords(name)}"`;
}

/** A file name as parameters of a header (RFC 2231), continued over lines of at most 76 characters. */
function fileNameParameters(name: string): string {
  const parts = pieces(name, 48, (character) => percent(character).length).map((piece) =>
    [...piece].map(percent).join(''),
  );
  if (parts.length === 1) return `filename*=UTF-8''${parts[0]}`;
  return parts
    .map((part, n) => `filename*${n}*=${n === 0 ? "UTF-8''" : ''}${part}`)
    .join(`;${newline} `);
}

/**
 * Types that a mail program leaves alone. Any other is named as bytes: what is called a message, a
 * part, a signature or an invitation is taken apart or taken in, and no longer stands there as a file.
 */
const leftAlone = /^(?:image\/[\w.+-]{1,60}|application\/(?:pdf|zip|msword|vnd\.[\w.+-]{1,60}))$/u;

function mediaType(type: string): string {
  return leftAlone.test(type) ? type : 'application/octet-stream';
}

function part(headers: readonly string[], bytes: Uint8Array): string {
  return [
    `--${boundary}`,
    ...headers,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(bytes),
  ].join(newline);
}

/**
 * The mail with its attachments as an unsent draft (RFC 5322, MIME): `X-Unsent: 1`, no sender and no
 * date, UTF-8 body, every part in base64. Names of files are made safe and distinct; nothing that
 * was typed can add a header.
 */
export function emlBytes(mail: Mail, attachments: readonly Attachment[]): Uint8Array {
  const names = distinctNames(attachments.map(({ name }) => safeFileName(name)));
  const parts = [
    part(['Content-Type: text/plain; charset=utf-8'], utf8.encode(crlf(mail.body))),
    ...attachments.map(({ type, bytes }, n) =>
      part(
        [
          `Content-Type: ${mediaType(type)};${newline} ${nameParameter(names[n] as string)}`,
          `Content-Disposition: attachment;${newline} ${fileNameParameters(names[n] as string)}`,
        ],
        bytes,
      ),
    ),
  ];
  return utf8.encode(
    [
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      `To: ${mail.to}`,
      `Subject: ${encodedWords(mail.subject)}`,
      `Content-Type: multipart/mixed;${newline} boundary="${boundary}"`,
      '',
      ...parts,
      `--${boundary}--`,
      '',
    ].join(newline),
  );
}

function crlf(text: string): string {
  return text.replace(/\r\n|\r|\n/gu, newline);
}
