import { markdown, yamlString } from '../../papers/markup.ts';
import type { CardFacts } from '../../release/facts.ts';

/** A change of a text: at a line (counted from 0), so many lines give way to others. */
export interface Edit {
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What is put into a card. */
export interface Mending {
  /** The properties of front matter that are to be set, with their values as YAML has them. */
  readonly properties: readonly (readonly [key: string, value: string])[];
  /** Paragraphs below the title. */
  readonly paragraphs: readonly string[];
  /** What stands in the place of lines that put a general licence on the whole; null where they stay. */
  readonly ownLicence: string | null;
}

/** A text as a value of front matter, in quotation marks only where YAML needs them. */
export function yamlValue(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : yamlString(text);
}

/** A value as a text in Markdown. */
export const shownInCard = markdown;

const goesOn = /^(?:[ \t]|-(?:[ \t]|$)|$)/;

/** The lines of a property, from its own to the last that belongs to it. */
function lengthOf(lines: readonly string[], at: number, end: number): number {
  let next = at + 1;
  while (next < end && goesOn.test(lines[next] ?? '')) next += 1;
  while (next > at + 1 && (lines[next - 1] ?? '').trim() === '') next -= 1;
  return next - at;
}

function inFrontMatter(
  lines: readonly string[],
  card: CardFacts,
  { properties }: Mending,
): readonly Edit[] {
  if (properties.length === 0 || card.isBroken) return [];
  const written = ([key, value]: readonly [string, string]) => `${key}: ${value}`;
  if (card.frontMatterLines === 0) {
    return [{ at: 0, removed: [], added: ['---', ...properties.map(written), '---', ''] }];
  }
  const end = card.frontMatterLines - 1;
  const lineOf = (wanted: string) => card.properties.find(([key]) => key === wanted)?.[1];
  const known = properties.filter(([key]) => lineOf(key) !== undefined);
  const added = properties.filter(([key]) => lineOf(key) === undefined).map(written);
  const edits = known.map((property): Edit => {
    const at = (lineOf(property[0]) ?? 1) - 1;
    const removed = lines.slice(at, at + lengthOf(lines, at, end));
    return { at, removed, added: [written(property)] };
  });
  const [first] = edits;
  if (added.length === 0) return edits;
  if (first === undefined) return [{ at: end, removed: [], added }];
  return [{ ...first, added: [...first.added, ...added] }, ...edits.slice(1)];
}

function belowTitle(
  lines: readonly string[],
  { titleLine, frontMatterLines }: CardFacts,
  { paragraphs }: Mending,
): readonly Edit[] {
  if (paragraphs.length === 0) return [];
  const spaced = paragraphs.flatMap((paragraph) => ['', paragraph]);
  if (titleLine === null) {
    return [{ at: frontMatterLines, removed: [], added: [...spaced.slice(1), ''] }];
  }
  const blank = lines.findIndex((line, n) => n >= titleLine && line.trim() === '');
  const at = blank === -1 ? lines.length : blank;
  return [{ at, removed: [], added: spaced }];
}

/** What changes in a card, from its top to its end. The card itself is not touched. */
export function editsOf(text: string, card: CardFacts, mending: Mending): readonly Edit[] {
  const lines = text.split('\n');
  const { ownLicence } = mending;
  const licences = (ownLicence === null ? [] : card.licenceLines).map((line, n): Edit => {
    const own = lines[line - 1] ?? '';
    const [mark = ''] = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(own) ?? [];
    return { at: line - 1, removed: [own], added: n === 0 ? [`${mark}${ownLicence}`] : [] };
  });
  const edits = [
    ...inFrontMatter(lines, card, mending),
    ...belowTitle(lines, card, mending),
    ...licences,
  ];
  return edits.sort((one, other) => one.at - other.at);
}

/** A text with changes, which stand in the order of its lines. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  let from = 0;
  const whole = edits.flatMap(({ at, removed, added }) => {
    const kept = lines.slice(from, at);
    from = at + removed.length;
    return [...kept, ...added];
  });
  return [...whole, ...lines.slice(from)].join('\n');
}
