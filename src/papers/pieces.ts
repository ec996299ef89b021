/** Pieces of a text of at most `limit` units each, as `cost` counts them for one code point; none is cut within. */
export function pieces(
  text: string,
  limit: number,
  cost: (character: string) => number,
): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of text) {
    const units = cost(character);
    if (size + units > limit) {
      found.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += units;
  }
  return [...found, piece];
}
