import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'vite';
import { bundled, partNamed } from './parts.ts';

const { tests } = partNamed(process.env.MUTATED_PART);
const body = (path: string) => path.replace(/\.js$/, '.body.js');

// One file a test, with what they share beside them: a mutant’s worker then loads a few files, not a hundred.
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir: 'bundled',
    rolldownOptions: {
      input: Object.fromEntries(tests.map((test) => [test.replace(/\.ts$/, '.body'), test])),
      treeshake: false,
    },
  },
});

// Stryker looks at tests only: a file that a mutant keeps from being loaded must be one that fails.
for (const path of tests.map(bundled)) {
  writeFileSync(
    path,
    `import { it } from 'vitest';
const failure = await import('./${basename(body(path))}').then(() => null, (error) => ({ error }));
it('is loaded', () => {
  if (failure !== null) throw failure.error;
});
`,
  );
}
