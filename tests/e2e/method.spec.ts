import { createHash } from 'node:crypto';
import enMethod from '../../locales/en/method.json' with { type: 'json' };
import zhMethod from '../../locales/zh-CN/method.json' with { type: 'json' };
import { licenceSource } from '../../src/licence/source.ts';
import { obligations } from '../../src/rules/contract/obligations.ts';
import { axeFindings, deepUnless, isShort, scanOf } from './axe.ts';
import { expect, test } from './page.ts';
import { expectAt, hobbyist, open, openFolds } from './person.ts';

const methods = { en: enMethod, 'zh-CN': zhMethod } as const;
const languages = ['en', 'zh-CN'] as const;

for (const language of languages) {
  const { flow, sections, title } = methods[language];

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
        test.use({ colorScheme, viewport: { width, height: 800 } });

        for (const [name, answers] of [
          ['nothing answered', {}],
          ['everything answered', hobbyist],
        ] as const) {
          const scan = scanOf(language, colorScheme, width);
          if (scan === null) continue;
          const tag = deepUnless(isShort(language, colorScheme, width) && answers === hobbyist);
          test(`axe finds nothing: ${name}`, tag, async ({ page }) => {
            await open(page, language, '#/method', answers);
            await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
            await openFolds(page);
            expect(await axeFindings(page, scan)).toEqual([]);
          });
        }

        const inShort = deepUnless(isShort(language, colorScheme, width));
        test('the picture is legible and stays on the page', inShort, async ({ page }) => {
          await open(page, language, '#/method', hobbyist);
          await openFolds(page);
          const picture = page.getByRole('img', { name: flow.picture });
          await expect(picture).toBeVisible();
          const texts = await picture.locator('text').evaluateAll((all) =>
            all.map((text) => {
              const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
              const { left, right } = text.getBoundingClientRect();
              return {
                size: scale * Number.parseFloat(getComputedStyle(text).fontSize),
                inside: left >= 0 && right <= window.innerWidth,
              };
            }),
          );
          expect(texts.length).toBeGreaterThan(30);
          expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
          expect(texts.every(({ inside }) => inside)).toBe(true);
        });
      });
    }
  }

  for (const width of [320, 768]) {
    test.describe(`${language}, ${width} px`, () => {
      test.use({ viewport: { width, height: 640 } });

      test(
        'nothing scrolls sideways, no table cell is cut',
        deepUnless(language === languages[0]),
        async ({ page }) => {
          await open(page, language, '#/method', hobbyist);
          await expect(page.locator('.duty-table')).toBeAttached();
          await openFolds(page);
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
            .toBe(width);
          const cut = await page
            .locator('main td, main th[scope="row"], main code')
            .evaluateAll((all) =>
              all
                .filter((cell) => cell.getBoundingClientRect().right > window.innerWidth)
                .map((cell) => cell.textContent),
            );
          expect(cut).toEqual([]);
        },
      );
    });
  }

  test(`${language}: by keyboard, to a section, to a clause and back`, async ({ page }) => {
    await open(page, language, '#/method');
    const button = page
      .getByRole('navigation', { name: methods[language].contents })
      .getByRole('button', { name: sections.duties, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 2, name: sections.duties });
    await expect(page.locator('summary', { has: heading })).toBeFocused();
    await expectAt(page, '#/method');
    await page.keyboard.press('Tab');
    const link = page.locator('.duty-table a').first();
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('href', `#/licence/${obligations[0].clauses[0]}`);
    await page.keyboard.press('Enter');
    await expectAt(page, `#/licence/${obligations[0].clauses[0]}`);
    await page.goBack();
    await expectAt(page, '#/method');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test.describe(`${language}, on a phone`, () => {
    test.use({ viewport: { width: 360, height: 740 } });

    test('the folded sections are the contents; a press, Back and a print open them', async ({
      page,
    }) => {
      await open(page, language, '#/method', hobbyist);
      const folds = page.locator('[data-section] > details');
      await expect(folds).toHaveCount(Object.keys(sections).length);
      await expect(page.locator('[data-section] > [open]')).toHaveCount(0);
      const screens = () =>
        page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0).then((y) => y / 740);
      expect(await screens()).toBeLessThan(2);
      await expect(page.locator('.method-contents')).toBeHidden();
      await page.locator('[data-section="duties"] summary').first().click();
      await expect(page.locator('[data-section] > [open]')).toHaveCount(1);
      const link = page.locator('.duty-table a').first();
      await link.click();
      await expectAt(page, `#/licence/${obligations[0].clauses[0]}`);
      await page.goBack();
      await expect(page.locator('.duty-table')).toBeVisible();
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await expect(page.locator('[data-section] > [open]')).toHaveCount(await folds.count());
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect(page.locator('[data-section] > [open]')).toHaveCount(1);
    });
  });

  test(`${language}: the text is where the page says, with the hash it says`, async ({ page }) => {
    await open(page, language, '#/method');
    await expect(page.locator('.about-list')).toContainText(licenceSource.sha256);
    const link = page.locator('.about-list a');
    const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    const text = await (await page.request.get(address)).body();
    const hash = createHash('sha256').update(text).digest('hex');
    expect(hash).toBe(licenceSource.sha256);
  });

  test(
    `${language}: the method comes without holding up the page`,
    deepUnless(language === languages[0]),
    async ({ page }) => {
      // The best of three, beside what the machine takes for one sum in that moment.
      const ratios: number[] = [];
      for (let opened = 0; opened < 3; opened += 1) {
        await page.goto('about:blank');
        await open(page, language);
        await page.waitForLoadState('networkidle');
        const { longest, sum } = await page.evaluate(
          () =>
            new Promise<{ longest: number; sum: number }>((done) => {
              let longest = 0;
              const observer = new PerformanceObserver((list) => {
                for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
              });
              observer.observe({ type: 'longtask' });
              window.location.hash = '#/method';
              setTimeout(() => {
                observer.disconnect();
                const begun = performance.now();
                let total = 0;
                for (let n = 0; n < 3e7; n += 1) total += Math.sqrt(n);
                done({ longest, sum: total > 0 ? performance.now() - begun : 0 });
              }, 1500);
            }),
        );
        ratios.push(longest / sum);
        await expect(page.locator('.duty-table')).toBeVisible();
      }
      console.log(`${language}: longest task while the method opens: ${ratios.join(', ')} sums`);
      expect(Math.min(...ratios)).toBeLessThan(7);
    },
  );
}
