import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

/** Whether the ledger, rendered ahead, has come to life: React then knows its element. */
const ledgerLives = (page: Page) =>
  page.evaluate(() =>
    Object.keys(document.querySelector('.ledger') ?? {}).some((key) =>
      key.startsWith('__reactProps$'),
    ),
  );

/** Opens the page with a pointer that never rests; what stands beside the question comes once it is live. */
async function openRestlessly(page: Page): Promise<void> {
  await page.route('**/Ledger-*.js', async (route) => {
    await new Promise((waited) => setTimeout(waited, 500));
    await route.continue();
  });
  await page.addInitScript(() => {
    const move = () => document.dispatchEvent(new Event('pointermove'));
    Object.assign(window, { hand: window.setInterval(move, 100) });
  });
  await page.goto('en/');
  await page.waitForTimeout(2000);
  await expect(page.locator('html')).toHaveAttribute('data-live', '');
  expect(await ledgerLives(page)).toBe(false);
}

test('Continue shows the next question by itself, and what stands beside it after the frame', async ({
  page,
}) => {
  await page.goto('en/');
  await expect.poll(() => ledgerLives(page)).toBe(true);
  await page.locator('input[value="both"]').check();
  const seen = await page.evaluate(async () => {
    const look = () => [
      document.querySelector('main input')?.getAttribute('name'),
      document.querySelector<HTMLElement>('.ledger')?.dataset.question,
    ];
    document.querySelector<HTMLElement>('button[name="continue"]')?.click();
    await Promise.resolve();
    const atOnce = look();
    const inFrame = await new Promise((done) => requestAnimationFrame(() => done(look())));
    return { atOnce, inFrame };
  });
  expect(seen).toEqual({ atOnce: ['purpose', 'model'], inFrame: ['purpose', 'model'] });
  await expect(page.locator('.ledger')).toHaveAttribute('data-question', 'purpose');
  await expect(page.locator('aside .clause').first()).toBeAttached();
});

test('what was rendered ahead comes to life when nobody is about to press anything', async ({
  page,
}) => {
  await openRestlessly(page);
  await page.evaluate(() => window.clearInterval((window as unknown as { hand: number }).hand));
  await expect.poll(() => ledgerLives(page)).toBe(true);
});

test('a press that was painted lets the rest come to life at once', async ({ page }) => {
  await openRestlessly(page);
  await page.locator('input[value="both"]').check();
  await expect.poll(() => ledgerLives(page)).toBe(true);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('.ledger')).toHaveAttribute('data-question', 'purpose');
});

test('what is needed does not wait for a pointer that never rests', async ({ page }) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('**/Ledger-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.setInterval(() => document.dispatchEvent(new Event('pointermove')), 100);
  });
  await page.goto('en/');
  await page.locator('input[value="both"]').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('input[name="purpose"]').first()).toBeVisible();
  await expect(page.locator('.ledger')).toHaveCount(0);
  letGo();
  await expect(page.locator('.ledger')).toHaveAttribute('data-question', 'purpose');
});
