import type { Page } from '@playwright/test';
import { type Host, serve } from './host.ts';
import { test as watched } from './page.ts';

interface Hosted {
  /** What the host serves, and below which path. */
  readonly folder: string;
  readonly below: string;
  readonly host: Host;
}

/** A test with a host of its own, on which the service worker may do its work. */
export const test = watched.extend<Hosted>({
  serviceWorkers: 'allow',
  folder: 'dist',
  below: '/any/where/',
  host: async ({ folder, below }, use) => {
    const host = await serve(folder, below);
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
