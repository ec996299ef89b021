import { type Outcome, outcome } from '../checks.ts';
import { type Place, placeAt, placeIn } from '../lines.ts';
import { isLicensors } from '../models.ts';
import { baseValues, type Release } from '../release.ts';
import type { FileReading, TextReading } from '../text.ts';
import { namesIn } from './base.ts';

const licensorsName = /\bbaichuan-inc\/baichuan-?2[\w.-]{0,80}/i;

/** Where an address of the licensor's stands in a text. */
export function sourcesIn(file: TextReading): readonly Place[] {
  return file.passages.flatMap((passage): readonly Place[] => {
    const link = passage.addresses.find(({ address }) => isLicensors(address));
    const { 0: words, index } = licensorsName.exec(passage.text) ?? {};
    if (words !== undefined && isLicensors(words))
      return [placeIn(file, passage, index ?? 0, words)];
    return link === undefined
      ? []
      : [placeIn(file, passage, link.begin, passage.text.slice(link.begin, link.end))];
  });
}

/** Values of front matter and JSON that are addresses of the licensor's, in what names the base. */
function inValues(file: FileReading): readonly Place[] {
  const lines = baseValues(file)
    .filter(({ value }) => isLicensors(value))
    .map(({ line }) => line);
  return [...new Set(lines)].map((line) => placeAt(file, line));
}

/** Whether the release says where Baichuan2 comes from (2.4): an address of the licensor's. */
export function sourceIn(release: Release): Outcome {
  const places = release.files.flatMap((file) => [...inValues(file), ...file.told.sources]);
  if (places.length > 0) return outcome('found', places);
  const names = namesIn(release);
  return names.length > 0 ? outcome('look', names, 'only-the-name') : outcome('missing');
}
