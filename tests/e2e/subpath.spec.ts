import { deepUnless } from './axe.ts';
import { serve } from './host.ts';
import { expect, test as watched } from './page.ts';
import { answerAll, hobbyist, openFolds } from './person.ts';
import { words } from './words.ts';

/** A host that knows nothing but files, with the built page in a folder below its root. */
const test = watched.extend({
  // Playwright reads the fixtures from the pattern.
  baseURL: async ({}, use) => {
    const host = await serve('dist', '/any/where/');
    await use(host.address);
    await host.stop();
  },
});

for (const [path, language] of [
  ['', 'en'],
  ['en/', 'en'],
  ['zh-CN/', 'zh-CN'],
] as const) {
  test(
    `below /any/where/${path} a whole run works`,
    deepUnless(path === 'en/'),
    async ({ page, baseURL }) => {
      const { verdicts } = words[language];
      await page.goto(`${baseURL}${path}`);
      await answerAll(page, hobbyist);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        verdicts.verdicts.permitted.title,
      );
      await openFolds(page);
      await page.locator('[data-obligation] button[aria-expanded]').first().click();
      await expect(page.locator('[data-obligation] [lang="zh-CN"]').first()).toBeVisible();

      const other = language === 'en' ? 'zh-CN' : 'en';
      await page.getByRole('link', { name: words[other].ui.masthead.language }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        words[other].verdicts.verdicts.permitted.title,
      );
      expect(page.url()).toBe(`${baseURL}${other}/#/result`);
      await page.reload();
      await expect(page.locator('[data-verdict="permitted"]')).toBeVisible();

      const source = page.getByRole('link', { name: words[other].ui.footer.source });
      const address = await source.evaluate((link) => (link as HTMLAnchorElement).href);
      expect(address).toBe(`${baseURL}licence/source.zh-CN.txt`);
      expect(await (await page.request.get(address)).text()).toContain('模型社区许可协议');
    },
  );
}
