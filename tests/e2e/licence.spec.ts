import type { Locator, Page } from '@playwright/test';
import translation from '../../locales/en/licence.json' with { type: 'json' };
import enView from '../../locales/en/licence-view.json' with { type: 'json' };
import zhView from '../../locales/zh-CN/licence-view.json' with { type: 'json' };
import { languages } from '../../src/i18n/language.ts';
import { type ClauseId, clauseIds } from '../../src/licence/clauses.ts';
import { marks } from '../../src/licence/marks.ts';
import { axeFindings, deepUnless, isShort, scanOf } from './axe.ts';
import { tabTo } from './keys.ts';
import { expect, test } from './page.ts';
import { expectAt, hobbyist, open, openFolds } from './person.ts';
import { words } from './words.ts';

const views = { en: enView, 'zh-CN': zhView };

function article(page: Page, id: string): Locator {
  return page.locator(`[data-clause="${id}"]`);
}

/** How far the clause stands below the top of the window, or 0 where the page ends before it gets there. */
function belowTop(clause: Locator): Promise<number> {
  return clause.evaluate((element) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const atEnd = Math.ceil(window.scrollY + clientHeight) >= scrollHeight;
    const { top } = element.getBoundingClientRect();
    return atEnd && top > 0 ? 0 : top;
  });
}

async function expectArrived(page: Page, id: string): Promise<void> {
  await expect(article(page, id)).toBeFocused();
  await expect.poll(() => belowTop(article(page, id))).toBeLessThan(16);
  expect(await belowTop(article(page, id))).toBeGreaterThanOrEqual(0);
}

/** How far the page is scrolled once it has told itself so, in the frame that shows it. */
function scrolled(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    return Math.round(window.scrollY);
  });
}

function spans(page: Page, id: ClauseId): Promise<Readonly<Record<string, readonly string[]>>> {
  return article(page, id).evaluate((element) => {
    const marked = (language: string) =>
      [...element.querySelectorAll(`:scope > [lang="${language}"] mark`)].map(
        ({ textContent }) => textContent ?? '',
      );
    return { 'zh-CN': marked('zh-CN').sort(), en: marked('en').sort() };
  });
}

