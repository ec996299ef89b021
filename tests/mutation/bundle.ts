import { build } from 'vite';
import { wordModules } from '../../src/build/word-modules.ts';
import { partNamed } from './parts.ts';

// One file a test, with what they share beside them: a mutant’s worker then loads a few files, not a hundred.
await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [wordModules()],
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir: 'bundled',
    emptyOutDir: false,
    rolldownOptions: {
      input: Object.fromEntries(
        partNamed(process.env.MUTATED_PART).tests.map((test) => [
          test.replace(/\.ts$/, '.body'),
          test,
        ]),
      ),
      treeshake: false,
    },
  },
});
