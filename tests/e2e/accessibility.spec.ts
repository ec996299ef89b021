import type { Page } from '@playwright/test';
import type { Answers } from '../../src/rules/state.ts';
import { shareCode } from '../../src/wizard/share.ts';
import people from '../cases/people.json' with { type: 'json' };
import { axeFindings, deepUnless } from './axe.ts';
import { expect, test } from './page.ts';
import { eachVerdict } from './paper.ts';
import { hobbyist, open } from './person.ts';

async function leaveUnanswered(page: Page) {
  await page.locator('button[name="continue"]').click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
}

/** Opens everything that is folded, and the first clause of each list. */
async function unfold(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const chips of document.querySelectorAll('main .chips')) {
      chips.querySelector<HTMLElement>('button[aria-expanded]')?.click();
    }
  });
  await expect(page.locator('main .clause [lang="zh-CN"]').last()).toBeVisible();
}

function answersOf(name: string): Answers {
  const found = people.find((person) => person.case === name);
  if (found === undefined) throw new Error(`There is no such case: ${name}`);
  return found.answers as Answers;
}

const stays = async () => {};

async function showSaved(page: Page) {
  await page.locator('[data-saved] summary').click();
  await expect(page.locator('[data-saved] form')).toBeVisible();
}

async function beginBeside(page: Page) {
  await page.locator('input[value="both"]').check();
  await page.locator('button[name="continue"]').click();
  await expect(page.locator('[data-begin]')).toBeVisible();
}

async function deleteAll(page: Page) {
  await page.locator('footer button').click();
  await expect(page.locator('[data-kept="deleted"]')).toBeVisible();
}

async function offered(page: Page) {
  await expect(page.locator('[data-offer]')).toBeVisible();
}

interface Screen {
  readonly name: string;
  readonly fragment: string;
  readonly answers: Answers;
  readonly prepare: (page: Page) => Promise<unknown>;
  /** Left to the deep tests in every look. */
  readonly deep?: true;
}

const screens: readonly Screen[] = [
  { name: 'start', fragment: '', answers: {}, prepare: stays },
  { name: 'start with a notice', fragment: '#/nonsense', answers: hobbyist, prepare: stays },
  { name: 'error', fragment: '#/purpose', answers: { model: 'both' }, prepare: leaveUnanswered },
  { name: 'multi question', fragment: '#/audience', answers: hobbyist, prepare: stays },
  { name: 'check', fragment: '#/check', answers: hobbyist, prepare: stays },
  { name: 'permitted', fragment: '#/result', answers: hobbyist, prepare: unfold },
  {
    name: 'mixed, and what may apply',
    fragment: '#/result',
    answers: answersOf('A university hospital: research, and triage in its wards'),
    prepare: unfold,
  },
  {
    name: 'authorisation required',
    fragment: '#/result',
    answers: answersOf('A start-up builds a fine-tune into its paid app'),
    prepare: stays,
  },
  {
    name: 'prohibited',
    fragment: '#/result',
    answers: answersOf('A defence contractor'),
    prepare: stays,
  },
  { name: 'something saved', fragment: '', answers: hobbyist, prepare: showSaved },
  { name: 'beginning another', fragment: '', answers: hobbyist, prepare: beginBeside },
  { name: 'all deleted', fragment: '#/check', answers: hobbyist, prepare: deleteAll },
  {
    name: 'a link',
    fragment: `#/result?a=${shareCode(hobbyist)}`,
    answers: { model: 'both' },
    prepare: offered,
  },
  { name: 'a refused link', fragment: '#/result?a=x', answers: {}, prepare: offered },
  { name: 'out of scope', fragment: '#/result', answers: { model: 'other' }, prepare: stays },
  {
    name: 'a comparison',
    fragment: '#/result',
    answers: hobbyist,
    prepare: async (page) => {
      await page.locator('[data-change] button').first().click();
      await expect(page.locator('.comparison')).toBeVisible();
    },
    deep: true,
  },
  ...eachVerdict.map(
    ({ answers, expect: { verdict } }) =>
      ({
        name: `${verdict}, all opened`,
        fragment: '#/result',
        answers,
        prepare: unfold,
        deep: true,
      }) as const,
  ),
];

/** In the dark nothing but colour differs, so that only the rules about colour run again. */
const looks = [
  { colorScheme: 'light', width: 360, inShort: true },
  { colorScheme: 'dark', width: 1280, inShort: false },
  { colorScheme: 'light', width: 1280, inShort: false },
  { colorScheme: 'dark', width: 360, inShort: false },
] as const;

for (const language of ['zh-CN', 'en'] as const) {
  for (const { name, fragment, answers, prepare, deep } of screens) {
    for (const short of [true, false]) {
      const looked = short ? 'narrow and light' : 'the other looks';
      const title = `axe finds nothing, nothing scrolls sideways: ${name}`;
      test(`${title} (${language}, ${looked})`, deepUnless(short && !deep), async ({ page }) => {
        test.setTimeout(120_000);
        await open(page, language, fragment, answers);
        await prepare(page);
        for (const { colorScheme, width } of looks.filter(({ inShort }) => inShort === short)) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          const scan = colorScheme === 'dark' ? { tags: ['cat.color'] } : {};
          expect.soft(await axeFindings(page, scan), `${colorScheme}, ${width} px`).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      });
    }
  }
}
