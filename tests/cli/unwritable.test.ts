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
import { afterAll, describe, expect, it, vi } from 'vitest';
import { run, runInto } from './command.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'unwritable-'));
afterAll(() => rmSync(folder, { recursive: true }));

const one = join(folder, 'one.json');
const lines = join(folder, 'lines.jsonl');
const faulty = join(folder, 'faulty.jsonl');
writeFileSync(one, '{"model":"both"}');
writeFileSync(lines, '{"model":"both"}\n'.repeat(300));
writeFileSync(faulty, '[]\n{"model":"both"}\n');

type Call = readonly [command: 'assess' | 'licence' | 'prove', ...args: string[]];

const calls: readonly Call[] = [
  ['assess', one],
  ['assess', one, '--text'],
  ['assess', lines],
  ['assess', faulty],
  ['licence'],
  ['licence', '--lang', 'en'],
  ['prove'],
];

/** Where nothing, or only a part, can be written: how to open it, and what the system says. */
const outputs: readonly (readonly [string, () => number, RegExp, number?])[] = [
  ['what may only be read', () => openSync(one, 'r'), /EBADF/],
  ['a file that has room for a part', () => openSync(join(folder, 'part.txt'), 'w'), /EFBIG/, 1],
  ...(existsSync('/dev/full')
    ? ([['a full disk', () => openSync('/dev/full', 'w'), /ENOSPC/]] as const)
    : []),
];

describe.each(outputs)('standard output into %s', (_, open, reason, blocks) => {
  it.each(calls)('ends %s %s with exit code 2 and a line', (command, ...args) => {
    const output = open();
    const { code, stderr } = runInto(command, args, { output, ...(blocks && { blocks }) });
    closeSync(output);
    const [last, ...before] = stderr.trimEnd().split('\n').reverse();
    expect({ code, before }).toEqual({
      code: 2,
      before: args.includes(faulty) ? ['line 1: found [] (allowed: one object of answers)'] : [],
    });
    const said =
      command === 'licence' && args.length === 0
        ? /^标准输出无法写入，输出的内容不完整：(.+)。$/
        : /^What was printed is not whole, as standard output cannot be written: (.+)\.$/;
    expect(said.exec(last ?? '')?.[1]).toMatch(reason);
  });
});

it('the part that there is room for is written', () => {
  expect(statSync(join(folder, 'part.txt')).size).toBeGreaterThan(0);
});

describe('standard error that cannot be written', () => {
  it.each<Call>([
    ['assess', faulty],
    ['assess', join(folder, 'not-there.json')],
    ['licence', '9.9'],
    ['prove', '--text'],
  ])('leaves %s %s its exit code', (command, ...args) => {
    const errors = openSync(
      existsSync('/dev/full') ? '/dev/full' : one,
      existsSync('/dev/full') ? 'w' : 'r',
    );
    expect(runInto(command, args, { output: 'pipe', errors }).code).toBe(2);
    closeSync(errors);
  });
});

describe('a file that has room', () => {
  it.each(calls.filter(([, name]) => name !== faulty))(
    'takes all of %s %s',
    async (command, ...args) => {
      const path = join(folder, 'whole.txt');
      const output = openSync(path, 'w');
      const ended = runInto(command, args, { output });
      closeSync(output);
      const { stdout } = await run(command, args);
      const size = Buffer.byteLength(stdout);
      expect(ended).toEqual({ code: 0, stderr: '' });
      // The time that the proof took may differ.
      expect(Math.abs(statSync(path).size - size)).toBeLessThanOrEqual(command === 'prove' ? 2 : 0);
    },
  );
});
