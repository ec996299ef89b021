import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import JSZip from 'jszip';
import PostalMime from 'postal-mime';
import enApplication from '../../locales/en/papers-application.json' with { type: 'json' };
import en from '../../locales/en/papers-screens.json' with { type: 'json' };
import zhApplication from '../../locales/zh-CN/papers-application.json' with { type: 'json' };
import zh from '../../locales/zh-CN/papers-screens.json' with { type: 'json' };
import { type Draft, type FieldId, fieldOf, fieldsOfPaper } from '../../src/papers/fields.ts';
import { papersFor } from '../../src/papers/offer.ts';
import { assess } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import people from '../cases/people.json' with { type: 'json' };
import { recordText } from '../cases/record.ts';
import { application, field } from './application.ts';
import { axeFindings, deepUnless, isShort, ofColours, ofSizes } from './axe.ts';
import { test as hosted, settled } from './hosted.ts';
import { expect, test } from './page.ts';
import { answer, hobbyist, open, openFolds, savedRecord, store } from './person.ts';
import { words } from './words.ts';

const screens = { en, 'zh-CN': zh };
const logs = { en: enApplication.log, 'zh-CN': zhApplication.log };

function answersOf(name: string): Answers {
  const found = people.find((person) => person.case === name);
  if (found === undefined) throw new Error(`There is no such case: ${name}`);
  return found.answers as Answers;
}

const startUp = answersOf('A start-up builds a fine-tune into its paid app');

const asked = fieldsOfPaper.application;

async function fill(page: Page, draft: Draft, ids: readonly FieldId[]): Promise<void> {
  for (const id of ids) {
    const text = draft[id] ?? '';
    if (fieldOf(id).kind === 'choice') {
      await page.locator(`[data-field="${id}"] input[value="${text}"]`).check();
    } else await field(page, id).fill(text);
  }
}

/** What stands in the fields of the application on the screen. */
async function standing(page: Page): Promise<Draft> {
  const entries = await page.locator('[data-field]').evaluateAll((fields) =>
    fields.map((element) => {
      const inputs = [...element.querySelectorAll<HTMLInputElement>('input, textarea')];
      const ticked = inputs.find(({ checked }) => checked);
      const chosen = inputs[0]?.type === 'radio' ? (ticked?.value ?? '') : inputs[0]?.value;
      return [(element as HTMLElement).dataset.field ?? '', chosen ?? ''] as const;
    }),
  );
  return Object.fromEntries(entries.filter(([id]) => (asked as readonly string[]).includes(id)));
}

async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return {
    name: (download as Download).suggestedFilename(),
    bytes: await readFile(await download.path()),
  };
}

function file(page: Page, name: string): Locator {
  return page.locator(`[data-file="${name}"]`);
}

/** Asks for the letter about substitutes, which is there for whoever lacks something. */
async function sayThatSomethingLacks(page: Page): Promise<void> {
  const paper = page.locator('[data-paper="enclosure-substitutes"]');
  await paper.locator('[data-field="lacks"] input[value="yes"]').check();
}

async function documentOf(bytes: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}

hosted(
  'the whole application, with the server gone and a reload in the middle',
  async ({ page, host }) => {
    await store(page, recordText(startUp));
    await page.goto(`${host.address}en/`);
    await settled(page);
    await host.stop();
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('blob:')) return;
      requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    await page.goto(`${host.address}en/#/application`);
    await page.reload();
    await expect(page.locator('.application h1')).toBeVisible();
    expect((await standing(page)).model).toBe('Baichuan2-7B 和 Baichuan2-13B');
    await fill(page, application, asked.slice(0, 9));
    await page.reload();
    await fill(page, application, asked.slice(9));
    await page.reload();
    await expect(page.locator('[data-missing="0"]').first()).toBeVisible();
    expect(await standing(page)).toEqual(application);

    const licence = { name: 'Handels register.pdf', mimeType: 'application/pdf' };
    const input = page.locator('[data-enclosure="business-licence"] input');
    await input.setInputFiles({ ...licence, buffer: Buffer.from('%PDF-1.7 sample') });
    await expect(page.locator('[data-enclosure="business-licence"]')).toContainText('15 bytes');
    const mail = await downloaded(page, file(page, 'application.eml'));
    const parsed = await new PostalMime().parse(mail.bytes);
    const shown = (part: string) => page.locator(`[data-copy="${part}"] textarea`).first();
    expect(parsed.to?.map(({ address }) => address)).toEqual(['opensource@baichuan-inc.com']);
    expect(parsed.subject).toBe(await shown('subject').inputValue());
    const body = await shown('body').inputValue();
    const enclosed = body
      .replaceAll('：［请附上］', '：已附')
      .replaceAll(': [to be enclosed]', ': enclosed');
    expect(enclosed.match(/：已附$|: enclosed$/gmu)).toHaveLength(4);
    expect(parsed.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(enclosed);
    for (const text of Object.values(application)) {
      if (text === application['legal-representative'] || ['elsewhere', 'yes'].includes(text))
        continue;
      for (const line of text.split('\n')) expect(body).toContain(line);
    }
    expect(parsed.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      [
        'information-form-bilingual.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      [licence.name, licence.mimeType],
    ]);
    const form = await downloaded(page, file(page, 'information-form.docx'));
    expect(await documentOf(form.bytes)).toContain('Germany, Austria');
    const power = await downloaded(page, file(page, 'power-of-attorney-draft.docx'));
    expect(await documentOf(power.bytes)).toContain('Erika Mustermann');

    await page.reload();
    await expect(page.locator('[data-enclosure="business-licence"]')).not.toContainText(
      licence.name,
    );
    await expect(page.getByText(en.enclosures.lead)).toBeVisible();
    const before = await standing(page);
    await page.locator('button[name="delete-typed"]').click();
    await expect(field(page, 'applicant-name')).toHaveValue('');
    await page.locator('button[name="undo-delete"]').click();
    expect(await standing(page)).toEqual(before);
    await page.locator('button[name="delete-typed"]').click();
    await page.reload();
    await expect(field(page, 'applicant-name')).toHaveValue('');
    await expect(field(page, 'model').nth(2)).toBeChecked();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    for (const typed of ['Beispiel', 'Mustermann', 'Austria', '张三'])
      expect(kept).not.toContain(typed);
    expect(requests.filter((line) => !line.startsWith(`GET ${host.address}`))).toEqual([]);
  },
);

