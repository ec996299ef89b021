import { test as base, expect } from '@playwright/test';

interface Watch {
  /** Console errors that belong to the test. */
  readonly expectedErrors: RegExp;
  readonly watch: undefined;
}

/** A test whose page may ask nothing of another origin and say nothing on the console's error line. */
export const test = base.extend<Watch>({
  expectedErrors: [/^$/, { option: true }],
  watch: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !expectedErrors.test(message.text())) {
          faults.push(`${message.text()} (${message.location().url})`);
        }
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(String(baseURL))) faults.push(`asked ${request.url()}`);
      });
      await use(undefined);
      expect(faults, 'console errors, and requests that leave the page’s own address').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
