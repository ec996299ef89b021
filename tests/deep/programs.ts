import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstallPackages, updatePackages } from '../e2e/packages.ts';

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

function find(names: readonly string[]): string | null {
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The path of a Firefox: the one at `FIREFOX_PATH`, taken unseen, else one on this machine; null without. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  return named === undefined || named === '' ? find(['firefox-esr', 'firefox']) : named;
}

/** The path of an nginx on this machine, or null. */
export function findNginx(): string | null {
  return find(['nginx']);
}

/** The path of a Caddy on this machine, or null. */
export function findCaddy(): string | null {
  return find(['caddy']);
}

/** Where the deep tests put the Chrome 109 that they fetch. */
export const chrome109 = '.browsers/chrome-109/chromium';

/** The path of the browser of WPE WebKit on this machine, or null. */
export function findCog(): string | null {
  return find(['cog']);
}

/** Makes sure that `found` finds something, by the system's package where root may install; else exits 1 with one sentence. */
export function need(found: () => string | null, name: string, ...packages: string[]): void {
  if (found() !== null) return;
  if (mayInstallPackages() && updatePackages()) installPackages(...packages);
  if (found() !== null) return;
  console.error(`The deep tests need ${name} and it could not be installed: install ${name}.`);
  process.exitCode = 1;
}

/** Runs a program to its end and gives what it printed; throws where it fails, with what it said. */
export function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** Makes sure that all these programs are there, by the system's packages where root may install; else throws, naming them. */
export function needPrograms(programs: readonly string[], packages: readonly string[]): void {
  const lacking = () => programs.filter((name) => find([name]) === null);
  if (lacking().length > 0 && mayInstallPackages() && updatePackages())
    installPackages(...packages);
  if (lacking().length > 0) {
    throw new Error(`These tests need ${lacking().join(', ')}: install ${packages.join(', ')}.`);
  }
}
