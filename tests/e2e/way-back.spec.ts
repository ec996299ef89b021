import { readdirSync } from 'node:fs';
import { expect, test } from './page.ts';
import { hobbyist, open } from './person.ts';
import { words } from './words.ts';

const { ui } = words.en;

test.use({
  expectedErrors: /./,
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  },
});

const file = readdirSync('dist/assets').find((name) => /^Ledger-/.test(name)) ?? '';

test('a part that is cut because the page is being left is no fault, and comes on the way back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  let cut: () => void = () => undefined;
  const left = new Promise<void>((done) => {
    cut = done;
  });
  await page.route(`**/assets/${file}`, async (route) => {
    await left;
    await route.abort('aborted');
  });
  await open(page, 'en', '#/audience', hobbyist);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeunload')));
  const failed = page.waitForEvent('requestfailed');
  cut();
  await failed;
  await page.waitForTimeout(500);
  await expect(page.getByText(ui.update.missing)).toHaveCount(0);
  await page.unroute(`**/assets/${file}`);
  await page.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expect(page.locator('.ledger h2')).toBeVisible();
  await expect(page.getByText(ui.update.missing)).toHaveCount(0);
});
