import { languages } from '../../src/i18n/language.ts';
import { asked } from '../../src/rules/contract/asked.ts';
import { people } from '../../src/rules/people.ts';
import { shareCode } from '../../src/wizard/share.ts';
import { expect, test } from './page.ts';
import { told } from './paper.ts';
import { expectAt, hobbyist, open, openFolds, savedRecord } from './person.ts';
import { words } from './words.ts';

const startUp = people.find(({ id }) => id === 'start-up') ?? people[0];

for (const language of languages) {
  const { ui } = words[language];

  test(`${language}: from an example on the start screen to its result, beside what is saved`, async ({
    page,
  }) => {
    await open(page, language, '', hobbyist);
    await page.locator('[data-person="start-up"]').getByRole('button').click();
    await expectAt(page, '#/result');
    await expect(page.locator('[data-verdict]')).toHaveAttribute(
      'data-verdict',
      'authorisation-required',
    );
    const { assessments } = await savedRecord(page);
    expect(assessments.map(({ answers }) => answers)).toEqual([hobbyist, startUp.answers]);
  });

  test(`${language}: an address leads to a question, its clause, and to the other language`, async ({
    page,
  }) => {
    const at = (id: string) => page.locator(`[data-asked="${id}"]`);
    await open(page, language, '#/asked/who-owns');
    await expect(at('who-owns')).toBeFocused();
    await expect(at('who-owns')).toBeInViewport();
    await page.locator('nav a[href="#/asked/fee"]').click();
    await expectAt(page, '#/asked/fee');
    await expect(at('fee')).toBeFocused();
    await at('fee').locator('.chip').first().click();
    await expect(at('fee').locator('.original[lang="zh-CN"]')).toBeVisible();
    await page.goBack();
    await expectAt(page, '#/asked/who-owns');
    for (const other of languages.filter((one) => one !== language)) {
      await page.locator(`.masthead a[lang="${other}"]`).click();
      await expect(page.locator('h1')).toHaveText(words[other].ui.masthead.asked);
      await expect(at('fee').locator('h3')).toHaveText(words[other].asked.questions.fee.question);
      await expectAt(page, '#/asked/who-owns');
    }
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`${language}: the page to be read says the same`, async ({ page }) => {
      await page.goto(`${language}/asked.html`);
      const { questions } = words[language].asked;
      await expect(page.locator('h1')).toHaveText(ui.masthead.asked);
      expect(await page.locator('article h3').allTextContents()).toEqual(
        asked.map(({ id }) => questions[id].question),
      );
      for (const { id, clauses } of asked) {
        await expect(page.locator(`[id="/asked/${id}"]`)).toContainText(questions[id].answer);
        expect(
          await page
            .locator(`[id="/asked/${id}"] .chip`)
            .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
        ).toEqual(clauses.map((clause) => `licence.html#/licence/${clause}`));
      }
      const examples = page.locator('.people a');
      expect(
        await examples.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual(people.map(({ answers }) => `./#/result?a=${shareCode(answers)}`));
      await expect(page.locator('.people p').first()).toBeVisible();
      await page.locator('nav a[href="asked.html#/asked/fee"]').click();
      await expect(page.locator('[id="/asked/fee"]')).toBeInViewport();
    });
  });

  test(`${language}: who must apply, and who waits, is led to what people ask`, async ({
    page,
  }) => {
    const { answers } = told('authorisation-required');
    await open(page, language, '#/result', answers);
    await openFolds(page);
    await page.locator('.verdict').getByRole('link', { name: ui.masthead.asked }).click();
    await expectAt(page, '#/asked/application');
    await open(page, language, '#/application', answers);
    await page.locator('.log').getByRole('link', { name: ui.masthead.asked }).click();
    await expectAt(page, '#/asked/waiting');
    await page.getByRole('link', { name: ui.masthead.home }).click();
    await page.locator('footer').getByRole('link', { name: ui.masthead.asked }).click();
    await expectAt(page, '#/asked');
  });
}
