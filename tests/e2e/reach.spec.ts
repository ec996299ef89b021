import type { Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import { emptyRecord, formatRecord, type SavedAssessment } from '../../src/wizard/record.ts';
import { expect, test } from './page.ts';
import { hobbyist, open, storeTexts } from './person.ts';
import { commonest, findings, giveFiles } from './release.ts';
import { answersOf } from './screens.ts';
import { textFaults } from './sight.ts';

const startUp = answersOf('A start-up builds a fine-tune into its paid app');
const doctoral = answersOf(
  'PhD student at a public university fine-tunes the 7B for a thesis, publishes nothing',
);
/** What is answered before the question for whom, so that one verdict alone is left. */
const untilApplicant = {
  model: 'both',
  purpose: ['academic'],
  commercialEffect: ['none'],
} as const;
const [done, aside] = ['state-modifications', 'comply-with-dataset-licences'];

/** Opens what is folded in the page, not what opens over it. */
async function openFolds(page: Page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) {
      if (!fold.matches('.paper, .ledger details')) fold.open = true;
    }
  });
}

/** Marks one to-do as done and sets another aside, each with what one notes of it. */
async function mark(page: Page) {
  await openFolds(page);
  await page.locator(`[name="done-${done}"]`).check();
  await page.locator(`[name="note-${done}"]`).fill('https://example.org/pull/7');
  await page.locator(`[name="state-${aside}"]`).selectOption('not-for-us');
  await page.locator(`[name="note-${aside}"]`).fill('No data but ours');
}

/** Keeps two plans, and opens the page at a fragment. */
async function openWithTwo(page: Page, language: 'en' | 'zh-CN', fragment: string) {
  const assessments: SavedAssessment[] = [startUp, hobbyist].map((answers, n) => {
    return { id: n + 1, begun: n + 1, name: `Plan ${n + 1}`, answers, papers: {} };
  });
  await storeTexts(page, formatRecord({ ...emptyRecord, assessments }));
  await open(page, language, fragment);
}

interface Place {
  readonly name: string;
  readonly go: (page: Page, language: 'en' | 'zh-CN') => Promise<void>;
}

const places: readonly Place[] = [
  {
    name: 'a result with marked to-dos, opened',
    go: async (page, language) => {
      await open(page, language, '#/result', doctoral);
      await mark(page);
    },
  },
  {
    name: 'what was found in a release',
    go: async (page, language) => {
      await open(page, language, '#/release', startUp);
      await giveFiles(page, commonest);
      await findings(page);
      await expect(page.locator('[data-handed]').last()).toBeVisible();
      await openFolds(page);
    },
  },
  {
    name: 'plans side by side',
    go: async (page, language) => {
      await openWithTwo(page, language, '#/plans/1-2');
      await expect(page.locator('.plans-table')).toBeVisible();
    },
  },
  {
    name: 'the start, with saved ones',
    go: async (page, language) => {
      await openWithTwo(page, language, '');
      await expect(page.locator('[data-saved]')).toHaveCount(2);
      await openFolds(page);
    },
  },
  {
    name: 'a question whose verdict is certain',
    go: async (page, language) => {
      await open(page, language, '#/applicant', untilApplicant);
      await expect(page.locator('.see-now')).toBeVisible();
      await openFolds(page);
    },
  },
];

/** In the page: what of the element with the focus is out of the window, or below something else; null where nothing is. */
function hiddenFocus(): string | null {
  const { activeElement: focused, documentElement } = document;
  if (focused === null || focused === document.body) return null;
  const shown = focused.matches('.open-file input') ? focused.parentElement : focused;
  const { left, top, width, height } = (shown ?? focused).getBoundingClientRect();
  const name = focused.outerHTML.slice(0, 120);
  if (width < 2 || height < 2) return `too small to be seen: ${name}`;
  // What is taller than the room that is left is seen from its top on.
  const lowest = Math.min(height - 1, documentElement.clientHeight / 4);
  for (const y of [1, lowest / 2, lowest]) {
    const there = document.elementFromPoint(left + Math.min(width / 2, 40), top + y);
    if (there === null) return `out of the window: ${name}`;
    const over = there.closest('.bar, .ledger, .rail');
    if (over !== null && !over.contains(focused)) return `below ${over.className}: ${name}`;
  }
  return null;
}

/** Goes through the page by Tab until the focus is where it was first, or has left the page. */
async function walkByTab(page: Page): Promise<number> {
  const stops = new Set<string>();
  for (let n = 0; n < 400; n += 1) {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(hiddenFocus)).toBeNull();
    const stop = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return document.activeElement === document.body
        ? ''
        : String(all.indexOf(document.activeElement as Element));
    });
    if (stop === '' || (stops.has(stop) && n > stops.size + 3)) return stops.size;
    stops.add(stop);
  }
  throw new Error('Tab leads round and round.');
}

