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

/** Milliseconds within which the first frame after a press must come for its order to be told: the page waits for 150. */
const soon = 100;

test('Continue is painted first, then the next question, then what stands beside it', async ({
  page,
}) => {
  // Each try is a first visit.
  await page.addInitScript(() => window.localStorage.clear());
  await page.addInitScript(() => window.sessionStorage.clear());
  const press = async () => {
    await page.goto('en/');
    await expect.poll(() => ledgerLives(page)).toBe(true);
    await page.locator('input[value="both"]').check();
    const told = await page.evaluate(async () => {
      const seen: string[] = [];
      const pressed = performance.now();
      let waited = 0;
      document.querySelector<HTMLElement>('button[name="continue"]')?.click();
      for (let frame = 0; seen.at(-1) !== 'purpose, purpose' && frame < 300; frame += 1) {
        await new Promise((done) => requestAnimationFrame(done));
        waited ||= performance.now() - pressed;
        const question = document.querySelector('main input')?.getAttribute('name');
        const beside = document.querySelector<HTMLElement>('.ledger')?.dataset.question;
        seen.push(`${question}, ${beside}`);
      }
      return { waited, frames: [...new Set(seen)] };
    });
    await expect(page.locator('aside .clause').first()).toBeAttached();
    return told;
  };
  let told = await press();
  // A machine that was busy with something else tells nothing.
  while (told.waited > soon) told = await press();
  expect(told.frames).toEqual(['model, model', 'purpose, model', 'purpose, purpose']);
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
