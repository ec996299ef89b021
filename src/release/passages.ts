/** A link of a passage: where it leads, and where its words stand in the text. */
export interface Link {
  readonly address: string;
  readonly begin: number;
  readonly end: number;
  readonly line: number;
}

/** A picture: the words that stand for it, its own address, and what it leads to, if anything. */
export interface Picture {
  readonly words: string;
  readonly address: string;
  readonly target: string | null;
  readonly line: number;
}

/** A cell of a table's row: its text, and the heading above it. */
export interface Cell {
  readonly text: string;
  readonly above: string;
}

/** What stands together in a text: a heading, a paragraph, the row of a table, or code. */
export interface Passage {
  readonly kind: 'heading' | 'text' | 'row' | 'code';
  /** What is seen of it; a line break that is meant is a line feed. */
  readonly text: string;
  readonly line: number;
  /** The last line that it may stand on. */
  readonly lastLine: number;
  /** The heading that it stands below; '' where there is none. */
  readonly heading: string;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  /** The list or table that it belongs to; 0 where to none. */
  readonly group: number;
  readonly links: readonly Link[];
  /** Every address in it, in order: of its links, and those that stand in its text. */
  readonly addresses: readonly Link[];
  readonly pictures: readonly Picture[];
  readonly cells: readonly Cell[];
  /** The line of each of its pieces, by where it begins in the text. */
  readonly lines: readonly (readonly [begin: number, line: number])[];
}

/** On which line of the file a character of a passage stands. */
export function lineAt(passage: Passage, offset: number): number {
  let line = passage.line;
  for (const [begin, at] of passage.lines) {
    if (begin > offset) break;
    line = at;
  }
  return line;
}

/** An address as a person would write it: what is encoded is resolved, where that can be. */
export function decodedAddress(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** An address that stands in a text by itself; how it is found without the marks behind it. */
export const bareAddress =
  /\bhttps?:\/\/[^\s<>"'`)\]}\uff0c\u3002\uff1b\u3001\uff01\uff1f\uff09\u300d\u300f\u3011]{1,2000}/gi;
export const withoutMarks = (found: string) => found.replace(/[.,;:*_|]+$/, '');

function addressesIn(text: string, links: readonly Link[]): readonly Link[] {
  if (!text.includes('://')) return links;
  const bare = [...text.matchAll(bareAddress)].map(({ 0: found, index }): Link => {
    const address = withoutMarks(found);
    return { address: decodedAddress(address), begin: index, end: index + address.length, line: 0 };
  });
  return [...links, ...bare].sort((one, other) => one.begin - other.begin);
}

/** A text as passages, and what tells its places. */
export interface Reading {
  readonly passages: readonly Passage[];
  /** Whether a part was taken as plain text, as its markup was beyond measure. */
  readonly isCut: boolean;
}

interface Draft {
  kind: Passage['kind'];
  text: string;
  line: number;
  lastLine: number;
  level: number;
  links: Link[];
  pictures: Picture[];
  lines: [number, number][];
}

function newDraft(kind: Passage['kind'], line: number, lastLine: number, level: number): Draft {
  return { kind, text: '', line, lastLine, level, links: [], pictures: [], lines: [[0, line]] };
}

/** Puts passages together from what a parser meets, one thing after another. */
export class Passages {
  readonly #passages: Passage[] = [];
  #draft: Draft | null = null;
  #heading = '';
  #groups = 0;
  #openGroups: number[] = [];
  #row: string[] | null = null;
  #cellBegin = 0;
  #above: readonly string[] = [];
  #isHeadRow = false;
  #openLink: { address: string; begin: number; line: number } | null = null;

  get passages(): readonly Passage[] {
    return this.#passages;
  }

  /** Begins a passage; within the row of a table, only a heading does, and ends the row. */
  begin(kind: Passage['kind'], line: number, lastLine: number, level = 0): void {
    if (this.#row !== null && kind !== 'heading') return;
    this.closeRow();
    this.end();
    this.#draft = newDraft(kind, line, lastLine, level);
  }

  #open(line: number): Draft {
    this.#draft ??= newDraft('text', line, line, 0);
    this.#draft.lastLine = Math.max(this.#draft.lastLine, line);
    return this.#draft;
  }

  text(text: string, line: number): void {
    if (text === '' || (this.#draft === null && text.trim() === '')) return;
    const draft = this.#open(line);
    if (draft.lines.at(-1)?.[1] !== line) draft.lines.push([draft.text.length, line]);
    draft.text += text;
  }

  openLink(address: string, line: number): void {
    this.closeLink();
    this.#openLink = { address, begin: this.#open(line).text.length, line };
  }

  closeLink(): void {
    if (this.#openLink === null) return;
    const { address, begin, line } = this.#openLink;
    this.#draft?.links.push({ address, begin, end: this.#draft.text.length, line });
    this.#openLink = null;
  }

  picture(words: string, address: string, line: number): void {
    const target = this.#openLink?.address ?? null;
    this.#open(line).pictures.push({ words, address, target, line });
  }

  openGroup(): void {
    this.#groups += 1;
    this.#openGroups.push(this.#groups);
  }

  closeGroup(): void {
    this.end();
    this.#openGroups.pop();
  }

  openTable(): void {
    this.end();
    this.#above = [];
    this.openGroup();
  }

  openRow(line: number): void {
    this.closeRow();
    this.begin('row', line, line);
    this.#row = [];
    this.#isHeadRow = false;
  }

  openCell(line: number, isHead: boolean): void {
    if (this.#row === null) this.openRow(line);
    this.#closeCell();
    this.#isHeadRow = isHead;
    const draft = this.#open(line);
    if (draft.text !== '') this.text(' | ', line);
    this.#cellBegin = draft.text.length;
  }

  #closeCell(): void {
    if (this.#row === null || this.#draft === null) return;
    const text = this.#draft.text.slice(this.#cellBegin).trim();
    if (text !== '' || this.#cellBegin > 0) this.#row.push(text);
    this.#cellBegin = this.#draft.text.length;
  }

  closeRow(): void {
    if (this.#row === null) return;
    this.#closeCell();
    const row = this.#row;
    this.#row = null;
    if (this.#isHeadRow && this.#above.length === 0) this.#above = row;
    this.#finish(row.map((text, n) => ({ text, above: this.#above[n] ?? '' })));
    this.#cellBegin = 0;
  }

  end(): void {
    if (this.#row === null) this.#finish([]);
  }

  #finish(cells: readonly Cell[]): void {
    const open = this.#openLink;
    this.closeLink();
    const draft = this.#draft;
    this.#draft = null;
    if (draft === null) return;
    const { kind, text, line, lastLine, level, links, pictures, lines } = draft;
    if (text.trim() !== '' || pictures.length > 0 || links.length > 0) {
      const group = this.#openGroups.at(-1) ?? 0;
      const heading = this.#heading;
      const addresses = addressesIn(text, links);
      this.#passages.push({
        kind,
        text,
        line,
        lastLine,
        heading,
        level,
        group,
        links,
        addresses,
        pictures,
        cells,
        lines,
      });
      if (kind === 'heading' && text.trim() !== '') this.#heading = text.trim();
    }
    if (open !== null) this.#openLink = { ...open, begin: 0 };
  }
}
