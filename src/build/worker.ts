import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { filesIn, hostFiles, isForTools, workerFile } from './files.ts';
import { oneScript } from './one-script.ts';
import { sizedByContent } from './sized.ts';

/** A file that the service worker keeps: its address from the worker's, and what it must hold. */
interface Kept {
  readonly url: string;
  /** Null where the name tells the content. */
  readonly revision: string | null;
  /** The browser refuses to keep anything else, so that no two builds mix. */
  readonly integrity: string;
}

/** What the service worker of a build keeps: every file but itself and those for hosts and other tools. */
async function keptFiles(folder: string): Promise<readonly Kept[]> {
  const left: readonly string[] = [...hostFiles, workerFile];
  const paths = (await filesIn(folder)).filter((path) => !left.includes(path) && !isForTools(path));
  return Promise.all(
    paths.map(async (url) => {
      const hash = createHash('sha256').update(await readFile(join(folder, url)));
      const digest = hash.digest();
      return {
        url,
        revision: url.startsWith('assets/') ? null : digest.toString('hex'),
        integrity: `sha256-${digest.toString('base64')}`,
      };
    }),
  );
}

/** Writes the service worker of the build in `folder`, whose other files must be final. */
export async function writeWorker(folder: string, target: readonly string[]): Promise<void> {
  const { code } = await bundleWorker(await keptFiles(folder), target);
  await writeFile(join(folder, workerFile), sizedByContent(code, 'js'));
}

/** The modules that the service worker is made of. */
export async function workerModules(target: readonly string[]): Promise<readonly string[]> {
  return (await bundleWorker([], target)).moduleIds;
}

function bundleWorker(
  kept: readonly Kept[],
  target: readonly string[],
): Promise<Rolldown.OutputChunk> {
  return oneScript('src/worker/worker.ts', target, {
    keptFiles: JSON.stringify(kept),
    'process.env.NODE_ENV': '"production"',
  });
}
