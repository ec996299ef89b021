import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { languages } from '../../src/i18n/language.ts';
import { assess } from '../../src/rules/assess.ts';
import type { VerdictId } from '../../src/rules/contract/verdict.ts';
import { runScript } from '../deep/releases.ts';
import { accented, madeUpProject, madeUpTag } from '../i18n/made-up-language.ts';
import { serve } from './host.ts';
import { expect, test as watched } from './page.ts';
import { answerAll, openFolds } from './person.ts';
import { answersOf } from './screens.ts';
import { words } from './words.ts';

const answers = answersOf('A start-up builds a fine-tune into its paid app');
const verdict = assess(answers).verdict as VerdictId;

interface MadeUp {
  /** The project, built, and where its pages are served. */
  readonly folder: string;
  readonly address: string;
}

/** The page in a project to which a language was added by its folder and its row alone. */
const test = watched.extend<object, { readonly madeUp: MadeUp }>({
  madeUp: [
    async ({ browserName: _ }, use) => {
      const folder = await madeUpProject();
      runScript('build', folder, { SIZES: 'told' });
      const { address, stop } = await serve(join(folder, 'dist'));
      await use({ folder, address });
      await stop();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ madeUp }, use) => use(madeUp.address),
});

/** The words of a subject as the project's file has them. */
function wordsIn({ folder }: MadeUp, tag: string, subject: string) {
  return JSON.parse(readFileSync(join(folder, 'locales', tag, `${subject}.json`), 'utf8'));
}

