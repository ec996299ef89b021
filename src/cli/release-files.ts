import { readFile as readBytes, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { decode } from '../release/decode.ts';
import {
  choose,
  type Entry,
  isLeftOut,
  sortOut,
  tooMany,
  type Unread,
  type UnreadReason,
} from '../release/files.ts';
import { type FileReading, readFile } from '../release/reading.ts';
import { nameOnly, type Release, release } from '../release/release.ts';

/** How deep folders are looked into, and how many files are counted. */
const deepest = 64;
const mostCounted = 200_000;

/** A file on disk, by its path below the release. */
interface Found {
  readonly path: string;
  readonly onDisk: string;
}

const unreadable = (file: string, reason: UnreadReason): Unread => ({ file, reason, count: 1 });

/**
 * The files below a folder, level by level, in the order of their names. Links to files are followed,
 * links to folders not, so that no circle is walked; what is neither file nor folder is named.
 */
async function walk(
  folder: string,
): Promise<{ readonly files: Found[]; readonly unread: Unread[] }> {
  const files: Found[] = [];
  const unread: Unread[] = [];
  let level: readonly Found[] = [{ path: '', onDisk: folder }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: Found[] = [];
    for (const { path, onDisk } of level) {
      const entries = await readdir(onDisk, { withFileTypes: true }).catch(() => null);
      if (entries === null) {
        unread.push(unreadable(`${path}/`, 'cannot-be-read'));
        continue;
      }
      for (const entry of entries) {
        const found = {
          path: path === '' ? entry.name : `${path}/${entry.name}`,
          onDisk: join(onDisk, entry.name),
        };
        if (entry.isDirectory()) {
          if (isLeftOut(entry.name)) continue;
          if (depth < deepest) next.push(found);
          else unread.push(unreadable(`${found.path}/`, 'too-deep'));
        } else if (entry.isFile()) files.push(found);
        else if (entry.isSymbolicLink()) {
          const target = await stat(found.onDisk).catch(() => null);
          if (target?.isFile()) files.push(found);
          else
            unread.push(unreadable(found.path, target?.isDirectory() ? 'link' : 'cannot-be-read'));
        } else unread.push(unreadable(found.path, 'cannot-be-read'));
        if (files.length >= mostCounted) return { files, unread };
      }
    }
    level = next.sort((one, other) => (one.path < other.path ? -1 : 1));
  }
  return { files, unread };
}

/** How many files are opened at a time. */
const atOnce = 16;

async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let n = 0; n < items.length; n += atOnce) {
    results.push(...(await Promise.all(items.slice(n, n + atOnce).map(work))));
  }
  return results;
}

/** A path that was named and cannot be read. */
export class Unreadable extends Error {}

/** What each path that was named is called in the release: its last name, and as much before it as tells it from the others. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const parts = paths.map((path) => path.split(sep));
  const ending = (of: readonly string[], length: number) => of.slice(-length).join('/');
  return new Map(
    paths.map((path, n) => {
      const own = parts[n] ?? [];
      const others = parts.filter((one) => one !== own);
      let length = 1;
      while (
        length < own.length &&
        others.some((one) => ending(one, length) === ending(own, length))
      )
        length += 1;
      return [path, ending(own, length)];
    }),
  );
}

/**
 * Reads a release from disk: a folder, or files, each once. Null where there is not one file; throws
 * `Unreadable` where a path that was named cannot be read.
 */
export async function readRelease(named: readonly string[]): Promise<Release | null> {
  const files: Found[] = [];
  const unread: Unread[] = [];
  let folder: string | null = null;
  const paths = new Map(named.map((path) => [resolve(path), path]));
  const names = namesOf([...paths.keys()]);
  for (const [path, given] of paths) {
    const status = await stat(path).catch(() => null);
    const name = names.get(path) ?? basename(path);
    if (status?.isDirectory()) {
      if ((await readdir(path).catch(() => null)) === null) throw new Unreadable(given);
      const below = await walk(path);
      const within = paths.size > 1 ? `${name}/` : '';
      if (paths.size === 1) folder = basename(path);
      files.push(...below.files.map((found) => ({ ...found, path: within + found.path })));
      unread.push(...below.unread.map((one) => ({ ...one, file: within + one.file })));
    } else if (status?.isFile()) files.push({ path: name, onDisk: path });
    else throw new Unreadable(given);
  }
  if (files.length === 0 && unread.length === 0) return null;
  const { kept, more } = choose(files);
  const onDisk = new Map(kept.map((found) => [found.path, found.onDisk]));
  const entries = await inTurns(kept, async ({ path, onDisk: from }): Promise<Entry | Unread> => {
    const status = await stat(from).catch(() => null);
    return status === null ? unreadable(path, 'cannot-be-read') : { path, size: status.size };
  });
  const sorted = sortOut(entries.filter((entry) => 'path' in entry));
  const readings = await inTurns(sorted.read, async (entry): Promise<FileReading | Unread> => {
    const bytes = await readBytes(onDisk.get(entry.path) ?? '').catch(() => null);
    return bytes === null
      ? unreadable(entry.path, 'cannot-be-read')
      : readFile(entry, decode(bytes));
  });
  return release(
    folder,
    [...readings.filter((reading) => 'kind' in reading), ...sorted.named.map(nameOnly)],
    [
      ...unread,
      ...entries.filter((entry) => 'reason' in entry),
      ...readings.filter((reading) => 'reason' in reading),
      ...sorted.unread,
      ...tooMany(more),
    ],
  );
}
