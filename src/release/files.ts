/** A file of a release: its path below the folder, parts between slashes, and its size in bytes. */
export interface Entry {
  readonly path: string;
  readonly size: number;
}

/** Why a file, or a part of it, was not read. The words for each stand in the locales. */
export const unreadReasons = [
  'too-large',
  'too-many',
  'too-deep',
  'link',
  'cannot-be-read',
  'not-text',
  'broken-json',
  'broken-front-matter',
  'cut',
] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** What was not read: a file, or how many where they are too many to be named. */
export interface Unread {
  readonly file: string | null;
  readonly reason: UnreadReason;
  readonly count: number;
}

/** The largest file that is read, in bytes. */
const largest = 2 * 1024 * 1024;

/** How many files of a release are looked at. */
const most = 2000;

/** What a file is for, by its name. */
export type FileKind =
  | 'card'
  | 'licence'
  | 'notice'
  | 'modifications'
  | 'config'
  | 'adapter'
  | 'document'
  | 'plain'
  | 'data'
  | 'weights'
  | 'other';

const neverText =
  /\.(?:pdf|docx?|pptx?|xlsx?|odt|png|jpe?g|gif|webp|svg|ico|bmp|zip|gz|tgz|tar|7z|rar|mp[34]|py|ipynb|js|ts|css|html?|sh|json|jsonl|csv|tsv|parquet)$/i;
const weights =
  /\.(?:gguf|ggml|bin|safetensors|pth?|ckpt|onnx|npz|h5|msgpack|mlmodel|tflite|engine|llamafile|pdparams|nemo|mnn|rknn|pte|mindir|bmodel|exl2|pkl|ggjt|q\d\w*)(?:\.(?:index\.json|part[-\w]*|\d+))?$/i;

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a file is for, by its name; `weights` and `other` are known by name alone, all others are read. */
export function kindOf(path: string): FileKind {
  const name = baseName(path);
  if (name === 'config.json') return 'config';
  if (name === 'adapter_config.json') return 'adapter';
  if (weights.test(name)) return 'weights';
  if (neverText.test(name)) return 'other';
  if (/^(?:readme|model[-_ ]?card|card\.(?:md|markdown|txt)$)/i.test(name)) return 'card';
  if (/^modifications/i.test(name)) return 'modifications';
  if (/^(?:licen[cs]e|copying|model[-_]?licen[cs]e)/i.test(name)) return 'licence';
  if (/^notice/i.test(name)) return 'notice';
  if (/licen[cs]e[^.]*(?:\.(?:md|txt))?$/i.test(name) && !/\.ya?ml$/i.test(name)) return 'licence';
  if (/\.md$/i.test(name)) return 'document';
  if (/\.txt$/i.test(name)) return 'plain';
  if (/\.ya?ml$/i.test(name)) return 'data';
  return 'other';
}

/** Whether a file of this kind is read; every other is known by its name alone. */
export function isRead(kind: FileKind): boolean {
  return kind !== 'weights' && kind !== 'other';
}

/** Folders that are no part of a release. */
export function isLeftOut(folder: string): boolean {
  return folder === '.git' || folder === 'node_modules';
}

/** What of a release is read, what is known by its name alone, and what is left unread. */
export interface Sorted {
  readonly read: readonly Entry[];
  readonly named: readonly Entry[];
  readonly unread: readonly Unread[];
}

/** Places of kinds in a release that has too many files: what tells more comes first. */
const telling: readonly FileKind[] = [
  ...(['card', 'licence', 'adapter', 'config', 'notice', 'modifications'] as const),
  ...(['weights', 'document', 'plain', 'data', 'other'] as const),
];

/** Orders texts by their code units, the same on every machine. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The files of a release that are looked at, in the order of their paths, whatever order they come in:
 * `.git` and `node_modules` are left out, and of more than 2,000 files those that tell most and stand
 * nearest the top are kept; `more` is how many are not.
 */
export function choose<Named extends Pick<Entry, 'path'>>(
  entries: Iterable<Named>,
): { readonly kept: readonly Named[]; readonly more: number } {
  const files = [...entries]
    .filter(({ path }) => !path.split('/').slice(0, -1).some(isLeftOut))
    .map((entry) => {
      const { path } = entry;
      return { entry, path, depth: path.split('/').length, rank: telling.indexOf(kindOf(path)) };
    });
  if (files.length > most) {
    files.sort(
      (one, other) =>
        one.rank - other.rank || one.depth - other.depth || byText(one.path, other.path),
    );
  }
  const kept = files.slice(0, most).map(({ entry }) => entry);
  kept.sort((one, other) => byText(one.path, other.path));
  return { kept, more: files.length - kept.length };
}

/** Sorts the files of a release into what is read, what is known by its name alone, and what is neither. */
export function sortOut(entries: Iterable<Entry>): Sorted {
  const { kept, more } = choose(entries);
  const readable = kept.filter(({ path }) => isRead(kindOf(path)));
  const large = readable.filter(({ size }) => size > largest);
  return {
    read: readable.filter(({ size }) => size <= largest),
    named: kept.filter(({ path }) => !isRead(kindOf(path))),
    unread: [
      ...large.map(({ path }): Unread => ({ file: path, reason: 'too-large', count: 1 })),
      ...tooMany(more),
    ],
  };
}

/** That so many files more were not looked at, where there are any. */
export function tooMany(count: number): readonly Unread[] {
  return count > 0 ? [{ file: null, reason: 'too-many', count }] : [];
}
