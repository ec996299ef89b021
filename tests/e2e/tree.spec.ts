import type { Page } from '@playwright/test';
import { type Language, languages } from '../../src/i18n/language.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { expect, test } from './page.ts';
import { told } from './paper.ts';
import { hobbyist, open, openFolds } from './person.ts';
import { screens as all, show } from './screens.ts';

interface Heard {
  readonly name: string;
  readonly fragment: string;
  readonly answers: Answers;
  readonly prepare?: (page: Page) => Promise<void>;
}

const screens: readonly Heard[] = [
  { name: 'start', fragment: '', answers: {} },
  {
    name: 'question',
    fragment: '',
    answers: {},
    prepare: async (page) => {
      await page.locator('input[value="both"]').check();
      await page.locator('button[name="continue"]').click();
      await expect(page.locator('input[name="purpose"]').first()).toBeVisible();
    },
  },
  {
    name: 'error',
    fragment: '#/purpose',
    answers: { model: 'both' },
    prepare: async (page) => {
      await page.locator('button[name="continue"]').click();
      await expect(page.locator('[role="alert"] .error')).toBeVisible();
    },
  },
  { name: 'check', fragment: '#/check', answers: hobbyist },
  { name: 'result', fragment: '#/result', answers: told('authorisation-required').answers },
  {
    name: 'result-unfolded',
    fragment: '#/result',
    answers: told('authorisation-required').answers,
    prepare: openFolds,
  },
];

/** Screens that are come upon in more than one step. */
const further = [['plans', 'plans side by side']] as const;

const heard: readonly (readonly [name: string, go: (page: Page, language: Language) => unknown])[] =
  [
    ...screens.map(({ name, fragment, answers, prepare }) => {
      const go = async (page: Page, language: Language) => {
        await open(page, language, fragment, answers);
        await prepare?.(page);
      };
      return [name, go] as const;
    }),
    ...further.map(([name, called]) => {
      const screen = all.find((one) => one.name === called);
      if (screen === undefined) throw new Error(`There is no such screen: ${called}`);
      return [name, (page: Page, language: Language) => show(page, language, screen)] as const;
    }),
  ];

for (const language of languages) {
  for (const [name, go] of heard) {
    test(`what a screen reader reads: ${name} (${language})`, async ({ page }) => {
      await go(page, language);
      await expect(page.locator('.quiet:not(.saved *)')).toHaveCount(0);
      await page.waitForLoadState('networkidle');
      const tree = (await page.locator('body').ariaSnapshot())
        .replaceAll(new URL(page.url()).origin, '')
        .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, '(day)');
      expect(tree).toMatchSnapshot(`${name}.${language}.yml`);
    });
  }
}
