import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Answers } from '../../src/rules/logic/state.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { earlierText, recordText } from '../cases/record.ts';
import { application, field } from './application.ts';
import { deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import {
  answer,
  answerAll,
  expectAt,
  expectTicked,
  hobbyist,
  open,
  openFolds,
  savedRecord,
  savedText,
  savedTexts,
  store,
  submit,
} from './person.ts';
import { words } from './words.ts';

const { ui, kept, questions, verdicts } = words.en;
const { personalInformation: _, ...unfinished } = hobbyist;
const permitted = verdicts.verdicts.permitted.title;

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

function line(page: Page, what: string) {
  return page.locator(`[data-kept="${what}"]`);
}

/** The saved assessments: name and answers. */
async function shelf(page: Page): Promise<readonly (readonly [string | null, Answers])[]> {
  return (await savedRecord(page)).assessments.map(({ name, answers }) => [name, answers]);
}

const plans = {
  language: null,
  opened: 2,
  assessments: [
    { id: 1, name: 'Hobby', answers: hobbyist, papers: {} },
    { id: 2, name: 'Bot', answers: { model: 'both', purpose: ['commercial'] }, papers: {} },
  ],
} as const;

const stores: readonly (readonly [string, string, 'unreadable' | 'later-version'])[] = [
  ['broken JSON', '{"version":1', 'unreadable'],
  ['a later version', '{"version":4,"plans":[]}', 'later-version'],
];
for (const [what, text, problem] of stores) {
  test(`a store that holds ${what} is said to, downloaded, and replaced on demand only`, async ({
    page,
  }) => {
    await store(page, text);
    await page.goto('en/');
    await expect(line(page, problem)).toContainText(kept.problems[problem]);
    await answer(page, 'model', 'both');
    await expectAt(page, '#/purpose');
    expect(await savedTexts(page)).toEqual({ [recordKey]: text });
    await page.reload();
    await expect(heading(page)).toHaveText(questions.purpose.title);
    await expect(line(page, problem)).toBeVisible();

    const downloading = page.waitForEvent('download');
    await button(page, kept.unread.download).click();
    expect(await readFile(await (await downloading).path(), 'utf8')).toBe(text);

    await button(page, kept.unread.replace).click();
    await expect(line(page, problem)).toHaveCount(0);
    expect(await savedText(page)).toBe(recordText({ model: 'both' }));
  });
}

/** What makes the browser's store fail from the start. */
const faults: readonly (readonly [string, 'blocked' | 'full', () => void])[] = [
  [
    'denied on reading',
    'blocked',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    },
  ],
  [
    'denied on writing',
    'blocked',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
  ],
  [
    'full',
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  ],
];
for (const [what, problem, fault] of faults) {
  test(`with a store that is ${what} the page says so once and works to the result`, async ({
    page,
  }) => {
    await page.addInitScript(fault);
    await page.goto('en/');
    await expect(heading(page)).toHaveText(questions.model.title);
    await answer(page, 'model', 'baichuan2-7b');
    await expect(line(page, problem)).toHaveText(kept.problems[problem]);
    await answerAll(page, hobbyist);
    await expect(heading(page)).toHaveText(permitted);
    await expect(line(page, problem)).toHaveCount(1);
  });
}

for (const fragment of ['', '#/result']) {
  test(`Delete at ${fragment || 'the start'} leaves nothing, and Undo brings all back`, async ({
    page,
  }) => {
    await open(page, 'en', fragment, hobbyist);
    const before = await savedText(page);
    await button(page, ui.footer.delete).click();
    const expectEmpty = async () => {
      await expectAt(page, '');
      await expect(heading(page)).toHaveText(questions.model.title);
      await expectTicked(page, 'model', []);
      await expect(page.getByText(ui.start.saved)).toBeHidden();
      await expect(page.locator('[data-saved]')).toHaveCount(0);
      expect(await savedText(page)).toBeNull();
    };
    await expect(line(page, 'deleted')).toContainText(kept.deleted.everything);
    await expectEmpty();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await button(page, kept.deleted.bringBack).click();
    await expect(page.locator('[data-saved]')).toHaveCount(1);
    expect(await savedText(page)).toBe(before);

    await button(page, ui.footer.delete).click();
    await expect(line(page, 'deleted')).toBeVisible();
    await page.reload();
    await expect(line(page, 'deleted')).toHaveCount(0);
    await expectEmpty();
  });
}

