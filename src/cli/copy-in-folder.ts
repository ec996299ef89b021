import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Difference } from './difference.ts';
import { type Released, sha256 } from './released.ts';

/** How a file that is not there, or is none, is told. */
const absent = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'];

/** What differs between a folder and a release: every file is compared; throws what Node does where one cannot be read. */
export async function differencesInFolder(
  folder: string,
  released: Released,
): Promise<readonly Difference[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const extra = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, '/').length).split(sep).join('/'),
    )
    .filter((path) => !released.has(path));
  const compared: Difference[] = [];
  for (const [path, sum] of released) {
    const bytes = await readFile(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (absent.includes(error.code ?? '')) return null;
      throw error;
    });
    if (bytes === null) compared.push({ kind: 'missing', at: path });
    else if (sha256(bytes) !== sum) compared.push({ kind: 'changed', at: path });
  }
  return [...compared, ...extra.sort().map((at) => ({ kind: 'extra', at }) as const)];
}
