import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import { rulesVersion } from '../../src/rules/assess.ts';
import type { ChangedQuestion } from '../../src/wizard/earlier-rules.ts';
import { expect, test } from './page.ts';
import { expectAt, open, savedRecord, storeTexts } from './person.ts';
import { words } from './words.ts';

/** What rules 1.0.0 made, kept as bytes. */
const folder = 'tests/cases/rules-1.0.0';
const records = JSON.parse(readFileSync(`${folder}/records.json`, 'utf8'));
const links: readonly { readonly code: string; readonly answers: { purpose?: string[] } }[] =
  readFileSync(`${folder}/links.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

for (const language of languages) {
  const { kept, questions } = words[language];
  const { difference } = kept;
  const notice = (page: Page) => page.locator('[data-earlier-rules="1.0.0"]');
  const goOn = (page: Page) => page.locator('button[name="continue"]');
  const called = (question: ChangedQuestion) => questions[question].short;
  const look = (page: Page, question: ChangedQuestion) =>
    page.getByRole('link', { name: difference.look.replace('{{title}}', called(question)) });
  const known = (page: Page) => page.getByRole('button', { name: difference.dismiss, exact: true });
  const openSaved = (page: Page, name: string) =>
    page.getByRole('button', { name: kept.saved.openWhich.replace('{{name}}', name) });

  const expectNotice = async (page: Page, ...named: readonly ChangedQuestion[]) => {
    const { rulesChanged, lookAgain, changed } = difference;
    await expect(notice(page)).toContainText(
      rulesChanged.replace('{{rules}}', '1.0.0').replace('{{today}}', rulesVersion),
    );
    await expect(notice(page).getByRole('listitem')).toHaveText(
      named.map((id) => changed[id].replace('{{title}}', called(id))),
    );
    await expect(notice(page).getByText(lookAgain)).toHaveCount(named.length === 0 ? 0 : 1);
  };

  test(`what was saved under rules 1.0.0 says what has changed, until it was looked at (${language})`, async ({
    page,
  }) => {
    await storeTexts(page, records['version 3']);
    await open(page, language);
    await expect(notice(page)).toHaveCount(0);
    await openSaved(page, 'Side project').click();
    await expectAt(page, '#/result');
    await expectNotice(page, 'purpose');
    await page.reload();
    await expectNotice(page, 'purpose');

    await look(page, 'purpose').click();
    await expectAt(page, '#/purpose');
    await expect(page.locator('input[value="possibly-military"]')).toBeChecked();
    await expect(page.locator('input[value="possibly-unlawful"]')).toBeChecked();
    await expectNotice(page, 'purpose');
    await expect(look(page, 'purpose')).toHaveCount(0);
    await goOn(page).click();
    await expectAt(page, '#/result');
    await expect(notice(page)).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-verdict]')).toBeVisible();
    await expect(notice(page)).toHaveCount(0);

    await page.goto(`${language}/#/`);
    await page.reload();
    await openSaved(page, 'Thesis').click();
    await expectNotice(page);
    await known(page).click();
    await expect(notice(page)).toHaveCount(0);
    const told = (await savedRecord(page)).assessments.map(({ id, earlier }) => [id, earlier]);
    expect(told.slice(0, 3)).toEqual([
      [11, undefined],
      [12, { rules: '1.0.0', lookAgainAt: ['purpose'] }],
      [13, undefined],
    ]);
  });

  test(`at the address of the result, what was saved under rules 1.0.0 says so (${language})`, async ({
    page,
  }) => {
    await storeTexts(page, records['version 3, two more']);
    await open(page, language, '#/result');
    await expectNotice(page, 'applicant', 'leaderboard');
    await look(page, 'applicant').click();
    await goOn(page).click();
    await expectNotice(page, 'leaderboard');
    // An answer that is not asked for today needs no look.
    await page.goto(`${language}/#/`);
    await page.reload();
    await openSaved(page, 'At home').click();
    await expectNotice(page);
  });

  test(`a link of version 1 says what has changed, once (${language})`, async ({ page }) => {
    const link = links.find(
      ({ answers }) => answers.purpose?.join() === 'academic,commercial,possibly-prohibited',
    );
    await page.goto(`${language}/#/result?a=${link?.code}`);
    await expectNotice(page, 'purpose');
    await page.getByRole('button', { name: kept.offer.accept, exact: true }).click();
    await expect(page.locator('[data-verdict="seek-advice"]')).toHaveAttribute(
      'data-email',
      'not-yet',
    );
    await expect(notice(page)).toHaveCount(0);
  });

  test(`beside a link that is offered, nothing is said of what is saved (${language})`, async ({
    page,
  }) => {
    await storeTexts(page, records['version 3']);
    await open(page, language, '#/result');
    await expectNotice(page, 'purpose');
    await page.goto(`${language}/#/result?a=${links[0]?.code}`);
    await expect(page.locator('[data-offer="held"]')).toBeVisible();
    await expectNotice(page);
    await page.goBack();
    await expectNotice(page, 'purpose');
  });
}
