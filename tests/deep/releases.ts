import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the artefacts of a release are called, before their endings. */
export const releaseName = `${name}-${version}`;

/** Copies the project's own files, as they are now, to another place. */
export async function copyProject(to: string): Promise<void> {
  const paths = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  for (const path of paths.filter((one) => one !== '')) await cp(path, join(to, path));
}

/** Runs a script of the package in a folder, as a person would, in another place of the world if wanted. */
export function runScript(script: string, folder: string, where: NodeJS.ProcessEnv = {}): void {
  const env = { ...process.env, ...where };
  // The test runner's own, with which Vite would build for development.
  delete env.NODE_ENV;
  const { status, stdout, stderr } = spawnSync('npm', ['run', script], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`npm run ${script}: ${stdout}${stderr}`);
}
