import { spawnSync } from 'node:child_process';

/** Whether this process may install the system's packages: root, where there is apt-get. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Has apt-get read what packages there are; tells whether it could. */
export function updatePackages(): boolean {
  return runs('apt-get', ['update']);
}

/** Installs packages of the system; tells whether all of them are there now. */
export function installPackages(...packages: readonly string[]): boolean {
  return runs('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

/** Runs a command without a question asked; tells whether it ended well. */
export function runs(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
