import { byText, type Entry, type Unread } from './files.ts';
import { type Value, valuesAt } from './front-matter.ts';
import { textsAt } from './json.ts';
import { type Place, placeAt } from './lines.ts';
import { byName, type FileReading } from './text.ts';
import type { Statement } from './told.ts';

/** A release as it was read: its files in the order of their paths. */
export interface Release {
  /** The name of its folder; null where it has none. */
  readonly folder: string | null;
  readonly files: readonly FileReading[];
  readonly unread: readonly Unread[];
  readonly statements: readonly Statement[];
}

/** Puts a release together from the readings of its files, whatever order they come in. */
export function release(
  folder: string | null,
  readings: readonly FileReading[],
  unread: readonly Unread[] = [],
): Release {
  const files = [...readings].sort((one, other) => byText(one.path, other.path));
  const inFiles = files.flatMap(({ path, unread: reasons }) =>
    reasons.map((reason): Unread => ({ file: path, reason, count: 1 })),
  );
  const isNamed = ({ file }: Unread) => (file === null ? 1 : 0);
  return {
    folder,
    files,
    unread: [...unread, ...inFiles].sort(
      (one, other) =>
        isNamed(one) - isNamed(other) ||
        byText(one.file ?? '', other.file ?? '') ||
        byText(one.reason, other.reason),
    ),
    statements: files.flatMap(({ told }) => told.statements).filter(isOfRelease(files)),
  };
}

/** A licence file speaks for the release where it stands at its top: further below it may be of what was put in. */
function isOfRelease(files: readonly FileReading[]): (statement: Statement) => boolean {
  const top = folderOfAll(files);
  const below = top === null ? 0 : top.length + 1;
  return ({ source, place }) => source !== 'licence-file' || !place.file.slice(below).includes('/');
}

/** Reads a file that is known by its name alone. */
export function nameOnly(entry: Entry): FileReading {
  return byName(entry);
}

/** All that front matter, adapter and config name as the model that a file's model is made from. */
export function baseValues({ frontMatter, json }: FileReading): readonly Value[] {
  return [
    ...valuesAt(frontMatter, 'base_model'),
    ...textsAt(json, 'base_model_name_or_path'),
    ...textsAt(json, '_name_or_path'),
  ];
}

/** The cards of a release, those nearest its top first. */
export function cardsOf({ files }: Release): readonly FileReading[] {
  const depth = ({ path }: FileReading) => path.split('/').length;
  return files
    .filter(({ kind }) => kind === 'card')
    .sort((one, other) => depth(one) - depth(other));
}

/** The one folder in which all files stand; null where there is none. */
function folderOfAll(files: readonly FileReading[]): string | null {
  const [first = ''] = files[0]?.path.split('/').slice(0, -1) ?? [];
  return first !== '' && files.every(({ path }) => path.startsWith(`${first}/`)) ? first : null;
}

/** What a release calls itself: its folder, the titles of its cards, what their front matter says. */
export function titlesOf(
  release: Release,
): readonly { readonly text: string; readonly file: FileReading | null; readonly place: Place }[] {
  const folder = [release.folder, folderOfAll(release.files)].flatMap((text) =>
    text === null ? [] : [{ text, file: null, place: { file: text, line: null, words: text } }],
  );
  const titles = cardsOf(release).flatMap((file) => {
    const { title } = file.told;
    const named = ['title', 'model_name', 'model-index'].flatMap((key) =>
      valuesAt(file.frontMatter, key).map(({ value, line }) => ({ text: value, line })),
    );
    return [...named, ...(title === null ? [] : [title])].map(({ text, line }) => {
      return { text, file, place: placeAt(file, line) };
    });
  });
  return [...folder, ...titles];
}
