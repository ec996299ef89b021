import { languages } from '../../src/i18n/language.ts';
import { choices, coveringPaths } from '../wizard/cover.ts';
import { drive, type Hands } from './driven.ts';
import { expect, test } from './page.ts';

for (const [n, path] of coveringPaths().entries()) {
  const language = languages[n % 2] ?? 'en';
  test(`each screen says what assess does (${language}): ${choices(path).join(', ')}`, async ({
    page,
  }) => {
    const hands: Hands = {
      run: (what, given) => page.evaluate(what as never, given) as never,
      tick: (question, option) =>
        page.locator(`input[name="${question}"][value="${option}"]`).check(),
      press: (button) => page.locator(`button[name="${button}"]`).click(),
    };
    await page.goto(`${language}/`);
    const { shown, expected } = await drive(hands, language, path);
    expect(shown).toEqual(expected);
  });
}
