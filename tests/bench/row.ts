/** What is measured in a row, and how it is written. */
const units = {
  ms: (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`,
  kB: (value: number) => `${(value / 1000).toFixed(1)} kB`,
  count: (value: number) => String(value),
  px: (value: number) => `${Math.round(value).toLocaleString('en')} px`,
  shift: (value: number) => value.toFixed(3),
  score: (value: number) => String(Math.round(value * 100)),
  perSecond: (value: number) => `${Math.round(value).toLocaleString('en')} /s`,
} as const;

/** One line of the table: the same thing measured some times. Bytes are in `values` where the unit is kB. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly unit: keyof typeof units;
  readonly values: readonly number[];
  /** The most, or the least, that the median may be. */
  readonly atMost?: number;
  readonly atLeast?: number;
  /** What a reader needs to know about these values. */
  readonly detail?: string;
}

/** A row with what its values come to; `met` is null where there is no target. */
export interface Result extends Row {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly met: boolean | null;
}

/** The result of a row. */
export function resultOf(row: Row): Result {
  const sorted = [...row.values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (place: number) => sorted[place] ?? Number.NaN;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  const { atMost, atLeast } = row;
  const judged = atMost !== undefined || atLeast !== undefined;
  const met = judged
    ? median <= (atMost ?? Number.POSITIVE_INFINITY) &&
      median >= (atLeast ?? Number.NEGATIVE_INFINITY)
    : null;
  return { ...row, median, min: at(0), max: at(sorted.length - 1), met };
}

/** The results as a table for the terminal. */
export function table(results: readonly Result[]): string {
  const lines = results.map(
    ({ group, name, unit, values, median, min, max, atMost, atLeast, met, detail }) => {
      const write = units[unit];
      const target =
        atMost !== undefined
          ? `<= ${write(atMost)}`
          : atLeast !== undefined
            ? `>= ${write(atLeast)}`
            : '';
      const verdict = met === null ? '' : met ? 'yes' : 'NO';
      const range = values.length > 1 ? [write(min), write(max)] : ['', ''];
      return { group, detail, cells: [name, write(median), ...range, target, verdict] };
    },
  );
  const head = ['', 'median', 'min', 'max', 'target', 'met'];
  const widths = head.map((title, n) =>
    Math.max(title.length, ...lines.map(({ cells }) => cells[n]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
      .join('  ')
      .trimEnd();
  const groups = [...new Set(lines.map(({ group }) => group))];
  return groups
    .map((group) => {
      const own = lines.filter((one) => one.group === group);
      const rows = own.map(({ cells, detail }) =>
        detail === undefined ? line(cells) : `${line(cells)}\n    ${detail}`,
      );
      return `\n${group}\n${[line(head), ...rows].join('\n')}\n`;
    })
    .join('');
}
