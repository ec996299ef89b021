import { readFile as readBytes, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readRelease } from '../../src/cli/release-files.ts';
import { decode } from '../../src/release/decode.ts';
import { choose, isRead, kindOf } from '../../src/release/files.ts';
import { inspect } from '../../src/release/inspect.ts';

/** What is timed: reading the bytes of a folder as text, or checking it. */
export type Work = 'read' | 'check';

/** Seconds that it took: by the clock, and of all processors. */
export interface Took {
  readonly clock: number;
  readonly processor: number;
}

/** Reads as text every file of a folder that the check reads, as many at a time as it does. */
async function readAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const { kept } = choose(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => ({ path: relative(folder, join(parentPath, name)) })),
  );
  const files = kept.filter(({ path }) => isRead(kindOf(path)));
  for (let n = 0; n < files.length; n += 16) {
    const some = files.slice(n, n + 16).map(({ path }) => readBytes(join(folder, path)));
    for (const bytes of await Promise.all(some)) decode(bytes);
  }
}

async function check(folder: string): Promise<void> {
  const release = await readRelease([folder]);
  if (release !== null) inspect(release, null);
}

const works: Readonly<Record<Work, (folder: string) => Promise<void>>> = { read: readAll, check };

// WORK DIR prints what it took, as JSON. Each has a process of its own, as a command has, in which
// nothing is compiled yet.
const [, , work = '', folder = ''] = process.argv;
const begin = performance.now();
const before = process.cpuUsage();
await works[work as Work](folder);
const { user, system } = process.cpuUsage(before);
const took: Took = {
  clock: (performance.now() - begin) / 1000,
  processor: (user + system) / 1e6,
};
process.stdout.write(JSON.stringify(took));
