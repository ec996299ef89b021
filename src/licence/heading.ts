/** A section's heading as the text prints it: its number and a mark before it, where it has a number. */
export function printedHeading({
  number,
  heading,
}: {
  readonly number: string;
  readonly heading: string;
}): string {
  return number === '' ? heading : `${number}、${heading}`;
}
