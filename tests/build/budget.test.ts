import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pageBudget, tooLarge } from '../../src/build/budget.ts';

describe('what exceeds its limit', () => {
  it.each([
    ['nothing', [{ what: 'a.js', size: 1.5, limit: 1.5 }], null],
    [
      'one of two',
      [
        { what: 'a.js', size: 1.51, limit: 1.5 },
        { what: 'b.js', size: 3, limit: 4 },
      ],
      'a.js has 1.5 kB, its limit is 1.5 kB.',
    ],
  ])('%s', (_, measured, expected) => {
    expect(tooLarge(measured)).toBe(expected);
  });

  it('is found in the pages and styles of a build', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'budget-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const noise = (length: number) =>
      Array.from({ length }, (_, n) => ((n * 7919 + 13) ** 3 % 9973).toString(36)).join(' ');
    await writeFile(join(folder, 'index.html'), noise(20_000));
    await writeFile(join(folder, 'small.html'), 'small');
    await writeFile(join(folder, 'one.css'), noise(20_000));
    const { excess } = await pageBudget(folder);
    expect(excess).toMatch(
      /^index\.html has [\d.]+ kB, its limit is 14 kB\. all style sheets has [\d.]+ kB, its limit is 11 kB\.$/,
    );
  });
});
