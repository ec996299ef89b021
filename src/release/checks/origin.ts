import { type Outcome, outcome } from '../checks.ts';
import type { Said } from '../derivation.ts';
import { type Place, placeOf } from '../lines.ts';
import type { Release } from '../release.ts';
import type { TextReading } from '../text.ts';

/** Where a text says plainly that the release comes from Baichuan2, by what its sentences say of bases. */
export function originsIn(file: TextReading, said: readonly Said[]): readonly Place[] {
  return said.flatMap(({ sentence, bases, isPlain }) => {
    const base = bases.find(({ model }) => model === 'baichuan2');
    return isPlain && base !== undefined ? [placeOf(file, sentence, base)] : [];
  });
}

/** Whether a sentence says plainly that the release comes from Baichuan2 (6.1). */
export function originIn({ files }: Release): Outcome {
  const places = files.flatMap(({ told }) => told.origins);
  return places.length > 0 ? outcome('found', places) : outcome('missing');
}
