import { bareAddress, type Link, type Passage, withoutMarks } from './passages.ts';

/** An address that a sentence holds, and where it stands in it. */
export interface Address {
  readonly address: string;
  readonly at: number;
}

/** A sentence of a passage. */
export interface Sentence {
  readonly passage: Passage;
  /** Its text, with bare addresses taken out of it (white space of the same length). */
  readonly text: string;
  /** Where it begins in the passage. */
  readonly begin: number;
  readonly addresses: readonly Address[];
}

const boundary = /[\u3002\uff01\uff1f!?]+|\n|\.(?=\s+[^\sa-z]|\s*$)/g;

/** The longest sentence that is read as one, and the shortest that stands by itself, in characters. */
const longest = 2000;
const shortest = 6;

/** Where the sentences of a text end. */
function endsOf(text: string): readonly number[] {
  const ends: number[] = [];
  let begin = 0;
  const endAt = (end: number) => {
    if (end - begin < shortest && end < text.length && text[end - 1] !== '\n') return;
    for (; end - begin > longest; begin += longest) ends.push(begin + longest);
    ends.push(end);
    begin = end;
  };
  boundary.lastIndex = 0;
  while (boundary.test(text)) endAt(boundary.lastIndex);
  endAt(text.length);
  return ends;
}

/** A text with white space in the place of the addresses that stand in it. */
function withoutAddresses(text: string): string {
  if (!text.includes('://')) return text;
  return text.replace(bareAddress, (found) => {
    const address = withoutMarks(found);
    return ' '.repeat(address.length) + found.slice(address.length);
  });
}

/** The sentences of a passage; a row of a table is one. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const { addresses } = passage;
  const text = withoutAddresses(passage.text);
  const ends = passage.kind === 'row' ? [text.length] : endsOf(text);
  const sentences: Sentence[] = [];
  let begin = 0;
  let next = 0;
  for (const end of ends) {
    const own: Address[] = [];
    for (; next < addresses.length; next += 1) {
      const link = addresses[next] as Link;
      if (link.begin >= end && end < text.length) break;
      own.push({ address: link.address, at: link.end - begin });
    }
    const part = text.slice(begin, end);
    if (part.trim() !== '' || own.length > 0) {
      sentences.push({ passage, text: part, begin, addresses: own });
    }
    begin = end;
  }
  return sentences;
}
