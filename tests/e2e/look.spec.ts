import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesIn } from '../../src/build/files.ts';
import { languages } from '../../src/i18n/language.ts';
import { expect, test } from './page.ts';
import { open } from './person.ts';
import { answersOf, screens, show } from './screens.ts';

const startUp = answersOf('A start-up builds a fine-tune into its paid app');

/** What is measured of an element: its box on the page, rounded to pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxes(page: Page, selector: string): Promise<readonly Box[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ left, right, top, bottom }) => ({
        left: Math.round(left),
        right: Math.round(right),
        top: Math.round(top + window.scrollY),
        bottom: Math.round(bottom + window.scrollY),
      })),
  );
}

async function box(page: Page, selector: string): Promise<Box> {
  const [first] = await boxes(page, selector);
  if (first === undefined) throw new Error(`${selector} is not shown.`);
  return first;
}

/** The characters in the longest line of a text. */
function longestLine(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const lines = new Map<number, number>();
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (let n = 0; n < (node.textContent ?? '').length; n += 1) {
          range.setStart(node, n);
          range.setEnd(node, n + 1);
          const { bottom } = range.getBoundingClientRect();
          const line = Math.round(bottom / 8);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      return Math.max(...lines.values());
    });
}

/** What a person may press: alone on its line, or in a row of its like. */
const targets =
  'nav a, footer a, .mailbox a, button:not(.skip), summary, main .option > label, main p > a:only-child';

