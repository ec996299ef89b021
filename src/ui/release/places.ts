/** A line of a file and those beside it, in no more than some hundred characters each. */
export interface Excerpt {
  readonly before: string | null;
  readonly line: string;
  readonly after: string | null;
}

/** How many places of a finding are shown. */
export const mostPlaces = 5;

/** How a place finds its excerpt. */
export function excerptKey(file: string, line: number): string {
  return `${line} ${file}`;
}
