import type { Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import { expect, test } from './page.ts';
import { hobbyist, open, openFolds, store } from './person.ts';
import { words } from './words.ts';

const wechat =
  'Mozilla/5.0 (Linux; Android 12; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0.40';

/** Lets downloads do nothing, as in the browsers of apps, and tells what is shared or copied. */
async function withinApp(page: Page, can: { share: boolean; copy: boolean }): Promise<void> {
  await page.addInitScript(({ share, copy }) => {
    HTMLAnchorElement.prototype.click = () => undefined;
    const shared: string[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: () => share,
      share: async ({ files }: { files: File[] }) => {
        shared.push(...files.map(({ name }) => name));
      },
    });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          if (!copy) throw new Error('no');
          shared.push(text);
        },
      },
    });
  }, can);
}

const places = [
  ['the file of the result', '#/result', '.takeaway > .actions button', '.takeaway'],
  ['the file of a saved assessment', '', '.saved details button:text-is("FILE")', '.saved'],
  ['a file of the report', '#/result', '[data-file$=".md"]', '[data-paper="report"]'],
  ['what could not be read', '', '.notice-line .notice button', 'body'],
] as const;

for (const language of languages) {
  const { handed, saved } = words[language].kept;
  for (const [what, at, button, place] of places) {
    test(`says of ${what} only that the browser has it (${language})`, async ({ page }) => {
      await withinApp(page, { share: true, copy: true });
      if (what.startsWith('what')) {
        await store(page, '{"version":');
        await page.goto(`${language}/`);
      } else await open(page, language, at, hobbyist);
      if (at === '#/result') await openFolds(page);
      if (place === '.saved') await page.locator('.saved details summary').first().click();
      if (place.includes('report')) await page.locator(`${place} > summary`).click();
      await page.locator(button.replace('FILE', saved.file)).first().click();
      const line = page.locator(place).locator('.handed', { hasText: /./ }).last();
      await expect(line).toContainText(handed.given.split('{{name}}')[1] ?? '');
      await expect(line).toContainText(handed.elsewhere);
      await expect(line.locator('[role="status"] :is(p, button, textarea)')).toHaveCount(0);
      await line.getByRole('button', { name: handed.share }).click();
      await line.getByRole('button', { name: handed.copy }).click();
      await expect(line).toContainText(handed.copied);
      const shared = await page.evaluate(() => Reflect.get(window, 'shared') as string[]);
      expect(shared).toHaveLength(2);
      expect(shared[0]).toMatch(/\.(json|md|txt)$/);
    });
  }
}

test('where nothing can be copied the text is shown, selected', async ({ page }) => {
  const { handed } = words.en.kept;
  await withinApp(page, { share: false, copy: false });
  await open(page, 'en', '#/result', hobbyist);
  await openFolds(page);
  await page.locator('.takeaway > .actions button').first().click();
  const line = page.locator('.takeaway .handed').first();
  await expect(line.getByRole('button', { name: handed.share })).toHaveCount(0);
  await line.getByRole('button', { name: handed.copy }).click();
  await expect(line).toContainText(handed.copyFailed);
  await expect(line.locator('textarea')).toBeFocused();
  await expect(line.locator('textarea')).toHaveValue(/"baichuan2-licence-assessment"/);
});

test.describe('within WeChat', () => {
  test.use({ userAgent: wechat });
  for (const language of languages) {
    test(`it is said before (${language})`, async ({ page }) => {
      const { inApp, takeaway } = words[language].kept;
      await open(page, language, '#/result', hobbyist);
      const hint = inApp.hint.replace('{{app}}', inApp.apps.wechat);
      await expect(page.locator('.takeaway > [data-in-app="wechat"]')).toContainText(hint);
      await openFolds(page);
      await expect(page.getByRole('button', { name: takeaway.file })).toBeVisible();
    });
  }
});

test('elsewhere nothing is said of apps', async ({ page }) => {
  await open(page, 'en', '#/result', hobbyist);
  await expect(page.locator('[data-in-app]')).toHaveCount(0);
});