/** On the page as it is shown: what breaks the rules that hold for every screen. */
function faults(page: Page) {
  return page.evaluate((selector) => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 30)}`;
    const pressed = [...document.querySelectorAll(selector)].filter(shown);
    const boxOf = new Map(pressed.map((element) => [element, element.getBoundingClientRect()]));
    const small = pressed.filter((element) => {
      const { width, height } = boxOf.get(element) ?? new DOMRect();
      return width < 43.5 || height < 43.5;
    });
    const fixed = (element: Element) => element.closest('.ledger, .bar') !== null;
    const overlapping = pressed.filter((one, n) =>
      pressed.slice(n + 1).some((other) => {
        const [a, b] = [boxOf.get(one), boxOf.get(other)];
        if (a === undefined || b === undefined || fixed(one) !== fixed(other)) return false;
        if (one.contains(other) || other.contains(one)) return false;
        return (
          a.left < b.right - 1 &&
          b.left < a.right - 1 &&
          a.top < b.bottom - 1 &&
          b.top < a.bottom - 1
        );
      }),
    );
    const root = getComputedStyle(document.documentElement);
    const probe = document.body.appendChild(document.createElement('i'));
    const colour = (token: string) => {
      probe.style.color = root.getPropertyValue(token);
      return getComputedStyle(probe).color;
    };
    const reds = ['--red', '--stamp', '--seal'].map(colour);
    probe.remove();
    const stray = [...document.querySelectorAll('body *')].filter((element) => {
      const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(element);
      const red =
        reds.includes(color) ||
        reds.includes(backgroundColor) ||
        (borderTopWidth !== '0px' && reds.includes(borderTopColor));
      return red && shown(element) && element.closest('mark, .primary, .seal') === null;
    });
    // A phone zooms into a box with smaller words once it is touched.
    const zoomed = [...document.querySelectorAll('input, textarea, select')].filter(
      (element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16,
    );
    const primaries = [...document.querySelectorAll('.primary')].filter(shown);
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      sideways: scrollWidth - clientWidth,
      small: small.map(name),
      overlapping: overlapping.map(name),
      strayRed: stray.map(name),
      zoomed: zoomed.map(name),
      primaries: primaries.slice(1).map(name),
    };
  }, targets);
}

const none = { sideways: 0, small: [], overlapping: [], strayRed: [], zoomed: [], primaries: [] };

const looked = [
  'start',
  'error',
  'check',
  'authorisation required',
  'permitted',
  'ask the licensor',
  'comparison',
  'application',
  'licence',
  'a refused link',
] as const;

for (const [n, name] of looked.entries()) {
  const language = languages[n % languages.length] ?? 'en';
  test(`every target is large and free, red is rare, nothing scrolls sideways: ${name}`, async ({
    page,
  }) => {
    const screen = screens.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`There is no such screen: ${name}`);
    await page.setViewportSize({ width: 360, height: 740 });
    await show(page, language, screen);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      expect.soft(await faults(page), `${width} px`).toEqual(none);
    }
  });
}

for (const language of languages) {
  test(`a question is annotated text, at its side or below it (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, language, '#/purpose', { model: 'both' });
    await expect(page.locator('.ledger')).toBeVisible();
    await expect(page.locator('.original').first()).toBeVisible();
    const [masthead, form, aside] = [
      await box(page, '.masthead'),
      await box(page, 'main form'),
      await box(page, 'main aside'),
    ];
    expect(form.left).toBe(masthead.left + 48);
    expect(aside.right).toBe(masthead.right - 48);
    const numbers = await boxes(page, 'aside .margin-number');
    const originals = await boxes(page, 'aside .original');
    expect(numbers.length).toBe(originals.length);
    for (const [n, number] of numbers.entries()) {
      expect(number.left).toBeGreaterThan(form.right);
      expect(number.right).toBe(aside.left - 15);
      expect(Math.abs(number.top - (originals[n]?.top ?? 0))).toBeLessThanOrEqual(8);
    }
    const [least, most] = language === 'en' ? [50, 72] : [30, 38];
    await page.locator('main .hint summary').click();
    const measured = await longestLine(page, 'main .hint .more > p');
    expect(measured).toBeGreaterThanOrEqual(least);
    expect(measured).toBeLessThanOrEqual(most);
    expect(
      await page
        .locator('.original')
        .first()
        .evaluate((element) => {
          const { fontSize, lineHeight } = getComputedStyle(element);
          return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
        }),
    ).toBeCloseTo(1.8, 2);

    await page.setViewportSize({ width: 360, height: 740 });
    const [narrowForm, narrowAside, ledger] = [
      await box(page, 'main form'),
      await box(page, 'main aside details.beside'),
      await box(page, '.ledger'),
    ];
    expect([narrowForm.left, narrowForm.right]).toEqual([20, 340]);
    expect(narrowAside.top).toBeGreaterThanOrEqual(narrowForm.bottom);
    expect([ledger.left, ledger.right, ledger.bottom]).toEqual([0, 360, 740]);
  });

  test(`the seal is square and beside the verdict; the rail stays, rows stand on one axis (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, language, '#/result', startUp);
    const seal = page.locator('.verdict .seal');
    await expect(seal).toHaveAttribute('data-seal', 'authorisation-required');
    await expect(seal).toHaveAttribute('aria-hidden', 'true');
    const size = () =>
      seal.evaluate((element) => {
        const { inlineSize, blockSize } = getComputedStyle(element);
        return [inlineSize, blockSize];
      });
    await expect.poll(size).toEqual(['112px', '112px']);
    const [heading, mark] = [await box(page, 'h1'), await box(page, '.verdict .seal')];
    expect(mark.left).toBeGreaterThan(heading.right);
    expect(mark.top).toBeLessThan(heading.bottom);
    for (const row of await boxes(page, '.duty')) expect(row.left).toBe(heading.left);
    for (const title of await boxes(page, '.duty.toDo summary')) {
      expect(title.left).toBe(heading.left + 32);
    }
    const rail = await box(page, '.rail');
    expect(rail.left).toBeGreaterThanOrEqual(mark.right);
    await page.evaluate(() => window.scrollTo(0, 900));
    await expect.poll(async () => (await box(page, '.rail')).top).toBe(900 + 16);

    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(size).toEqual(['68px', '68px']);
    const [narrowHeading, narrowMark] = [await box(page, 'h1'), await box(page, '.verdict .seal')];
    expect(narrowMark.left).toBeGreaterThan(narrowHeading.right);
    await expect(page.locator('.rail')).toHaveCount(0);
  });
}

for (const width of [360, 1280]) {
  test(`the box of a to-do stays beside its title when the row is open (${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'en', '#/result', startUp);
    await expect(page.locator('.duty.toDo').first()).toBeVisible();
    await page.evaluate(() => {
      for (const row of document.querySelectorAll<HTMLDetailsElement>('.duty > details')) {
        row.open = true;
      }
    });
    await expect(page.locator('.duty.toDo .duty-body').last()).toBeVisible();
    await expect
      .poll(async () => {
        const rows = await boxes(page, '.duty.toDo > details > summary');
        const ticks = await boxes(page, '.tick input');
        return ticks.filter(
          ({ top, bottom }, n) => top < (rows[n]?.top ?? 0) || bottom > (rows[n]?.bottom ?? 0),
        );
      })
      .toEqual([]);
  });

  test(`whom an example is about stands above what comes out (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'zh-CN');
    await expect(page.locator('[data-person]').last()).toBeVisible();
    await expect
      .poll(async () => {
        const outcomes = await boxes(page, '[data-person] .caption');
        const names = await boxes(page, '[data-person] .link');
        return outcomes.filter(({ top }, n) => top < (names[n]?.bottom ?? 0));
      })
      .toEqual([]);
  });
}

for (const language of languages) {
  test(`what stays on one line has room for it (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, language, '#/asked');
    await expect(page.locator('.address').last()).toBeVisible();
    const outside = await page.locator('.address').evaluateAll((all) =>
      all
        .filter((one) => {
          const column = one.parentElement?.getBoundingClientRect();
          return one.getBoundingClientRect().right > (column?.right ?? 0) + 1;
        })
        .map((one) => one.textContent),
    );
    expect(outside).toEqual([]);
  });
}

