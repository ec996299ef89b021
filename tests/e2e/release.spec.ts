import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { cases } from '../release/cases.ts';
import { axeFindings, deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import { expectAt, hobbyist, open, savedRecord } from './person.ts';
import { checkInPage, commonest, type Files, findings, giveFiles, statesOf } from './release.ts';
import { words } from './words.ts';

const asked = (page: Page) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
};

/** A hobbyist who fine-tunes the model and publishes that as open source. */
const publisher: Answers = {
  ...hobbyist,
  adaptation: ['fine-tune'],
  audience: ['published'],
  openSourceRelease: 'yes',
};

test('each made-up release gets the states that it must get, and nothing is asked for meanwhile', async ({
  page,
}) => {
  await open(page, 'en', '#/release');
  await page.evaluate(checkInPage, commonest);
  await page.waitForLoadState('networkidle');
  const urls = asked(page);
  for (const { release, files, want } of cases.filter(({ files: of }) =>
    Object.keys(of).every((path) => !path.includes('/')),
  )) {
    const states = await page.evaluate(checkInPage, files);
    expect({ ...states, ...want }, release).toEqual(states);
  }
  // What the page loads ahead of need are files of its build, and so is the worker, for each release.
  expect(urls.filter((url) => !/\/assets\/[\w-]+\.(?:js|css)$/.test(url))).toEqual([]);
});

