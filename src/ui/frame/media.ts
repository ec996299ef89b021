/** Widths of the window, in rem, from which the page is laid out otherwise. */
const widths = {
  /** More room around what stands on the page. */
  roomy: 40,
  /** What is compared stands side by side, as long as nothing stands beside the page's column. */
  paired: 48,
  /** The page has a second column. */
  wide: 56,
  /** Numbers hang in the gutter. */
  spacious: 70,
} as const;

type Width = keyof typeof widths;

/** The media query of a window that is as wide, or wider. */
export function from(width: Width): string {
  return `(min-width: ${widths[width]}rem)`;
}

/** The media query of a window that is not as wide. */
function below(width: Width): string {
  return `(max-width: ${widths[width] - 0.01}rem)`;
}

/** What style sheets call `--wide`, or `--below-wide`, as a media query; undefined where nothing is called so. */
export function mediaCalled(name: string): string | undefined {
  const width = (Object.keys(widths) as readonly Width[]).find((one) => name.endsWith(`-${one}`));
  if (width === undefined) return undefined;
  return { [`--${width}`]: from(width), [`--below-${width}`]: below(width) }[name];
}
