import { type Outcome, outcome } from '../checks.ts';
import type { Said } from '../derivation.ts';
import { placeAt, placeOf } from '../lines.ts';
import { type Release, titlesOf } from '../release.ts';
import type { TextReading } from '../text.ts';
import { ownName } from '../title.ts';
import type { RankingSaid } from '../told.ts';
import { type Span, says, spansOf } from '../wordings.ts';

/** The names by which a release speaks of itself, in small letters. */
function ownNames(release: Release): readonly string[] {
  return titlesOf(release)
    .map(({ text }) => ownName(text))
    .filter((name) => name !== '');
}

/** What stands between the semicolons around some words. */
function partAround(text: string, { begin, end }: Span): string {
  const before = text.slice(0, begin);
  const from = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\uff1b')) + 1;
  const [after = ''] = text.slice(end).split(/[;\uff1b]/);
  return text.slice(from, end) + after;
}

/** The sentences of a text on a ranking, and which of them speak of the release itself, or of no model at all. */
export function rankingsIn(file: TextReading, named: readonly Said[]): readonly RankingSaid[] {
  const saidOf = new Map(named.map((said) => [said.sentence, said]));
  return file.sentences.flatMap((sentence) => {
    const { text, passage } = sentence;
    const isRanked =
      passage.kind === 'row' && passage.cells.some(({ above }) => says(above, 'rankHead'));
    const rankings = isRanked
      ? [{ begin: 0, end: text.length }]
      : spansOf(sentence.text, 'ranking');
    if (rankings.length === 0) return [];
    const others = spansOf(sentence.text, 'otherRankings');
    const said = rankings.find(
      ({ begin, end }) =>
        !others.some((span) => span.begin < end && begin < span.end) &&
        !says(text.slice(0, begin), 'notRanked'),
    );
    if (said === undefined) return [];
    const part = partAround(text, said);
    const { names = [], bases = [] } = saidOf.get(sentence) ?? {};
    const isOfBase =
      bases.length > 0 &&
      names.every((name) => bases.includes(name)) &&
      !says(text, 'toldToOthers');
    const isOfNone =
      passage.kind !== 'row' && !says(part, 'otherModels') && (isOfBase || !says(part, 'family'));
    const isOfItself = isOfNone || says(part, 'itself');
    return [{ small: part.toLowerCase(), isOfItself, place: placeOf(file, sentence, said) }];
  });
}

/** Whether a ranking is spoken of with this model in it (6.2). */
export function rankingIn(release: Release): Outcome {
  const names = ownNames(release);
  const places = release.files.flatMap((file) => [
    ...[...(file.frontMatter?.properties ?? [])]
      .filter(([, { values, written }]) =>
        [...values, ...written].some((value) => says(value, 'ranking')),
      )
      .map(([, { line }]) => placeAt(file, line)),
    ...file.told.rankings
      .filter(({ small, isOfItself }) => isOfItself || names.some((name) => small.includes(name)))
      .map(({ place }) => place),
  ]);
  return places.length > 0 ? outcome('look', places, 'ranked') : outcome('clear');
}
