import type { Page } from '@playwright/test';
import method from '../../locales/en/method.json' with { type: 'json' };
import { fieldOf, fieldsOfPaper } from '../../src/papers/fields.ts';
import { questions } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { application, field } from './application.ts';
import { deepUnless } from './axe.ts';
import { expectFocusShown, press, tabTo } from './keys.ts';
import { expect, test } from './page.ts';
import { told } from './paper.ts';
import { expectAt, hobbyist, open, openFolds } from './person.ts';
import { words } from './words.ts';

const { ui, questions: asks, verdicts } = words.en;

async function expectHeading(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(title);
  await expect(heading).toBeFocused();
}

/** Chooses the option in place `n` of a group of radios: Space takes the first, arrows move on. */
async function chooseByArrows(page: Page, id: string, n: number): Promise<void> {
  await tabTo(page, page.locator(`input[name="${id}"]`).first());
  await page.keyboard.press('Space');
  for (let step = 0; step < n; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator(`input[name="${id}"]`).nth(n)).toBeChecked();
}

/** Answers every question that is asked, from the start. */
async function answerByKeys(page: Page, answers: Answers): Promise<void> {
  for (const [step, [id, given]] of Object.entries(answers).entries()) {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) throw new Error(`${id} is no question.`);
    if (step > 0) await expectHeading(page, asks[question.id].title);
    if (question.kind === 'single') {
      const options: readonly string[] = question.options;
      await chooseByArrows(page, id, options.indexOf(String(given)));
      await page.keyboard.press('Enter');
    } else {
      for (const value of [given].flat()) {
        await tabTo(page, page.locator(`input[name="${id}"][value="${value}"]`));
        await page.keyboard.press('Space');
      }
      await tabTo(page, page.getByRole('button', { name: ui.question.continue, exact: true }));
      await page.keyboard.press('Enter');
    }
  }
}

