import { defineConfig } from 'vitest/config';
import { sizeBudget } from './src/build/budget.ts';
import { compiledAhead, firstChunk, sharedChunks, smallerFirst } from './src/build/chunks.ts';
import { pageOptions, target } from './src/build/page-options.ts';
import { pipeline } from './src/build/pipeline.ts';

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 4173);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

export default defineConfig({
  ...pageOptions,
  appType: 'mpa',
  optimizeDeps: { entries: ['src/main.tsx'] },
  plugins: [
    ...pageOptions.plugins,
    smallerFirst(),
    compiledAhead(),
    pipeline(target),
    sizeBudget(),
  ],
  build: {
    target,
    modulePreload: false,
    rolldownOptions: {
      output: {
        // The first script names every other file: a sign less of each. With another less, no more than 64 may be.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            { name: firstChunk, debugName: 'first' },
            ...Object.entries(sharedChunks).map(([name, test]) => ({ name, test })),
          ],
        },
        // No property that is read here does anything when it is.
        minify: {
          compress: { treeshake: { propertyReadSideEffects: false } },
          mangle: true,
          codegen: true,
        },
      },
    },
  },
  preview: { port: portFrom(process.env.PORT), strictPort: true },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
