interface Numbered {
  readonly number: string;
}

/** A section's heading as the text prints it: its number and a mark before it, where it has a number. */
export function printedHeading({
  number,
  heading,
}: Numbered & { readonly heading: string }): string {
  return number === '' ? heading : `${number}、${heading}`;
}

/** A clause's number as the text prints it before the clause, with the space that sets it off; '' where it has none. */
export function printedNumber({ number }: Numbered): string {
  return /^\d$/.test(number) ? `${number}. ` : number;
}
