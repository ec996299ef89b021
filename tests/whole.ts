import { spawnSync } from 'node:child_process';

// `npm test`: one step after another, until one fails; then the slowest tests, and how long each step took.
const begin = performance.now();
const secondsSince = (then: number) => `${Math.round((performance.now() - then) / 1000)} s`;
const times: string[] = [];
for (const step of ['check', 'test:unit', 'build', 'test:e2e']) {
  const start = performance.now();
  const { status } = spawnSync(`npm run ${step}`, { stdio: 'inherit', shell: true });
  times.push(`${step} ${secondsSince(start)}`);
  process.exitCode = status ?? 1;
  if (status !== 0) break;
}
spawnSync('npm run --silent slowest -- unit e2e', { stdio: 'inherit', shell: true });
console.log(`\nnpm test: ${secondsSince(begin)} (${times.join(', ')})`);
