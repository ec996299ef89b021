import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { copyProject } from './copy.ts';
import { type Part, partNamed, parts } from './parts.ts';
import { scoreOf } from './score.ts';
import { explanations, isExplainedBy, survivorsAmong, withSlowAsSurvivors } from './survivors.ts';

const home = process.cwd();

/** Where a part is mutated. */
function copyOf({ name }: Part): string {
  return resolve(home, '.mutation', name);
}

/** Takes the survivors out of what Stryker kept of its last run, so that they are tried again. */
function forgetSurvivors(path: string): void {
  if (!existsSync(path)) return;
  const report: { files: Record<string, { mutants: { status: string }[] }> } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  }
  writeFileSync(path, JSON.stringify(report));
}

/**
 * Runs Stryker on the mutants of a part, and gives what became of each. A mutant that was killed is
 * not tried again while it stands unchanged and the test that killed it is there, by its name;
 * without the directory `.mutation` all are tried.
 */
async function mutantsOf(part: Part) {
  const { name, mutate } = part;
  const copy = copyOf(part);
  copyProject(home, copy, part);
  forgetSurvivors(`${copy}.json`);
  process.env.MUTATED_PART = name;
  process.chdir(copy);
  const stryker = new Stryker({
    mutate: [...mutate],
    inPlace: true,
    buildCommand: 'tsx tests/mutation/bundle.ts',
    tempDirName: `${copy}-originals`,
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutate.config.ts', related: false },
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: `${copy}.json`,
    reporters: ['progress-append-only'],
    concurrency: Number(process.env.MUTATE_AT_ONCE ?? 1),
    timeoutMS: 10_000,
    allowConsoleColors: false,
  });
  const mutants = await stryker.runMutationTest();
  process.chdir(home);
  return mutants;
}

/** Tries the tests of a part, prints its score and the survivors that nobody has explained; whether all is well. */
async function holds(part: Part): Promise<boolean> {
  const copy = copyOf(part);
  const mutants = withSlowAsSurvivors(await mutantsOf(part), copy);
  const score = scoreOf(mutants);
  const survivors = survivorsAmong(mutants, copy);
  const known = explanations.filter(({ file }) =>
    mutants.some(({ fileName }) => resolve(copy, fileName) === resolve(copy, file)),
  );
  const unexplained = survivors.filter((one) => !known.some((row) => isExplainedBy(one, row)));
  const gone = known.filter((row) => !survivors.some((one) => isExplainedBy(one, row)));
  console.log(`\n${part.name}: ${score.percent.toFixed(2)} % of ${score.valid} mutants found`);
  console.log(
    `  ${score.killed} killed, ${score.timedOut} timed out, ${score.survived} survived, ${score.notReached} reached by no test; at least ${part.least} % wanted`,
  );
  for (const { file, place, line, mutant } of unexplained) {
    console.log(`  survived, not explained: ${file}:${place}  ${line}\n    ${mutant}`);
  }
  for (const { file, line, mutant } of gone) {
    console.log(`  explained, but found: ${file}  ${line}\n    ${mutant}`);
  }
  return score.percent >= part.least && unexplained.length === 0 && gone.length === 0;
}

const asked = process.argv.slice(2);
for (const part of asked.length === 0 ? parts : asked.map(partNamed)) {
  if (!(await holds(part))) process.exitCode = 1;
}
