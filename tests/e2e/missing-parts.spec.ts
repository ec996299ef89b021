import { readdirSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import { recordText } from '../cases/record.ts';
import { deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import { hobbyist, open, openFolds, savedRecord, store } from './person.ts';
import { words } from './words.ts';

const { ui, questions, kept } = words.en;

test.use({ expectedErrors: /./ });

/** What may come in the place of a file. */
const faults = {
  cut: (route: Route) => route.abort('connectionreset'),
  gone: (route: Route) => route.fulfill({ status: 404 }),
  page: (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  half: (route: Route) => route.fulfill({ contentType: typeOf(route), body: 'export const x = {' }),
  empty: (route: Route) => route.fulfill({ contentType: typeOf(route), body: '' }),
  never: () => undefined,
} as const;

function typeOf(route: Route): string {
  return route.request().url().endsWith('.css') ? 'text/css' : 'text/javascript';
}

const kinds = Object.keys(faults) as (keyof typeof faults)[];

/** Every file that comes after the first question, by its name without the hash. */
const files = readdirSync('dist/assets')
  .filter((file) => !file.startsWith('index-'))
  .map((file) => ({ file, name: file.replace(/-[\w-]{7}(?=\.\w+$)/, '') }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

async function lose(page: Page, file: string, fault: keyof typeof faults): Promise<void> {
  await page.route(`**/assets/${file}`, (route) => faults[fault](route));
}

/** Lets the page believe that nobody waits as long as it does. */
async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (work: () => void, milliseconds = 0, ...rest: unknown[]) =>
        later(work, milliseconds === 15_000 ? 1500 : milliseconds, ...rest),
    });
  });
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const missing = (page: Page) => page.locator('[data-missing-part]');
const again = (page: Page, { update } = ui) =>
  page.getByRole('button', { name: update.tryAgain }).first();

/** The language that speaks through the file. */
const languageOf = (name: string) => languages.find((one) => name.startsWith(one)) ?? 'en';

/** Each file with one of the faults, so that each fault stands with several files. */
const cases = files.map(({ file, name }, n) => ({
  n,
  file,
  name,
  fault: kinds[n % kinds.length] ?? 'gone',
}));

for (const { n, file, name, fault } of cases) {
  const tag = deepUnless(n < kinds.length);
  test(
    `without ${name} (${fault}) the first question stays and is answered`,
    tag,
    async ({ page }) => {
      const language = languageOf(name);
      const { ui, questions } = words[language];
      await hurry(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await lose(page, file, fault);
      await open(page, language);
      await expect(heading(page)).toHaveText(questions.model.title);
      await page.waitForTimeout(fault === 'never' ? 2500 : 700);
      await expect(heading(page)).toHaveText(questions.model.title);
      await page.locator('input[value="both"]').check();
      await page.locator('button[name="continue"]').click();
      await expect
        .poll(async () => (await savedRecord(page)).assessments.map(({ answers }) => answers.model))
        .toEqual(['both']);
      // The words of the second question come in one file with all that comes later.
      const isWords = name === `${language}-later.js`;
      await expect(heading(page)).toHaveText(isWords ? ui.update.missing : questions.purpose.title);
      if (isWords) return;
      await page.locator('input[name="purpose"][value="academic"]').check();
      await page.locator('button[name="continue"]').click();
      await expect(heading(page)).not.toHaveText(questions.purpose.title);
      await expect(
        page.locator('input[type="radio"], input[type="checkbox"]').first(),
      ).toBeVisible();
    },
  );
}

const screens = [
  '#/check',
  '#/result',
  '#/licence',
  '#/method',
  '#/asked',
  '#/application',
  '#/release',
  '#/audience',
];

for (const { n, file, name, fault } of cases.slice(0, kinds.length)) {
  test(
    `without ${name} (${fault}) no screen is blank, and each leads on`,
    deepUnless(n === 0),
    async ({ page }) => {
      const language = languageOf(name);
      const { ui, questions } = words[language];
      await hurry(page);
      await lose(page, file, fault);
      await store(page, recordText(hobbyist));
      for (const fragment of screens) {
        // From elsewhere, as the next screen of the page itself would be no visit; and not until
        // all is loaded, as what never comes would be waited for.
        await page.goto('about:blank');
        await page.goto(`${language}/${fragment}`, { waitUntil: 'commit' });
        await expect(heading(page)).toBeVisible();
        if ((await heading(page).textContent()) === ui.update.missing) {
          await expect(again(page, ui)).toBeVisible();
          await expect(page.getByRole('button', { name: ui.update.again })).toBeVisible();
        }
        await page.getByRole('link', { name: ui.masthead.home }).click();
        await expect(heading(page)).toHaveText(questions.model.title);
        await expect(page.locator('input[value="baichuan2-7b"]')).toBeVisible();
      }
    },
  );
}

interface Degrading {
  readonly part: RegExp;
  readonly at: string;
  /** What is there all the same. */
  readonly stays: string;
  /** What comes once it can be loaded. */
  readonly comes: string;
}

const degrading: readonly Degrading[] = [
  { part: /^ClauseChips-.*js/, at: '#/audience', stays: 'form', comes: '.beside .original' },
  { part: /^Ledger-/, at: '#/audience', stays: 'form', comes: '.ledger h2' },
  { part: /^Saved-/, at: '', stays: 'form', comes: '.saved input[type="file"]' },
  { part: /^licence-reading-/, at: '#/audience', stays: 'form', comes: '.beside .original' },
  { part: /^licence-[^r]/, at: '#/audience', stays: 'form', comes: '.beside .translation' },
  { part: /^en-later-/, at: '#/audience', stays: 'header', comes: 'input[name="audience"]' },
  { part: /^Result-.*js/, at: '#/result', stays: 'header', comes: '[data-verdict]' },
  { part: /^Licence-.*js/, at: '#/licence', stays: 'header', comes: '.licence-section' },
  { part: /^Method-.*js/, at: '#/method', stays: 'header', comes: '.method-contents' },
  { part: /^Asked-.*js/, at: '#/asked', stays: 'header', comes: '[data-asked]' },
  { part: /^en-further-/, at: '#/asked', stays: 'header', comes: '[data-asked]' },
  { part: /^Release-.*js/, at: '#/release', stays: 'header', comes: 'main input[type="file"]' },
  { part: /^en-release-/, at: '#/release', stays: 'header', comes: 'main input[type="file"]' },
  { part: /^Plans-.*js/, at: '#/plans', stays: 'header', comes: '.plans' },
];

for (const { part, at, stays, comes } of degrading) {
  test(`${part} says that it is missing, and comes when it is tried again`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const { file = '' } = files.find((one) => part.test(one.file)) ?? {};
    await lose(page, file, 'cut');
    await open(page, 'en', at, hobbyist);
    await expect(missing(page).first()).toContainText(ui.update.missing);
    await expect(page.locator(`main ${stays}, ${stays}`).first()).toBeVisible();
    await expect(page.locator(comes)).toHaveCount(0);
    await again(page).click();
    await expect(page.getByRole('button', { name: ui.update.again }).first()).toBeVisible();
    await page.unroute(`**/assets/${file}`);
    const came = expect(page.locator(comes).first()).toBeVisible();
    // What was asked for a moment ago may come before the press.
    await Promise.race([again(page).click(), came]);
    await came;
    await expect(missing(page)).toHaveCount(0);
  });
}

test('what can be read has pages of its own', async ({ page }) => {
  for (const [name, at] of [
    ['licence', '#/licence'],
    ['method', '#/method'],
    ['asked', '#/asked'],
  ] as const) {
    const file = files.find(
      (one) => one.name.toLowerCase() === `${name}.js` && /^[ALM]/.test(one.file),
    );
    await lose(page, file?.file ?? '', 'gone');
    await open(page, 'en', at);
    await page.getByRole('link', { name: ui.update.pages[name] }).click();
    expect(page.url()).toMatch(new RegExp(`/en/${name}\\.html$`));
    await expect(page.locator('[data-reading] h1')).toBeVisible();
  }
});

test('the choice before an answer beside what is saved leaves the way that replaces nothing', async ({
  page,
}) => {
  const { file = '' } = files.find((one) => /^BeginChoice-/.test(one.file)) ?? {};
  await lose(page, file, 'gone');
  await open(page, 'en', '', hobbyist);
  await page.locator('input[value="both"]').check();
  await page.locator('button[name="continue"]').click();
  await expect(missing(page)).toContainText(ui.update.missing);
  await page.getByRole('button', { name: kept.begin.beside }).click();
  await expect(heading(page)).toHaveText(questions.purpose.title);
  expect((await savedRecord(page)).assessments).toHaveLength(2);
});

test('that nothing is saved is said, or that it cannot be', async ({ page }) => {
  const { file = '' } = files.find((one) => /^KeptLine-/.test(one.file)) ?? {};
  await lose(page, file, 'gone');
  await open(page, 'en');
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  await expect(missing(page)).toHaveCount(0);
  await store(page, '{"version":');
  await page.goto('en/');
  await expect(missing(page)).toContainText(ui.update.missing);
  await again(page).click();
  await expect(missing(page)).toContainText(ui.update.missingUnsaved);
});

test('a paper that is missing comes when it is tried again', async ({ page }) => {
  const { file = '' } = files.find((one) => /^Paper-.*js/.test(one.file)) ?? {};
  await lose(page, file, 'cut');
  await open(page, 'en', '#/result', hobbyist);
  await openFolds(page);
  const fold = page.locator('[data-paper="report"]');
  await fold.locator('summary').click();
  await expect(fold).toContainText(ui.update.missing);
  await page.unroute(`**/assets/${file}`);
  await again(page).click();
  await expect(fold.locator('.downloads button').first()).toBeVisible();
});

test('what comes late comes by itself', async ({ page }) => {
  await hurry(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  const { file = '' } = files.find((one) => /^Ledger-/.test(one.file)) ?? {};
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route(`**/assets/${file}`, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, 'en', '#/audience', hobbyist);
  await expect(missing(page)).toContainText(ui.update.missing);
  letGo();
  await expect(page.locator('.ledger h2')).toBeVisible();
  await expect(missing(page)).toHaveCount(0);
});

test('what was missing comes when the line is back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const { file = '' } = files.find((one) => /^Ledger-/.test(one.file)) ?? {};
  await lose(page, file, 'cut');
  await open(page, 'en', '#/audience', hobbyist);
  await expect(missing(page)).toContainText(ui.update.missing);
  await page.unroute(`**/assets/${file}`);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.locator('.ledger h2')).toBeVisible();
});