test('a second visit resumes where the first was left', async ({ page }) => {
  await open(page, 'en', '', unfinished);
  await expect(page.getByText(ui.start.saved)).toBeVisible();
  await expectTicked(page, 'model', []);
  await button(page, ui.start.resume).click();
  await expectAt(page, '#/personalInformation');
});

const choices = [
  [
    'beside',
    [
      [null, hobbyist],
      [null, { model: 'both' }],
    ],
    '#/purpose',
  ],
  ['replace', [[null, { model: 'both' }]], '#/purpose'],
  ['goOn', [[null, hobbyist]], '#/result'],
] as const;
for (const [choice, left, fragment] of choices) {
  test(`an answer on the start screen asks first while one is saved: ${choice}`, async ({
    page,
  }) => {
    await open(page, 'en', '', hobbyist);
    await submit(page, 'model', 'both');
    await expect(page.getByRole('heading', { name: kept.begin.title })).toBeFocused();
    expect(await savedText(page)).toBe(recordText(hobbyist));
    await button(page, kept.begin[choice]).click();
    await expectAt(page, fragment);
    expect(await shelf(page)).toEqual(left);
  });
}

test('in the visit that began it, the first answer is changed without asking', async ({ page }) => {
  await open(page, 'en');
  await answer(page, 'model', 'both');
  await expectAt(page, '#/purpose');
  await page.goBack();
  await expectAt(page, '');
  await page.reload();
  await expectTicked(page, 'model', ['both']);
  await answer(page, 'model', 'baichuan2-13b');
  await expectAt(page, '#/purpose');
  expect(await shelf(page)).toEqual([[null, { model: 'baichuan2-13b' }]]);
});

test('Start again begins a new one and keeps the old one and the language', async ({ page }) => {
  await store(page, recordText(hobbyist, 'en'));
  await page.goto('./#/result');
  await expect(page.locator('.card')).toBeVisible();
  await openFolds(page);
  await button(page, ui.result.restart).click();
  await expect(heading(page)).toHaveText(questions.model.title);
  await expectTicked(page, 'model', []);
  await answer(page, 'model', 'other');
  await expectAt(page, '#/result');
  expect(await shelf(page)).toEqual([
    [null, hobbyist],
    [null, { model: 'other' }],
  ]);
  expect((await savedRecord(page)).language).toBe('en');
});

test('several assessments: open, rename, duplicate, delete, undo', async ({ page }) => {
  await store(page, earlierText(plans));
  await page.goto('en/');
  const item = (name: string) =>
    page
      .locator('[data-saved]')
      .filter({ has: page.locator('strong').getByText(name, { exact: true }) });
  await item('Hobby').getByRole('button', { name: 'Open “Hobby”' }).click();
  await expectAt(page, '#/result');
  await page.goto('en/#/');
  await page.reload();
  await expect(item('Hobby')).toContainText(kept.saved.here);

  const which = (what: string, name: string) =>
    ui.which.replace('{{what}}', what).replace('{{which}}', name);
  const press = (what: string, name: string) =>
    item(name)
      .getByRole('button', { name: which(what, name), exact: true })
      .click();
  const told = page.locator('#announcements');
  const name = (of: string) =>
    item(of).getByRole('textbox', { name: which(kept.saved.name, of), exact: true });
  await item('Bot').locator('summary').click();
  await name('Bot').fill(' ');
  await press(kept.saved.rename, 'Bot');
  const about = 'Both Baichuan2 models; commercial use';
  await expect(told).toHaveText(kept.saved.renamed.replace('{{name}}', about));
  await name(about).fill(' Chat <b>bot</b> ');
  await press(kept.saved.rename, about);
  const chat = 'Chat <b>bot</b>';
  await expect(told).toHaveText(kept.saved.renamed.replace('{{name}}', chat));
  await press(kept.saved.copy, chat);
  await expect(item(`${chat} (copy)`)).toHaveCount(1);
  await expect(told).toHaveText(kept.saved.copied.replace('{{name}}', `${chat} (copy)`));
  await item('Hobby').locator('summary').click();
  await press(kept.saved.delete, 'Hobby');
  await expect(item('Hobby')).toHaveCount(0);
  const bot = { model: 'both', purpose: ['commercial'] };
  const chats = [
    [chat, bot],
    [`${chat} (copy)`, bot],
  ];
  expect(await shelf(page)).toEqual(chats);
  await expect(page.getByText(kept.deleted.assessment.replace('{{name}}', 'Hobby'))).toBeVisible();
  await button(page, kept.deleted.bringBack).click();
  await expect(item('Hobby')).toHaveCount(1);
  expect(await shelf(page)).toEqual([['Hobby', hobbyist], ...chats]);
});

