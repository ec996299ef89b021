import { type Outcome, outcome } from '../checks.ts';
import type { Place } from '../lines.ts';
import { type FileReading, placeAt, placeIn } from '../reading.ts';
import { cardsOf, type Release } from '../release.ts';
import { family } from '../wordings.ts';

const exact = /Baichuan[^\S\n]+Inside(?![a-z])/;
const anyhow = new RegExp(`${family}[\\s_+·.–—-]{0,3}2?[\\s_+·.–—-]{0,3}inside(?![a-z])`, 'i');

/** Where a pattern stands in what a reader sees of a file, code apart. */
function seen(file: FileReading, pattern: RegExp): readonly Place[] {
  return file.passages.flatMap((passage) => {
    const { 0: words, index } = pattern.exec(passage.kind === 'code' ? '' : passage.text) ?? {};
    return words === undefined ? [] : [placeIn(file, passage, index ?? 0, words)];
  });
}

/** Where it stands only in what stands for a picture, in an address, or in tags. */
function unseen(file: FileReading): readonly Place[] {
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

/** Whether a card carries "Baichuan Inside" for its reader to see (6.1, 6.2), beside a plain sentence of origin. */
export function markingIn(release: Release, origin: Outcome): Outcome {
  const cards = cardsOf(release);
  const marked = cards.flatMap((file) => seen(file, exact));
  if (marked.length > 0) {
    return origin.state === 'found'
      ? outcome('found', marked)
      : outcome('look', marked, 'without-origin');
  }
  const spelt = cards.flatMap((file) => seen(file, anyhow));
  if (spelt.length > 0) return outcome('look', spelt, 'spelt-otherwise');
  const hidden = cards.flatMap(unseen);
  if (hidden.length > 0) return outcome('look', hidden, 'only-unseen');
  const elsewhere = release.files
    .filter((file) => !cards.includes(file) && file.copy === null)
    .flatMap((file) => seen(file, anyhow));
  return elsewhere.length > 0 ? outcome('look', elsewhere, 'not-in-a-card') : outcome('missing');
}
