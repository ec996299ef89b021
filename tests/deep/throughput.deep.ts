import { type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { questions } from '../../src/rules/contract/questions.ts';

/** Random lines of answers, in blocks of a thousand; half of them are partial. */
function* randomLines(count: number): Generator<string> {
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
  for (let first = 0; first < count; first += 1000) {
    let block = '{}\n';
    for (let n = 1; n < 1000; n += 1) {
      const asked = questions.filter(() => n % 2 === 1 || below(2) === 0);
      const answers = asked.map((question) => [question.id, answerTo(question)]);
      block += `${JSON.stringify(Object.fromEntries(answers))}\n`;
    }
    yield block;
  }
}

const tellsWhatItUsed = `data:text/javascript,process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, kilobytes: maxRSS }));
})`;

/** Starts `assess`, which tells at its end how many seconds of a core and how much memory it took, start included. */
function start(file: string, stdio: StdioOptions) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', tellsWhatItUsed, 'src/cli/assess.ts', file],
    { stdio },
  );
  const begin = performance.now();
  let errors = '';
  child.stderr?.on('data', (bytes) => {
    errors += bytes;
  });
  const ended = once(child, 'close').then(([code]) => {
    const used: { readonly cpu: number; readonly kilobytes: number } = JSON.parse(errors);
    return { code, seconds: (performance.now() - begin) / 1000, ...used };
  });
  return { child, ended };
}

it('assesses 50,000 lines a second on one core, half of them partial', async () => {
  const count = 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'throughput-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'answers.jsonl');
  await pipeline(Readable.from(randomLines(count)), createWriteStream(path));
  const rates: number[] = [];
  for (let run = 0; run < 3 && !rates.some((rate) => rate >= 50_000); run += 1) {
    const { code, cpu, seconds } = await start(path, ['ignore', 'ignore', 'pipe']).ended;
    expect(code).toBe(0);
    rates.push(count / cpu);
    console.info(
      `${count} lines: ${cpu.toFixed(2)} s of a core, ${Math.round(count / cpu)} lines a second; ${seconds.toFixed(2)} s by the clock`,
    );
  }
  expect(Math.max(...rates)).toBeGreaterThanOrEqual(50_000);
});

/** Sends lines through `assess`, begins to read its results after a while, and counts them. */
async function assessLines(count: number, patience: number) {
  const { child, ended } = start('-', 'pipe');
  if (child.stdin === null || child.stdout === null) throw new Error('no pipes');
  const sent = pipeline(Readable.from(randomLines(count)), child.stdin);
  await wait(patience);
  let results = 0;
  for await (const bytes of child.stdout) {
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) results += 1;
  }
  await sent;
  const { code, kilobytes } = await ended;
  console.info(`${count} lines, read after ${patience} ms: ${kilobytes} kB at most`);
  return { code, results, kilobytes };
}

it('takes no more memory for a million lines than for some, nor for a reader that waits', async () => {
  const few = await assessLines(10_000, 0);
  const waiting = await assessLines(100_000, 3000);
  const more = await assessLines(100_000, 0);
  const many = await assessLines(1_000_000, 0);
  expect([few, waiting, more, many].map(({ code, results }) => [code, results])).toEqual([
    [0, 10_000],
    [0, 100_000],
    [0, 100_000],
    [0, 1_000_000],
  ]);
  for (const { kilobytes } of [waiting, more, many]) {
    expect(kilobytes).toBeLessThan(1.5 * few.kilobytes);
  }
});
