import { spawnSync } from 'node:child_process';

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

/** Makes sure that programs are there: Debian's packages where root may install, else a sentence that names them. */
export function need(programs: readonly string[], packages: readonly string[]): void {
  const lacking = () => programs.filter((name) => spawnSync('which', [name]).status !== 0);
  if (lacking().length === 0) return;
  if (process.getuid?.() === 0) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
  }
  const left = lacking();
  if (left.length > 0) {
    throw new Error(`These tests need ${left.join(', ')}: install ${packages.join(', ')}.`);
  }
}
