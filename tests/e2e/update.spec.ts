import type { Page } from '@playwright/test';
import unscripted from '../../locales/en/unscripted.json' with { type: 'json' };
import { languages } from '../../src/i18n/language.ts';
import { recordText } from '../cases/record.ts';
import { deepUnless } from './axe.ts';
import { laterBuild, laterMark } from './builds.ts';
import { settled, test } from './hosted.ts';
import { expect } from './page.ts';
import { answer, answerAll, expectAt, hobbyist, store } from './person.ts';
import { words } from './words.ts';

test.use({ expectedErrors: /404|Failed to fetch dynamically|cannot be loaded/ });

/** Has the browser look for a new service worker, as it does by itself when the page is opened. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting !== null;
  });
}

const isLater = (page: Page) => page.locator(`html[${laterMark}]`);

for (const language of languages) {
  const { ui, questions, verdicts } = words[language];

  test(
    `an update that arrives mid-assessment waits, is offered at the result, and keeps the answers (${language})`,
    deepUnless(language === languages[0]),
    async ({ page, host }) => {
      const { model, ...rest } = hobbyist;
      await page.goto(`${host.address}${language}/`);
      await settled(page);
      await answer(page, 'model', model);
      host.deploy(await laterBuild());
      await lookForUpdate(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(questions.purpose.title);
      await expect(page.getByText(ui.version.ready)).toHaveCount(0);

      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(questions.purpose.title);
      await expect(isLater(page)).toHaveCount(0);
      await answerAll(page, rest);

      await expect(page.getByText(ui.version.ready)).toBeVisible();
      const loads: string[] = [];
      page.on('load', () => loads.push(page.url()));
      await page.getByRole('button', { name: ui.version.useIt }).click();
      await expect(isLater(page)).toHaveCount(1);
      await expectAt(page, '#/result');
      await expect(page.getByText(ui.version.ready)).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        verdicts.verdicts.permitted.title,
      );
      expect(loads).toHaveLength(1);
    },
  );
}

test('another tab is told, not loaded again', async ({ page, host, context }) => {
  const { ui, questions } = words.en;
  await page.goto(`${host.address}en/`);
  await settled(page);
  const other = await context.newPage();
  await other.goto(`${host.address}en/`);
  await answer(other, 'model', hobbyist.model);
  await settled(other);

  host.deploy(await laterBuild());
  await lookForUpdate(page);
  await page.getByRole('button', { name: ui.version.useIt }).click();
  await expect(isLater(page)).toHaveCount(1);

  await expect(other.getByText(ui.version.elsewhere)).toBeVisible();
  await expect(isLater(other)).toHaveCount(0);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(questions.purpose.title);
  await other.getByRole('button', { name: ui.update.again }).click();
  await expect(isLater(other)).toHaveCount(1);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(questions.purpose.title);
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  for (const language of languages) {
    test(
      `a part that is gone is a plain sentence and a way on (${language})`,
      deepUnless(language === languages[0]),
      async ({ page, host }) => {
        const { ui, verdicts } = words[language];
        host.lose(/assets\/Result-/);
        await page.goto(`${host.address}${language}/`);
        await store(page, recordText(hobbyist));
        await page.goto(`${host.address}${language}/#/result`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.update.missing);
        await expect(page.getByText(ui.update.missingWhy)).toBeVisible();

        host.deploy(await laterBuild());
        host.lose(/^$/);
        await page.getByRole('button', { name: ui.update.again }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          verdicts.verdicts.permitted.title,
        );
      },
    );
  }

  test('where the page’s own script cannot be loaded, the page says so', async ({ page, host }) => {
    host.lose(/assets\/index-.*\.js$/);
    await page.goto(`${host.address}en/`);
    await expect(page.getByText(unscripted.needed)).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    host.lose(/^$/);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words.en.questions.model.title,
    );
    await expect(page.getByText(unscripted.needed)).toBeHidden();
  });
});
