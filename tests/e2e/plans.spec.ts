import type { Page } from '@playwright/test';
import enPlans from '../../locales/en/plans.json' with { type: 'json' };
import zhPlans from '../../locales/zh-CN/plans.json' with { type: 'json' };
import { languages } from '../../src/i18n/language.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { emptyRecord, formatRecord, type SavedAssessment } from '../../src/wizard/record.ts';
import { expect, test } from './page.ts';
import { expectAt, hobbyist, storeTexts } from './person.ts';
import { answersOf } from './screens.ts';
import { words } from './words.ts';

const saying = { en: enPlans, 'zh-CN': zhPlans };

const startUp = answersOf('A start-up builds a fine-tune into its paid app');
const all: readonly Answers[] = [
  hobbyist,
  startUp,
  { ...hobbyist, brand: 'yes' },
  { model: 'both' },
  { model: 'other' },
  answersOf('A defence contractor'),
];

async function open(page: Page, language: 'en' | 'zh-CN', fragment: string, count = all.length) {
  const assessments: SavedAssessment[] = all.slice(0, count).map((answers, n) => {
    return { id: n + 1, begun: n + 1, name: `Plan ${n + 1}`, answers, papers: {} };
  });
  await storeTexts(page, formatRecord({ ...emptyRecord, assessments }));
  await page.goto(`${language}/${fragment}`);
  await expect(page.locator('main h1')).toBeVisible();
}

const columns = (page: Page) => page.locator('.plans-table thead th:not(:first-child)');
const row = (page: Page, id: string) => page.locator(`[data-row="${id}"]`);
const tick = (page: Page, n: number) => page.getByRole('checkbox', { name: `Plan ${n}` });

for (const language of languages) {
  const { verdicts, obligations } = words[language];
  const plans = saying[language];

  test(`plans stand side by side, what differs is told by a word and a sign (${language})`, async ({
    page,
  }) => {
    await open(page, language, '#/plans/1-2-3');
    await expect(columns(page)).toHaveText([1, 2, 3].map((n) => `Plan ${n}${plans.open}`));
    await expect(row(page, 'verdict').locator('td')).toHaveText([
      verdicts.verdicts.permitted.title,
      verdicts.verdicts['authorisation-required'].title,
      verdicts.verdicts.permitted.title,
    ]);
    const mail = verdicts.email;
    await expect(row(page, 'email').locator('td')).toHaveText([
      mail.none.answer,
      mail.required.answer,
      mail.brand.answer,
    ]);
    const brand = row(page, 'obtain-brand-consent');
    await expect(brand.locator('th')).toHaveText(
      `${obligations['obtain-brand-consent'].title}≠ ${plans.differs}`,
    );
    await expect(brand.locator('td')).toHaveText([
      `○ ${plans.none}`,
      /^[○●] /u,
      `● ${plans.applies}`,
    ]);
    await page.getByRole('checkbox', { name: plans.differing }).check();
    await expect(page.locator('[data-differs="false"]')).toHaveCount(0);
    expect(await page.locator('[data-differs="true"]').count()).toBeGreaterThan(3);
  });
}

test('the signs of what applies are of one size, in each language', async ({ page }) => {
  for (const language of languages) {
    await open(page, language, '#/plans/1-2-4');
    const signs = page.locator('.plans-table td > [aria-hidden]');
    await expect(signs.first()).toBeVisible();
    const sizes = await signs.evaluateAll((all) =>
      all.map((one) => `${one.textContent} ${one.getBoundingClientRect().width}`),
    );
    expect(new Set(sizes).size, language).toBe(3);
    expect(new Set(sizes.map((one) => one.slice(2))).size, language).toBe(1);
  }
});

test('the choice is in the address, by the keyboard too, and comes back', async ({ page }) => {
  const plans = saying.en;
  await open(page, 'en', '#/plans/1-2');
  await tick(page, 2).focus();
  await page.keyboard.press('Space');
  await expectAt(page, '#/plans/1');
  await expect(page.getByText(plans.tooFew)).toBeVisible();
  await expect(tick(page, 2)).toBeFocused();
  for (const n of [3, 4, 5, 6]) await tick(page, n).check();
  await expectAt(page, '#/plans/1-3-4-5-6');
  await expect(tick(page, 2)).toBeDisabled();
  await expect(page.getByText(plans.full)).toBeVisible();
  await expect(row(page, 'verdict').locator('td').nth(2)).toContainText(plans.unfinished);
  await page.reload();
  await expect(columns(page)).toHaveCount(5);
  await page.getByRole('button', { name: plans.openWhich.replace('{{name}}', 'Plan 6') }).click();
  await expect(page).not.toHaveURL(/plans/);
  await page.goBack();
  await expect(columns(page)).toHaveCount(5);
});

test('the start leads to them where more than one is saved; without, they say what to do', async ({
  page,
}) => {
  const { kept } = words.en;
  const plans = saying.en;
  await open(page, 'en', '', 2);
  await page.getByRole('link', { name: kept.saved.compare }).click();
  await expectAt(page, '#/plans');
  await expect(columns(page)).toHaveCount(2);
  await open(page, 'en', '#/plans', 1);
  await expect(page.getByText(plans.saved)).toBeVisible();
});

for (const width of [320, 768, 1366]) {
  test(`five plans need no sideways scrolling at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'zh-CN', '#/plans/1-2-3-4-6');
    await expect(columns(page)).toHaveCount(5);
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond).toBe(0);
  });
}

for (const language of languages) {
  test(`on a phone what differs stands alone, and all is a tick away (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, language, '#/plans/1-3');
    const tickBox = page.getByRole('checkbox', { name: saying[language].differing });
    await expect(tickBox).toBeChecked();
    await expect(page.locator('[data-differs="true"]').first()).toBeVisible();
    await expect(page.locator('[data-differs="false"]')).toHaveCount(0);
    const height = () => page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0);
    expect(await height()).toBeLessThan(3 * 740);
    await tickBox.uncheck();
    await expect(page.locator('[data-differs="false"]').first()).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 740 });
    await expect(tickBox).not.toBeChecked();
  });
}

for (const language of languages) {
  test(`on a phone a letter stands for a plan, and two unlike ones need few screens (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, language, '#/plans/1-2');
    await expect(columns(page)).toHaveCount(2);
    const letters = row(page, 'verdict').locator('td');
    await expect(letters.nth(0)).toHaveAttribute('data-column', 'A');
    await expect(letters.nth(1)).toHaveAttribute('data-column', 'B');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 9999))
      .toBeLessThan(5 * 740);
  });
}

test('printed, the table stands whole, without controls', async ({ page }) => {
  await open(page, 'en', '#/plans/1-2-3');
  await expect(columns(page)).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator('.plans-choice')).toBeHidden();
  await expect(page.getByText('sha256')).toBeVisible();
  for (const button of await page.locator('main button').all()) await expect(button).toBeHidden();
});
