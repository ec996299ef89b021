import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sizeBudget } from './src/build/budget.ts';
import { pipeline } from './src/build/pipeline.ts';

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 4173);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

const target = ['chrome109', 'safari16', 'firefox115'];

/** The libraries that the first question needs: together they pack better, and change less often than our code. */
const core =
  /node_modules.(?:react|react-dom|scheduler|i18next|react-i18next|xstate|@xstate|valibot|use-sync-external-store)./;

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [react(), pipeline(target), sizeBudget()],
  build: {
    target,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'core', test: core }] } } },
  },
  preview: { port: portFrom(process.env.PORT), strictPort: true },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    maxWorkers: 2,
  },
});
