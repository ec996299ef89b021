import { formatFile } from '../../src/wizard/file.ts';
import { expect, test } from './page.ts';
import { hobbyist, open, savedRecord, store } from './person.ts';
import { words } from './words.ts';

const { kept } = words.en;
const endless = 'W'.repeat(900_000);
const cut = `${'W'.repeat(199)}…`;

test.use({ viewport: { width: 320, height: 640 } });

const fits = () => document.documentElement.scrollWidth <= window.innerWidth;

test('a name without end in a kept record stays there, and is cut on the page', async ({
  page,
}) => {
  const answers = hobbyist;
  const record = {
    language: null,
    opened: 1,
    assessments: [{ id: 1, name: endless, answers, papers: {} }],
  };
  await store(page, JSON.stringify({ version: 2, ...record }));
  await page.goto('en/#/');
  const item = page.locator('[data-saved="1"]');
  await expect(item.locator('strong')).toBeVisible();
  expect((await item.boundingBox())?.height).toBeLessThan(1000);
  await expect(item.locator('strong')).toHaveText(cut);
  expect(await page.evaluate(fits)).toBe(true);
  await item.locator('summary').click();
  await expect(item.getByRole('textbox')).toHaveValue(cut);
  await expect(item.getByText(kept.saved.longest.replace('{{longest}}', '200'))).toBeVisible();
  await item.getByRole('button', { name: kept.saved.rename }).click();
  await item.getByRole('button', { name: kept.saved.copy }).click();
  await expect(page.locator('[data-saved]:not([data-saved="1"]) strong')).toHaveText(
    kept.saved.copyOf.replace('{{name}}', `${'W'.repeat(192)}…`),
  );
  const names = (await savedRecord(page)).assessments.map(({ name }) => name?.length);
  expect(names).toEqual([900_000, 200]);
});

test('a name in a file that turns the direction round turns no word of the page', async ({
  page,
}) => {
  await open(page, 'en');
  const name = 'Pilot \u202egnp';
  await page.getByLabel(kept.saved.openFile).setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      formatFile({ name, assessedOn: '2026-11-23', answers: hobbyist, papers: {} }),
    ),
  });
  await expect(page.locator('main')).toContainText(
    kept.offer.file.replace('{{name}}', `${name}\u202c`).replace('{{date}}', '2026-11-23'),
  );
});

test('a name without end in a file is cut when it is opened, and the page says so', async ({
  page,
}) => {
  await open(page, 'en');
  await page.getByLabel(kept.saved.openFile).setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      formatFile({ name: endless, assessedOn: '2026-11-23', answers: hobbyist, papers: {} }),
    ),
  });
  await expect(page.locator('main')).toContainText(
    kept.offer.file.replace('{{name}}', cut).replace('{{date}}', '2026-11-23'),
  );
  await expect(page.locator('main')).toContainText(
    kept.offer.longName.replace('{{longest}}', '200'),
  );
  expect(await page.evaluate(fits)).toBe(true);
  await page.getByRole('button', { name: kept.offer.accept, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(kept.offer.title);
  expect((await savedRecord(page)).assessments.map(({ name }) => name)).toEqual([cut]);
});

test('an address without end is cut in the sentence about it', async ({ page }) => {
  await page.goto(`en/#/${'nowhere'.repeat(10_000)}`);
  const notice = page.locator('.notice-line').first();
  await expect(notice).toContainText('…');
  expect((await notice.innerText()).length).toBeLessThan(400);
  expect(await page.evaluate(fits)).toBe(true);
  await page.goto(`en/#/licence/${'x'.repeat(70_000)}`);
  await expect(page.locator('main .notice')).toContainText('…');
  expect(await page.evaluate(fits)).toBe(true);
});
