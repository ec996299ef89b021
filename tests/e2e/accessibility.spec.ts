import { type Language, languages } from '../../src/i18n/language.ts';
import { axeFindings, deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import { eachVerdict } from './paper.ts';
import { type Screen, screens, show, unfold } from './screens.ts';

/** The screens that `npm test` scans; the others wait for the deep tests. */
const scanned: readonly string[] = [
  'start',
  'start with a notice',
  'error',
  'multi question',
  'check',
  'permitted, unfolded',
  'mixed, and what may apply',
  'authorisation required',
  'prohibited',
  'something saved',
  'beginning another',
  'all deleted',
  'a link',
  'a refused link',
  'out of scope',
];

/** Whether `npm test` scans a screen in a language: each once, in the languages by turns. */
function scannedFirst(name: string, language: Language): boolean {
  return scanned.includes(name) && scanned.indexOf(name) % 2 === languages.indexOf(language);
}

/** Every screen, and the result of each verdict with all that is folded open. */
const all: readonly Screen[] = [
  ...screens,
  ...eachVerdict.map(({ answers, expect: { verdict } }) => ({
    name: `${verdict}, all opened`,
    fragment: '#/result',
    answers,
    prepare: unfold,
  })),
];

/** In the dark nothing but colour differs, so that only the rules about colour run again. */
const looks = [
  { colorScheme: 'light', width: 360, inShort: true },
  { colorScheme: 'dark', width: 1280, inShort: false },
  { colorScheme: 'light', width: 1280, inShort: false },
  { colorScheme: 'dark', width: 360, inShort: false },
] as const;

for (const language of ['zh-CN', 'en'] as const) {
  for (const screen of all) {
    const { name, faults } = screen;
    for (const short of [true, false]) {
      const looked = short ? 'narrow and light' : 'the other looks';
      const title = `axe finds nothing, nothing scrolls sideways: ${name}`;
      test.describe(() => {
        if (faults !== undefined) test.use({ expectedErrors: faults });
        test(
          `${title} (${language}, ${looked})`,
          deepUnless(short && scannedFirst(name, language)),
          async ({ page }) => {
            test.setTimeout(120_000);
            await show(page, language, screen);
            for (const { colorScheme, width } of looks.filter(({ inShort }) => inShort === short)) {
              await page.emulateMedia({ colorScheme });
              await page.setViewportSize({ width, height: 800 });
              const scan = colorScheme === 'dark' ? { tags: ['cat.color'] } : {};
              expect.soft(await axeFindings(page, scan), `${colorScheme}, ${width} px`).toEqual([]);
            }
            await page.setViewportSize({ width: 320, height: 640 });
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
          },
        );
      });
    }
  }
}
