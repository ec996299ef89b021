import { type Outcome, outcome } from '../checks.ts';
import { valuesAt } from '../front-matter.ts';
import { placeAt } from '../lines.ts';
import { decodedAddress } from '../passages.ts';
import { cardsOf, type Release } from '../release.ts';
import type { FileReading } from '../text.ts';
import { isAgreementPdf } from './agreement.ts';
import { resolved } from './whole.ts';

type Key = 'license' | 'license_name' | 'license_link' | 'base_model';

/** Whether a link leads to a file of the release that is the agreement, or to a page. */
function leadsToAgreement(link: string, { files }: Release): boolean {
  if (/^https:\/\//i.test(link)) return true;
  const path = resolved([], decodedAddress(link));
  return files.some(
    (file) =>
      file.path === path &&
      (file.copy?.isWhole === true || (isAgreementPdf(path) && file.size > 0)),
  );
}

/** What the front matter of a card lacks, or has otherwise than a hub reads it. */
function lacks({ frontMatter }: FileReading, release: Release): readonly Key[] {
  const valuesOf = (key: Key) => valuesAt(frontMatter, key).map(({ value }) => value.trim());
  const one = (key: Key) => (valuesOf(key).length === 1 ? valuesOf(key).join('') : '');
  const isRight: Readonly<Record<Key, boolean>> = {
    license: one('license').toLowerCase() === 'other',
    license_name: /^baichuan2-community-licen[cs]e$/i.test(one('license_name')),
    license_link: one('license_link') !== '' && leadsToAgreement(one('license_link'), release),
    base_model: valuesOf('base_model').some((value) => value !== ''),
  };
  return (Object.keys(isRight) as Key[]).filter((key) => !isRight[key]);
}

/** Whether the front matter of the card names the agreement and the base as model hubs read it (2.4). */
export function cardIn(release: Release): Outcome {
  const card = cardsOf(release).find(({ frontMatter }) => frontMatter !== null);
  if (card === undefined) return outcome('unknown', [], 'no-front-matter');
  const missing = lacks(card, release);
  const properties = card.frontMatter?.properties;
  const keys: readonly Key[] = ['license', 'license_name', 'license_link', 'base_model'];
  const lines = keys.flatMap((key) => properties?.get(key)?.line ?? []);
  const places = (lines.length > 0 ? lines : [1]).map((line) => placeAt(card, line));
  return missing.length === 0
    ? outcome('found', places)
    : outcome('look', places, ['card-lacks', missing]);
}
