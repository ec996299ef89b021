import { defineConfig } from 'vitest/config';
import { splitWords } from './src/build/words.ts';

/**
 * The deep tests: `tests/deep/*.deep.ts`, run by `npm run test:deep`. `FUZZ_RUNS` says how many
 * random cases a long fuzz takes. One file at a time, because some measure time.
 */
export default defineConfig({
  plugins: [splitWords()],
  test: {
    include: ['tests/deep/**/*.deep.ts'],
    env: { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '100000' },
    fileParallelism: false,
    testTimeout: 20 * 60_000,
    // What a test needs is installed before it.
    hookTimeout: 20 * 60_000,
    allowOnly: false,
    reporters: ['default', ['json', { outputFile: 'test-results/deep.json' }]],
  },
});
