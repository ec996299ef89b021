import { type Outcome, outcome } from '../checks.ts';
import { type Place, placeAt, placeIn } from '../lines.ts';
import { cardsOf, type Release } from '../release.ts';
import type { TextReading } from '../text.ts';
import type { Told } from '../told.ts';
import { family } from '../wordings.ts';

const exact = /Baichuan[^\S\n]+Inside(?![a-z])/;
const anyhow = new RegExp(`${family}[\\s_+·.–—-]{0,3}2?[\\s_+·.–—-]{0,3}inside(?![a-z])`, 'i');

/** Where a pattern stands in what a reader sees of a text, code apart. */
function seen(file: TextReading, pattern: RegExp): readonly Place[] {
  return file.passages.flatMap((passage) => {
    const { 0: words, index } = pattern.exec(passage.kind === 'code' ? '' : passage.text) ?? {};
    return words === undefined ? [] : [placeIn(file, passage, index ?? 0, words)];
  });
}

/** Where it stands only in what stands for a picture, in an address, or in tags. */
function unseen(file: TextReading): readonly Place[] {
  const inPassages = file.passages.flatMap((passage) => {
    const pictures = passage.pictures.filter(({ words, address }) =>
      anyhow.test(`${words} ${address}`),
    );
    const links = passage.links.filter(({ address }) => anyhow.test(address));
    return [...pictures, ...links].map(({ line }) => placeAt(file, line));
  });
  const properties = [...(file.frontMatter?.properties.values() ?? [])];
  const inTags = properties.filter(({ values }) => values.some((value) => anyhow.test(value)));
  return [...inPassages, ...inTags.map(({ line }) => placeAt(file, line))];
}

/** Where a text carries the marking: as it must be, spelt in any way, and where no reader sees it. */
export function marksIn(file: TextReading): Pick<Told, 'marked' | 'spelt' | 'unseen'> {
  return { marked: seen(file, exact), spelt: seen(file, anyhow), unseen: unseen(file) };
}

/** Whether a card carries "Baichuan Inside" for its reader to see (6.1, 6.2), beside a plain sentence of origin. */
export function markingIn(release: Release, origin: Outcome): Outcome {
  const cards = cardsOf(release);
  const marked = cards.flatMap(({ told }) => told.marked);
  if (marked.length > 0) {
    return origin.state === 'found'
      ? outcome('found', marked)
      : outcome('look', marked, 'without-origin');
  }
  const spelt = cards.flatMap(({ told }) => told.spelt);
  if (spelt.length > 0) return outcome('look', spelt, 'spelt-otherwise');
  const hidden = cards.flatMap(({ told }) => told.unseen);
  if (hidden.length > 0) return outcome('look', hidden, 'only-unseen');
  const elsewhere = release.files
    .filter((file) => !cards.includes(file) && file.copy === null)
    .flatMap(({ told }) => told.spelt);
  return outcome(
    'missing',
    elsewhere,
    ...(elsewhere.length > 0 ? (['not-in-a-card'] as const) : []),
  );
}
