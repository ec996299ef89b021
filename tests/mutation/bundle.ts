import { build } from 'vite';
import { partNamed } from './parts.ts';

const { tests } = partNamed(process.env.MUTATED_PART);

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
      input: Object.fromEntries(tests.map((test) => [test.replace(/\.ts$/, ''), test])),
      treeshake: false,
    },
  },
});
