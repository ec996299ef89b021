import type { Page } from '@playwright/test';
import { segments } from '../../src/build/break-words.ts';
import { languages } from '../../src/i18n/language.ts';
import { questionIds } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import people from '../cases/people.json' with { type: 'json' };
import { expect, test } from './page.ts';
import { hobbyist, open } from './person.ts';
import { inGroups, type Screen, screens, show, showNext } from './screens.ts';

const widths = [360, 340, 320];

/** The lines of each Chinese heading that is shown, as they stand on the screen; what is parted as one is one. */
const headingLines = (page: Page) =>
  page.locator(':is(h1, h2, h3, .answers dt, :has(> wbr)):visible').evaluateAll((headings) =>
    headings
      .filter((heading) => heading.querySelector('[lang]') === null)
      .map((heading) => {
        const lines: string[] = [];
        let bottom = Number.NEGATIVE_INFINITY;
        const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          const text = node.textContent ?? '';
          for (let n = 0; n < text.length; n += 1) {
            range.setStart(node, n);
            range.setEnd(node, n + 1);
            const box = range.getBoundingClientRect();
            const begins = lines.length === 0 || box.top > bottom - 2;
            lines.push((begins ? '' : lines.pop()) + text.charAt(n));
            bottom = begins ? box.bottom : Math.max(bottom, box.bottom);
          }
        }
        return lines;
      }),
  );

/** Those headings that break within a word. */
function broken(headings: readonly (readonly string[])[]): readonly string[] {
  return headings
    .filter((lines) => {
      const words = segments('zh-CN', lines.join('')) ?? [];
      const borders = new Set<number>();
      let at = 0;
      for (const word of words) {
        at += word.length;
        borders.add(at);
      }
      at = 0;
      return lines.some((line) => {
        at += line.length;
        return !borders.has(at);
      });
    })
    .map((lines) => lines.join(' / '));
}

async function atWidths(page: Page, what: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    await expect
      .poll(async () => broken(await headingLines(page)), { message: `${what}, ${width} px` })
      .toEqual([]);
  }
}

test('no heading of a question breaks within a word', async ({ page }) => {
  for (const id of questionIds) {
    const answers = people.find((person) => id in person.answers)?.answers as Answers;
    const { path } = walk(answers);
    const before = path.slice(0, path.indexOf(id)).map((each) => [each, answers[each]]);
    await open(page, 'zh-CN', id === 'model' ? '' : `#/${id}`, Object.fromEntries(before));
    await expect(page.locator('.bar .label')).not.toBeEmpty();
    await atWidths(page, id);
  }
});

const read: readonly Screen['name'][] = [
  'check',
  'permitted',
  'permitted with authorisation',
  'authorisation required',
  'ask the licensor',
  'cannot apply',
  'prohibited',
  'out of scope',
  'mixed, and what may apply',
  'application',
  'licence',
  'method',
  'release, found',
  'plans side by side',
  'asked',
  'a link',
  'a part missing',
];

for (const group of inGroups(
  screens.filter(({ name }) => read.includes(name)),
  4,
)) {
  const names = group.map(({ name }) => name).join(', ');
  test.describe(names, () => {
    test.use({ expectedErrors: group[0]?.faults ?? /^$/ });

    test(`no heading breaks within a word: ${names}`, async ({ page }) => {
      test.setTimeout(240_000 * group.length);
      for (const screen of group) {
        await showNext(page, 'zh-CN', screen);
        await expect(page.locator('h1')).toBeVisible();
        await page.locator('details:is(.changes, .changes *)').evaluateAll((folds) => {
          for (const fold of folds) (fold as HTMLDetailsElement).open = true;
        });
        await atWidths(page, screen.name);
      }
    });
  });
}

for (const [language, name] of [
  ['en', 'application'],
  ['en', 'asked'],
  ['en', 'store full'],
  ['en', 'release, found'],
  ['zh-CN', 'release, found'],
] as const) {
  test(`no heading breaks after a hyphen: ${name} (${language})`, async ({ page }) => {
    const screen = screens.find((one) => one.name === name) as Screen;
    await page.setViewportSize({ width: 360, height: 740 });
    await show(page, language, screen);
    await expect(page.locator('main :is(h1, h2, h3, strong) .address').first()).toBeVisible();
    await expect
      .poll(async () =>
        (await headingLines(page)).filter((lines) =>
          lines.slice(0, -1).some((line) => /\w-$/.test(line)),
        ),
      )
      .toEqual([]);
  });
}

test('what is read, copied and told of a heading has no mark in it', async ({ page }) => {
  const prohibited = screens.find(({ name }) => name === 'prohibited') as Screen;
  await show(page, 'zh-CN', prohibited);
  const heading = page.locator('.card h1');
  await expect(heading.locator('wbr').first()).toBeAttached();
  const text = '不得用于这一目的。协议禁止任何军事或非法目的。';
  await expect(page.getByRole('heading', { level: 1, name: text, exact: true })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${text} · `, 'u'));
  const copied = await heading.evaluate((element) => {
    window.getSelection()?.selectAllChildren(element);
    return [String(window.getSelection()), element.textContent];
  });
  expect(copied).toEqual([text, text]);
});

/** In the page: how wide it is, and the names in the margin that take more than a line there, or stick out. */
function inMargin(names: readonly Element[]) {
  const wrong = names
    .filter((name) => {
      const { lineHeight } = getComputedStyle(name);
      const words = document.createRange();
      words.selectNodeContents(name);
      const { height, width: wide } = words.getBoundingClientRect();
      const box = name.getBoundingClientRect();
      return height > 1.6 * Number.parseFloat(lineHeight) || wide > box.width + 1;
    })
    .map((name) => name.textContent);
  return { width: window.innerWidth, wrong };
}

// In a narrower window the clauses of a question are folded, and their numbers do not hang.
const hanging = {
  '#/licence': [768, 1120, 1280],
  '#/personalInformation': [1120, 1280],
  '#/audience': [1120, 1280],
} as const;

for (const language of languages) {
  test(`what hangs in the margin stands on one line there (${language})`, async ({ page }) => {
    for (const [fragment, shown] of Object.entries(hanging)) {
      await page.setViewportSize({ width: shown[0], height: 800 });
      await open(page, language, fragment, hobbyist);
      const names = page.locator('aside .margin-number:visible, .licence-margin h3');
      for (const width of shown) {
        await page.setViewportSize({ width, height: 800 });
        await expect(names.first()).toBeVisible();
        await expect
          .poll(() => names.evaluateAll(inMargin), { message: fragment })
          .toEqual({ width, wrong: [] });
      }
    }
  });
}
