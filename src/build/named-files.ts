import type { Rolldown } from 'vite';
import type { readingPages } from './pages.ts';

/** The files of a build that its pages name: paths relative to its folder. */
export function namedFiles(bundle: Rolldown.OutputBundle): {
  readonly script: string;
  readonly firstStyle: string;
  readonly styles: Readonly<Record<(typeof readingPages)[number], readonly string[]>>;
} {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const chunk = (wanted: string) => {
    const found = chunks.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`The build has no chunk ${wanted}.`);
    return found;
  };
  const stylesOf = (fileName: string, seen = new Set<string>()): readonly string[] => {
    const found = chunks.find((one) => one.fileName === fileName);
    if (found === undefined || seen.has(fileName)) return [];
    seen.add(fileName);
    const own = [...(found.viteMetadata?.importedCss ?? [])];
    return [...new Set([...found.imports.flatMap((name) => stylesOf(name, seen)), ...own])];
  };
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error('The build has no script to start with.');
  const [firstStyle, ...more] = stylesOf(entry.fileName);
  if (firstStyle === undefined || more.length > 0) {
    throw new Error('The first question must have one style sheet.');
  }
  const further = (name: string) =>
    stylesOf(chunk(name).fileName).filter((path) => path !== firstStyle);
  return {
    script: entry.fileName,
    firstStyle,
    styles: { licence: further('Licence'), method: further('Method'), asked: further('Asked') },
  };
}