for (const language of languages) {
  test(`${language}: what is handed over makes a release in which nothing due is missing`, async ({
    page,
  }) => {
    await open(page, language, '#/release');
    await giveFiles(page, commonest);
    await findings(page);
    await expect(page.locator('[data-handed]')).toHaveCount(3);
    const mended: Record<string, string> = { ...commonest };
    for (const item of await page.locator('[data-handed]').all()) {
      const path = (await item.getAttribute('data-handed')) ?? '';
      const download = page.waitForEvent('download');
      await item.locator('.downloads button').click();
      expect((await download).suggestedFilename()).toBe(path);
      mended[path] = await readFile(await (await download).path(), 'utf8');
    }
    expect(Object.keys(mended).sort()).toEqual(['LICENSE', 'NOTICE', 'README.md']);
    await page.getByRole('button', { name: words[language].release.page.again }).click();
    await giveFiles(page, mended);
    const states = Object.values(await statesOf(page));
    expect(states).not.toContain('missing');
    expect(states).not.toContain('conflict');
  });

  test(`${language}: what was typed for the files is there after a look at another page`, async ({
    page,
  }) => {
    await open(page, language, '#/release');
    await giveFiles(page, commonest);
    await findings(page);
    const name = page.locator('[data-mend] [data-field="derivative-name"] input');
    await page.locator('[data-mend] .paper > summary').first().click();
    await name.fill('Petrel-13B');
    await page.locator('.masthead nav a').nth(1).click();
    await expect(page).toHaveURL(/#\/method$/);
    await page.goBack();
    await expect(name).toHaveValue('Petrel-13B');
    await expect(page.locator('[data-handed="README.md"] .difference')).toContainText('Petrel-13B');
  });

  test(`${language}: axe finds nothing, and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, language, '#/release');
    expect(await axeFindings(page)).toEqual([]);
    await giveFiles(page, commonest);
    await findings(page);
    await expect(page.locator('[data-handed]').last()).toBeVisible();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('a folder is read by its paths, and its name is told', async ({ page }) => {
  const files: Files = {
    ...commonest,
    'docs/MODIFICATIONS.md': '# x\n\nA LoRA was trained.\n',
    '.git/README.md': 'Based on Baichuan-7B.',
    'weights/model.safetensors': '',
  };
  const folder = test.info().outputPath('Petrel');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await open(page, 'en', '#/release');
  await page.locator('main input[webkitdirectory]').setInputFiles(folder);
  const found = await findings(page);
  await expect(found.getByRole('heading', { name: 'Petrel' })).toBeFocused();
  const read = page.locator('[data-read]');
  await read.locator('summary').click();
  await expect(read).toContainText('docs/MODIFICATIONS.md');
  await expect(read).toContainText('weights/model.safetensors');
  await expect(read).not.toContainText('.git');
});

test('files can be dropped anywhere on the page, a folder too', async ({ page }) => {
  await open(page, 'en', '#/release');
  await expect(page.locator('main input[type="file"]').first()).toBeAttached();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'README.md'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  }, commonest['README.md'] ?? '');
  expect((await statesOf(page)).agreement).toBe('missing');
});

test('a text can be pasted, by keyboard alone; words of a file are text', async ({ page }) => {
  const { page: said } = words.en.release;
  await open(page, 'en', '#/release');
  await page.getByText(said.paste.title).focus();
  await page.keyboard.press('Enter');
  const submit = page.getByRole('button', { name: said.paste.check });
  await submit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: said.paste.none })).toBeVisible();
  await expect(page.getByLabel(said.paste.text)).toBeFocused();
  await expect(page.getByLabel(said.paste.text)).toHaveAttribute('aria-invalid', 'true');
  await page
    .getByLabel(said.paste.text)
    .fill('# X\n\n<img src=x onerror="window.attacked=1"> Based on Baichuan2-7B-Base.\n');
  await submit.press('Enter');
  const found = await findings(page);
  await expect(found.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expect(found.locator('.excerpt').first()).toContainText('<img src=x onerror=');
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
});

test('suggested answers are taken over by hand, and then say what is due', async ({ page }) => {
  const { page: said } = words.en.release;
  await open(page, 'en', '#/release');
  await giveFiles(page, commonest);
  const found = await findings(page);
  await found.locator('[data-suggestions] > summary').click();
  await found
    .locator('[data-suggestion="model"]')
    .getByRole('button', { name: said.suggestions.take })
    .click();
  await expect(found.locator('[data-suggestion="model"]')).toContainText(said.suggestions.yours);
  await expect(found).toContainText(said.result.withAnswers);
  await found.getByRole('button', { name: said.suggestions.takeAll }).click();
  await expect(found.locator('[data-suggestions] button')).toHaveCount(0);
  const { assessments } = await savedRecord(page);
  expect(assessments.map(({ answers }) => answers)).toEqual([
    {
      model: 'baichuan2-13b',
      adaptation: ['fine-tune'],
      audience: ['published'],
      openSourceRelease: 'yes',
    },
  ]);
  await expectAt(page, '#/release');
  await expect(found.locator('[data-check="marking"]')).toHaveAttribute('data-due', 'true');
});

test('a suggestion that is taken over adds to an answer of several, and takes nothing away', async ({
  page,
}) => {
  const { page: said } = words.en.release;
  await open(page, 'en', '#/release', {
    ...hobbyist,
    adaptation: ['fine-tune'],
    audience: ['hosted', 'delivered'],
  });
  await giveFiles(page, commonest);
  const found = await findings(page);
  const audience = found.locator('[data-suggestion="audience"]');
  await audience.getByRole('button').click();
  await expect(audience).toContainText(said.suggestions.yours);
  await expect
    .poll(async () => (await savedRecord(page)).assessments[0]?.answers.audience)
    .toEqual(['hosted', 'delivered', 'published']);
});

test('a duty is marked as done with the words found as evidence, and unmarked', async ({
  page,
}) => {
  const { page: said } = words.en.release;
  await open(page, 'en', '#/release', publisher);
  await giveFiles(page, commonest);
  const found = await findings(page);
  const finding = found.locator('[data-check="modifications"]');
  const duty = words.en.obligations['state-modifications'].title;
  const told = page.locator('#announcements');
  await finding.locator('[data-evidence]').click();
  await expect(finding).toContainText(duty);
  await expect(told).toHaveText(said.evidence.marked.replace('{{duty}}', duty));
  await expect
    .poll(
      async () => (await savedRecord(page)).assessments[0]?.papers.marks?.['state-modifications'],
    )
    .toMatch(
      /^done \d{4}-\d\d-\d\d README\.md, line 6: MedHelper-13B is fine-tuned from Baichuan2-13B-Chat/,
    );
  await finding.getByRole('button', { name: said.evidence.undo }).click();
  await expect(finding.getByRole('button', { name: said.evidence.undo })).toHaveCount(0);
  await expect(told).toHaveText(said.evidence.unmarked.replace('{{duty}}', duty));
  await found.locator('[data-by-hand] > summary').click();
  const box = found.locator('[data-by-hand] input').first();
  await box.check();
  const name = (await box.getAttribute('name')) ?? '';
  await expect
    .poll(async () => (await savedRecord(page)).assessments[0]?.papers.marks?.[name])
    .toMatch(/^done /);
});

test('says that nothing is left once all is mended, judged and ticked, and hands out what was found', async ({
  page,
}) => {
  const { page: said } = words.en.release;
  await open(page, 'en', '#/release', publisher);
  await giveFiles(page, cases[0]?.files ?? {});
  const found = await findings(page);
  const summary = found.locator('[data-summary]');
  await expect(found.locator('[data-group="mend"]')).toHaveCount(0);
  const look = found.locator('[data-group="look"] [data-check]');
  const toJudge = await look.count();
  expect(toJudge).toBeGreaterThan(1);
  for (let n = 0; n < toJudge; n += 1) {
    await expect(summary).toContainText(`For you to look at: ${toJudge - n}.`);
    for (const offer of await look.nth(n).locator('[data-evidence]').all()) await offer.click();
  }
  await expect(summary).toContainText('For you to look at: 0.');
  await expect(summary).not.toContainText(said.result.done);
  await found.locator('[data-by-hand] > summary').click();
  for (const box of await found.locator('[data-by-hand] input').all()) await box.check();
  await expect(summary).toContainText(said.result.done);
  const downloading = page.waitForEvent('download');
  await found.locator('[data-keep] [data-file]').click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^release-findings-\d{4}-\d\d-\d\d\.txt$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain(words.en.release.text.title);
  expect(text).not.toMatch(/^\s*\w+\.\w+\.\w+$/m);
  expect(text).toMatch(/^ {2}done \d{4}-\d\d-\d\d: [\w.]+, line \d+: \S/m);
});

test('without an assessment, what is marked and ticked is kept until another release is checked', async ({
  page,
}) => {
  const { page: said } = words.en.release;
  await open(page, 'en', '#/release');
  await giveFiles(page, commonest);
  const found = await findings(page);
  const offer = found.locator('[data-evidence="state-modifications"]');
  await offer.click();
  await expect(offer).toHaveText(said.evidence.undo);
  await found.locator('[data-by-hand] > summary').click();
  await found.locator('[data-by-hand] input').first().check();
  await page.evaluate(() => {
    window.location.hash = '#/licence/2.4';
  });
  await expectAt(page, '#/licence/2.4');
  await page.goBack();
  await expect(offer).toHaveText(said.evidence.undo);
  await found.locator('[data-by-hand] > summary').click();
  await expect(found.locator('[data-by-hand] input').first()).toBeChecked();
  await found.locator('[data-again]').click();
  await giveFiles(page, commonest);
  await expect(offer).not.toHaveText(said.evidence.undo);
});

test('what was found is still there on the way back from a clause, and in the other language', async ({
  page,
}) => {
  await open(page, 'en', '#/release');
  await giveFiles(page, commonest);
  await findings(page);
  await page.evaluate(() => {
    window.location.hash = '#/licence/2.4';
  });
  await expectAt(page, '#/licence/2.4');
  await page.goBack();
  await findings(page);
  await page.locator('header a[lang="zh-CN"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    words['zh-CN'].release.page.title,
  );
  await findings(page);
});

const badInput: readonly (readonly [name: string, files: Files, says: string])[] = [
  ['only weights', { 'model.safetensors': '', 'model.gguf': '' }, 'unreadable'],
];

for (const [name, files, says] of badInput) {
  test(`bad input is told in one sentence: ${name}`, async ({ page }) => {
    await open(page, 'en', '#/release');
    await giveFiles(page, files);
    const found = await findings(page);
    await expect(found.locator('.notice')).toHaveText(words.en.release.page[says as 'unreadable']);
  });
}

test('an empty folder has nothing to check; a file that is no text is named', async ({ page }) => {
  const { page: said, unread } = words.en.release;
  await open(page, 'en', '#/release');
  await page
    .locator('main input[type="file"]')
    .nth(1)
    .setInputFiles({
      name: 'README.md',
      mimeType: 'text/plain',
      buffer: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00, 0x00, 0x81]),
    });
  const found = await findings(page);
  const named = found.getByText(unread['not-text'].replace('{{file}}', 'README.md'));
  await expect(named).toBeVisible();
  await page.getByRole('button', { name: said.again }).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'no file');
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
  });
  await expect(page.getByRole('alert').filter({ hasText: said.idle.empty })).toBeVisible();
});

test('a worker that cannot be loaded is told, and the files can be given again', async ({
  page,
}) => {
  const { page: said } = words.en.release;
  await open(page, 'en', '#/release');
  await page.route('**/assets/release-worker-*.js', (route) => route.fulfill({ status: 404 }));
  await giveFiles(page, commonest);
  await expect(page.getByRole('alert').filter({ hasText: said.idle.failed })).toBeVisible();
  await page.unroute('**/assets/release-worker-*.js');
  await giveFiles(page, commonest);
  await findings(page);
});

test.use({ expectedErrors: /release-worker|404/ });

/** Picks 2,000 files of so many characters each; what the browser itself needs for so many is done then. */
async function pickMany(page: Page, characters: number): Promise<void> {
  await page.evaluate(
    ({ paragraph, length }) => {
      const text = paragraph.repeat(Math.ceil(length / paragraph.length));
      const input = document.querySelector<HTMLInputElement>(
        'main input[type="file"]:not([webkitdirectory])',
      );
      const data = new DataTransfer();
      for (let n = 0; n < 2000; n += 1) data.items.add(new File([text], `notes-${n}.md`));
      if (input === null) throw new Error('There is nowhere to give files.');
      input.files = data.files;
    },
    {
      paragraph:
        'MedHelper is fine-tuned from **Baichuan2-13B-Chat** on 200k dialogues, see [the notes](notes.md).\n\n',
      length: characters,
    },
  );
  await page.waitForTimeout(500);
}

const take = (page: Page) =>
  page
    .locator('main input[type="file"]:not([webkitdirectory])')
    .evaluate((input) => input.dispatchEvent(new Event('change', { bubbles: true })));

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread itself worked, whatever else the machine had to do. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of the page's own thread while something happens, in milliseconds of its work. */
async function longestTask(page: Page, happens: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('There is no browser.');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await happens();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const events: readonly TraceEvent[] = traceEvents;
  const own = events
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && own.includes(`${pid} ${tid}`),
  );
  expect(tasks.length).toBeGreaterThan(10);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

for (const [name, characters, inShort] of [
  ['2 MB', 1000, true],
  ['20 MB', 10_000, false],
] as const) {
  test(
    `2,000 files of ${name} hold up the page for no 50 ms, and can be stopped`,
    deepUnless(inShort),
    async ({ page }) => {
      test.setTimeout(300_000);
      const { page: said } = words.en.release;
      await open(page, 'en', '#/release');
      await expect(page.locator('main input[type="file"]').first()).toBeAttached();
      await pickMany(page, characters);
      await take(page);
      const stop = page.getByRole('button', { name: said.reading.stop });
      await expect(stop).toBeFocused();
      await expect(page.getByRole('progressbar')).toBeVisible();
      await stop.click();
      await expect(page.getByRole('alert').filter({ hasText: said.idle.stopped })).toBeVisible();
      await pickMany(page, characters);
      const longest = await longestTask(page, async () => {
        await take(page);
        await expect(page.locator('[data-findings]')).toBeVisible({ timeout: 200_000 });
        await expect(page.locator('[data-handed]').first()).toBeVisible();
      });
      console.log(`2,000 files of ${name}: the longest task is ${longest.toFixed(1)} ms`);
      expect(longest).toBeLessThan(50);
    },
  );
}

test('without the check nothing of it is loaded', deepUnless(true), async ({ page }) => {
  const urls = asked(page);
  await open(page, 'en');
  await page.waitForTimeout(6000);
  expect(urls.filter((url) => /Release|HandOver|release/.test(url))).toEqual([]);
});
