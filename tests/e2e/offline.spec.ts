import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, hostFiles, isForTools, workerFile } from '../../src/build/files.ts';
import { languages } from '../../src/i18n/language.ts';
import { clauseIds } from '../../src/licence/clauses.ts';
import { licenceSource } from '../../src/licence/source.ts';
import { shareCode } from '../../src/wizard/share.ts';
import { deepUnless } from './axe.ts';
import { halfDeployedBuild } from './builds.ts';
import { settled, test } from './hosted.ts';
import { expect } from './page.ts';
import { answerAll, expectAt, hobbyist, openFolds } from './person.ts';
import { words } from './words.ts';

for (const language of languages) {
  test(
    `with the server gone after the first visit, everything works (${language})`,
    deepUnless(language === languages[0]),
    async ({ page, host }) => {
      const { ui, verdicts } = words[language];
      await page.goto(`${host.address}${language}/`);
      await settled(page);
      await host.stop();

      await page.goto(`${host.address}${language}/index.html?from=mail#/`);
      await answerAll(page, hobbyist);
      await expect(page.locator('[data-verdict="permitted"]')).toBeVisible();
      await openFolds(page);
      await page.locator('[data-obligation] button[aria-expanded]').first().click();
      await expect(page.locator('[data-obligation] [lang="zh-CN"]').first()).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        verdicts.verdicts.permitted.title,
      );

      await page.getByRole('link', { name: ui.masthead.licence, exact: true }).click();
      await expect(page.locator('[data-clause]')).toHaveCount(clauseIds.length);
      await page.getByRole('link', { name: ui.masthead.method, exact: true }).click();
      await expect(page.locator('main svg').first()).toBeVisible();

      const other = language === 'en' ? 'zh-CN' : 'en';
      await page.getByRole('link', { name: words[other].ui.masthead.language }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await page.goto(`${host.address}#/licence/2.4`);
      await expect(page.locator('[data-clause="2.4"]')).toBeFocused();
      await expectAt(page, '#/licence/2.4');
      await page.goto(`${host.address}${other}/#/result?a=${shareCode({ model: 'other' })}`);
      await page.locator('button[name="accept"]').click();
      await expect(page.locator('[data-verdict="out-of-scope"]')).toBeVisible();
      const response = await page.goto(`${host.address}${licenceSource.file}`);
      expect(await response?.text()).toContain('模型社区许可协议');
    },
  );
}

test('the service worker keeps every file of the page, as it is on disk', async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await settled(page);
  const kept = await page.evaluate(async () => {
    const hex = (bytes: ArrayBuffer) =>
      [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const names = await caches.keys();
    const found: (readonly [string, string | null, string])[] = [];
    for (const name of names) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const { pathname, searchParams } = new URL(url);
        const body = await (await cache.match(url))?.arrayBuffer();
        const hash = await crypto.subtle.digest('SHA-256', body ?? new ArrayBuffer(0));
        found.push([pathname, searchParams.get('__WB_REVISION__'), hex(hash)]);
      }
    }
    return found.sort(([a], [b]) => (a < b ? -1 : 1));
  });

  const left: readonly string[] = [...hostFiles, workerFile];
  const paths = (await filesIn('dist')).filter((path) => !left.includes(path) && !isForTools(path));
  const onDisk = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join('dist', path));
      const hash = createHash('sha256').update(bytes).digest('hex');
      return [`/any/where/${path}`, path.startsWith('assets/') ? null : hash, hash] as const;
    }),
  );
  expect(kept).toEqual(onDisk.sort(([a], [b]) => (a < b ? -1 : 1)));
});

test('a build that is only half there is not kept', async ({ page, host }) => {
  host.deploy(await halfDeployedBuild());
  await page.goto(host.address);
  const left = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined);
  await expect.poll(() => host.asked.some((path) => /\/en\/\w+\.html$/.test(path))).toBe(true);
  await expect.poll(left).toBe(true);

  host.deploy('dist');
  await page.goto(`${host.address}en/`);
  await settled(page);
});