test('what undoes a deletion has the focus, and then what is back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await store(page, earlierText(plans));
  await page.goto('en/');
  const bot = page.locator('[data-saved]').filter({ hasText: 'Bot' });
  await bot.locator('summary').press('Enter');
  await bot.getByRole('button', { name: kept.saved.delete }).press('Enter');
  await expect(bot).toHaveCount(0);
  const undo = button(page, kept.deleted.bringBack);
  await expect(undo).toBeFocused();
  await expect(undo).toBeInViewport({ ratio: 1 });
  await undo.press('Enter');
  await expect(page.locator('#announcements')).toHaveText(kept.deleted.back);
  await expect(button(page, 'Open “Bot”')).toBeFocused();
});

test('two tabs on two assessments leave each other alone', async ({ page, context }) => {
  await store(page, earlierText(plans));
  await page.goto('en/');
  await page.getByRole('button', { name: 'Open “Bot”' }).click();
  const other = await context.newPage();
  await other.goto('en/');
  await other.getByRole('button', { name: 'Open “Hobby”' }).click();
  await expectAt(other, '#/result');
  await answer(page, 'applicant', 'natural-person');
  await other.goto('en/#/brand');
  await answer(other, 'brand', 'unsure');
  const both = async () => {
    const [hobby, bot] = await shelf(page);
    return [hobby?.[1].brand, bot?.[1].applicant];
  };
  await expect.poll(both).toEqual(['unsure', 'natural-person']);
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  await expect(other.locator('[data-kept]')).toHaveCount(0);
});

for (const choice of ['takeOver', 'keepOwn'] as const) {
  test(`two tabs on one assessment: the older one is told, and may ${choice}`, async ({
    page,
    context,
  }) => {
    await open(page, 'en', '#/purpose', { model: 'both' });
    const other = await context.newPage();
    await other.goto('en/#/purpose');
    await answer(other, 'purpose', ['academic']);
    await expect(line(page, 'changed')).toContainText(kept.conflict.changed);

    await answer(page, 'purpose', ['commercial']);
    await expectAt(page, '#/applicant');
    expect((await shelf(page)).map(([, { purpose }]) => purpose)).toEqual([['academic']]);
    await page.reload();
    await expect(heading(page)).toHaveText(questions.applicant.title);
    await expect(line(page, 'changed')).toBeVisible();

    await button(page, kept.conflict[choice]).click();
    await expect(line(page, 'changed')).toHaveCount(0);
    const academic = [null, { model: 'both', purpose: ['academic'] }];
    const commercial = [null, { model: 'both', purpose: ['commercial'] }];
    if (choice === 'takeOver') {
      await expectAt(page, '#/commercialEffect');
      expect(await shelf(page)).toEqual([academic]);
    } else {
      await expectAt(page, '#/applicant');
      expect(await shelf(page)).toEqual([academic, commercial]);
      await answer(page, 'applicant', 'company');
      await expect.poll(async () => (await shelf(page))[1]?.[1].applicant).toBe('company');
    }
    await expect(other.locator('[data-kept]')).toHaveCount(0);
  });
}

