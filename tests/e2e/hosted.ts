import type { Page } from '@playwright/test';
import { type Host, serve } from './host.ts';
import { test as watched } from './page.ts';

/** A test with a host of its own, on which the service worker may do its work. */
export const test = watched.extend<{ readonly host: Host }>({
  serviceWorkers: 'allow',
  // Playwright reads the fixtures from the pattern.
  host: async ({}, use) => {
    const host = await serve('dist', '/any/where/');
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => {
    await use(host.address);
  },
});

/** Waits until the service worker has everything and serves the page. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}