test('each keystroke is kept', async ({ page }) => {
  await open(page, 'zh-CN', '#/application', startUp);
  await field(page, 'regions').pressSequentially('中国大陆 ', { delay: 1 });
  const kept = await page.evaluate(() => Object.values(localStorage).join());
  expect(kept).toContain('"regions":"中国大陆 "');
});

for (const language of ['zh-CN', 'en'] as const) {
  const words = screens[language].application;

  test(`the address says why there is no application (${language})`, async ({ page }) => {
    await open(page, language, '#/application');
    await expect(page.getByText(words.unanswered)).toBeVisible();
    await page.getByRole('link', { name: words.toStart }).click();
    await expect(page.locator('input[name="model"]').first()).toBeVisible();
  });

  test(`the address says that no application is called for (${language})`, async ({ page }) => {
    await open(page, language, '#/application', hobbyist);
    await expect(page.getByText(words.notOffered)).toBeVisible();
    await page.getByRole('link', { name: words.toResult }).click();
    await expect(page.locator('[data-verdict]')).toBeVisible();
  });
}

const papersAt = [
  'The same student also enters it in a public leaderboard',
  'A start-up builds a fine-tune into its paid app',
  'A firm applied two weeks ago and has heard nothing',
  'A bank holds a written authorisation for the 13B and uses it as granted',
  'A user of Baichuan-M1',
  'A researcher not sure of anything that comes later',
  'A physicist at a defence-funded basic research project',
  'A person says an authorisation was granted to them',
];

for (const [n, name] of papersAt.entries()) {
  const language = n % 2 ? 'en' : 'zh-CN';
  const title = `the papers offered, each once, and each opens: ${name} (${language})`;
  test(title, deepUnless(n < 1), async ({ page }) => {
    const answers = answersOf(name);
    await open(page, language, '#/result', answers);
    const shown = await page
      .locator('[data-paper]')
      .evaluateAll((papers) => papers.map((paper) => (paper as HTMLElement).dataset.paper));
    const offered = papersFor(assess(answers)).map(({ paper }) => paper);
    expect(shown.sort()).toEqual([...offered].sort());
    await openFolds(page);
    for (const paper of offered.filter((id) => id !== 'application')) {
      const fold = page.locator(`[data-paper="${paper}"]`);
      await fold.locator('summary').first().click();
      if (paper === 'enclosure-substitutes') await sayThatSomethingLacks(page);
      await expect(fold.locator('[data-field]')).toHaveCount(fieldsOfPaper[paper].length);
      await expect(fold.locator('.downloads button').first()).toBeVisible();
    }
  });
}

