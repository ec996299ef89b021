import type { Locator, Page } from '@playwright/test';
import { questions } from '../../src/rules/questions.ts';
import { expect, test } from './page.ts';
import { expectAt, hobbyist, open } from './person.ts';
import { words } from './words.ts';

const { ui, questions: asks, verdicts } = words.en;

/** Presses Tab until `goal` has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${goal}.`);
}

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

test('a whole assessment by keyboard alone', async ({ page }) => {
  await open(page, 'en');
  for (const [step, [id, given]] of Object.entries(hobbyist).entries()) {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) throw new Error(`${id} is no question.`);
    if (step > 0) await expectHeading(page, asks[question.id].title);
    if (question.kind === 'single') {
      const options: readonly string[] = question.options;
      await chooseByArrows(page, id, options.indexOf(String(given)));
      await page.keyboard.press('Enter');
    } else {
      for (const value of given) {
        await tabTo(page, page.locator(`input[name="${id}"][value="${value}"]`));
        await page.keyboard.press('Space');
      }
      await tabTo(page, page.getByRole('button', { name: ui.question.continue, exact: true }));
      await page.keyboard.press('Enter');
    }
  }
  await expectHeading(page, ui.check.title);
  await tabTo(page, page.getByRole('button', { name: ui.check.continue, exact: true }));
  await page.keyboard.press('Enter');
  await expectHeading(page, verdicts.verdicts.permitted.title);

  const duty = page.locator('[data-obligation="no-commercial-use-without-authorisation"]');
  const chip = duty.getByRole('button', {
    name: ui.clause.open.replace('{{clause}}', ui.clause.name.replace('{{clause}}', '2.2')),
    exact: true,
  });
  await tabTo(page, chip);
  await page.keyboard.press('Enter');
  await expect(chip).toHaveAttribute('aria-expanded', 'true');
  await expect(chip).toBeFocused();
  const text = duty.getByLabel(ui.clause.name.replace('{{clause}}', '2.2'), { exact: true });
  await expect(text.locator('[lang="zh-CN"]')).toContainText('书面授权');
  await expect(text.locator('[lang="en"]')).toContainText('written authorisation');
  await page.keyboard.press('Space');
  await expect(text).toHaveCount(0);

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
  const steps: readonly (readonly [() => Promise<unknown>, string])[] = [
    [() => page.getByRole('button', { name: ui.result.review }).click(), ui.check.title],
    [() => page.locator('button[name="back"]').click(), asks.personalInformation.title],
    [() => page.locator('button[name="back"]').click(), asks.brand.title],
    [() => page.goBack(), asks.personalInformation.title],
    [() => page.goForward(), asks.brand.title],
    [() => page.getByRole('link', { name: ui.masthead.home }).click(), asks.model.title],
    [() => page.getByRole('button', { name: ui.start.resume }).click(), ui.check.title],
    [() => page.getByRole('button', { name: ui.footer.delete }).click(), asks.model.title],
  ];
  for (const [step, title] of steps) {
    await step();
    await expectHeading(page, title);
  }
});
