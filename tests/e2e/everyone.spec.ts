import type { Page } from '@playwright/test';
import { type Language, languages } from '../../src/i18n/language.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import { drivenCases, driveScreens } from './every-screen.ts';
import { expect, test } from './page.ts';
import { open } from './person.ts';
import { movements, ownColourFaults, smallTargets, structureFaults, textFaults } from './sight.ts';

/** The spacing that a person may ask for (WCAG 1.4.12), as a browser's own setting does it: nothing may be lost by it. */
function widen(isWide: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = isWide ? [sheet] : [];
}

interface Look {
  readonly name: string;
  readonly forcedColors?: 'active';
  readonly colorScheme?: 'dark';
  readonly isWide?: true;
  readonly faults: readonly (() => readonly unknown[])[];
}

/** How each screen is looked at, in a window of each width, one way after another, by somebody who wants no motion. */
const windows: readonly { readonly width: number; readonly looks: readonly Look[] }[] = [
  {
    // Which 1280 px are at 400 %.
    width: 320,
    looks: [
      { name: 'plain', faults: [textFaults, smallTargets] },
      { name: 'wide spacing of text', isWide: true, faults: [textFaults] },
    ],
  },
  {
    width: 360,
    looks: [{ name: 'wide spacing of text', isWide: true, faults: [textFaults] }],
  },
  {
    width: 1280,
    looks: [
      { name: 'wide spacing of text', isWide: true, faults: [textFaults] },
      { name: 'colours of one’s own', forcedColors: 'active', faults: [ownColourFaults] },
      {
        name: 'dark colours of one’s own',
        forcedColors: 'active',
        colorScheme: 'dark',
        faults: [ownColourFaults],
      },
      { name: 'no motion', faults: [movements] },
      { name: 'heard, not seen', faults: [structureFaults] },
    ],
  },
];

/** In the page: opens all that is folded, and what comes folded within it, once all is there. */
async function unfold(): Promise<void> {
  const { setTimeout: after } = window;
  const isWaiting = () =>
    [...document.querySelectorAll('.quiet')].some((line) => line.textContent.includes('…'));
  for (let n = 0; n < 3; n += 1) {
    for (const details of document.querySelectorAll('details')) details.open = true;
    do await new Promise((painted) => requestAnimationFrame(() => after(painted)));
    while (isWaiting());
  }
}

/** Looks for faults on one screen after another, and keeps those of each that has any. */
function watcher(page: Page, looks: readonly Look[]) {
  const found: Record<string, readonly unknown[]> = {};
  const inspect = async (fragment: string) => {
    await expect(page.locator('main h1')).toBeVisible();
    await page.evaluate(unfold);
    for (const { name, forcedColors = 'none', colorScheme = 'light', isWide, faults } of looks) {
      await page.emulateMedia({ forcedColors, colorScheme });
      await page.evaluate(widen, isWide === true);
      const here: unknown[] = [];
      for (const each of faults) here.push(...(await page.evaluate(each)));
      if (here.length > 0) found[`${fragment}, ${name}`] = here;
    }
  };
  return { found, inspect };
}

async function begin(page: Page, language: Language, answers: Answers, width: number) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: width < 1280 ? 256 : 1024 });
  await open(page, language, '', answers);
}

for (const { width, looks } of windows) {
  for (const [n, answers] of drivenCases.entries()) {
    for (const language of languages) {
      test(`every screen, ${width} px (${language}, person ${n + 1})`, {
        tag: '@deep',
      }, async ({ page }) => {
        test.setTimeout(300_000);
        await begin(page, language, answers, width);
        const { found, inspect } = watcher(page, looks);
        const driver = {
          run: (what: unknown, given: unknown) =>
            page.evaluate(what as never, given as never) as never,
        };
        await driveScreens(driver, inspect);
        expect(found).toEqual({});
      });
    }
  }

  test(`the main screens, ${width} px`, async ({ page }) => {
    const [answers = {}] = drivenCases;
    await begin(page, 'en', answers, width);
    const [first = 'model'] = walk(answers).path.slice(1);
    const { found, inspect } = watcher(page, looks);
    for (const fragment of ['#/', `#/${first}`, '#/check', '#/result', '#/licence/2.4']) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, fragment);
      await inspect(fragment);
    }
    expect(found).toEqual({});
  });
}
