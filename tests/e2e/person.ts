import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language.ts';
import { type QuestionId, question } from '../../src/rules/contract/questions.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { parseRecord, type SavedRecord, type Texts } from '../../src/wizard/record.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { keptText, recordText } from '../cases/record.ts';
import { expect } from './page.ts';
import { optionLabel } from './words.ts';

/** Answers as a table of cases holds them. */
export type CaseAnswers = Readonly<Record<string, string | readonly string[]>>;

/** A complete set of answers whose use is not commercial. */
export const hobbyist = {
  model: 'baichuan2-7b',
  purpose: ['other-non-commercial'],
  commercialEffect: ['none'],
  applicant: 'natural-person',
  adaptation: ['none'],
  audience: ['none'],
  brand: 'no',
  personalInformation: 'no',
} as const satisfies Answers;

/** Puts `text` where the browser keeps the record, in place of all that it keeps, before the page is opened. */
export async function store(page: Page, text: string): Promise<void> {
  await storeTexts(page, { [recordKey]: text });
}

/** Puts texts, by key, in place of all that browser and tab keep, before the page is opened. */
export async function storeTexts(page: Page, texts: Texts): Promise<void> {
  // A file that runs no script.
  await page.goto('seal.svg');
  await page.evaluate(keep, texts);
}

/** In the page: keeps these texts alone, as before the first visit of a tab. */
function keep(texts: Texts): void {
  sessionStorage.clear();
  localStorage.clear();
  for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
}

/** What the browser keeps, by key. */
export function savedTexts(page: Page): Promise<Texts> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** The record that the browser keeps; it fails where that cannot be read. */
export async function savedRecord(page: Page): Promise<SavedRecord> {
  const { record, problem } = parseRecord(await savedTexts(page));
  expect(problem).toBeNull();
  return record;
}

/** What the browser keeps as a text to be compared (see `keptText`); null where it keeps nothing. */
export async function savedText(page: Page): Promise<string | null> {
  return keptText(await savedTexts(page));
}

/** Opens the page in a language, at a fragment, with the answers of an earlier visit. */
export async function open(
  page: Page,
  language: Language,
  fragment = '',
  answers?: Answers,
): Promise<void> {
  const texts = answers === undefined ? null : { [recordKey]: recordText(answers) };
  // Another fragment alone would open nothing. From another site the browser would begin anew, with nothing compiled.
  if (texts !== null && page.url() !== 'about:blank') await page.goto('seal.svg');
  const kept = texts === null ? null : await page.addInitScript(keep, texts);
  // Not until all is loaded: what never comes would be waited for.
  await page.goto(`${language}/${fragment}`, { waitUntil: 'domcontentloaded' });
  await kept?.dispose();
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForFunction(() => document.documentElement.dataset.live !== undefined);
}

/** Waits until the page's address ends in the fragment; none is the start. */
export async function expectAt(page: Page, fragment: string): Promise<void> {
  await expect.poll(() => new URL(page.url()).hash).toBe(fragment);
}

/** The control of an option, by what a person reads beside it. */
export function option(page: Page, language: Language, id: QuestionId, value: string): Locator {
  const role = question(id).kind === 'single' ? 'radio' : 'checkbox';
  return page.getByRole(role, { name: optionLabel(language, id, value), exact: true });
}

/** The options ticked on the question shown. */
export function ticked(page: Page, id: QuestionId): Promise<readonly string[]> {
  return page
    .locator(`input[name="${id}"]:checked`)
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

/** Waits until just these options are ticked: those that are ready before the page is live may be none. */
export async function expectTicked(
  page: Page,
  id: QuestionId,
  options: readonly string[],
): Promise<void> {
  await expect.poll(() => ticked(page, id)).toEqual(options);
}

/** Sets the answer of the question shown, by the page's own controls, and presses Continue. */
export async function submit(
  page: Page,
  id: string,
  given: string | readonly string[],
): Promise<void> {
  await expect(page.locator(`input[name="${id}"]`).first()).toBeVisible();
  await submitHere(page, id, given);
}

/** The same where the question is known to be there. */
async function submitHere(page: Page, id: string, given: string | readonly string[]) {
  const box = (value: string) => page.locator(`input[name="${id}"][value="${value}"]`);
  if (typeof given === 'string') await box(given).check();
  else {
    for (const value of await ticked(page, id as QuestionId)) {
      if (!given.includes(value)) await box(value).uncheck();
    }
    for (const value of given) await box(value).check();
  }
  await page.locator('button[name="continue"]').click();
}

/** Answers the question shown and waits until its screen is left: what asks for the next would find this one. */
export async function answer(
  page: Page,
  id: string,
  given: string | readonly string[],
): Promise<void> {
  await submit(page, id, given);
  await expect(page.locator(`input[name="${id}"]`)).toHaveCount(0);
}

/** Answers whatever is asked until nothing more is, by the way given; tells which questions were asked, in order. */
export async function answerAll(
  page: Page,
  answers: CaseAnswers,
  answerHere: typeof submitHere = submitHere,
): Promise<readonly string[]> {
  const asked: string[] = [];
  for (;;) {
    const id = await nextScreen(page, asked.at(-1) ?? '');
    if (id === 'check' || id === 'result') return asked;
    const given = answers[id];
    if (given === undefined) throw new Error(`${id} is asked and the case has no answer.`);
    await answerHere(page, id, given);
    asked.push(id);
  }
}

/** What the screen after `before` is about: a question, by the name of its controls, `check` or `result`. */
export async function nextScreen(page: Page, before: string): Promise<string> {
  const found = await page.waitForFunction((left) => {
    if (document.querySelector('[data-verdict]') !== null) return 'result';
    const button = document.querySelector('main button[name="continue"]');
    if (button === null) return null;
    const name = button.closest('form')?.querySelector('input')?.name ?? 'check';
    return name === left ? null : name;
  }, before);
  return String(await found.jsonValue());
}

/** Opens what is folded on the screen until nothing more comes, but for the papers, which are made when they are opened. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 2; ) {
      const folds = document.querySelectorAll<HTMLDetailsElement>(
        'main details:not(.paper, [open])',
      );
      for (const fold of folds) fold.open = true;
      quiet = folds.length === 0 ? quiet + 1 : 0;
      await new Promise((next) => setTimeout(next, 100));
    }
  });
}
