import type { Page } from '@playwright/test';
import type { Answers } from '../../src/rules/logic/state.ts';
import { type CaseAnswers, nextScreen } from '../e2e/person.ts';

/** A company that does all there is to do, so that every question is asked and every duty shown. */
export const busiest = {
  model: 'both',
  purpose: ['academic', 'other-non-commercial'],
  commercialEffect: ['operations', 'revenue'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  separable: 'yes',
  adaptation: ['fine-tune', 'distil'],
  similarPerformance: 'yes',
  audience: ['hosted', 'published'],
  openSourceRelease: 'yes',
  leaderboard: 'yes',
  brand: 'yes',
  personalInformation: 'yes',
} as const satisfies Answers;

type Hand = 'mouse' | 'keyboard';

/** Milliseconds for which a person rests before a press, and for which they hold the button or the key. */
const held = 80;

const onward = 'main button[name="continue"]';

/**
 * Presses a control as a person does, and says so in the page. Nothing asks the page for anything
 * meanwhile: after an option for as long as a quick person takes, after Continue until what moves
 * then is no longer excused by the press (0.5 s).
 */
async function press(page: Page, selector: string, hand: Hand): Promise<void> {
  const [x, y] = await page.locator(selector).evaluate(
    (control, { what, focused }) => {
      document.documentElement.dataset.doing = `${what} at ${location.hash || 'the start'}`;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (focused) control.focus();
      const box = control.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    },
    { what: `${selector} by ${hand}`, focused: hand === 'keyboard' },
  );
  const key = selector === onward ? 'Enter' : 'Space';
  if (hand === 'mouse') await page.mouse.move(x, y);
  await page.waitForTimeout(held);
  await (hand === 'mouse' ? page.mouse.down() : page.keyboard.down(key));
  await page.waitForTimeout(held);
  await (hand === 'mouse' ? page.mouse.up() : page.keyboard.up(key));
  await page.waitForTimeout(selector === onward ? 800 : 250);
}

/** Whether the page holds the first answer as its own, given before the wizard ran: Continue leads on. */
export async function goesOn(page: Page): Promise<boolean> {
  const ticked = page.locator(`input[name="model"][value="${busiest.model}"]:checked`);
  if ((await ticked.count()) === 0) return false;
  await press(page, onward, 'mouse');
  const next = page.locator('input[name="purpose"]').first();
  return next.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** Answers what is asked, with mouse and keyboard in turn, to the result; tells how many questions there were. */
export async function answerByHand(page: Page): Promise<number> {
  const answers: CaseAnswers = busiest;
  let before = '';
  for (let asked = 0; ; asked += 1) {
    const id = await nextScreen(page, before);
    if (id === 'result') return asked;
    const hand = asked % 2 === 0 ? 'mouse' : 'keyboard';
    const ticked = await page.locator('main input:checked').count();
    for (const value of ticked > 0 ? [] : [answers[id] ?? []].flat()) {
      await press(page, `input[name="${id}"][value="${value}"]`, hand);
    }
    await press(page, onward, hand);
    before = id;
  }
}
