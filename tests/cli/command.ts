import { spawn, spawnSync } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';

/** A command of `src/cli`. */
export type Command = 'about' | 'assess' | 'inspect' | 'licence' | 'prove' | 'verify';

/** What a command that has ended left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ends a command where it calls `process.exit`. */
class Exit extends Error {}

/** Gathers what is written to it, and copies it at once: a command may use the same bytes again. */
function gatherer() {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write: (piece, _, done) => {
      pieces.push(Buffer.from(piece));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString() };
}

let runs = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of `src/cli` within this process, one after another, with `input`, piece by piece,
 * as its standard input. `runApart` gives the same from a process of its own.
 */
export function run(
  command: Command,
  args: readonly string[],
  ...input: readonly (string | Uint8Array)[]
): Promise<Ended> {
  const ended = last.then(() => runHere(command, args, input));
  last = ended.catch(() => undefined);
  return ended;
}

async function runHere(
  command: Command,
  args: readonly string[],
  input: readonly (string | Uint8Array)[],
): Promise<Ended> {
  const stdout = gatherer();
  const stderr = gatherer();
  const given = {
    argv: [process.execPath, command, ...args],
    stdin: Readable.from(input.map((piece) => Buffer.from(piece))),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  const spies = (Object.keys(given) as (keyof typeof given)[]).map((name) =>
    vi.spyOn(process, name, 'get').mockReturnValue(given[name] as never),
  );
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    process.exitCode = code ?? undefined;
    throw new Exit();
  });
  const before = process.exitCode;
  process.exitCode = undefined;
  runs += 1;
  try {
    // Another address each time, so that the command itself runs anew, but not what it imports.
    const { pathname } = new URL(`../../src/cli/${command}.ts`, import.meta.url);
    await import(/* @vite-ignore */ `${pathname}?${runs}`);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  } finally {
    for (const spy of [...spies, exit]) spy.mockRestore();
  }
  const code = Number(process.exitCode ?? 0);
  process.exitCode = before;
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

const words = (command: Command, args: readonly string[]) => [
  process.execPath,
  '--import',
  'tsx',
  `src/cli/${command}.ts`,
  ...args,
];

/** Runs a command of `src/cli` with descriptors for standard output and error, under a limit for files of so many blocks. */
export function runInto(
  command: Command,
  args: readonly string[],
  into: { readonly output: number | 'pipe'; readonly errors?: number; readonly blocks?: number },
): { readonly code: number | null; readonly stderr: string } {
  const { output, errors = 'pipe', blocks } = into;
  const limited = ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', ...words(command, args)];
  const [program = '', ...rest] = blocks === undefined ? words(command, args) : limited;
  // Under the limit, what is kept of compiled files would be cut short too.
  const env = blocks === undefined ? process.env : { ...process.env, TSX_DISABLE_CACHE: '1' };
  const { status, stderr } = spawnSync(program, rest, {
    stdio: ['ignore', output, errors],
    env,
    encoding: 'utf8',
  });
  return { code: status, stderr: stderr ?? '' };
}

/** Runs a command of `src/cli` in a process of its own, as a person does; otherwise like `run`. */
export async function runApart(
  command: Command,
  args: readonly string[],
  ...input: readonly (string | Uint8Array)[]
): Promise<Ended> {
  const [node = '', ...rest] = words(command, args);
  const child = spawn(node, rest, { stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  for (const piece of input) {
    child.stdin.write(piece);
    if (input.length > 1) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.stdin.end();
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
