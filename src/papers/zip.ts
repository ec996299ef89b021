import { zipSync } from 'fflate';

/** The earliest time a zip can hold, in local time, so that the same files give the same bytes anywhere. */
const mtime = '1980-01-01T00:00:00';

/** Made as by Unix, which names its files in UTF-8: files that all may read and the owner may write. */
const madeAsUnix = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/** Files by path as a zip archive, in the order given; names in UTF-8, and marked so. */
export function zipBytes(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { mtime, level: 6, ...madeAsUnix });
}
