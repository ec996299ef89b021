import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Command, run, runInto } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'unwritable-'));
afterAll(() => rmSync(folder, { recursive: true }));

const one = join(folder, 'one.json');
const lines = join(folder, 'lines.jsonl');
const faulty = join(folder, 'faulty.jsonl');
const part = join(folder, 'part.txt');
writeFileSync(one, '{"model":"both"}');
writeFileSync(lines, '{"model":"both"}\n'.repeat(300));
writeFileSync(faulty, '[]\n{"model":"both"}\n');

interface Call {
  readonly command: Command;
  readonly args: readonly string[];
}

const calls: readonly Call[] = [
  { command: 'assess', args: [lines] },
  { command: 'licence', args: [] },
];
/** Those that print in the same way, each by its own lines. */
const others: readonly Call[] = [
  { command: 'assess', args: [one, '--text'] },
  { command: 'licence', args: ['--lang', 'en'] },
  { command: 'prove', args: [] },
];

interface Output {
  readonly what: string;
  readonly calls: readonly Call[];
  readonly open: () => number;
  /** What the system says. */
  readonly reason: RegExp;
  /** How many blocks a file may have. */
  readonly blocks?: number;
}

const readOnly: Output = {
  what: 'what may only be read',
  calls: [...calls, ...others],
  open: () => openSync(one, 'r'),
  reason: /EBADF/,
};
const full: Output = {
  what: 'a full disk',
  calls,
  open: () => openSync('/dev/full', 'w'),
  reason: /ENOSPC/,
};
const outputs: readonly Output[] = [
  readOnly,
  {
    what: 'a file that has room for a part',
    calls,
    open: () => openSync(part, 'w'),
    reason: /EFBIG/,
    blocks: 1,
  },
  ...(existsSync('/dev/full') ? [full] : []),
];

describe.each(outputs)('standard output into $what', ({ open, calls, reason, blocks }) => {
  const printed = (command: Command, args: readonly string[]) => {
    const output = open();
    const ended = runInto(command, args, blocks === undefined ? { output } : { output, blocks });
    closeSync(output);
    return ended;
  };

  it.each(calls)('ends $command $args with exit code 2 and a line', ({ command, args }) => {
    const { code, stderr } = printed(command, args);
    const said =
      command === 'licence' && args.length === 0
        ? /^输出不完整，因为标准输出无法写入：(.+)。\n$/
        : /^The output is incomplete, because standard output could not be written: (.+)\.\n$/;
    expect(code).toBe(2);
    expect(said.exec(stderr)?.[1]).toMatch(reason);
  });

  it('names faults besides', () => {
    const { code, stderr } = printed('assess', [faulty]);
    const [fault, unwritten] = stderr.split('\n');
    expect([code, fault]).toEqual([2, 'line 1: found [] (allowed: one object of answers)']);
    expect(unwritten).toMatch(reason);
  });
});

it('a file takes the part that it has room for', () => {
  expect(statSync(part).size).toBeGreaterThan(0);
});

describe('standard error that cannot be written', () => {
  const { open } = existsSync('/dev/full') ? full : readOnly;
  it.each<Call>([
    { command: 'assess', args: [faulty] },
    { command: 'assess', args: [join(folder, 'not-there.json')] },
    { command: 'licence', args: ['9.9'] },
    { command: 'prove', args: ['--text'] },
  ])('leaves $command $args its exit code', ({ command, args }) => {
    const errors = open();
    expect(runInto(command, args, { output: 'pipe', errors }).code).toBe(2);
    closeSync(errors);
  });
});

describe('a file that has room', () => {
  it.each(calls)('takes all of $command $args', async ({ command, args }) => {
    const path = join(folder, 'whole.txt');
    const output = openSync(path, 'w');
    const ended = runInto(command, args, { output });
    closeSync(output);
    const { stdout } = await run(command, args);
    expect(ended).toEqual({ code: 0, stderr: '' });
    expect(statSync(path).size).toBe(Buffer.byteLength(stdout));
  });
});
