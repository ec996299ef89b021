import type { Page } from '@playwright/test';
import { type QuestionId, questionIds } from '../../src/rules/contract/questions.ts';
import { effectChange } from '../../src/rules/effect.ts';
import { type Answers, allowedAnswers, decodeAnswer } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import { persons } from '../cases/people.ts';
import { deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import { expectAt, open, openFolds, ticked } from './person.ts';
import { words } from './words.ts';

/** Persons with a long way through the questions, one in four: more than ten. */
const travellers = persons.filter(({ answers }) => walk(answers).path.length > 8);
const chosen = travellers.filter((_, n) => n % 4 === 0 || n === 1);

/** The other answer to a question that puts most answers out of effect. */
function farthest(answers: Answers, id: QuestionId): Answers {
  const others = allowedAnswers(id)
    .map((bits) => ({ ...answers, [id]: decodeAnswer(id, bits) }) as Answers)
    .filter((other) => String(other[id]) !== String(answers[id]));
  const lost = (other: Answers) => effectChange(answers, other).lost.length;
  return others.reduce((best, other) => (lost(other) > lost(best) ? other : best));
}

/** What the result says, all of it that a change could move. */
async function outcome(page: Page): Promise<unknown> {
  await expect(page.locator('[data-verdict]')).toBeVisible();
  return page.evaluate(() => ({
    verdict: document.querySelector('[data-verdict]')?.outerHTML.match(/data-\w+="[\w-]+"/g),
    duties: [...document.querySelectorAll<HTMLElement>('[data-obligation]')].map(
      ({ dataset }) => `${dataset.obligation} ${dataset.status}`,
    ),
    answers: [...document.querySelectorAll('.answers > div')].map((row) => row.textContent),
  }));
}

/** Ticks just the options of an answer. */
async function tick(page: Page, id: QuestionId, answers: Answers): Promise<void> {
  const wanted = [answers[id] ?? []].flat();
  const control = (value: string) => page.locator(`input[name="${id}"][value="${value}"]`);
  for (const value of wanted) await control(value).check();
  for (const value of await ticked(page, id)) {
    if (!(wanted as readonly string[]).includes(value)) await control(value).uncheck();
  }
}

const goOn = (page: Page) => page.locator('button[name="continue"]').click();

test('there are at least ten cases to change and change back', () => {
  expect(chosen.length).toBeGreaterThanOrEqual(10);
});

for (const [n, { case: name, answers }] of chosen.entries()) {
  const language = n % 2 === 0 ? 'en' : 'zh-CN';
  const title = `a change at each question, and back, leaves all as it was (${language}): ${name}`;
  test(title, deepUnless(n < 1), async ({ page }) => {
    const { ui, questions } = words[language];
    await open(page, language, '#/result', answers);
    const before = await outcome(page);
    for (const id of walk(answers).path) {
      const other = farthest(answers, id);
      const { lost } = effectChange(answers, other);
      const change = ui.check.changeWhich.replace('{{question}}', questions[id].short);
      await openFolds(page);
      await page.getByRole('button', { name: change, exact: true }).click();
      await expectAt(page, `#/${id}`);
      await tick(page, id, other);
      const warning = ui.effect.lost.replace(
        '{{questions}}',
        questionIds
          .filter((one) => lost.includes(one))
          .map((one) => questions[one].short)
          .join(ui.list.and),
      );
      if (lost.length > 0) await expect(page.getByText(warning, { exact: true })).toBeVisible();
      else await expect(page.locator('.effect')).toHaveCount(0);
      await goOn(page);
      await expect(page).not.toHaveURL(new RegExp(`#/${id}$`));
      await page.evaluate((fragment) => {
        window.location.hash = fragment;
      }, `#/${id}`);
      await expectAt(page, `#/${id}`);
      await expect(page.locator(`input[name="${id}"]`).first()).toBeVisible();
      await tick(page, id, answers);
      await goOn(page);
      await expectAt(page, '#/result');
      await expect.poll(() => outcome(page)).toEqual(before);
    }
  });
}
