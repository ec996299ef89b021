import { defineConfig } from 'vitest/config';
import { wordModules } from './src/build/word-modules.ts';

/** Those beside which nothing else may run: one measures time, one makes `dist` anew, which the others read. */
const alone = ['throughput', 'single-file'].map((name) => `tests/deep/${name}.deep.ts`);

/**
 * The deep tests, files that end in `.deep.ts`, run by `npm run test:deep`. `FUZZ_RUNS` says how many
 * random cases a long fuzz takes. First two files at a time, then those that stand alone.
 */
export default defineConfig({
  plugins: [wordModules()],
  test: {
    env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '20000' },
    testTimeout: 20 * 60_000,
    // What a test needs is installed before it.
    hookTimeout: 20 * 60_000,
    allowOnly: false,
    reporters: ['default', ['json', { outputFile: 'test-results/deep.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/deep/**/*.deep.ts'],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