for (const [n, { name, go }] of places.entries()) {
  const language = languages[n % languages.length] ?? 'en';
  for (const [width, height] of [
    [360, 740],
    [1366, 768],
  ] as const) {
    test(`what has the focus is in sight, all through: ${name} (${width} x ${height})`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height });
      await go(page, language);
      await page.locator('h1').first().focus();
      expect(await walkByTab(page)).toBeGreaterThan(5);
    });
  }

  test(`at 400 % nothing is lost, and nothing scrolls sideways: ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const spoken of languages) {
      await page.setViewportSize({ width: 320, height: 256 });
      await go(page, spoken);
      expect(await page.evaluate(textFaults), spoken).toEqual([]);
    }
  });
}

test('the ledger that is open at the foot of a phone folds where the focus leaves it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'en', '#/applicant', untilApplicant);
  const ledger = page.locator('.ledger > details');
  await ledger.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(ledger).toHaveJSProperty('open', true);
  await page.keyboard.press('Tab');
  await expect(ledger.locator('details > summary')).toBeFocused();
  await expect(ledger).toHaveJSProperty('open', true);
  for (let n = 0; n < 8; n += 1) {
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.evaluate(hiddenFocus)).toBeNull();
  }
  await expect(ledger).toHaveJSProperty('open', false);
});

test('the ledger that was opened over a phone’s page without the focus folds by Escape, and where the focus goes elsewhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'en', '#/applicant', untilApplicant);
  const ledger = page.locator('.ledger > details');
  const openIt = () =>
    ledger.evaluate((details: HTMLDetailsElement) => {
      (document.activeElement as HTMLElement | null)?.blur();
      details.open = true;
    });
  await openIt();
  await page.keyboard.press('Escape');
  await expect(ledger).toHaveJSProperty('open', false);
  await openIt();
  await page.locator('button[name="back"]').focus();
  await expect(ledger).toHaveJSProperty('open', false);
  await ledger.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(ledger).toHaveJSProperty('open', false);
  await expect(ledger.locator('summary').first()).toBeFocused();
});

test.describe('in colours of one’s own', () => {
  test.use({ viewport: { width: 360, height: 740 }, forcedColors: 'active' });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every state is told by more than a colour (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await open(page, 'en', '#/result', doctoral);
      await mark(page);
      const seen = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const system = (name: string) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const style = (selector: string) => {
          const element = document.querySelector(selector);
          if (element === null) throw new Error(`There is no ${selector}.`);
          return getComputedStyle(element);
        };
        const [ink, paper] = [system('CanvasText'), system('Canvas')];
        probe.remove();
        const { borderTopStyle, borderTopWidth } = style('.card .primary');
        return {
          seal: [style('.seal-ground').fill === ink, style('.seal-cut').fill === paper],
          primary: [borderTopStyle, Number.parseFloat(borderTopWidth) >= 1],
          marked: ['done', 'not-for-us'].map(
            (state) => style(`[data-done="${state}"] .duty-title`).textDecorationLine,
          ),
          open: style('.duty.toDo:not([data-done]) .duty-title').textDecorationLine,
        };
      });
      expect(seen).toEqual({
        seal: [true, true],
        primary: ['solid', true],
        marked: ['line-through', 'line-through'],
        open: 'none',
      });
      await expect(page.locator(`[data-obligation="${done}"] summary small`).first()).toContainText(
        /done/,
      );
      const box = page.locator(`[name="done-${done}"]`);
      expect(await box.evaluate((one) => getComputedStyle(one).appearance)).not.toBe('none');
    });
  }

  test('the focus is shown by a ring on every kind of control', async ({ page }) => {
    await open(page, 'en', '#/result', doctoral);
    await mark(page);
    await page.locator('h1').first().focus();
    const kinds = new Map<string, string>();
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      const [kind, ring] = await page.evaluate(() => {
        const focused = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
        const { backgroundColor } = getComputedStyle(document.body);
        const isShown =
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 2 &&
          outlineColor !== backgroundColor;
        const kindOf = `${focused.localName} ${(focused as HTMLInputElement).type ?? ''}`.trim();
        return [kindOf, isShown ? 'shown' : `${outlineStyle} ${outlineWidth} ${outlineColor}`];
      });
      // Inside a date the browser itself shows which part has the focus.
      if (kind !== 'body' && kind !== 'input date') kinds.set(kind, ring);
    }
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining(['summary', 'button button', 'input checkbox', 'select select-one']),
    );
    expect([...kinds].filter(([, ring]) => ring !== 'shown')).toEqual([]);
  });
});

test.describe('on a phone whose corners are round', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('what is at the foot stands above them, and so does what has the focus', async ({
    page,
  }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', {
      insets: { bottom: 34, left: 20, right: 20 },
    });
    await open(page, 'en', '#/applicant', untilApplicant);
    await expect(page.locator('.see-now')).toBeVisible();
    await expect(page.locator('meta[name="viewport"]')).toHaveAttribute(
      'content',
      /viewport-fit=cover/,
    );
    const bottom = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
    await expect.poll(() => bottom('.ledger > details > summary')).toBeLessThanOrEqual(740 - 34);
    await expect.poll(() => bottom('.bar')).toBeLessThanOrEqual(740 - 34 - 44);
    const left = await page.locator('h1').evaluate((one) => one.getBoundingClientRect().left);
    expect(left).toBe(20 + 20);
    await page.locator('h1').first().focus();
    expect(await walkByTab(page)).toBeGreaterThan(10);
  });
});

test.describe('while the keyboard of a phone is open', () => {
  const fields: readonly (readonly [name: string, field: string, place: Place | undefined])[] = [
    ['the name of a plan', '.rename input', places[3]],
    ['evidence', `[name="note-${done}"]`, places[0]],
  ];
  for (const [name, field, place] of fields) {
    test(`what is typed into stays in sight: ${name}`, async ({ page }) => {
      await place?.go(page, 'en');
      // The second is what a keyboard leaves that takes its room from the page.
      for (const height of [740, 320]) {
        await page.setViewportSize({ width: 360, height });
        await page.locator(field).first().blur();
        await page.locator(field).first().focus();
        await page.keyboard.type('x');
        await expect.poll(() => page.evaluate(hiddenFocus)).toBeNull();
      }
      const held = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => /fixed|sticky/u.test(getComputedStyle(one).position))
          .filter((one) => one.checkVisibility())
          .map((one) => one.className),
      );
      expect(held).toEqual([]);
    });
  }
});
