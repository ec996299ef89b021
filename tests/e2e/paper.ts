import type { Page } from '@playwright/test';
import { type Person, persons } from '../cases/people.ts';
import { expect } from './page.ts';

/** The first person of the cases who is told each verdict. */
export const eachVerdict: readonly Person[] = [
  ...new Map([...persons].reverse().map((person) => [person.expect.verdict, person])).values(),
].reverse();

/** The first person of the cases who is told this verdict. */
export function told(verdict: string): Person {
  const found = eachVerdict.find((person) => person.expect.verdict === verdict);
  if (found === undefined) throw new Error(`Nobody is told ${verdict}.`);
  return found;
}

/** Lays the page out as it is printed, as soon as what is printed is there. */
export async function layOut(page: Page): Promise<void> {
  await expect(async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main.printed')).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** What stands on the paper, block by block. */
export function blocks(page: Page): Promise<readonly { tag: string; text: string }[]> {
  return page.locator('main.printed').evaluate((printed) =>
    [...printed.querySelectorAll<HTMLElement>('h1, h2, h3, p, li')].map((block) => ({
      tag: block.tagName,
      text: block.innerText,
    })),
  );
}
