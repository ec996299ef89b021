import type { Unread } from '../../release/files.ts';

/** A file that may be read: its path below the release, and the way to it. */
export interface Offered {
  readonly path: string;
  readonly file: () => Promise<File>;
}

/** Files that somebody picked, dropped or pasted. */
export interface Gathered {
  /** The name of the folder; null where there is none. */
  readonly folder: string | null;
  readonly offered: readonly Offered[];
  readonly unread: readonly Unread[];
}

/** How deep folders are looked into, and how many files are counted, as at the command line. */
const deepest = 64;
const mostCounted = 200_000;

/** Awaited now and then, so that the page gets its turn. */
type Pause = () => Promise<void>;

/** The files of a picker: a folder, or files. The list must not be emptied before they are gathered. */
export function picked(files: ArrayLike<File>): (pause: Pause) => Promise<Gathered> {
  return async (pause) => {
    const offered: Offered[] = [];
    let folder: string | null = null;
    for (let n = 0; n < Math.min(files.length, mostCounted); n += 1) {
      const file = files[n];
      if (file === undefined) break;
      const [first = '', ...below] = file.webkitRelativePath.split('/');
      if (below.length > 0) folder = first;
      offered.push({ path: below.join('/') || file.name, file: async () => file });
      await pause();
    }
    return { folder, offered, unread: [] };
  };
}

/** What was dropped on the page; to be called while the drop is told, as it is gone afterwards. */
export function dropped({
  items,
  files,
}: Pick<DataTransfer, 'items' | 'files'>): (pause: Pause) => Promise<Gathered> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // Files alone are there themselves; WebKit cannot always read them by their entries.
  if (!entries.some(({ isDirectory }) => isDirectory)) return picked([...files]);
  return async (pause) => {
    const [only] = entries;
    const isFolder = entries.length === 1 && only?.isDirectory === true;
    const folder = isFolder ? only.name : null;
    const offered: Offered[] = [];
    const unread: Unread[] = [];
    let level = entries.map((entry) => ({ entry, path: isFolder ? '' : entry.name }));
    for (let depth = 0; level.length > 0; depth += 1) {
      const next: typeof level = [];
      for (const { entry, path } of level) {
        if (entry.isFile) {
          offered.push({ path, file: () => fileOf(entry as FileSystemFileEntry) });
        } else if (depth > deepest) {
          unread.push({ file: `${path}/`, reason: 'too-deep', count: 1 });
        } else if (!/^(?:\.git|node_modules)$/.test(entry.name) || depth === 0) {
          const below = await entriesIn(entry as FileSystemDirectoryEntry).catch(() => null);
          if (below === null) {
            unread.push({ file: `${path}/`, reason: 'cannot-be-read', count: 1 });
          }
          for (const one of below ?? []) {
            next.push({ entry: one, path: path === '' ? one.name : `${path}/${one.name}` });
          }
        }
        if (offered.length >= mostCounted) return { folder, offered, unread };
        await pause();
      }
      level = next;
    }
    return { folder, offered, unread };
  };
}

/** A text that was pasted, as a file of this name. */
export function pasted(name: string, text: string): () => Promise<Gathered> {
  const file = new File([text], name, { type: 'text/plain' });
  return async () => ({
    folder: null,
    offered: [{ path: name, file: async () => file }],
    unread: [],
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => entry.file(done, failed));
}

/** All that stands in a folder, which browsers give a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) =>
      reader.readEntries(done, failed),
    );
    if (some.length === 0 || all.length >= mostCounted) return all;
    all.push(...some);
  }
}
