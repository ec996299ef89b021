import { type Language, languages } from '../../src/i18n/language.ts';
import { axeFindings, deepUnless, isShort, ofColours, ofSizes } from './axe.ts';
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
  'asked',
  'people like you',
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

/**
 * Two looks of each screen, which no other shares a width or a colour with: by every rule in one of
 * them, which is another in each language.
 */
const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

for (const language of languages) {
  for (const screen of all) {
    const { name, faults } = screen;
    test.describe(() => {
      if (faults !== undefined) test.use({ expectedErrors: faults });
      test(
        `axe finds nothing, nothing scrolls sideways: ${name} (${language})`,
        deepUnless(scannedFirst(name, language)),
        async ({ page }) => {
          await show(page, language, screen);
          for (const { colorScheme, width } of looks) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 800 });
            const scan = isShort(language, colorScheme, width) ? {} : ofSizes;
            expect.soft(await axeFindings(page, scan), `${colorScheme}, ${width} px`).toEqual([]);
          }
          await page.setViewportSize({ width: 320, height: 640 });
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
            .toBe(320);
        },
      );
    });
  }
}

test('axe tells of each contrast that falls short, by a little or by far', async ({ page }) => {
  const text = (id: string, colour: string, size: number) =>
    `<p id="${id}" style="color: ${colour}; font-size: ${size}px">Text</p>`;
  const texts = [
    ...[text('plain', '#555', 16), text('near', '#767676', 16), text('far', '#aaa', 16)],
    ...[
      text('large', '#767676', 30),
      text('near-large', '#888', 30),
      text('far-large', '#ccc', 30),
    ],
  ];
  await page.setContent(`<body style="background: #fff">${texts.join('')}`);
  const found = await axeFindings(page, ofColours);
  expect(found.flatMap(({ where }) => where.map(([target]) => target)).sort()).toEqual(
    ['#near', '#far', '#near-large', '#far-large'].sort(),
  );
});
