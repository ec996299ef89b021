import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questions } from '../../src/rules/questions.ts';
import { allowedAnswers, decodeAnswer } from '../../src/rules/state.ts';

/** Lines of complete and partial answers; the same thousand again and again. */
const someLines = fc.sample(
  fc
    .record(
      Object.fromEntries(
        questions.map(({ id }) => [
          id,
          fc.constantFrom(...allowedAnswers(id).map((bits) => decodeAnswer(id, bits))),
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((answers) => `${JSON.stringify(answers)}\n`),
  { numRuns: 1000, seed: 2 },
);

function* linesOf(thousands: number): Generator<string> {
  const block = someLines.join('');
  for (let n = 0; n < thousands; n += 1) yield block;
}

const reportsMemory =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/** Sends thousands of lines through `assess`; tells how it ended and how much memory it took at most. */
async function assessLines(thousands: number) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', reportsMemory, 'src/cli/assess.ts', '-'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  Readable.from(linesOf(thousands)).pipe(child.stdin);
  let errors = '';
  child.stderr.on('data', (bytes) => {
    errors += bytes;
  });
  let results = 0;
  let last = '';
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    results += 1;
    last = line;
  }
  const [code] = await ended;
  return { code, results, last, kilobytes: Number(errors) };
}

it('assess takes a million lines with hardly more memory than ten thousand', async () => {
  const few = await assessLines(10);
  const many = await assessLines(1000);
  console.log(`assess: ${few.kilobytes} kB for 10,000 lines, ${many.kilobytes} kB for 1,000,000`);
  expect([few.code, few.results, many.code, many.results]).toEqual([0, 10_000, 0, 1_000_000]);
  expect(JSON.parse(many.last)).toEqual(JSON.parse(few.last));
  expect(many.kilobytes).toBeLessThan(1.5 * few.kilobytes);
});
