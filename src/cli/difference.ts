/** What kinds of difference there are between a copy and its release, each with its words in `cli.json`. */
type Kind =
  /** A file of the release that is not there, or has other bytes. */
  | 'missing'
  | 'changed'
  /** What is there and belongs to no release. */
  | 'extra'
  | 'named'
  /** What a host answers in place of a file. */
  | 'swapped'
  | 'page'
  | 'status'
  | 'elsewhere'
  | 'type'
  /** What a host answers at an address that no file has. */
  | 'invented'
  | 'kept'
  | 'headerMissing'
  | 'headerChanged'
  | 'headerExtra';

/** One difference between a copy and its release. */
export interface Difference {
  readonly kind: Kind;
  /** The file, or the address below the copy's, at which it was seen. */
  readonly at: string;
  /** What was found, what was wanted, and the header's name, as far as the kind tells them. */
  readonly found?: string;
  readonly wanted?: string;
  readonly name?: string;
}

/** One difference, with every place at which it is the same. */
export interface Gathered extends Omit<Difference, 'at'> {
  readonly places: readonly [string, ...string[]];
}

/** Each difference once, in order; one of headers with all places that have it. */
export function gathered(differences: readonly Difference[]): readonly Gathered[] {
  const by = new Map<string, { difference: Difference; places: [string, ...string[]] }>();
  for (const difference of differences) {
    const { at, ...rest } = difference;
    const key = JSON.stringify(difference.name === undefined ? difference : rest);
    const there = by.get(key);
    if (there === undefined) by.set(key, { difference, places: [at] });
    else if (!there.places.includes(at)) there.places.push(at);
  }
  return [...by.values()].map(({ difference: { at: _, ...rest }, places }) => ({
    ...rest,
    places,
  }));
}
