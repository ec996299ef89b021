import type { Page } from '@playwright/test';
import { type Language, languages } from '../../src/i18n/language.ts';
import { summaryText } from '../../src/papers/summary.ts';
import { assess } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { shareCode } from '../../src/wizard/share.ts';
import people from '../cases/people.json' with { type: 'json' };
import { deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import { open, openFolds, savedRecord } from './person.ts';
import { answersOf } from './screens.ts';
import { speaker } from './sentences.ts';
import { words } from './words.ts';

const startUp = answersOf('A start-up builds a fine-tune into its paid app');
const doctoral = answersOf(
  'PhD student at a public university fine-tunes the 7B for a thesis, publishes nothing',
);

/** The windows that a card is whole in. */
const windows = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
] as const;

/** Opens the result of some answers, as in a tab that showed nothing before. */
function see(page: Page, language: Language, answers: Answers): Promise<void> {
  return open(page, language, '#/result', answers);
}

/** Of each verdict, with each answer on e-mail that it has, the first of the people who has it. */
const cases = people.filter(
  ({ expect: { verdict, email } }, n) =>
    people.findIndex(({ expect: other }) => other.verdict === verdict && other.email === email) ===
    n,
);

test('there is a case of each of the eight verdicts', () => {
  expect(new Set(cases.map(({ expect: { verdict } }) => verdict)).size).toBe(8);
});

for (const language of languages) {
  test(`the answer card is whole above the fold: every verdict (${language})`, async ({ page }) => {
    const card = page.locator('.card');
    const lowest = () =>
      card.evaluate((element) =>
        Math.max(
          ...[element, ...element.querySelectorAll('*')].map(
            (part) => part.getBoundingClientRect().bottom,
          ),
        ),
      );
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    for (const { case: name } of cases) {
      await see(page, language, answersOf(name));
      for (const { width, height } of windows) {
        await page.setViewportSize({ width, height });
        await expect(card.locator('.primary'), name).toHaveCount(1);
        await expect(card.locator('.seal'), name).toBeVisible();
        await expect(card.locator('dd'), name).toHaveCount(3);
        await expect.poll(lowest, name).toBeLessThanOrEqual(height);
        await expect.poll(wide, name).toBe(width);
      }
    }
  });

  test(`folded, a result is as long as it may be on a phone (${language})`, async ({ page }) => {
    await page.setViewportSize(windows[0]);
    const screens = () =>
      page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
    await see(page, language, startUp);
    expect(await screens()).toBeLessThanOrEqual(4);
    await see(page, language, doctoral);
    expect(await screens()).toBeLessThanOrEqual(3);
  });
}

/** What is marked on the screen. */
function marked(page: Page) {
  return page
    .locator('[data-done]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        (row as HTMLElement).dataset.obligation,
        (row as HTMLElement).dataset.done,
        row.querySelector(':scope > .note')?.textContent ?? '',
      ]),
    );
}

const id = 'state-modifications';
const aside = 'comply-with-dataset-licences';
const marks = [
  [id, 'done', 'https://example.org/pull/7'],
  [aside, 'not-for-us', 'No data but ours'],
];

async function mark(page: Page) {
  await openFolds(page);
  await page.locator(`[name="done-${id}"]`).check();
  await page.locator(`[name="on-${id}"]`).fill('2026-11-29');
  await page.locator(`[name="note-${id}"]`).pressSequentially('https://example.org/pull/7');
  await page.locator(`[name="state-${aside}"]`).selectOption('not-for-us');
  await page.locator(`[name="on-${aside}"]`).fill('2026-11-28');
  await page.locator(`[name="note-${aside}"]`).pressSequentially('No data but ours');
  await page.locator(`[name="note-${aside}"]`).blur();
}

test('a to-do that was marked stays so: reloaded, with answers changed and changed back, printed, in the file, opened elsewhere', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, 'en', '#/result', doctoral);
  await mark(page);
  expect(await marked(page)).toEqual(marks);
  await expect(page.locator('[data-part="toDo"] .progress')).toContainText('1 of 4 done');

  await page.reload();
  await expect.poll(() => marked(page)).toEqual(marks);

  // Without a fine-tune both duties go; with it they come back, and so do their marks.
  const change = async (value: string) => {
    await page.goto('en/#/adaptation');
    const now = page.locator(`input[name="adaptation"][value="${value}"]`);
    await now.check();
    for (const other of await page.locator('input[name="adaptation"]:checked').all()) {
      if ((await other.inputValue()) !== value) await other.uncheck();
    }
    await page.locator('button[name="continue"]').click();
    await expect(page).toHaveURL(/#\/result$/);
    await expect(page.locator('[data-verdict]')).toBeVisible();
  };
  await change('none');
  expect(await marked(page)).toEqual([]);
  await change('fine-tune');
  await expect.poll(() => marked(page)).toEqual(marks);

  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.printed');
  await expect(printed).toContainText('Done on 2026-11-29: https://example.org/pull/7');
  await expect(printed).toContainText('Not for us, decided on 2026-11-28: No data but ours');
  await expect(printed).toContainText('To-dos: 1 done, 2 left, 1 set aside as not for us.');
  await page.emulateMedia({ media: 'screen' });

  await openFolds(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: words.en.kept.takeaway.file, exact: true }).click();
  const path = await (await downloading).path();
  const context = await browser.newContext({ baseURL: String(baseURL) });
  const other = await context.newPage();
  await open(other, 'zh-CN');
  await other.locator('input[type="file"]').first().setInputFiles(path);
  await other.getByRole('button', { name: words['zh-CN'].kept.offer.accept, exact: true }).click();
  await expect.poll(() => marked(other)).toEqual(marks);
  await expect(other.locator(`[data-obligation="${id}"] > .note a`)).toHaveAttribute(
    'href',
    'https://example.org/pull/7',
  );
  const { assessments } = await savedRecord(other);
  expect(assessments[0]?.papers.marks).toEqual({
    [id]: 'done 2026-11-29 https://example.org/pull/7',
    [aside]: 'not-for-us 2026-11-28 No data but ours',
  });
  await context.close();
});