for (const language of languages) {
  const { ui, obligations, verdicts } = words[language];
  const view = views[language];

  test(
    `each clause opens at its address, focused, its marks right (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      for (const id of clauseIds) {
        await page.goto(`${language}/#/licence/${id}`);
        await expectArrived(page, id);
        expect(await spans(page, id), id).toEqual({
          'zh-CN': [...(marks[id] ?? [])].sort(),
          en: language === 'en' ? [...translation.clauses[id].marks].sort() : [],
        });
      }
    },
  );

  test(
    `a fresh visit, and a reload, open at the clause (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      await page.goto(`${language}/#/licence/4.5`);
      await expectArrived(page, '4.5');
      await page.reload();
      await expectArrived(page, '4.5');
    },
  );

  test(
    `from a chip on the result to the clause, and Back (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      await open(page, language, '#/result', hobbyist);
      const duty = page.locator('[data-obligation="obey-laws"]');
      await duty.locator('summary').first().click();
      const chip = ui.clause.open.replace(
        '{{clause}}',
        ui.clause.name.replace('{{clause}}', '2.3'),
      );
      await duty.getByRole('button', { name: chip, exact: true }).click();
      const name = ui.which
        .replace('{{what}}', ui.clause.whole)
        .replace('{{which}}', ui.clause.name.replace('{{clause}}', '2.3'));
      const link = duty.getByRole('link', { name, exact: true });
      await link.scrollIntoViewIfNeeded();
      const before = await scrolled(page);
      expect(before).toBeGreaterThan(0);
      await link.click();
      await expectAt(page, '#/licence/2.3');
      await expectArrived(page, '2.3');
      await expect(article(page, '2.3')).toContainText(obligations['obey-laws'].title);

      await page.mouse.wheel(0, 700);
      await expect.poll(() => belowTop(article(page, '2.3'))).toBeLessThan(-500);
      const read = await scrolled(page);
      await page.goBack();
      await expectAt(page, '#/result');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        verdicts.verdicts.permitted.title,
      );
      await expect.poll(() => scrolled(page)).toBe(before);
      await page.goForward();
      await expectAt(page, '#/licence/2.3');
      await expect(article(page, '2.3')).toBeFocused();
      await expect.poll(() => scrolled(page)).toBe(read);
    },
  );

  test(
    `Back to where one was, further down than the screen between is long (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      // A busy browser: it draws, and so scrolls, before it says that the address has changed.
      await page.addInitScript(() => {
        window.addEventListener('hashchange', (event) => {
          if (!event.isTrusted) return;
          event.stopImmediatePropagation();
          requestAnimationFrame(() =>
            requestAnimationFrame(() => window.dispatchEvent(new HashChangeEvent('hashchange'))),
          );
        });
      });
      await open(page, language, '#/result', hobbyist);
      await openFolds(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.goto(`${language}/#/licence/2.3`);
      await expectArrived(page, '2.3');
      await page.evaluate((top) => window.scrollTo(0, top), beyond);
      await expect.poll(() => scrolled(page)).toBe(beyond);
      await page.goto(`${language}/#/result`);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await page.goBack();
      await expect(article(page, '2.3')).toBeFocused();
      await expect.poll(() => scrolled(page)).toBe(beyond);
    },
  );

  test(
    `from clause to clause, and Back to where one was (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      await open(page, language, '#/licence');
      const number = article(page, '4.1').getByRole('link', { name: '4.1', exact: true });
      await number.scrollIntoViewIfNeeded();
      const before = await scrolled(page);
      await number.click();
      await expectAt(page, '#/licence/4.1');
      await expectArrived(page, '4.1');
      await page.goBack();
      await expectAt(page, '#/licence');
      await expect.poll(() => scrolled(page)).toBe(before);
      await page.goForward();
      await expectArrived(page, '4.1');
      await page.getByRole('link', { name: ui.masthead.licence, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect.poll(() => scrolled(page)).toBe(0);
    },
  );

  test(
    `an address without a clause says so and shows the text (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      for (const wanted of ['9.9', 'A', '2.1/', '"]']) {
        await page.goto(`${language}/#/licence/${wanted}`);
        await expect(page.getByText(view.unknown.replace('{{clause}}', wanted))).toBeVisible();
        await expect(page.locator('[data-clause]')).toHaveCount(clauseIds.length);
      }
    },
  );

  test(
    `an address of a clause that the search hides ends the search (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      await open(page, language, '#/licence');
      const field = page.getByRole('searchbox', { name: view.search.label });
      await field.fill('7B');
      await expect(page.locator('[data-clause]')).toHaveCount(2);
      await page.goto(`${language}/#/licence/3.2`);
      await expectArrived(page, '3.2');
      await expect(field).toHaveValue('');
    },
  );

  test(
    `by keyboard alone (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      await open(page, language, '#/licence', hobbyist);
      const field = page.getByRole('searchbox', { name: view.search.label });
      await tabTo(page, field);
      await page.keyboard.type('第三方使用者');
      await expect(page.locator('[data-clause]')).toHaveCount(1);
      await tabTo(page, article(page, '2.4').getByRole('link', { name: '2.4', exact: true }));
      await page.keyboard.press('Enter');
      await expectArrived(page, '2.4');
      for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift+Tab');
      await expect(field).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.locator('[data-clause]')).toHaveCount(clauseIds.length);

      await page.goto(`${language}/#/licence/2.5`);
      await expectArrived(page, '2.5');
      const term = article(page, '2.5').getByRole('button', { name: '第三方', exact: true });
      await tabTo(page, term);
      const definition = page.getByRole('tooltip');
      await expect(definition).toContainText('您之外的任何个人、法人实体或非法人组织');
      await expect(definition.locator('[lang="en"].translation')).toHaveCount(
        language === 'en' ? 1 : 0,
      );
      await page.keyboard.press('Escape');
      await expect(definition).toHaveCount(0);
      await expect(term).toBeFocused();
      await page.keyboard.press('Space');
      await expect(definition).toHaveCount(1);
      await page.keyboard.press('Tab');
      await expect(definition.filter({ hasText: '您之外的任何' })).toHaveCount(0);
    },
  );

  test(
    `a definition stays while the pointer goes to it (${language})`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      await page.goto(`${language}/#/licence/2.4`);
      await expectArrived(page, '2.4');
      const term = article(page, '2.4').getByRole('button', { name: '模型衍生品', exact: true });
      const definition = page.getByRole('tooltip');
      await term.hover();
      await expect(definition).toBeVisible();
      const { x, y, width, height } = (await definition.boundingBox()) ?? Object.create(null);
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
      await page.waitForTimeout(400);
      await expect(definition).toBeVisible();
      await page.mouse.move(4, 4);
      await expect(definition).toHaveCount(0);
    },
  );

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      const scan = scanOf(language, colorScheme, width);
      if (scan === null) continue;
      test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
        test.use({ colorScheme, viewport: { width, height: 800 } });
        const short = isShort(language, colorScheme, width);
        test('axe finds nothing in the licence', deepUnless(short), async ({ page }) => {
          const axe = async (state: string, but: { readonly exclude?: string } = {}) => {
            expect.soft(await axeFindings(page, { ...scan, ...but }), state).toEqual([]);
          };
          await open(page, language, '#/licence/2.4', hobbyist);
          await expectArrived(page, '2.4');
          await axe('the whole text, at a clause');
          const field = page.getByRole('searchbox');
          await field.fill('第三方使用者');
          await article(page, '2.4').getByRole('button', { name: '第三方', exact: true }).focus();
          await expect(page.getByRole('tooltip')).toBeVisible();
          await axe('a search, and a definition open');
          await field.fill('xyzzy');
          await axe('nothing found');
          await field.fill('');
          await page.goto(`${language}/#/licence/9.9`);
          await axe('no such clause', { exclude: '.licence-section' });
        });
      });
    }
  }

  test.describe(`${language}, 320 px`, () => {
    test.use({ viewport: { width: 320, height: 640 } });
    test(
      'neither the licence nor any definition scrolls sideways',
      deepUnless(language === languages[0]),
      async ({ page }) => {
        await open(page, language, '#/licence', hobbyist);
        await expect(page.locator('.term').nth(100)).toBeAttached();
        const outside = await page.evaluate(async () => {
          const found: string[] = [];
          for (const term of document.querySelectorAll<HTMLElement>('.term')) {
            term.focus();
            await new Promise(requestAnimationFrame);
            const box = document.querySelector('[role="tooltip"]')?.getBoundingClientRect();
            const fits = box !== undefined && box.left >= 0 && box.right <= 320;
            if (!fits || document.documentElement.scrollWidth !== 320) {
              found.push(`${term.closest('[data-clause]')?.id} ${term.textContent}`);
            }
          }
          return found;
        });
        expect(outside).toEqual([]);
      },
    );
  });
}
