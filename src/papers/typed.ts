import { beginning } from './cut.ts';

const lineBreak = /\r\n|[\n-\r\u0085\u2028\u2029]/u;
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const formatting = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const popIsolate = '\u2069';
const popEmbedding = '\u202C';

/** A character that no document may carry, as a visible one: control pictures, else U+FFFD. */
function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** What closes the direction changes that a line leaves open, so that nothing after it is turned round. */
function closing(line: string): string {
  const open: string[] = [];
  for (const character of line) {
    if (/[\u2066-\u2068]/u.test(character)) open.push(popIsolate);
    else if (/[\u202A\u202B\u202D\u202E]/u.test(character)) open.push(popEmbedding);
    else if (character === popEmbedding && open.at(-1) === popEmbedding) open.pop();
    else if (character === popIsolate && open.includes(popIsolate)) {
      open.length = open.lastIndexOf(popIsolate);
    }
  }
  return open.reverse().join('');
}

/**
 * Text from outside, line by line, as every paper can carry it: what was typed, with control
 * characters and broken code units made visible, tabs as spaces, and direction changes closed at the
 * end of their line. White space around it, blank lines at both ends and byte-order marks are dropped.
 */
export function typedLines(text: string): readonly string[] {
  const lines = text.trim().split(lineBreak);
  return lines.map((line) => {
    const clean = line.replaceAll('\uFEFF', '').replace(unprintable, visible).trimEnd();
    return clean + closing(clean);
  });
}

/** Text from outside for a place of one line: as `typedLines`, each line break a space. */
export function typedLine(text: string): string {
  return typedLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** The longest name of a file, in bytes of UTF-8; file systems take 255, and a number may follow. */
const longestFileName = 180;

/** Names that Windows keeps for devices, whatever extension they have. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu;

const utf8 = new TextEncoder();
const bytesOf = (text: string) => utf8.encode(text).length;

/**
 * A name from outside as a file name that every system takes: no control or direction characters,
 * no path or reserved characters, no device of Windows, no dot or space at its ends, at most 180
 * bytes with its extension kept and no character cut; never empty.
 */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(formatting, '')
    .replace(unprintable, '_')
    .replace(/[\u2028\u2029/\\:*?"<>|]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(device, '_$&');
  const [, stem = clean, extension = ''] = /^(.+?)(\.[^.]{1,10})?$/su.exec(clean) ?? [];
  const short = beginning(stem, longestFileName - bytesOf(extension), bytesOf).trimEnd();
  return `${short || '_'}${extension}`.replace(/[\s.]+$/u, '');
}

/** Names with every repeated one numbered, letter case aside: `a.pdf`, `a (2).pdf`; at most 180 bytes with the number. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = name, extension = ''] = /^(.+?)(\.[^.]{1,10})?$/su.exec(name) ?? [];
    let distinct = name;
    for (let n = 2; taken.has(distinct.toLowerCase()); n += 1) {
      const ending = ` (${n})${extension}`;
      distinct = beginning(stem, longestFileName - bytesOf(ending), bytesOf) + ending;
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
