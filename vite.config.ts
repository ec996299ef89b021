import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sizeBudget } from './src/build/budget.ts';
import { firstChunk } from './src/build/chunks.ts';
import { pipeline } from './src/build/pipeline.ts';
import { target } from './src/build/target.ts';
import { splitWords } from './src/build/words.ts';

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 4173);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

export default defineConfig({
  base: './',
  appType: 'mpa',
  // Left out: the shim of a hook that React has, and the tie to its developer tools.
  resolve: { alias: { 'use-sync-external-store/shim': 'use-sync-external-store' } },
  define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' },
  plugins: [react(), splitWords(), pipeline(target), sizeBudget()],
  build: {
    target,
    modulePreload: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstChunk, debugName: 'first' }] } },
    },
  },
  preview: { port: portFrom(process.env.PORT), strictPort: true },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    maxWorkers: 2,
  },
});