test('what is typed into one paper stands in the others, and in the zip', async ({ page }) => {
  await open(page, 'en', '#/result', startUp);
  await openFolds(page);
  for (const paper of ['modifications', 'source-notice', 'report']) {
    await page.locator(`[data-paper="${paper}"] > summary`).click();
  }
  const base = 'baichuan-inc/Baichuan2-7B-Base';
  const statement = page.locator('[data-paper="modifications"]');
  await statement.locator('[data-field="base-model"] input').fill(base);
  const notice = page.locator('[data-paper="source-notice"]');
  await expect(notice.locator('[data-field="base-model"] input')).toHaveValue(base);
  const md = await downloaded(page, statement.locator('.downloads button').first());
  expect(md.bytes.toString()).toContain('Baichuan2\\-7B\\-Base'.replaceAll('\\-', '-'));

  const pack = await downloaded(page, file(page, `${en.takeaway.name}.zip`));
  const zip = await JSZip.loadAsync(pack.bytes);
  const names = Object.keys(zip.files);
  expect(names).toEqual(
    expect.arrayContaining([
      'README.txt',
      'report.docx',
      'application.eml',
      'information-form.docx',
      'NOTICE.txt',
      'LICENSE',
      md.name,
    ]),
  );
  expect(await zip.file('NOTICE.txt')?.async('string')).toContain(base);
  const memo = await downloaded(page, file(page, 'report.docx'));
  expect(await documentOf(memo.bytes)).toContain('2.2');
  const json = await downloaded(page, file(page, 'report.json'));
  expect(JSON.parse(json.bytes.toString())).toEqual(assess(startUp));
});

test('what the log says and the answers do not is taken over, and no note is lost by an answer', async ({
  page,
}) => {
  await open(page, 'en', '#/application', startUp);
  const log = page.locator('.log');
  const take = log.locator('[name="answer-too"]');
  const authorisation = async () => (await savedRecord(page)).assessments[0]?.answers.authorisation;
  await expect(take).toHaveCount(0);
  await log.locator('[name="log-on"]').fill('2026-03-01');
  await log.locator('[name="log-note"]').click();
  await expect(take).toHaveText('Answer with “Applied for exactly this, no answer yet”');
  expect(await authorisation()).toBe('none');
  await take.click();
  await expect(take).toHaveCount(0);
  expect(await authorisation()).toBe('submitted');
  await expect(page.locator('[data-waits="application"]')).toContainText(
    'Already sent. Wait for the reply.',
  );
  await expect(log.locator('[data-log="sent"]')).toContainText('2026-03-01');
  await log.locator('[name="log-event"]').selectOption('answered');
  await log.locator('[name="log-note"]').click();
  await log.getByRole('link', { name: 'Written authorisation' }).click();
  await answer(page, 'authorisation', 'granted');
  await page.goto('en/#/application');
  await expect(page.getByText('there is no application to fill in here')).toBeVisible();
  await expect(log.locator('[data-log]')).toHaveCount(2);
  await expect(log.locator('summary')).toHaveCount(0);
});

for (const language of ['zh-CN', 'en'] as const) {
  const { ui } = words[language];

  test(`a letter that was sent is waited for, at its place and at a glance (${language})`, async ({
    page,
  }) => {
    await open(page, language, '#/result', answersOf('A hospital uses it for internal triage'));
    // Before it stands to stop what is under way.
    const first = page.locator('.card dd').last().locator('li').nth(1);
    const step = page.locator('.card .primary');
    const { asking } = ui.card;
    await expect(first).toHaveText(asking['not-sent']);
    await step.click();
    const log = page.locator('[data-paper="question-to-licensor"] .log');
    const { title } = logs[language].letter;
    await expect(log.locator('summary')).toContainText(title['not-sent']);
    await log.locator('summary').click();
    await log.locator('[name="log-on"]').fill('2026-03-01');
    await log.locator('[name="log-note"]').click();
    await expect(log.locator('summary')).toContainText(title.waiting);
    const { bytes } = await downloaded(page, log.locator('[name="remind"]'));
    expect(bytes.toString()).toMatch(/^UID:.*-question-to-licensor-/mu);
    await page.reload();
    await expect(first).toHaveText(asking.waiting);
    await expect(step).toHaveText(ui.card.asked);
    await step.click();
    // Opened again by the reload, unless what was pressed came first.
    await log.evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });
    await log.locator('[name="log-event"]').selectOption('answered');
    await log.locator('[name="log-note"]').click();
    await expect(log.locator('summary')).toContainText(title.answered);
    await expect(log.locator('[name="remind"]')).toHaveCount(0);
    await expect(log.getByRole('link')).toHaveText(ui.card.change);
    await expect(first).toHaveText(asking.answered);
    await step.click();
    await expect(page).toHaveURL(/#\/check$/u);
  });
}

test('the log fills in the reminder, and says that silence is no authorisation', async ({
  page,
}) => {
  await open(page, 'en', '#/application', startUp);
  const log = page.locator('.log');
  await log.locator('[name="log-on"]').fill('2026-03-01');
  await log.locator('[name="log-note"]').click();
  await expect(log.locator('[data-log="sent"]')).toContainText('2026-03-01');
  await expect(log).toContainText('Silence is not authorisation (2.2)');
  await page.reload();
  await expect(log.locator('[data-log="sent"]')).toContainText('2026-03-01');
  await log.locator('summary').first().click();
  await expect(log.locator('[data-copy="body"] textarea')).toHaveValue(/2026年3月1日/);
  await log.locator('[data-log="sent"] button').click();
  await expect(log.locator('[data-log]')).toHaveCount(0);
});

