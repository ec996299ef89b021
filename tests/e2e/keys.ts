import type { Locator, Page } from '@playwright/test';
import { expect } from './page.ts';

interface Focus {
  readonly there: boolean;
  /** What is wrong with where it is, for somebody who sees it; null where nothing is. */
  readonly fault: string | null;
}

const lost = 'the focus is lost';

/** In the page: whether the focus is at `goal`, and what is wrong with it. */
function focusOf(goal: Element): Focus {
  const { activeElement: element, documentElement } = document;
  const there = element === goal;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { there, fault: 'the focus is lost' };
  }
  // Inside a date the browser itself shows which part has the focus, and the whole has none.
  if (element.matches('input[type="date"]')) return { there, fault: null };
  const name = element.outerHTML.slice(0, 120);
  if (!element.matches(':focus-visible')) return { there, fault: `no focus is shown at ${name}` };
  const ring = [element, ...element.querySelectorAll('*'), element.closest('label')].find((one) => {
    if (one === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  if (!ring) return { there, fault: `no ring at ${name}` };
  const { top, bottom, left, right } = ring.getBoundingClientRect();
  const { clientWidth, clientHeight } = documentElement;
  const seen = bottom > 0 && top < clientHeight && right > 0 && left < clientWidth;
  return { there, fault: seen ? null : `${name} is out of sight` };
}

/** Waits until the focus is somewhere, in sight, and shown. */
export async function expectFocusShown(page: Page): Promise<void> {
  const fault = async () => (await page.locator('body').evaluate(focusOf)).fault;
  await expect.poll(fault).toBeNull();
}

/** Presses Tab, or Shift and Tab, until `goal` has the focus, as somebody without a mouse does; it must be shown all the way. */
export async function tabTo(page: Page, goal: Locator, keys: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press(keys);
    const { there, fault } = await goal.evaluate(focusOf);
    if (there) {
      await expectFocusShown(page);
      return;
    }
    // Behind the last control the focus leaves the page for the browser's own bar, and comes round.
    if (fault !== null && fault !== lost) throw new Error(fault);
  }
  throw new Error(`${keys} does not reach ${goal}.`);
}

/** Tabs to a control and presses a key there. */
export async function press(page: Page, goal: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press(key);
}
