import type { Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import { questionIds } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import people from '../cases/people.json' with { type: 'json' };
import { expect, test } from './page.ts';
import { expectAt, open } from './person.ts';
import { words } from './words.ts';

const windows = [
  [360, 740],
  [1366, 768],
] as const;

/** For each question the answers of somebody who is asked it. */
const askedOf = questionIds.map((id) => {
  const found = people.find(({ answers }) => id in answers);
  if (found === undefined) throw new Error(`Nobody is asked ${id}.`);
  const answers = found.answers as Answers;
  const before = walk(answers).path.slice(0, walk(answers).path.indexOf(id));
  return [id, Object.fromEntries(before.map((each) => [each, answers[each]]))] as const;
});

/** In the page: what of the question stands where, in the window. */
const places = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
    return {
      option: box('.option label').bottom,
      bar: box('.bar').top,
      continue: box('button[name="continue"]').bottom,
      window: window.innerHeight,
      scrolled: window.scrollY,
    };
  });

for (const language of languages) {
  for (const [width, height] of windows) {
    test.describe(`${language}, ${width} x ${height}`, () => {
      test.use({ viewport: { width, height } });

      test('the first option of every question stands above the bar, and Continue in the window', async ({
        page,
      }) => {
        for (const [id, answers] of askedOf) {
          // A tab goes on with its own answers.
          const tab = await page.context().newPage();
          await open(tab, language, id === 'model' ? '' : `#/${id}`, answers);
          await expect(tab.locator(`input[name="${id}"]`).first()).toBeVisible();
          await expect(tab.locator('.bar .label')).not.toBeEmpty();
          const at = await places(tab);
          await tab.close();
          expect(at.scrolled, id).toBe(0);
          expect(at.option, id).toBeLessThanOrEqual(at.bar);
          expect(at.continue, id).toBeLessThanOrEqual(at.window);
        }
      });

      test('what has the focus is never below the bar', async ({ page }) => {
        await open(page, language, '#/purpose', { model: 'both' });
        await expect(page.locator('.bar .label')).not.toBeEmpty();
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let n = 0; n < 40; n += 1) {
            await page.keyboard.press(key);
            const covered = await page.evaluate(() => {
              const focused = document.activeElement;
              if (focused === null || focused === document.body) return null;
              const { left, top, width: w, height: h } = focused.getBoundingClientRect();
              if (w === 0 || h === 0) return null;
              const seen = [top + 1, top + h / 2, top + h - 1].some((y) => {
                const there = document.elementFromPoint(left + w / 2, y);
                const over = there?.closest('.bar, .ledger');
                return there !== null && (over == null || over.contains(focused));
              });
              return seen ? null : focused.outerHTML.slice(0, 120);
            });
            expect(covered).toBeNull();
          }
        }
      });
    });
  }

  test(`${language}: the result is offered as soon as one verdict alone is possible, and leads back`, async ({
    page,
  }) => {
    const { ui } = words[language];
    const see = page.getByRole('button', { name: ui.certain.see, exact: true });
    await open(page, language, '#/commercialEffect', { model: 'both', purpose: ['academic'] });
    await expect(page.locator('.bar .label')).not.toBeEmpty();
    await expect(see).toHaveCount(0);
    await page.locator('input[value="none"]').check();
    await page.locator('button[name="continue"]').click();
    await expectAt(page, '#/applicant');
    await see.click();
    await expectAt(page, '#/result');
    await page.reload();
    await expectAt(page, '#/result');
    await page.goBack();
    await expectAt(page, '#/applicant');
    await expect(page.locator('input[name="applicant"]').first()).toBeVisible();
    await expect(see).toBeVisible();
  });

  test(`${language}: what is settled is said in words, and opens at the foot of a phone`, async ({
    page,
  }) => {
    const { ui, verdicts } = words[language];
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, language, '#/applicant', {
      model: 'both',
      purpose: ['academic'],
      commercialEffect: ['none'],
    });
    const said = ui.certain.verdict.replace('{{verdict}}', verdicts.verdicts.permitted.short);
    const line = page.locator('.ledger-line');
    await expect(line).toHaveText(said);
    await line.click();
    await expect(page.locator('[data-ledger="verdict permitted"]')).toBeVisible();
  });

  test(`${language}: the rest of a question and of an option is folded, not cut`, async ({
    page,
  }) => {
    const { questions } = words[language];
    await open(page, language, '#/applicant', { model: 'both', purpose: ['commercial'] });
    const { more } = questions.applicant;
    await expect(page.getByText(more)).toBeHidden();
    await page.locator('.hint summary').click();
    await expect(page.getByText(more)).toBeVisible();
    const option = page.locator('.option').filter({ has: page.locator('input[value="company"]') });
    await option.locator('summary').click();
    await expect(option.locator('.more p')).toBeVisible();
    await expect(page.locator('input[name="applicant"]:checked')).toHaveCount(0);
  });
}
