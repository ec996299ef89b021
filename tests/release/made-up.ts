import { decode } from '../../src/release/decode.ts';
import { sortOut } from '../../src/release/files.ts';
import { readFile } from '../../src/release/reading.ts';
import { nameOnly, type Release, release } from '../../src/release/release.ts';

/** A release of these files, by path, read as the page and the terminal do. */
export function releaseOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder: string | null = null,
): Release {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const { read, named, unread } = sortOut(
    [...bytes].map(([path, content]) => ({ path, size: content.length })),
  );
  const readings = [
    ...read.map((entry) => readFile(entry, decode(bytes.get(entry.path) ?? new Uint8Array()))),
    ...named.map(nameOnly),
  ];
  return release(folder, readings, unread);
}
