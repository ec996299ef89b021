import type { Page } from '@playwright/test';
import { type Language, languages } from '../../src/i18n/language.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import { drivenCases, driveScreens } from './every-screen.ts';
import { expect, test } from './page.ts';
import { open } from './person.ts';
import { movements, ownColourFaults, smallTargets, structureFaults, textFaults } from './sight.ts';

/** The spacing that a person may ask for (WCAG 1.4.12), as a browser's own setting does it: nothing may be lost by it. */
async function widen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  });
}

interface Look {
  readonly name: string;
  readonly width: number;
  readonly media?: Parameters<Page['emulateMedia']>[0];
  readonly prepare?: (page: Page) => Promise<void>;
  readonly faults: (page: Page) => Promise<readonly unknown[]>;
}

const looks: readonly Look[] = [
  {
    name: '320 px, which 1280 px are at 400 %',
    width: 320,
    faults: async (page) => [
      ...(await page.evaluate(textFaults)),
      ...(await page.evaluate(smallTargets)),
    ],
  },
  {
    name: 'wide spacing of text, narrow',
    width: 320,
    prepare: widen,
    faults: (page) => page.evaluate(textFaults),
  },
  {
    name: 'wide spacing of text, wide',
    width: 1280,
    prepare: widen,
    faults: (page) => page.evaluate(textFaults),
  },
  {
    name: 'colours of one’s own',
    width: 1280,
    media: { forcedColors: 'active' },
    faults: (page) => page.evaluate(ownColourFaults),
  },
  {
    name: 'no motion',
    width: 1280,
    media: { reducedMotion: 'reduce' },
    faults: (page) => page.evaluate(movements),
  },
  {
    name: 'heard, not seen',
    width: 1280,
    faults: (page) => page.evaluate(structureFaults),
  },
];

/** Shows a screen with all that is folded opened, once it is there. */
async function show(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('.quiet').getByText('…')).toHaveCount(0);
  for (let n = 0; n < 3; n += 1) {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.waitForTimeout(50);
  }
}

async function faultsOf(
  page: Page,
  { faults, prepare }: Look,
  fragments: readonly string[],
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const found: [string, readonly unknown[]][] = [];
  await prepare?.(page);
  for (const fragment of fragments) {
    await show(page, fragment);
    const here = await faults(page);
    if (here.length > 0) found.push([fragment, here]);
  }
  return Object.fromEntries(found);
}

async function begin(page: Page, language: Language, answers: Answers, look: Look) {
  await page.emulateMedia(look.media ?? {});
  await page.setViewportSize({ width: look.width, height: look.width === 320 ? 256 : 1024 });
  await open(page, language, '', answers);
}

for (const look of looks) {
  for (const [n, answers] of drivenCases.entries()) {
    for (const language of languages) {
      test(`every screen, ${look.name} (${language}, person ${n + 1})`, {
        tag: '@deep',
      }, async ({ page }) => {
        test.setTimeout(300_000);
        await begin(page, language, answers, look);
        const { seen } = await driveScreens({
          run: (what, given) => page.evaluate(what as never, given) as never,
        });
        expect(await faultsOf(page, look, seen)).toEqual({});
      });
    }
  }

  test(`the main screens, ${look.name}`, async ({ page }) => {
    const [answers = {}] = drivenCases;
    await begin(page, 'en', answers, look);
    const [first = 'model'] = walk(answers).path.slice(1);
    expect(await faultsOf(page, look, ['#/', `#/${first}`, '#/check', '#/result'])).toEqual({});
  });
}
