import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { questions } from '../../src/rules/questions.ts';
import { exitCode, start } from '../cli/command.ts';

const count = 100_000;

function randomLines(): readonly string[] {
  let seed = 20_240_229;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const anyOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const answerTo = ({ kind, options, exclusive }: (typeof questions)[number]) => {
    if (kind === 'single') return anyOf<string>(options);
    const alone: readonly string[] = exclusive;
    if (alone.length > 0 && below(3) === 0) return [anyOf(alone)];
    const free = options.filter((option) => !alone.includes(option));
    const chosen = free.filter(() => below(2) === 0);
    return chosen.length > 0 ? chosen : [anyOf(free)];
  };
  return Array.from({ length: count }, (_, n) => {
    if (n % 1000 === 0) return '{}';
    const asked = questions.filter(() => n % 2 === 1 || below(2) === 0);
    return JSON.stringify(
      Object.fromEntries(asked.map((question) => [question.id, answerTo(question)])),
    );
  });
}

it('assesses 100,000 lines, half of them partial, in less than ten seconds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughput-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'answers.jsonl');
  writeFileSync(path, `${randomLines().join('\n')}\n`);
  const begin = performance.now();
  const child = start('assess', [path]);
  child.stdin.end();
  const ended = Promise.all([exitCode(child), text(child.stderr)]);
  let results = 0;
  for await (const bytes of child.stdout) {
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) results += 1;
  }
  const seconds = (performance.now() - begin) / 1000;
  console.info(`${count} lines in ${seconds.toFixed(1)} s`);
  expect({ results, ended: await ended, quick: seconds < 10 }).toEqual({
    results: count,
    ended: [0, ''],
    quick: true,
  });
});
