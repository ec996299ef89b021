import { type Outcome, outcome } from '../checks.ts';
import { placeAt, placeOf } from '../reading.ts';
import { type Release, titlesOf } from '../release.ts';
import type { Sentence } from '../sentences.ts';
import { says, spansOf } from '../wordings.ts';

/** The names by which a release speaks of itself, in small letters. */
function ownNames(release: Release): readonly string[] {
  return titlesOf(release)
    .map(({ text }) => text.toLowerCase().split(/[\s:：(（—|]/)[0] ?? '')
    .filter((name) => name.length >= 2);
}

/** Whether a sentence on a ranking speaks of the release itself, or of no model at all. */
function isOfItself({ text, passage }: Sentence, names: readonly string[]): boolean {
  const small = text.toLowerCase();
  if (names.some((name) => small.includes(name)) || says(text, 'itself')) return true;
  return passage.kind !== 'row' && !says(text, 'otherModels') && !says(text, 'family');
}

/** Whether a ranking is spoken of with this model in it (6.2). */
export function rankingIn(release: Release): Outcome {
  const names = ownNames(release);
  const places = release.files.flatMap((file) => [
    ...[...(file.frontMatter?.properties ?? [])]
      .filter(([, { values }]) => values.some((value) => says(value, 'ranking')))
      .map(([, { line }]) => placeAt(file, line)),
    ...file.sentences.flatMap((sentence) => {
      const [said] = spansOf(sentence.text, 'ranking');
      return said !== undefined && isOfItself(sentence, names)
        ? [placeOf(file, sentence, said)]
        : [];
    }),
  ]);
  return places.length > 0 ? outcome('look', places, 'ranked') : outcome('clear');
}
