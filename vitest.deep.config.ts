import { defineConfig } from 'vitest/config';
import { splitWords } from './src/build/split-words.ts';

/** Those that read sources and compute, and neither measure time nor share a folder or a program with others. */
const computing = ['kept', 'libraries', 'prove', 'rules'].map(
  (name) => `tests/deep/${name}.deep.ts`,
);

/**
 * The deep tests: `tests/deep/*.deep.ts`, run by `npm run test:deep`. `FUZZ_RUNS` says how many
 * random cases a long fuzz takes. First two files at a time of those that only compute, then one
 * file at a time, because some measure time.
 */
export default defineConfig({
  plugins: [splitWords()],
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
          name: 'computing',
          include: computing,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['tests/deep/**/*.deep.ts'],
          exclude: computing,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
