import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** What a command that has ended left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command of `src/cli` in a process of its own. */
function start(
  command: 'assess' | 'licence' | 'prove',
  args: readonly string[],
): ChildProcessByStdio<Writable, Readable, Readable> {
  return spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    stdio: 'pipe',
  });
}

/** The exit code of a started command, once it has ended. */
function exitCode(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
): Promise<number | null> {
  return new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
}

/** Runs a command of `src/cli` with `input`, piece by piece, as its standard input. */
export async function run(
  command: 'assess' | 'licence' | 'prove',
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
