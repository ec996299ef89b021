import { cp, mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filesIn, workerFile } from '../../src/build/files.ts';
import { writeWorker } from '../../src/build/worker.ts';

/** What tells the pages of the later build from those of the first. */
export const laterMark = 'data-later';

/** Playwright empties it when it starts. */
const scratch = 'test-results/e2e';

/** A copy of the build whose every chunk has another name: a later build of the page. Returns its folder. */
export async function laterBuild(): Promise<string> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'later-build-'));
  await cp('dist', folder, { recursive: true });
  const paths = (await filesIn(folder)).filter((path) => path !== workerFile);
  const names = paths.filter((path) => path.startsWith('assets/')).map((path) => basename(path));
  const renamed = (name: string) => name.replace(/\.(?=\w+$)/, 'later.');
  for (const path of paths.filter((name) => /\.(?:js|css|html)$/.test(name))) {
    let text = await readFile(join(folder, path), 'utf8');
    for (const name of names) text = text.replaceAll(name, renamed(name));
    await writeFile(join(folder, path), text.replace('<html ', `<html ${laterMark} `));
  }
  for (const name of names) {
    await rename(join(folder, 'assets', name), join(folder, 'assets', renamed(name)));
  }
  await writeWorker(folder, ['chrome109']);
  return folder;
}

/** The later build with the service worker of the first: what a host shows half-way through a deploy. */
export async function halfDeployedBuild(): Promise<string> {
  const folder = await laterBuild();
  await cp(join('dist', workerFile), join(folder, workerFile));
  await cp('dist/assets', join(folder, 'assets'), { recursive: true });
  return folder;
}