test('a tick taken back by mistake finds what was noted', async ({ page }) => {
  await open(page, 'en', '#/result', doctoral);
  await mark(page);
  await page.locator(`[name="done-${id}"]`).uncheck();
  expect(await marked(page)).toEqual([marks[1]]);
  await page.locator(`[name="done-${id}"]`).check();
  expect(await marked(page)).toEqual(marks);
});

for (const language of languages) {
  test(`the summary is copied, with what is done and the link (${language})`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-write']);
    await open(page, language, '#/result', startUp);
    await page.locator(`[name="done-${id}"]`).check();
    await page.locator('[name="copy-summary"]').click();
    await expect(page.getByText(words[language].ui.summary.copied)).toBeVisible();
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    await page.locator('textarea').focus();
    await page.keyboard.press('Control+V');
    await expect(page.locator('textarea')).toHaveValue(/./);
    const copied = await page.locator('textarea').inputValue();
    const date = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const link = `${baseURL}${language}/#/result?a=${shareCode(startUp)}`;
    expect(copied).toBe(
      summaryText(assess(startUp), speaker(language), {
        verdict: 'authorisation-required',
        email: 'required',
        marks: { [id]: { state: 'done', on: date, note: '' } },
        date,
        link,
      }),
    );
    expect(copied.split('\n').length).toBeLessThanOrEqual(25);
  });

  test(
    `the rail leads to each part, opened, with the focus on it (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      await page.setViewportSize(windows[1]);
      await open(page, language, '#/result', startUp);
      const parts = await page
        .locator('.rail [data-to]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.to));
      expect(parts).toEqual(['toDo', 'always', 'liability', 'outside', 'changes', 'answers']);
      for (const part of parts) {
        await page.locator(`.rail [data-to="${part}"]`).click();
        const there = page.locator(`[data-part="${part}"]`);
        await expect(there.locator(':scope > :is(h2, summary)')).toBeFocused();
        await expect(there).toBeInViewport();
        await expect(page.locator('.rail')).toBeInViewport();
      }
    },
  );
}

for (const language of languages) {
  const { ui, obligations } = words[language];
  const firstOf = (page: Page) => page.locator('.card dd').last();

  test(`the card says what comes first: to stop, to ask, or a duty (${language})`, async ({
    page,
  }) => {
    await see(page, language, answersOf('A defence contractor'));
    await expect(firstOf(page)).toHaveText(ui.card.stop);
    await see(page, language, answersOf('A hospital uses it for internal triage'));
    await expect(firstOf(page).locator('li').first()).toHaveText(ui.card.stopMeanwhile);
    await expect(firstOf(page).locator('li').nth(1)).toHaveText(ui.card.asking['not-sent']);
    const scraper = 'A start-up scrapes personal pages to train it and cannot tell whether the law';
    await see(page, language, answersOf(`${scraper} allows that`));
    await expect(firstOf(page)).toHaveText(ui.card.advice);
    await see(page, language, startUp);
    await expect(firstOf(page).locator('li').first()).toHaveText(
      obligations['obtain-written-authorisation'].short,
    );
  });
}

test('the one step leads to the draft of the question', async ({ page }) => {
  await open(page, 'en', '#/result', answersOf('A hospital uses it for internal triage'));
  await page.locator('.card .primary').click();
  const draft = page.locator('[data-paper="question-to-licensor"]');
  await expect(draft).toHaveAttribute('open', '');
  await expect(draft.locator('.paper-body')).toBeVisible();
});

test('a result that is not complete shows what is certain, and the way on', async ({ page }) => {
  await open(page, 'en', '#/result', {
    model: 'both',
    purpose: ['commercial'],
    applicant: 'natural-person',
    authorisation: 'none',
  });
  const section = page.locator('[data-verdict]');
  await expect(section).toHaveAttribute('data-verdict', 'cannot-apply');
  await expect(section).toHaveAttribute('data-complete', 'false');
  await expect(section).toHaveAttribute('data-email', 'not-open-to-you');
  await expect(page.locator('.card > .primary + p')).toContainText(
    words.en.questions.alreadyInUse.title,
  );
  await page.locator('.card .primary').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words.en.questions.alreadyInUse.title,
  );
});
