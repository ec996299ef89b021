import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { createActor } from 'xstate';
import { isQuestionId } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { certainVerdict } from '../../src/rules/possible.ts';
import { wizardMachine } from '../../src/wizard/machine.ts';
import { anyAnswers, fullAnswers } from '../rules/random-answers.ts';
import type { Row } from './row.ts';

const different = 100_000;
const lines = 1_000_000;
const linesPerSecond = 50_000;
const assessments = 2_000;
const seed = 2;

/** How fast the command line assesses, and how fast the wizard's machine goes from state to state. */
export async function speedRows(
  runs: number,
  say: (what: string) => void,
): Promise<readonly Row[]> {
  say(`assess and machine, ${lines} lines`);
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const one = join(folder, 'one.jsonl');
  const many = join(folder, 'many.jsonl');
  const batch = fc.sample(anyAnswers, { numRuns: different, seed });
  const line = (answers: Answers) => `${JSON.stringify(answers)}\n`;
  await writeFile(one, line({ model: 'both', purpose: ['commercial'] }));
  const block = batch.map(line).join('');
  await writeFile(many, Array(lines / different).fill(block));
  const walks = fc.sample(fullAnswers, { numRuns: assessments, seed });
  const single: number[] = [];
  const whole: number[] = [];
  const machine: number[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`assess and machine, run ${run} of ${runs}`);
    single.push(await assessFile(one));
    whole.push(await assessFile(many));
    machine.push(transitionsPerSecond(walks));
  }
  await rm(folder, { recursive: true });
  const group = 'assess (a process of its own, TypeScript as it stands) and machine';
  return [
    { group, name: 'assess, one line, start included', unit: 'ms', values: single },
    { group, name: 'assess, 1,000,000 lines, start included', unit: 'ms', values: whole },
    {
      group,
      name: 'assess, lines a second',
      unit: 'perSecond',
      values: whole.map((time) => (1000 * lines) / time),
      atLeast: linesPerSecond,
      detail:
        'start included; 100,000 lines ten times over, half of them partial answers; nobody reads the results',
    },
    { group, name: 'machine, transitions a second', unit: 'perSecond', values: machine },
  ];
}

async function assessFile(path: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/assess.ts', path], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[code], faults] = await Promise.all([once(child, 'close'), text(child.stderr)]);
  if (code !== 0) throw new Error(`assess ended with ${code}: ${faults}`);
  return performance.now() - begin;
}

/** Walks the wizard through whole sets of answers, from the first question to the result. */
function transitionsPerSecond(walks: readonly Answers[]): number {
  let sent = 0;
  const begin = performance.now();
  for (const answers of walks) {
    const wizard = createActor(wizardMachine, { input: { answers: {}, certainVerdict } }).start();
    for (let at = wizard.getSnapshot().value; at !== 'result'; sent += 1) {
      wizard.send(
        isQuestionId(at) ? { type: 'answer', answers: { [at]: answers[at] } } : { type: 'see' },
      );
      at = wizard.getSnapshot().value;
    }
  }
  return (1000 * sent) / (performance.now() - begin);
}
