import type { Page } from '@playwright/test';
import en from '../../locales/en/unscripted.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN/unscripted.json' with { type: 'json' };
import { expect, test } from './page.ts';
import { words } from './words.ts';

test.use({ expectedErrors: /./ });

/** What a browser sees that knows neither layers nor `dvh`: the rules outside of layers. */
function withoutLayers(page: string): string {
  return page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replaceAll(/<style>[\s\S]*?<\/style>/g, (style) => {
      const rules: string[] = [];
      let rest = style.slice('<style>'.length, -'</style>'.length);
      while (rest !== '') {
        let depth = 0;
        let end = 0;
        for (; end < rest.length; end += 1) {
          if (rest[end] === '{') depth += 1;
          if (rest[end] === '}') depth -= 1;
          if ((rest[end] === '}' || rest[end] === ';') && depth === 0) break;
        }
        rules.push(rest.slice(0, end + 1));
        rest = rest.slice(end + 1);
      }
      const left = rules.filter((rule) => !rule.trimStart().startsWith('@layer'));
      return `<style>${left.join('').replace(/@supports not \(height: ?1dvh\)/, '@media all')}</style>`;
    });
}

async function openOld(page: Page, path: string): Promise<void> {
  await page.route(`**/${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ contentType: 'text/html', body: withoutLayers(await response.text()) });
  });
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'class Old { static { ' }),
  );
  await page.goto(path, { waitUntil: 'load' });
}

for (const [path, say, other, ui] of [
  ['en/', en, zhCN, words.en.ui],
  ['zh-CN/', zhCN, en, words['zh-CN'].ui],
] as const) {
  test(`a browser below the floor is told so in one sentence (${path})`, async ({ page }) => {
    await openOld(page, path);
    await expect(page.getByText(say.outdated)).toBeVisible();
    for (const wrong of [say.needed, say.starting, other.outdated, ui.start.saved]) {
      await expect(page.getByText(wrong)).not.toBeVisible();
    }
    await expect(page.locator('form, button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('link', { name: say.licence })).toBeVisible();
  });
}

test('a browser at the floor or above sees nothing of it', async ({ page }) => {
  await page.goto('en/');
  await expect(page.getByText(en.outdated)).toBeHidden();
});

test('a script of the page that cannot be read is told as one that did not come', async ({
  page,
}) => {
  await page.route('**/assets/index-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'class Half { static { ' }),
  );
  await page.goto('en/');
  await expect(page.getByText(en.needed)).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
});