test('no part of the contents is parted by the end of a column', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, 'en', '#/asked');
  const parts = page.locator('.asked nav > ol > li');
  await expect(parts.last()).toBeVisible();
  const pieces = await parts.evaluateAll((all) => all.map((one) => one.getClientRects().length));
  expect(new Set(pieces)).toEqual(new Set([1]));
});

test('two lines at the foot of a phone stand off its edges', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'en', '#/commercialEffect', { model: 'both', purpose: ['academic'] });
  await expect(page.locator('.ledger-line')).toContainText('Legal advice first');
  const [line, ledger, bar] = [
    await box(page, '.ledger-line'),
    await box(page, '.ledger'),
    await box(page, '.bar'),
  ];
  expect(line.bottom - line.top).toBe(40);
  expect(line.top - ledger.top).toBeGreaterThanOrEqual(3);
  expect(ledger.bottom - line.bottom).toBeGreaterThanOrEqual(3);
  expect(bar.bottom).toBe(ledger.top);
});

for (const name of ['error', 'mixed, and what may apply', 'method', 'release', 'release, found']) {
  test(`in Chinese no space stands beside a sign that brings its own: ${name}`, async ({
    page,
  }) => {
    const screen = screens.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`There is no such screen: ${name}`);
    await show(page, 'zh-CN', screen);
    const spaced = await page.locator('main :is(p, dt, dd, li)').evaluateAll((all) =>
      all
        .filter((one) => one.closest('.original, [lang="en"]') === null)
        .filter((one) => one.querySelector('a, button, summary, small, p, ul, input') === null)
        .map((one) => one.textContent ?? '')
        .filter((text) => /[\u3000-\u303f\uff00-\uffef] +\S|\S +\uff08/u.test(text)),
    );
    expect(spaced).toEqual([]);
  });
}

test('the seal is pressed in less than 200 ms, and not where motion is reduced', async ({
  page,
}) => {
  const motion = () =>
    page.locator('.verdict .seal').evaluate((element) => {
      const { animationName, animationDuration } = getComputedStyle(element);
      return [animationName, Number.parseFloat(animationDuration) < 0.2];
    });
  await open(page, 'en', '#/result', { model: 'other' });
  await expect.poll(motion).toEqual(['press', true]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(motion).toEqual(['none', true]);
});

test('a phone that is turned keeps the size of the words', async () => {
  const sheets = (await filesIn('dist')).filter((path) => path.endsWith('.css'));
  const texts = await Promise.all(sheets.map((path) => readFile(join('dist', path), 'utf8')));
  expect(texts.join('')).toContain('-webkit-text-size-adjust:100%');
});

/** Ink on its ground, by name of their custom properties. */
const pairs = [
  ['--ink', '--paper'],
  ['--ink', '--sheet'],
  ['--ink', '--found'],
  ['--soft', '--paper'],
  ['--soft', '--sheet'],
  ['--red', '--paper'],
  ['--red', '--sheet'],
  ['--red', '--found'],
  ['--on-stamp', '--stamp'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`all inks stand out from their ground by 7 to 1 (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, 'en');
    const weak = await page.evaluate((wanted) => {
      const tokens = getComputedStyle(document.documentElement);
      const light = (token: string) => {
        const digits = tokens.getPropertyValue(token).trim().slice(1);
        const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
          const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      return wanted.filter(([ink, ground]) => {
        const [darker = 0, lighter = 0] = [light(ink), light(ground)].sort((a, b) => a - b);
        return !((lighter + 0.05) / (darker + 0.05) >= 7);
      });
    }, pairs);
    expect(weak).toEqual([]);
  });
}

/** In the page: keeps every shift of the layout that no input has caused. */
function keepShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      };
      if (!hadRecentInput) shifts.push(value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function shifts(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { shifts: readonly number[] }).shifts);
}

for (const width of [360, 1280]) {
  test(`nothing moves by itself, nor when the ledger grows or opens (${width} px)`, async ({
    page,
    context,
  }) => {
    await context.addInitScript(keepShifts);
    await page.setViewportSize({ width, height: 740 });
    await open(page, 'en', '#/purpose', { model: 'both' });
    await expect(page.locator('.ledger')).toBeVisible();
    await page.locator('input[value="academic"]').check();
    await page.locator('button[name="continue"]').click();
    await expect(page.locator('.ledger[data-question="commercialEffect"]')).toBeVisible();
    const form = await box(page, 'main form');
    const line = page.locator('.ledger > details > summary');
    const height = (await line.boundingBox())?.height;
    await line.click();
    await expect(page.locator('.ledger > details')).toHaveJSProperty('open', width === 360);
    expect(await box(page, 'main form')).toEqual(form);
    expect((await line.boundingBox())?.height).toBe(height);
    expect(await shifts(page)).toEqual([]);

    const other = await context.newPage();
    await other.setViewportSize({ width, height: 740 });
    await open(other, 'en', '#/result', startUp);
    await expect(other.locator('.verdict .seal')).toBeVisible();
    expect(await shifts(other)).toEqual([]);
  });
}
