import { defineConfig } from 'vitest/config';
import { wordModules } from './src/build/word-modules.ts';

/**
 * The deep tests, files that end in `.deep.ts`, run by `npm run test:deep`, two files at a time.
 * `FUZZ_RUNS` says how many random cases a long fuzz takes; of whole releases it takes fewer unless
 * that is said, as each holds many texts, and every run draws others.
 */
export default defineConfig({
  plugins: [wordModules()],
  test: {
    include: ['tests/deep/**/*.deep.ts'],
    env: {
      FUZZ_RUNS: process.env.FUZZ_RUNS ?? '20000',
      RELEASE_RUNS: process.env.RELEASE_RUNS ?? process.env.FUZZ_RUNS ?? '2500',
    },
    maxWorkers: 2,
    testTimeout: 20 * 60_000,
    // What a test needs is installed before it.
    hookTimeout: 20 * 60_000,
    allowOnly: false,
    reporters: ['default', ['json', { outputFile: 'test-results/deep.json' }]],
  },
});
