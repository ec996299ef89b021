import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** The browser tests that `npm test` leaves to `npm run test:deep`: those tagged `@deep`. */
const { grepInvert: _, ...rest } = base;

export default defineConfig({
  ...rest,
  grep: /@deep/,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e-deep.json' }]],
});
