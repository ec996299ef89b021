import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { expectTicked, hobbyist, open } from './person.ts';
import { words } from './words.ts';

const { ui, questions, verdicts } = words.en;

test.use({ expectedErrors: /The result is broken\./ });

/** From now on, until the page is loaded again or mended, the result cannot be rendered. */
async function breakResult(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'data-verdict' && document.documentElement.dataset.mended === undefined) {
        throw new Error('The result is broken.');
      }
      setAttribute.call(this, name, value);
    };
  });
}

async function mend(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.mended = '';
  });
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.beforeEach(async ({ page }) => {
  await open(page, 'en', '#/check', hobbyist);
  await breakResult(page);
  await page.getByRole('button', { name: ui.check.continue }).click();
  await expect(heading(page)).toHaveText(ui.crash.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(ui.crash.what)).toBeVisible();
});

test('“Go on” shows the screen again once it can be shown', async ({ page }) => {
  await page.getByRole('button', { name: ui.crash.goOn }).click();
  await expect(heading(page)).toHaveText(ui.crash.title);
  await mend(page);
  await page.getByRole('button', { name: ui.crash.goOn }).click();
  await expect(heading(page)).toHaveText(verdicts.verdicts.permitted.title);
});

test('the answers are still there after a reload', async ({ page }) => {
  await page.reload();
  await expect(heading(page)).toHaveText(verdicts.verdicts.permitted.title);
});

test('the browser’s Back leads out of it', async ({ page }) => {
  await page.goBack();
  await page.getByRole('button', { name: ui.crash.goOn }).click();
  await expect(heading(page)).toHaveText(ui.check.title);
});

test('“Start again” begins again', async ({ page }) => {
  await page.getByRole('button', { name: ui.crash.restart }).click();
  await expect(heading(page)).toHaveText(questions.model.title);
  await expectTicked(page, 'model', []);
});
