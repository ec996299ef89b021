import { basename, dirname, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bundled, partNamed } from './tests/mutation/parts.ts';
import { unloaded } from './tests/mutation/unloaded.ts';
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
    reporters: [unloaded],
    testTimeout: 60_000,
    update: 'none',
    resolveSnapshotPath: (test, extension) => {
      const own = test.replace('/bundled/', '/').replace(/\.js$/, '.ts');
      return join(dirname(own), '__snapshots__', basename(own) + extension);
    },
    sequence: { sequencer: InTheOrderOfThePart },
  },
});
