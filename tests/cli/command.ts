import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What a command that has ended left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of `src/cli`. */
export type Command = 'assess' | 'licence' | 'prove';

const words = (command: Command, args: readonly string[]) => [
  process.execPath,
  '--import',
  'tsx',
  `src/cli/${command}.ts`,
  ...args,
];

/** Starts a command of `src/cli` in a process of its own. */
function start(
  command: Command,
  args: readonly string[],
): ChildProcessByStdio<Writable, Readable, Readable> {
  const [node = '', ...rest] = words(command, args);
  return spawn(node, rest, { stdio: 'pipe' });
}

/** Runs a command of `src/cli` with descriptors for standard output and error, under a limit for files of so many blocks. */
export function runInto(
  command: Command,
  args: readonly string[],
  into: { readonly output: number | 'pipe'; readonly errors?: number; readonly blocks?: number },
): { readonly code: number | null; readonly stderr: string } {
  const { output, errors = 'pipe', blocks } = into;
  const limited = ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', ...words(command, args)];
  const [program = '', ...rest] = blocks === undefined ? words(command, args) : limited;
  const { status, stderr } = spawnSync(program, rest, {
    stdio: ['ignore', output, errors],
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    encoding: 'utf8',
  });
  return { code: status, stderr: stderr ?? '' };
}

/** The exit code of a started command, once it has ended. */
function exitCode(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
): Promise<number | null> {
  return new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
}

/** Runs a command of `src/cli` with `input`, piece by piece, as its standard input. */
export async function run(
  command: Command,
  args: readonly string[],
  ...input: readonly (string | Uint8Array)[]
): Promise<Ended> {
  const child = start(command, args);
  for (const piece of input) {
    child.stdin.write(piece);
    if (input.length > 1) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.stdin.end();
  const [code, stdout, stderr] = await Promise.all([
    exitCode(child),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}
