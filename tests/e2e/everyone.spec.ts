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

/** Opens all that is folded on the screen shown, once it is there. */
async function unfold(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('.quiet').getByText('…')).toHaveCount(0);
  for (let n = 0; n < 3; n += 1) {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.waitForTimeout(50);
  }
}

/** Looks for faults on one screen after another, and keeps those of each that has any. */
function watcher(page: Page, { faults }: Look) {
  const found: Record<string, readonly unknown[]> = {};
  const inspect = async (fragment: string) => {
    await unfold(page);
    const here = await faults(page);
    if (here.length > 0) found[fragment] = here;
  };
  return { found, inspect };
}

async function begin(page: Page, language: Language, answers: Answers, look: Look) {
  await page.emulateMedia(look.media ?? {});
  await page.setViewportSize({ width: look.width, height: look.width === 320 ? 256 : 1024 });
  await open(page, language, '', answers);
  await look.prepare?.(page);
}

for (const look of looks) {
  for (const [n, answers] of drivenCases.entries()) {
    for (const language of languages) {
      test(`every screen, ${look.name} (${language}, person ${n + 1})`, {
        tag: '@deep',
      }, async ({ page }) => {
        test.setTimeout(300_000);
        await begin(page, language, answers, look);
        const { found, inspect } = watcher(page, look);
        const driver = {
          run: (what: unknown, given: unknown) =>
            page.evaluate(what as never, given as never) as never,
        };
        await driveScreens(driver, inspect);
        expect(found).toEqual({});
      });
    }
  }

  test(`the main screens, ${look.name}`, async ({ page }) => {
    const [answers = {}] = drivenCases;
    await begin(page, 'en', answers, look);
    const [first = 'model'] = walk(answers).path.slice(1);
    const { found, inspect } = watcher(page, look);
    for (const fragment of ['#/', `#/${first}`, '#/check', '#/result']) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, fragment);
      await inspect(fragment);
    }
    expect(found).toEqual({});
  });
}