test('what a browser deletes while one waits comes back from the file, and a day is put down to look again', async ({
  page,
}) => {
  await open(page, 'en', '#/application', startUp);
  await page.locator('[data-field="applicant-name"] input').fill('Example “A” 😀');
  await page.locator('[data-field="agent"] input[value="no"]').check();
  const log = page.locator('.log');
  await log.locator('[name="log-note"]').click();
  const { name, bytes } = await downloaded(
    page,
    log.getByRole('button', { name: 'Save as a file' }),
  );
  const reminder = await downloaded(page, log.getByRole('button', { name: /^Reminder for the/ }));
  expect(reminder.name).toBe('look-for-the-answer.ics');
  const ics = reminder.bytes.toString();
  expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s);
  expect(ics).toMatch(/\r\nDTSTART;VALUE=DATE:\d{8}\r\n/);
  expect(ics.replaceAll('\r\n ', '')).toContain('/en/#/application\r\n');
  expect(ics).not.toContain('Example');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('about:blank');
  await open(page, 'en', '#/');
  await page
    .getByLabel('Open a saved assessment (.json)')
    .setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await expect(page.getByText('What was typed into its papers')).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('[data-verdict]')).toBeVisible();
  await page.evaluate(() => location.assign('#/application'));
  await expect(page.locator('[data-field="applicant-name"] input')).toHaveValue('Example “A” 😀');
  await expect(page.locator('[data-field="agent"] input[value="no"]')).toBeChecked();
  await expect(page.locator('[data-log="sent"]')).toBeVisible();
});

test('once an answer is noted, no day to look for it is offered', async ({ page }) => {
  await open(page, 'zh-CN', '#/application', startUp);
  const log = page.locator('.log');
  await expect(log.getByRole('button', { name: '日历提醒' })).toBeVisible();
  await log.locator('[name="log-event"]').selectOption('answered');
  await log.locator('[name="log-note"]').click();
  await expect(log.getByRole('button', { name: '日历提醒' })).toHaveCount(0);
  await expect(log.getByRole('button', { name: '存为文件' })).toBeVisible();
});

test(
  'picked files above 20 MB together, and empty ones, are warned of',
  deepUnless(false),
  async ({ page }) => {
    await open(page, 'en', '#/application', startUp);
    const pick = (id: string, size: number) =>
      page.locator(`[data-enclosure="${id}"] input`).setInputFiles({
        name: 'scan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.alloc(size),
      });
    await pick('business-licence', 0);
    await expect(page.getByText(en.enclosures.empty)).toBeVisible();
    await expect(page.getByText(en.enclosures.tooLarge)).toHaveCount(0);
    await pick('business-licence', 11_000_000);
    await expect(page.getByText(en.enclosures.empty)).toHaveCount(0);
    await pick('agent-id', 11_000_000);
    await expect(page.getByText(en.enclosures.tooLarge)).toBeVisible();
    await page.locator('[data-field="agent"] input[value="no"]').check();
    await expect(page.getByText(en.enclosures.tooLarge)).toHaveCount(0);
  },
);

for (const language of ['zh-CN', 'en'] as const) {
  for (const width of [360, 1280]) {
    const title = `axe finds nothing in the papers (${language}, ${width} px)`;
    // Every rule, and both colours, at one width of each language; at the other, what hangs on the width.
    const whole = isShort(language, 'light', width) || isShort(language, 'dark', width);
    const scan = whole ? {} : ofSizes;
    test(title, deepUnless(isShort(language, 'light', width)), async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, language, '#/application', startUp);
      await page.locator('[data-field="agent"] input[value="no"]').check();
      await page.locator('.log summary').first().click();
      await page.locator('[data-enclosure="business-licence"] input').setInputFiles({
        name: 'scan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('x'),
      });
      expect(await axeFindings(page, scan)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      if (whole) expect(await axeFindings(page, ofColours)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await open(page, language, '#/result', startUp);
      await page.setViewportSize({ width, height: 800 });
      await openFolds(page);
      for (const summary of await page.locator('.paper > summary').all()) await summary.click();
      await sayThatSomethingLacks(page);
      await expect(page.locator('.paper .downloads')).toHaveCount(
        await page.locator('.paper').count(),
      );
      for (const summary of await page.locator('.notice-text > summary').all())
        await summary.click();
      expect(await axeFindings(page, scan)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }
}
