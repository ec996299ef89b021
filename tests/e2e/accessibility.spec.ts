import { type Language, languages } from '../../src/i18n/language.ts';
import { axeFindings, deepUnless, isShort, ofColours, ofSizes } from './axe.ts';
import { expect, test } from './page.ts';
import { eachVerdict } from './paper.ts';
import { inGroups, type Screen, screens, showNext, unfold } from './screens.ts';

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

/** In the page: texts that run out of the window, but for those that scroll by themselves, are hidden, or stand in a picture. */
function beyond(): readonly string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const around = text.parentElement;
    if (around === null || around.closest('svg, .visually-hidden, .skip') !== null) continue;
    range.selectNodeContents(text);
    const isOut = [...range.getClientRects()].some(
      ({ width, right }) => width > 0 && right > window.innerWidth + 1,
    );
    let scrolls = false;
    for (let one: Element | null = around; one !== null; one = one.parentElement) {
      scrolls ||= one !== document.body && /auto|scroll/.test(getComputedStyle(one).overflowX);
    }
    if (isOut && !scrolls) found.push(text.textContent ?? '');
  }
  return found;
}

for (const language of languages) {
  const [first, rest] = [true, false].map((isFirst) =>
    all.filter(({ name }) => scannedFirst(name, language) === isFirst),
  );
  for (const [some = [], tag] of [
    [first, deepUnless(true)],
    [rest, deepUnless(false)],
  ] as const) {
    for (const group of inGroups(some, 4)) {
      const names = group.map(({ name }) => name).join('; ');
      test.describe(() => {
        test.use({ expectedErrors: group[0]?.faults ?? /^$/ });
        test(
          `axe finds nothing, nothing scrolls sideways: ${names} (${language})`,
          tag,
          async ({ page }) => {
            test.setTimeout(240_000 * group.length);
            for (const screen of group) {
              await showNext(page, language, screen);
              for (const { colorScheme, width } of looks) {
                await page.emulateMedia({ colorScheme });
                await page.setViewportSize({ width, height: 800 });
                const scan = isShort(language, colorScheme, width) ? {} : ofSizes;
                const what = `${screen.name}, ${colorScheme}, ${width} px`;
                expect.soft(await axeFindings(page, scan), what).toEqual([]);
              }
              await page.setViewportSize({ width: 320, height: 640 });
              await expect
                .poll(() => page.evaluate(() => document.documentElement.scrollWidth), screen.name)
                .toBe(320);
              expect.soft(await page.evaluate(beyond), screen.name).toEqual([]);
            }
          },
        );
      });
    }
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