/** Runs a program in the project: how it ended, and what it said. */
function run({ folder }: MadeUp, command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test.describe('a language added by its folder and its row', { tag: '@deep' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });

  test('keeps the types and the parity of the locales', ({ madeUp }) => {
    expect(run(madeUp, 'tsc', '--noEmit')).toEqual({ status: 0, said: '' });
    expect(run(madeUp, 'vitest', 'run', 'tests/locales')).toMatchObject({ status: 0 });
  });

  test('is a choice of the command line', ({ madeUp }) => {
    const { said } = run(madeUp, 'tsx', 'src/cli/licence.ts', '2.4', '--lang', madeUpTag);
    expect(said).toContain(wordsIn(madeUp, madeUpTag, 'licence').clauses['2.4'].text[0]);
    const known = [...languages, madeUpTag].join(', ');
    expect(run(madeUp, 'tsx', 'src/cli/assess.ts', '--lang', 'fr').said).toContain(known);
  });

  for (const [file, heading] of [
    ['licence', 'licence'],
    ['method', 'method'],
    ['asked', 'asked'],
  ] as const) {
    test(`can be read without JavaScript (${file})`, async ({ browser, madeUp }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${madeUp.address}${madeUpTag}/${file}.html`);
      const { masthead, page: own } = wordsIn(madeUp, madeUpTag, 'ui');
      await expect(page).toHaveTitle(`${masthead[heading]} · ${own.title}`);
      await expect(page.locator('html')).toHaveAttribute('lang', madeUpTag);
      const links = page.locator('.masthead nav').getByRole('link');
      await expect(links).toHaveText([
        masthead.licence,
        masthead.method,
        ...languages.map((tag) => wordsIn(madeUp, tag, 'ui').masthead.language),
      ]);
      await context.close();
    });
  }

  test('leads from the first question to the result and its papers', async ({ page, madeUp }) => {
    const { takeaway, languages: names } = wordsIn(madeUp, madeUpTag, 'papers-screens');
    const { files } = wordsIn(madeUp, madeUpTag, 'papers-pack');
    const title = accented(words.en.verdicts.verdicts[verdict].title);
    await page.goto(`${madeUpTag}/`);
    await expect(page.locator('h1')).toHaveText(accented(words.en.questions.model.title));
    await answerAll(page, answers as Parameters<typeof answerAll>[1]);
    await expect(page.locator('h1')).toHaveText(title);

    const download = async (name: string) => {
      const coming = page.waitForEvent('download');
      await page.locator(`[data-file="${name}"]`).click();
      return readFileSync(await (await coming).path());
    };
    await openFolds(page);
    await page.locator('[data-paper="report"] > summary').click();
    expect(String(await download(`${files.report}.md`))).toContain(title);
    const pack = await JSZip.loadAsync(await download(`${takeaway.name}.zip`));
    const inPack = Object.keys(pack.files);
    // Beside the reader's own language stand the licensor's and the one that others read.
    for (const mark of ['', '.zh-CN', '.en']) expect(inPack).toContain(`NOTICE${mark}.txt`);
    expect(inPack).toContain('LICENSE');
    expect(inPack).toContain(`LICENSE.${madeUpTag}.txt`);
    const mail = await pack.file(`${files.application}.txt`)?.async('string');
    const salutation = (tag: string) => wordsIn(madeUp, tag, 'papers-letters').salutation;
    const [licensors = -1, own = -1] = ['zh-CN', madeUpTag].map((tag) =>
      mail?.indexOf(salutation(tag)),
    );
    expect([licensors > 0, own > licensors]).toEqual([true, true]);
    const memo = await pack.file(`${files.report}.docx`)?.async('uint8array');
    const memoText = await (await JSZip.loadAsync(memo ?? ''))
      .file('word/document.xml')
      ?.async('string');
    expect(memoText).toContain(wordsIn(madeUp, madeUpTag, 'licence').notice);

    await page.locator('[data-paper="source-notice"] > summary').click();
    const notices = page.locator('[data-paper="source-notice"] .notice-text > summary');
    const { language } = wordsIn(madeUp, madeUpTag, 'ui').masthead;
    for (const name of [language, names['zh-CN'], names.en]) {
      await expect(notices.filter({ hasText: name }).first()).toBeVisible();
    }
    await page.goto(`${madeUpTag}/#/application`);
    const form = page.locator('[data-cell="applicant-name"] .cell-label');
    await expect(form).toContainText(
      wordsIn(madeUp, madeUpTag, 'licence').form['applicant-name'].label,
    );
  });

  test('shows the licence in it, with the terms that it defines', async ({ page, madeUp }) => {
    const terms: number[] = [];
    for (const tag of ['en', madeUpTag]) {
      await page.goto(`${tag}/#/licence`);
      await expect(page.locator('h1 .own-title')).toHaveText(wordsIn(madeUp, tag, 'licence').title);
      await expect(page.locator(`.translation[lang="${tag}"]`).last()).toBeVisible();
      terms.push(await page.locator(`.translation[lang="${tag}"] .term`).count());
    }
    expect(terms[1]).toBe(terms[0]);
  });

  test('is one of those to change to, on every screen', async ({ page, madeUp }) => {
    await page.goto('en/#/method');
    for (const tag of [madeUpTag, 'zh-CN', madeUpTag, 'en', 'zh-CN', 'en']) {
      const { masthead, page: own } = wordsIn(madeUp, tag, 'ui');
      await page.waitForFunction(() => document.documentElement.dataset.live !== undefined);
      await page.getByRole('link', { name: masthead.language, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      await expect(page).toHaveTitle(new RegExp(`${own.title}$`));
      await expect(page.locator('.masthead .home')).toHaveText(masthead.home);
      expect(new URL(page.url()).pathname).toBe(`/${tag}/`);
    }
  });

  test.describe('at the root', () => {
    test.use({ locale: madeUpTag });
    test('is shown alone to whoever asks for it', async ({ page }) => {
      await page.goto('./');
      await expect(page.locator('h1:visible')).toHaveText([
        accented(words.en.questions.model.title),
      ]);
    });
    test('stands beside the others for whoever has no JavaScript', async ({ browser, madeUp }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(madeUp.address);
      await expect(page.locator('.needed:visible')).toHaveCount(languages.length + 1);
      await context.close();
    });
  });
});