test('an assessment deleted in another tab is kept again with its name and the typed application', async ({
  page,
  context,
}) => {
  const shop = { model: 'both', purpose: ['commercial'], applicant: 'company' } as const;
  const mine = { id: 1, name: 'Mine', answers: shop, papers: {} };
  await store(page, earlierText({ language: null, opened: 1, assessments: [mine] }));
  await page.goto('en/#/application');
  const name = String(application['applicant-name']);
  await field(page, 'applicant-name').fill(name);
  const other = await context.newPage();
  await other.goto('en/');
  await button(other, ui.footer.delete).click();
  await expect(line(page, 'gone')).toContainText(kept.conflict.gone);
  await field(page, 'regions').fill('Austria');
  await page.reload();
  await expect(line(page, 'gone')).toBeVisible();
  await expect(field(page, 'applicant-name')).toHaveValue(name);
  await button(page, kept.conflict.keepOwn).click();
  await expect(line(page, 'gone')).toHaveCount(0);
  await expect(field(page, 'applicant-name')).toHaveValue(name);
  await expect(field(page, 'regions')).toHaveValue('Austria');
  expect((await savedRecord(page)).assessments).toMatchObject([
    {
      name: 'Mine',
      answers: shop,
      papers: { draft: { 'applicant-name': name, regions: 'Austria' } },
    },
  ]);
  await button(other, kept.deleted.bringBack).click();
  await expect(other.locator('[data-saved]')).toHaveCount(2);
});

test('200 racing writes of two tabs are all kept', deepUnless(false), async ({ page, context }) => {
  await store(page, recordText(hobbyist));
  const other = await context.newPage();
  for (const [who, tab] of [page, other].entries()) {
    await tab.goto('en/');
    await tab.locator('[data-saved] summary').first().click();
    await tab.locator('[data-saved]').first().getByRole('textbox').fill(`Tab ${who}`);
  }
  // Both rename the one assessment, then copy it as fast as they can.
  const race = (tab: Page) =>
    tab.evaluate(
      async ([rename, copy]) => {
        const press = (name: string) => {
          const buttons = document.querySelectorAll<HTMLElement>('[data-saved]:first-child button');
          [...buttons].find((one) => one.textContent === name)?.click();
        };
        press(rename);
        for (let n = 0; n < 100; n += 1) {
          press(copy);
          if (n % 10 === 9) await new Promise((done) => setTimeout(done));
        }
      },
      [kept.saved.rename, kept.saved.copy] as const,
    );
  await Promise.all([race(page), race(other)]);
  await expect(page.locator('[data-saved]')).toHaveCount(201);
  await expect(other.locator('[data-saved]')).toHaveCount(201);
  expect((await savedRecord(page)).assessments.map(({ answers }) => answers)).toEqual(
    Array(201).fill(hobbyist),
  );
});

test(
  'a tab closed or loaded again at any question loses at most what was not yet sent',
  deepUnless(false),
  async ({ page, context }) => {
    await open(page, 'en');
    let tab = page;
    const given: Record<string, unknown> = {};
    for (const [id, value] of Object.entries(hobbyist)) {
      await answer(tab, id, value as string);
      given[id] = value;
      await expect(heading(tab)).not.toHaveText(questions[id as 'model'].title);
      const due = await heading(tab).textContent();
      await tab.reload();
      await expect(heading(tab)).toHaveText(String(due));
      const address = tab.url();
      await tab.close();
      tab = await context.newPage();
      await tab.goto(address);
      await expect(heading(tab)).toHaveText(String(due));
      expect((await shelf(tab))[0]?.[1]).toEqual(given);
    }
    await expect(heading(tab)).toHaveText(permitted);
  },
);
