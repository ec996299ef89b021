import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** As far as it is read here: what Vitest or Playwright reports as JSON. */
interface Report {
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly duration?: number | null;
    }[];
  }[];
  readonly suites?: readonly Suite[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
  }[];
}

interface Timed {
  readonly milliseconds: number;
  readonly file: string;
  readonly title: string;
}

function timesIn(suite: Suite): readonly Timed[] {
  const own = suite.specs.flatMap(({ file, title, tests }) =>
    tests.map(({ results }) => ({
      milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
      file,
      title,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(timesIn)];
}

/** How long each test of a report took. */
function timesOf({ testResults = [], suites = [] }: Report): readonly Timed[] {
  const units = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      milliseconds: duration ?? 0,
      file: basename(name),
      title: fullName,
    })),
  );
  return [...units, ...suites.flatMap(timesIn)];
}

// Prints the ten slowest tests of each report of `test-results` that is named and there.
for (const name of process.argv.slice(2)) {
  const path = `test-results/${name}.json`;
  if (!existsSync(path)) continue;
  const times = timesOf(JSON.parse(readFileSync(path, 'utf8')));
  const slowest = [...times].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
  console.log(`\nThe ten slowest of ${times.length} tests (${name}):`);
  for (const { milliseconds, file, title } of slowest) {
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${file}  ${title}`);
  }
}
