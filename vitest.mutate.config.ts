import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bundled, partNamed } from './tests/mutation/parts.ts';
import { warmWorker } from './tests/mutation/warm-worker.ts';

const part = partNamed(process.env.MUTATED_PART);
const tests = [...part.tests.map(bundled), ...(part.unbundled ?? [])];

class InTheOrderOfThePart extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      tests.findIndex((test) => moduleId.endsWith(test));
    return [...specifications].sort((one, other) => place(one) - place(other));
  }
}

/**
 * The tests that Stryker runs on each mutant of a part (`npm run mutate`): with few random cases,
 * always the same. All files share one worker, which is a new one for each mutant.
 */
export default defineConfig({
  plugins: [warmWorker()],
  test: {
    include: tests,
    setupFiles: ['tests/mutation/setup.ts'],
    env: { FUZZ_RUNS: '20' },
    isolate: false,
    reporters: [{}],
    testTimeout: 60_000,
    sequence: { sequencer: InTheOrderOfThePart },
  },
});
