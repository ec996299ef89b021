import { test as base, expect } from '@playwright/test';

interface Watch {
  /** Faults that belong to the test. */
  readonly expectedErrors: RegExp;
  readonly watch: undefined;
}

/** A test whose page may ask nothing of another origin and say nothing on the console's error line. */
export const test = base.extend<Watch>({
  expectedErrors: [/^$/, { option: true }],
  watch: [
    async ({ page, baseURL, expectedErrors }, use) => {
      const faults: string[] = [];
      const note = (fault: string) => {
        if (!expectedErrors.test(fault)) faults.push(fault);
      };
      page.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => note(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(String(baseURL))) note(`asked ${request.url()}`);
      });
      await use(undefined);
      expect(faults, 'console errors, and requests that leave the page’s own address').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
