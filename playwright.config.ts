import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/e2e/chromium.ts';

const port = process.env.E2E_PORT ?? '4317';
const address = `http://localhost:${port}/`;
const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // More than two cores: a test waits for its browser, and the browser for its test.
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  grepInvert: /@deep/,
  retries: 0,
  // A machine that does much besides may be ten times slower: what comes then is no fault.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: address,
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: `npx vite preview --config tests/e2e/preview.config.ts --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
