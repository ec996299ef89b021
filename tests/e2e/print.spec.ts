import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import translation from '../../locales/en/licence.json' with { type: 'json' };
import enPapers from '../../locales/en/papers.json' with { type: 'json' };
import zhPapers from '../../locales/zh-CN/papers.json' with { type: 'json' };
import zhApplication from '../../locales/zh-CN/papers-application.json' with { type: 'json' };
import { languages } from '../../src/i18n/language.ts';
import { clause } from '../../src/licence/clauses.ts';
import { formCells } from '../../src/licence/form.ts';
import { licenceSource } from '../../src/licence/source.ts';
import { assess, type Obligation, reasonOf } from '../../src/rules/assess.ts';
import { moments } from '../../src/rules/contract/obligations.ts';
import { verdictRows } from '../../src/rules/contract/verdict.ts';
import { contradictionsIn } from '../../src/rules/doubts.ts';
import { needPrograms, run } from '../deep/programs.ts';
import { axeFindings, deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import { blocks, eachVerdict, layOut, told } from './paper.ts';
import { open } from './person.ts';
import { words } from './words.ts';

const papers = { en: enPapers, 'zh-CN': zhPapers };
const folder = 'test-results/print';
/** Duties as they are printed: by the moment to act, then what may apply, then what is good to know. */
function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  const applying = obligations.filter(({ status }) => status === 'applies');
  return [
    ...moments.flatMap((moment) =>
      applying.filter(({ when, kind }) => when === moment && kind !== 'know'),
    ),
    ...obligations.filter(({ status }) => status === 'may-apply'),
    ...applying.filter(({ kind }) => kind === 'know'),
  ];
}

const inShort = ['authorisation-required', 'out-of-scope'];

/** The day of the page's own clock. */
function today(page: Page): Promise<string> {
  return page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
}

/** Words as they can be compared: without white space, and without hyphens, which a broken line may have. */
const packed = (text: string) => text.replace(/[\s\u00ad-]|^–/gmu, '');

interface Pdf {
  /** The words on the pages in reading order, packed, without the line at the head of each. */
  readonly text: string;
  /** That line, page by page. */
  readonly heads: readonly string[];
  readonly headings: readonly string[];
  readonly spoken: readonly string[];
}

