import { fstatSync, writeSync } from 'node:fs';
import { oneLine } from '../release/one-line.ts';
import type { Translate } from '../rules/translate.ts';

/** Why a command does not do what it was asked to: one sentence for standard error. */
export class Refusal extends Error {}

/** A command has said what there is to say of it, and does nothing else. */
export class Answered extends Error {}

/** Nobody reads standard output any more. */
class Closed extends Error {}

const failed = 2;
const standardOutput = 1;

const listening = new WeakSet<NodeJS.WriteStream>();

/** A stream whose errors are told to whoever writes; without a listener, Node would end with a trace. */
function heard(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!listening.has(stream)) stream.on('error', () => undefined);
  listening.add(stream);
  return stream;
}

/** Prints on standard error; where that cannot be written, the exit code alone tells. */
export function complain(text: string): void {
  heard(process.stderr).write(`${text}\n`);
}

/** Writes on standard output; Node's own stream takes a part for the whole where a file has no room for more. */
function write(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!fstatSync(standardOutput).isFile()) {
      heard(process.stdout).write(content, (error) => (error ? reject(error) : resolve()));
      return;
    }
    let unwritten = typeof content === 'string' ? Buffer.from(content) : content;
    while (unwritten.length > 0)
      unwritten = unwritten.subarray(writeSync(standardOutput, unwritten));
    resolve();
  });
}

/** Prints on standard output, in the words of `t` where it cannot: a refusal, unless nobody reads any more. */
export async function print(content: string | Uint8Array, t: Translate): Promise<void> {
  try {
    await write(content);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'EPIPE' ? new Closed() : new Refusal(t('cli:unwritten', { reason: message }));
  }
}

/**
 * Runs a command, which gives its exit code. A refusal is printed on standard error and ends it with
 * exit code 2; it ends in silence where nobody reads what it prints. Where standard error cannot be
 * written either, the exit code alone tells.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof Closed) process.exit(0);
    if (error instanceof Answered) return;
    if (!(error instanceof Refusal)) throw error;
    complain(oneLine(error.message));
    process.exitCode = failed;
  }
}
