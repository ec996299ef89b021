import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { licenceSource } from '../../src/licence/source.ts';
import { rulesVersion } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { formatFile } from '../../src/wizard/file.ts';
import { shareCode } from '../../src/wizard/share.ts';
import { earlierText, recordText } from '../cases/record.ts';
import { expect, test } from './page.ts';
import {
  expectAt,
  expectTicked,
  hobbyist,
  open,
  openFolds,
  savedRecord,
  savedText,
  store,
} from './person.ts';
import { words } from './words.ts';

const { ui, kept, verdicts, obligations } = words.en;
const permitted = verdicts.verdicts.permitted.title;
const sold: Answers = { model: 'both', purpose: ['commercial'], applicant: 'natural-person' };

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** Picks a file of this content on the start screen. */
async function pick(page: Page, content: string): Promise<void> {
  await page.getByLabel(kept.saved.openFile).setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

test('the answers that a link holds stand as text, whole within their lines', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const answers: Answers = {
    ...hobbyist,
    model: 'both',
    adaptation: ['fine-tune'],
    audience: ['published'],
    openSourceRelease: 'other-terms',
  };
  await open(page, 'en', `#/result?a=${shareCode(answers)}`);
  const rows = page.locator('.answers dd li');
  await expect(rows.first()).toBeVisible();
  const told = await rows.evaluateAll((items) =>
    items.map((item) => {
      const range = document.createRange();
      range.selectNodeContents(item);
      const { left, right } = range.getBoundingClientRect();
      return { fromLeft: left - item.getBoundingClientRect().left, isOut: right > innerWidth };
    }),
  );
  expect(told).toEqual(told.map(() => ({ fromLeft: told[0]?.fromLeft, isOut: false })));
});

test('the link on the result opens the same result for somebody else', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, 'en', '#/result', hobbyist);
  const link = await page.getByLabel(kept.takeaway.link).inputValue();
  const code = shareCode(hobbyist);
  expect(link).toBe(`${baseURL}en/#/result?a=${code}`);
  expect(code.length).toBeLessThanOrEqual(60);

  const context = await browser.newContext({ baseURL: String(baseURL) });
  const other = await context.newPage();
  await other.goto(link);
  await expect(heading(other)).toHaveText(kept.offer.title);
  await expect(other.locator('[data-offer="held"]')).toContainText(permitted);
  expect(await savedText(other)).toBeNull();
  await button(other, kept.offer.accept).click();
  await expect(heading(other)).toHaveText(permitted);
  await expectAt(other, '#/result');
  await other.reload();
  await expect(heading(other)).toHaveText(permitted);
  expect(await savedText(other)).toBe(recordText(hobbyist));
  await context.close();
});

test('the link is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await open(page, 'en', '#/result', hobbyist);
  await openFolds(page);
  await button(page, kept.takeaway.copy).click();
  await expect(page.getByText(kept.takeaway.copied)).toBeVisible();
  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  await page.locator('textarea').focus();
  await page.keyboard.press('Control+V');
  await expect(page.locator('textarea')).toHaveValue(
    new RegExp(`#/result\\?a=${shareCode(hobbyist)}$`),
  );
});

test('a link beside something saved replaces nothing, and may be left', async ({ page }) => {
  const before = recordText(sold);
  await store(page, before);
  const fragment = `#/result?a=${shareCode(hobbyist)}`;
  await page.goto(`en/${fragment}`);
  await expect(page.locator('[data-offer="held"]')).toContainText(kept.offer.beside);
  await page.getByRole('link', { name: kept.offer.leave }).click();
  await expectAt(page, '#/');
  expect(await savedText(page)).toBe(before);
  await page.goBack();
  await expect(heading(page)).toHaveText(kept.offer.title);
  await button(page, kept.offer.accept).click();
  await expectAt(page, '#/result');
  const both = [
    { id: 1, name: null, answers: sold, papers: {} },
    { id: 2, name: null, answers: hobbyist, papers: {} },
  ];
  expect(await savedText(page)).toBe(earlierText({ language: null, opened: 2, assessments: both }));
});

const good = shareCode(hobbyist);
const passedOn: readonly (readonly [string, string])[] = [
  ['encoded as a whole', `%2Fresult%3Fa%3D${good}`],
  ['followed by a Chinese sentence', `/result?a=${good}。请看`],
  [
    'in upper case, with a line break and a tracker',
    `/RESULT?A=${good.slice(0, 6)}%0D%0A${good.slice(6)}&utm_source=x`.toUpperCase(),
  ],
];
for (const [what, fragment] of passedOn) {
  test(`a link that a chat program left ${what} opens as the clean one, whose address it takes`, async ({
    page,
  }) => {
    await page.goto(`en/#${fragment}`);
    await expect(heading(page)).toHaveText(kept.offer.title);
    await expectAt(page, `#/result?a=${good}`);
    await page.goto(`en/#/method`);
    await page.evaluate((hash) => window.location.assign(`#${hash}`), fragment);
    await expect(heading(page)).toHaveText(kept.offer.title);
    await expectAt(page, `#/result?a=${good}`);
    await button(page, kept.offer.accept).click();
    await expect(heading(page)).toHaveText(permitted);
    await expectAt(page, '#/result');
  });
}

