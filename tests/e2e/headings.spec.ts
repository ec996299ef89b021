import type { Page } from '@playwright/test';
import { segments } from '../../src/build/break-words.ts';
import { languages } from '../../src/i18n/language.ts';
import { questionIds } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import people from '../cases/people.json' with { type: 'json' };
import { expect, test } from './page.ts';
import { hobbyist, open } from './person.ts';
import { type Screen, screens, show } from './screens.ts';

const widths = [360, 320];

/** The lines of each Chinese heading that is shown, as they stand on the screen. */
const headingLines = (page: Page) =>
  page.locator('h1:visible, h2:visible').evaluateAll((headings) =>
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
    const tab = await page.context().newPage();
    await open(tab, 'zh-CN', id === 'model' ? '' : `#/${id}`, Object.fromEntries(before));
    await expect(tab.locator('.bar .label')).not.toBeEmpty();
    await atWidths(tab, id);
    await tab.close();
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

for (const screen of screens.filter(({ name }) => read.includes(name))) {
  test.describe(screen.name, () => {
    test.use({ expectedErrors: screen.faults ?? /^$/ });

    test(`no heading breaks within a word: ${screen.name}`, async ({ page }) => {
      await show(page, 'zh-CN', screen);
      await expect(page.locator('h1')).toBeVisible();
      await atWidths(page, screen.name);
    });
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

for (const language of languages) {
  for (const width of [768, 1120, 1280]) {
    test(`what hangs in the margin stands on one line there (${language}, ${width} px)`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      // In a narrower window the clauses of a question are folded, and their numbers do not hang.
      const hanging = width < 1120 ? [] : ['#/personalInformation', '#/audience'];
      for (const fragment of ['#/licence', ...hanging]) {
        await open(page, language, fragment, hobbyist);
        const names = page.locator('aside .margin-number:visible, .licence-margin h3');
        await expect(names.first()).toBeVisible();
        const wrong = await names.evaluateAll((all) =>
          all
            .filter((name) => {
              const { lineHeight } = getComputedStyle(name);
              const words = document.createRange();
              words.selectNodeContents(name);
              const { height, width: wide } = words.getBoundingClientRect();
              const box = name.getBoundingClientRect();
              return height > 1.6 * Number.parseFloat(lineHeight) || wide > box.width + 1;
            })
            .map((name) => name.textContent),
        );
        expect(wrong).toEqual([]);
      }
    });
  }
}
