import { expect, it } from 'vitest';
import { persons } from '../cases/people.ts';
import { type Command, run, runApart } from './command.ts';

const everyone = persons.map(({ answers }) => JSON.stringify(answers)).join('\n');
const cut = Buffer.from('\ufeff{"model":"模"}\n{"model":"other"}');

/** Command lines whose runs are compared: what is good, what is faulty, and what is refused. */
const lines: readonly {
  readonly command: Command;
  readonly args: readonly string[];
  readonly input?: readonly (string | Uint8Array)[];
}[] = [
  { command: 'assess', args: ['-'], input: [everyone] },
  { command: 'assess', args: ['-', '--text', '--lang', 'zh-CN'], input: [everyone] },
  { command: 'assess', args: ['-'], input: [cut.subarray(0, 14), cut.subarray(14)] },
  { command: 'assess', args: [] },
  { command: 'assess', args: ['not-there.json'] },
  { command: 'assess', args: ['package.json'] },
  { command: 'licence', args: ['--lang', 'en'] },
  { command: 'licence', args: ['2.4'] },
  { command: 'licence', args: ['9.9'] },
  { command: 'prove', args: ['--lang', 'fr'] },
];

it.each(lines)(
  '$command $args does in a process of its own what the other tests see',
  async ({ command, args, input = [] }) => {
    const ended = await runApart(command, args, ...input);
    expect(ended).toEqual(await run(command, args, ...input));
    expect(ended.stdout + ended.stderr).not.toBe('');
  },
);
