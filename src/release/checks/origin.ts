import { type Outcome, outcome } from '../checks.ts';
import { derivationIn } from '../derivation.ts';
import { placeOf } from '../reading.ts';
import type { Release } from '../release.ts';

/** Whether a sentence says plainly that the release comes from Baichuan2 (6.1). */
export function originIn({ files }: Release): Outcome {
  const places = files.flatMap((file) =>
    file.sentences.flatMap((sentence) => {
      const { bases, isPlain } = derivationIn(sentence);
      const base = bases.find(({ model }) => model === 'baichuan2');
      return isPlain && base !== undefined ? [placeOf(file, sentence, base)] : [];
    }),
  );
  return places.length > 0 ? outcome('found', places) : outcome('missing');
}
