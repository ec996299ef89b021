import unscripted from '../../locales/en/unscripted.json' with { type: 'json' };
import { test } from './hosted.ts';
import { expect } from './page.ts';
import { words } from './words.ts';

const { start } = words.en.ui;

for (const [where, width, isIntroduced] of [
  ['a phone has the introduction first', 360, true],
  ['a desk has nothing that is not dressed', 1280, false],
] as const) {
  test(`shows nothing whose styles are still on their way: ${where}`, async ({ page, host }) => {
    await page.setViewportSize({ width, height: 800 });
    const goOn = host.keepBack('</div><style>');
    await page.goto('en/', { waitUntil: 'commit' });
    const home = page.locator('.masthead .home');
    await expect(page.getByText(start.what)).toBeAttached();
    await expect(page.getByText(start.what)).toBeVisible({ visible: isIntroduced });
    await expect(page.getByText(start.not)).toBeVisible({ visible: isIntroduced });
    await expect(home).toBeVisible({ visible: false });
    await expect(page.locator('.more summary')).toBeVisible({ visible: false });
    await expect(page.getByText(unscripted.needed)).toBeVisible({ visible: false });
    goOn();
    await expect(page.locator('html[data-live]')).toBeAttached();
    await expect(home).toBeVisible();
    await expect(page.locator('main form')).toBeVisible();
    await expect(page.locator('main :is(style, script)')).toHaveCount(0);
  });
}
