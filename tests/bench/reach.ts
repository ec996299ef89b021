import type { Page } from '@playwright/test';
import { isQuestionId, type QuestionId } from '../../src/rules/contract/questions.ts';
import people from '../cases/people.json' with { type: 'json' };
import { nextScreen } from '../e2e/person.ts';
import type { Row } from './row.ts';
import { serve } from './site.ts';
import type { Stage } from './visit.ts';

/** Three people of the cases, with the presses and the pixels that a verdict took them on a phone before. */
const travellers = [
  {
    name: 'student without a release',
    start: 'PhD student at a public university',
    presses: 19,
    pixels: 5279,
  },
  {
    name: 'student with a LoRA',
    start: 'The same student uploads the LoRA',
    presses: 21,
    pixels: 5749,
  },
  {
    name: 'company with an API',
    start: 'A start-up builds a fine-tune',
    presses: 21,
    pixels: 5053,
  },
] as const;

/** What it took somebody to see a verdict. */
interface Reach {
  readonly presses: number;
  readonly pixels: number;
}

/**
 * How far three people are from a verdict on a phone (360 x 740): presses, and pixels scrolled, from
 * the first question on. They scroll no further than what they press next, and see the result as
 * soon as the page offers it.
 */
export async function reachRows(
  { browser, site, language }: Omit<Stage, 'condition'>,
  say: (what: string) => void,
): Promise<readonly Row[]> {
  const host = await serve(site);
  const rows: Row[] = [];
  for (const { name, start, presses, pixels } of travellers) {
    say(`reach: ${name}`);
    const person = people.find((one) => one.case.startsWith(start));
    if (person === undefined) throw new Error(`There is nobody like “${start}”.`);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${host.address}${language}/`);
    const found = await reach(page, person.answers);
    await context.close();
    const group = 'To a verdict on a phone, question by question';
    rows.push(
      {
        group,
        name: `${name}: presses`,
        unit: 'count',
        values: [found.presses],
        atMost: presses / 2,
      },
      { group, name: `${name}: scrolled`, unit: 'px', values: [found.pixels], atMost: pixels / 2 },
    );
  }
  await host.stop();
  return rows;
}

async function reach(
  page: Page,
  answers: { readonly [id in QuestionId]?: string | readonly string[] },
): Promise<Reach> {
  let presses = 0;
  let pixels = 0;
  const press = async (selector: string) => {
    pixels += await page.locator(selector).evaluate((control) => {
      const before = window.scrollY;
      const box = (control.closest('label') ?? control).getBoundingClientRect();
      const bar = control.closest('.bar') === null ? document.querySelector('.bar') : null;
      const foot = bar?.getBoundingClientRect().top ?? window.innerHeight;
      if (box.bottom > foot) window.scrollBy(0, box.bottom - foot);
      else if (box.top < 0) window.scrollBy(0, box.top);
      return Math.abs(window.scrollY - before);
    });
    await page.locator(selector).click();
    presses += 1;
  };
  for (let before = ''; ; ) {
    const id = await nextScreen(page, before);
    if (!isQuestionId(id)) return { presses, pixels };
    await page.waitForTimeout(500);
    const see = '.see-now button';
    if ((await page.locator(see).count()) > 0) {
      await press(see);
      await page.waitForFunction(() => location.hash === '#/result');
      return { presses, pixels };
    }
    for (const value of [answers[id] ?? []].flat()) {
      await press(`input[name="${id}"][value="${value}"]`);
    }
    await press('button[name="continue"]');
    before = id;
  }
}