/** Prints the page as Chromium does, keeps pictures of the sheets, and reads the file as other programs do. */
async function printed(page: Page, name: string, format: string): Promise<Pdf> {
  needPrograms(['pdftotext', 'pdftoppm', 'pdfinfo'], ['poppler-utils']);
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}-${format}`;
  const bytes = await page.pdf({ path: `${path}.pdf`, format, tagged: true, outline: true });
  run('pdftoppm', ['-r', '80', '-jpeg', `${path}.pdf`, path]);
  expect(run('pdfinfo', [`${path}.pdf`])).toMatch(/^Tagged:\s+yes$/mu);
  const sheets = run('pdftotext', ['-raw', `${path}.pdf`, '-'])
    .split('\f')
    .slice(0, -1);
  // White space goes where a font has wide signs.
  const head = /^[^\n]*·\s*\d+\s*\/\s*\d+\n/u;
  return {
    text: packed(sheets.map((sheet) => sheet.replace(head, '')).join('\n')),
    heads: sheets.map((sheet) => packed(head.exec(sheet)?.[0] ?? '')),
    headings: run('pdfinfo', ['-struct', `${path}.pdf`]).match(/\bH\d\b/gu) ?? [],
    spoken: [...new Set(bytes.toString('latin1').match(/(?<=\/Lang \()[^)]+/gu))].sort(),
  };
}

for (const language of languages) {
  for (const { answers, expect: expected } of eachVerdict) {
    const { verdict } = expected;
    const short = inShort.includes(verdict) && language === 'en';

    test(
      `what is printed is the whole report: ${verdict} (${language})`,
      deepUnless(short),
      async ({ page }) => {
        await open(page, language, '#/result', answers);
        await layOut(page);
        const { obligations, licence } = assess(answers);
        expect(licence.sha256).toBe(licenceSource.sha256);

        const seen = await blocks(page);
        const texts = seen.map(({ text }) => text);
        const said = (tag: string) =>
          seen.filter((block) => block.tag === tag).map(({ text }) => text);
        const date = await today(page);
        expect(texts.slice(0, 4)).toEqual([
          papers[language].report.title,
          papers[language].report.date.replace('{{date}}', date),
          papers[language].report.advice,
          expect.stringContaining(licenceSource.sha256),
        ]);
        expect(said('H1')).toHaveLength(1);
        await expect(page.locator('main.printed h1')).toHaveCSS('text-align', 'center');
        expect(said('H2')[0]).toContain(
          words[language].verdicts.verdicts[verdict as 'permitted'].title,
        );
        expect(said('H3')).toEqual(
          inOrder(obligations).map(({ id }) =>
            expect.stringContaining(words[language].obligations[id].title),
          ),
        );

        const cited = new Set([
          ...(verdictRows.find(({ reason }) => reason === reasonOf(answers))?.clauses ?? []),
          ...contradictionsIn(answers).flatMap(({ clauses }) => clauses),
          ...obligations.flatMap(({ clauses }) => clauses),
        ]);
        const clauses = await page
          .locator('.printed-clause')
          .evaluateAll((printed) =>
            printed.map((one) =>
              ['zh-CN', 'en'].map((lang) =>
                [...one.querySelectorAll<HTMLElement>(`p[lang="${lang}"]`)].map((p) =>
                  p.innerText.slice(p.querySelector('strong')?.innerText.length ?? 0).trim(),
                ),
              ),
            ),
          );
        expect(clauses.sort()).toEqual(
          [...cited]
            .map((id) => [clause(id).text, language === 'en' ? translation.clauses[id].text : []])
            .sort(),
        );

        await expect(
          page.locator('button, a, input, textarea, details').filter({ visible: true }),
        ).toHaveCount(0);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        expect(await axeFindings(page)).toEqual([]);

        await page.emulateMedia({ media: null });
        await expect(page.locator('[data-verdict] h1')).toBeVisible();
        await expect(page.locator('main.printed')).toBeHidden();
      },
    );
  }

  for (const { answers, expect: expected } of eachVerdict) {
    const { verdict } = expected;

    test(`the PDF reads in order and is tagged, A4 and Letter: ${verdict} (${language})`, {
      tag: '@deep',
    }, async ({ page }) => {
      await open(page, language, '#/result', answers);
      await layOut(page);
      const seen = await blocks(page);
      const date = await today(page);
      await page.emulateMedia({ media: null });

      for (const format of ['A4', 'Letter']) {
        const pdf = await printed(page, `${verdict}-${language}`, format);
        expect.soft(pdf, format).toEqual({
          text: packed(seen.map((block) => block.text).join('\n')),
          headings: seen.map(({ tag }) => tag).filter((tag) => tag.startsWith('H')),
          spoken: language === 'en' ? ['en', 'zh-CN'] : ['zh-CN'],
          heads: pdf.heads.map((_, n) => {
            const title = n === 0 ? '' : papers[language].report.title;
            return packed(`${title} ${date} · ${n + 1} / ${pdf.heads.length}`);
          }),
        });
      }
    });
  }
}

test.describe('where no engine keeps what follows on the same sheet', () => {
  test.use({ bypassCSP: true });

  for (const language of languages) {
    test(
      `no heading stands last on a sheet (${language})`,
      deepUnless(language === languages[0]),
      async ({ page }) => {
        needPrograms(['pdftotext'], ['poppler-utils']);
        mkdirSync(folder, { recursive: true });
        await open(page, language, '#/result', told('authorisation-required').answers);
        await layOut(page);
        const headings = (await blocks(page))
          .filter(({ tag }) => tag.startsWith('H'))
          .map(({ text }) => packed(text));
        await page.addStyleTag({
          content: '* { break-after: auto !important; break-before: auto !important }',
        });
        const last: string[] = [];
        for (const height of ['250mm', '257mm', '264mm', '271mm', '278mm', '285mm', '297mm']) {
          const path = `${folder}/headings-${language}.pdf`;
          await page.pdf({ path, width: '210mm', height });
          const sheets = run('pdftotext', ['-raw', path, '-']).split('\f').slice(0, -1);
          last.push(...sheets.slice(0, -1).map((sheet) => packed(sheet.trim())));
        }
        expect(last.length).toBeGreaterThan(20);
        expect(headings.filter((text) => last.some((sheet) => sheet.endsWith(text)))).toEqual([]);
      },
    );
  }
});

test('what is printed of the application is the form, with what was typed', async ({ page }) => {
  await open(page, 'en', '#/application', told('authorisation-required').answers);
  await page.locator('[data-field="regions"] input').fill('Germany, Austria');
  await layOut(page);
  const form = page.locator('main.printed [lang="zh-CN"]');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zhApplication.form.title);
  await expect(form.getByRole('cell')).toHaveCount(formCells.length);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('text-align', 'center');
  await expect(form.getByRole('cell').last()).toContainText('Germany, Austria');
  await expect(form.getByText('Germany, Austria')).toHaveAttribute('lang', '');
  await expect(page.locator('button, a, input, textarea').filter({ visible: true })).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});