test('a whole assessment by keyboard alone', async ({ page }) => {
  await open(page, 'en');
  await answerByKeys(page, hobbyist);
  await expectHeading(page, verdicts.verdicts.permitted.title);

  const duty = page.locator('[data-obligation="no-commercial-use-without-authorisation"]');
  const chip = duty.getByRole('button', {
    name: ui.clause.open.replace('{{clause}}', ui.clause.name.replace('{{clause}}', '2.2')),
    exact: true,
  });
  await press(page, duty.locator('summary').first());
  await tabTo(page, chip);
  await page.keyboard.press('Enter');
  await expect(chip).toHaveAttribute('aria-expanded', 'true');
  await expect(chip).toBeFocused();
  const text = duty.getByLabel(ui.clause.name.replace('{{clause}}', '2.2'), { exact: true });
  await expect(text.locator('[lang="zh-CN"]')).toContainText('书面授权');
  await expect(text.locator('[lang="en"]')).toContainText('written authorisation');
  await page.keyboard.press('Space');
  await expect(text).toHaveCount(0);

  await press(page, page.locator('[data-part="answers"] > summary'));
  const name = ui.check.changeWhich.replace('{{question}}', asks.brand.short);
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
  await expectHeading(page, asks.brand.title);
  await tabTo(page, page.locator('input[name="brand"]:checked'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expectHeading(page, verdicts.verdicts.permitted.title);
  await expectAt(page, '#/result');
  await expect(page.locator('[data-obligation="obtain-brand-consent"]')).toBeVisible();
});

test(
  'the whole journey by keyboard alone, papers included',
  deepUnless(false),
  async ({ page }) => {
    const startUp = told('authorisation-required').answers;
    const required = verdicts.verdicts['authorisation-required'].title;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const link = (name: string) => page.getByRole('link', { name, exact: true });
    await open(page, 'en');
    await answerByKeys(page, startUp);
    await expectHeading(page, required);

    await press(page, page.locator('[data-part="changes"] > summary'));
    await press(page, page.locator('[data-change] button').first());
    await expectHeading(page, ui.comparison.title);
    await press(page, button(ui.comparison.leave));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(required);
    await expect(page.locator('[data-change] button').first()).toBeFocused();

    const duty = page.locator('[data-obligation="obtain-written-authorisation"]');
    await press(page, duty.locator('summary').first());
    await press(page, duty.locator('.chip').first());
    await press(page, duty.locator('.whole-text a'));
    await expectAt(page, '#/licence/2.2');
    await expect(page.locator('[data-clause="2.2"]')).toBeFocused();
    await tabTo(page, link(ui.masthead.method), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expectAt(page, '#/method');
    await expectHeading(page, method.title);
    await expectFocusShown(page);
    await tabTo(page, link(ui.masthead.home), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expectHeading(page, asks.model.title);
    await press(page, button(ui.start.resume));
    await expectHeading(page, required);

    const row = page.locator('[data-obligation="state-modifications"]');
    await press(page, row.locator('summary').first());
    await press(page, page.locator('[data-paper="modifications"] > summary'));
    const base = page.locator('[data-paper="modifications"] [data-field="base-model"] input');
    await expect(base).toBeVisible();
    const statement = page.locator('[data-paper="modifications"]');
    await tabTo(page, base);
    await page.keyboard.insertText('baichuan-inc/Baichuan2-7B-Base');
    await tabTo(page, statement.locator('.downloads button').first());
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(paper.suggestedFilename()).toMatch(/\.md$/);
    await expectFocusShown(page);

    await tabTo(page, page.locator('a[href="#/application"]').first(), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expectAt(page, '#/application');
    await expect(field(page, 'regions')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectFocusShown(page);
    for (const id of fieldsOfPaper.application) {
      const text = application[id] ?? '';
      if (fieldOf(id).kind === 'choice') {
        const ticked = page.locator(`[data-field="${id}"] input:checked`);
        const first = (await ticked.count()) > 0 ? ticked : field(page, id).first();
        await press(page, first, 'Space');
        const wanted = page.locator(`[data-field="${id}"] input[value="${text}"]`);
        while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown');
      } else {
        await tabTo(page, field(page, id));
        await page.keyboard.press('Control+A');
        await page.keyboard.insertText(text);
      }
    }
    await expect(page.locator('.form [data-missing]')).toHaveAttribute('data-missing', '0');
    const copy = page.locator('[data-copy="body"]').first();
    await press(page, copy.locator('button'));
    await expect(copy.locator('[role="status"]')).not.toBeEmpty();
    await tabTo(page, page.locator('[data-file="application.eml"]'));
    const [mail] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(mail.suggestedFilename()).toBe('application.eml');
    await press(page, page.locator('[name="log-note"]'));
    await press(page, page.locator('[data-log="sent"] button'));
    await expectFocusShown(page);
    await tabTo(page, page.locator('[name="delete-typed"]'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await press(page, page.locator('[name="undo-delete"]'));
    await expect(field(page, 'regions')).toHaveValue(application.regions ?? '');
    await expectFocusShown(page);

    await press(page, button(ui.footer.delete));
    await expectHeading(page, asks.model.title);
    await press(page, page.locator('[data-kept="deleted"] button'));
    await expectFocusShown(page);
  },
);

test('Enter without an answer leads to the first option', async ({ page }) => {
  await open(page, 'en');
  await tabTo(page, page.getByRole('button', { name: ui.question.continue, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name="model"]').first()).toBeFocused();
  await expect(page.getByText(asks.model.missing)).toBeVisible();
});

test('the skip control leads to the heading', async ({ page }) => {
  await open(page, 'en', '#/check', hobbyist);
  await page.keyboard.press('Tab');
  await expect(page.getByText(ui.masthead.skip)).toBeFocused();
  await page.keyboard.press('Enter');
  await expectHeading(page, ui.check.title);
});

test('each way to another screen moves the focus to its heading', async ({ page }) => {
  await open(page, 'en', '#/result', hobbyist);
  await openFolds(page);
  const review = page.getByRole('button', { name: ui.result.review });
  const steps: readonly (readonly [() => Promise<unknown>, string])[] = [
    [() => review.click(), ui.check.title],
    [() => page.locator('button[name="back"]').click(), asks.personalInformation.title],
    [() => page.locator('button[name="back"]').click(), asks.brand.title],
    [() => page.goBack(), asks.personalInformation.title],
    [() => page.goForward(), asks.brand.title],
    [() => page.getByRole('link', { name: ui.masthead.home }).click(), asks.model.title],
    [
      () => page.getByRole('button', { name: ui.start.resume }).click(),
      verdicts.verdicts.permitted.title,
    ],
    [() => page.getByRole('button', { name: ui.footer.delete }).click(), asks.model.title],
  ];
  for (const [step, title] of steps) {
    await step();
    await expectHeading(page, title);
  }
});

test('what is missing at the first question is in view with its first option, by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, 'en');
  await page.locator('button[name="continue"]').press('Enter');
  const error = page.getByRole('alert').filter({ hasText: asks.model.missing });
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expect(error).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('radiogroup')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('radio').first().press('Space');
  await expect(page.getByRole('radiogroup')).not.toHaveAttribute('aria-invalid');
});