const links: readonly (readonly [string, string, keyof typeof kept.link])[] = [
  ['empty', '', 'damaged'],
  ['mistyped', `${good.slice(0, -1)}${good.endsWith('q') ? 'p' : 'q'}`, 'damaged'],
  ['hostile', '<img src=x onerror=alert(1)>%00__proto__', 'damaged'],
  ['endless', 'q'.repeat(100_000), 'damaged'],
];
for (const [what, code, problem] of links) {
  test(`a link that is ${what} is refused with a sentence, and nothing changes`, async ({
    page,
  }) => {
    await store(page, recordText(sold));
    await page.goto(`en/#/result?a=${code}`);
    await expect(heading(page)).toHaveText(kept.offer.refusedLink);
    await expect(page.locator('main')).toContainText(kept.link[problem]);
    expect(await savedText(page)).toBe(recordText(sold));
    await page.getByRole('link', { name: kept.offer.toStart }).click();
    await expectAt(page, '#/');
  });
}

test('a saved file opens again, by the picker and by drop', async ({ page }) => {
  await open(page, 'en', '#/result', hobbyist);
  const downloading = page.waitForEvent('download');
  await openFolds(page);
  await button(page, kept.takeaway.file).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  const content = await readFile(await download.path(), 'utf8');
  const { kind, version, assessedOn, result } = JSON.parse(content);
  expect([typeof kind, version, result.verdict]).toEqual(['string', 1, 'permitted']);
  expect(assessedOn).toMatch(/^\d{4}-\d\d-\d\d$/);

  await button(page, ui.footer.delete).click();
  await pick(page, content);
  await expect(heading(page)).toHaveText(kept.offer.title);
  expect(await savedText(page)).toBeNull();
  await button(page, kept.offer.leave).click();
  await expect(page.getByLabel(kept.saved.openFile)).toBeVisible();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'plan.json', { type: 'application/json' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, content);
  await expect(page.locator('[data-offer="held"]')).toContainText(permitted);
  await expect(page.locator('[data-difference]')).toHaveCount(0);
  await button(page, kept.offer.accept).click();
  await expect(heading(page)).toHaveText(permitted);

  await page.goto('en/#/');
  await pick(page, content);
  await expect(page.locator('main')).toContainText(kept.offer.already);
  await button(page, kept.offer.accept).click();
  await expect(heading(page)).toHaveText(permitted);
  expect(await savedText(page)).toBe(recordText(hobbyist));
});

test('a file of earlier rules is assessed anew, and what differs is told', async ({ page }) => {
  await open(page, 'en');
  const file = JSON.parse(
    formatFile({ name: 'Old', assessedOn: '2024-05-06', answers: hobbyist, papers: {} }),
  );
  file.result.rules = '0.9.0';
  file.result.verdict = 'ask-licensor';
  file.result.possibleVerdicts = ['ask-licensor'];
  file.result.obligations = file.result.obligations.filter(
    ({ id }: { readonly id: string }) => id !== 'obey-laws',
  );
  await pick(page, JSON.stringify(file));
  const told = page.locator('[data-difference="other-version"]');
  await expect(told.locator('p')).toHaveText(
    kept.difference['other-version']
      .replace('{{date}}', '2024-05-06')
      .replace('{{rules}}', '0.9.0')
      .replace('{{sha}}', licenceSource.sha256.slice(0, 12)),
  );
  await expect(told.locator('li')).toHaveCount(2);
  await expect(told.locator('li').nth(0)).toContainText(/today/);
  await expect(told).toContainText('not listed, today applies');
  await button(page, kept.offer.accept).click();
  await expect(heading(page)).toHaveText(permitted);
  expect((await savedRecord(page)).assessments[0]?.name).toBe('Old');
  expect(rulesVersion).not.toBe('0.9.0');
  expect(obligations['obey-laws'].title.length).toBeGreaterThan(0);
});

test('a file whose result was altered is told apart', async ({ page }) => {
  await open(page, 'en');
  const file = JSON.parse(
    formatFile({ name: '', assessedOn: '2024-05-06', answers: sold, papers: {} }),
  );
  file.result.possibleVerdicts = ['permitted'];
  await pick(page, JSON.stringify(file));
  await expect(page.locator('[data-difference="altered"]')).toContainText(kept.difference.altered);
});

const files: readonly (readonly [string, string, string])[] = [
  ['is no JSON', '{', kept.file['not-json']],
  ['is another program’s', '{"kind":"x"}', kept.file['not-ours']],
  ['is beyond one megabyte', ' '.repeat(1_000_001), kept.file['too-large']],
];
for (const [what, content, sentence] of files) {
  test(`a file that ${what} is refused with a sentence, and nothing changes`, async ({ page }) => {
    await open(page, 'en', '#/purpose', { model: 'both' });
    await page.goto('en/#/');
    await pick(page, content);
    await expect(heading(page)).toHaveText(kept.offer.refusedFile);
    await expect(page.locator('main')).toContainText(sentence);
    expect(await savedText(page)).toBe(recordText({ model: 'both' }));
    await button(page, kept.offer.toStart).click();
    await expectAt(page, '#/');
    await expectTicked(page, 'model', ['both']);
  });
}
