/** What stands in no Chinese text, so that a decoder that gives it was the wrong one. */
const notWritten = /(?!\s)\p{Cc}|\p{Co}/u;
const foreign = /\P{ASCII}/gu;
const chinese = /[\u2010-\u203b\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/g;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether what a legacy decoder made of some bytes is Chinese text, and not letters with accents read wrongly. */
function readsChinese(text: string): boolean {
  return !notWritten.test(text) && count(text, chinese) * 10 >= count(text, foreign) * 9;
}

function encodingMarked([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function unmarked(bytes: Uint8Array): string | null {
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return text;
  const legacy = decoded(bytes, 'gb18030');
  return legacy !== null && readsChinese(legacy) ? legacy : null;
}

/**
 * The text of a file: UTF-8, with a mark or without, UTF-16 with a mark, or GB18030; null where it is
 * none of these. Each line break is a line feed.
 */
export function decode(bytes: Uint8Array): string | null {
  const encoding = encodingMarked(bytes);
  const text = encoding === null ? unmarked(bytes) : decoded(bytes, encoding);
  if (text === null || text.includes('\0')) return null;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
