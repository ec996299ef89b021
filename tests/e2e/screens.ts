import { expect, type Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { shareCode } from '../../src/wizard/share.ts';
import people from '../cases/people.json' with { type: 'json' };
import { hobbyist, open, openFolds } from './person.ts';
import { commonest, findings, giveFiles } from './release.ts';

/** A screen, or a state of one, as a person comes to see it. */
export interface Screen {
  readonly name: string;
  readonly fragment: string;
  readonly answers: Answers;
  /** What happens to the page before it is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What the person does once it is open. */
  readonly prepare?: (page: Page, language: Language) => Promise<unknown>;
  /** What the browser complains of on the way, because it is meant to. */
  readonly faults?: RegExp;
}

/** The answers of a case in the table of people. */
export function answersOf(name: string): Answers {
  const found = people.find((person) => person.case === name);
  if (found === undefined) throw new Error(`There is no such case: ${name}`);
  return found.answers as Answers;
}

const startUp = answersOf('A start-up builds a fine-tune into its paid app');
const hospital = answersOf('A university hospital: research, and triage in its wards');

async function leaveUnanswered(page: Page) {
  await page.locator('button[name="continue"]').click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
}

/** Opens everything that is folded, and the first clause of each list. */
export async function unfold(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const chips of document.querySelectorAll('main .chips')) {
      chips.querySelector<HTMLElement>('button[aria-expanded]')?.click();
    }
  });
  await expect(page.locator('main .clause [lang="zh-CN"]').last()).toBeVisible();
  await expect(page.locator('.paper > .quiet')).toHaveCount(0);
}

async function showSaved(page: Page) {
  await page.locator('[data-saved] summary').click();
  await expect(page.locator('[data-saved] form')).toBeVisible();
}

/** Copies the one that is saved, so that there are two. */
async function comparePlans(page: Page) {
  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  await showSaved(page);
  await page.locator('[data-saved] .actions button').first().click();
  await expect(page.locator('[data-saved]')).toHaveCount(2);
  await page.locator('.saved a[href="#/plans"]').click();
  await expect(page.locator('.plans-table')).toBeVisible();
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

async function openLedger(page: Page) {
  const ledger = page.locator('.ledger > details');
  if ((await ledger.getAttribute('open')) === null) await ledger.locator('summary').first().click();
  await expect(ledger.locator('li').first()).toBeVisible();
}

async function openClauses(page: Page) {
  const clauses = page.locator('details.beside');
  if ((await clauses.getAttribute('open')) === null) {
    await clauses.locator('summary').first().click();
  }
  await expect(clauses.locator('.original').first()).toBeVisible();
}

/** Ticks an option of the question shown that other answers do not sit well with. */
function tick(value: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(`input[value="${value}"]`).check();
    await expect(page.locator('.effect, .second-look').first()).toBeVisible();
  };
}

async function tryFirst(page: Page) {
  await openFolds(page);
  await page.locator('[data-change] button').first().click();
  await expect(page.locator('.comparison h1')).toBeVisible();
}

async function openPapers(page: Page) {
  await openFolds(page);
  for (const summary of await page.locator('.duty .paper > summary').all()) await summary.click();
  await expect(page.locator('.paper .downloads').last()).toBeVisible();
  await expect(page.locator('.paper > .quiet')).toHaveCount(0);
}

async function openFee(page: Page) {
  await page.locator('[data-asked="fee"] .chip').first().click();
  await expect(page.locator('[data-asked="fee"] .original')).toBeVisible();
}

async function chooser(page: Page) {
  await expect(page.locator('main input[type="file"]')).toHaveCount(2);
}

async function checkRelease(page: Page) {
  await giveFiles(page, commonest);
  await findings(page);
  await expect(page.locator('[data-handed]').last()).toBeVisible();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function openPeople(page: Page) {
  await expect(page.locator('[data-person]').last()).toBeVisible();
}

async function search(page: Page, language: Language) {
  await page.locator('#licence-search').fill(language === 'en' ? 'commercial' : '商业');
  await expect(page.locator('mark.hit').first()).toBeVisible();
}

async function defineTerm(page: Page) {
  await page.locator('[data-clause="2.1"] .term').first().focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
}

/** An update waits, as a browser tells it. */
async function updateWaits(page: Page) {
  await page.addInitScript(() => {
    const nothing = () => undefined;
    const registration = { waiting: {}, installing: null, addEventListener: nothing };
    const workers = Object.freeze({
      controller: {},
      addEventListener: nothing,
      register: async () => registration,
    });
    Object.defineProperty(navigator, 'serviceWorker', { value: workers });
  });
}

async function offerUpdate(page: Page) {
  await expect(page.locator('.notice button')).toBeVisible();
}

async function loseResult(page: Page) {
  await page.route('**/assets/Result-*.js', (route) => route.abort());
}

async function answerWithoutRoom(page: Page) {
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('input[name="purpose"]').first().check();
  await page.locator('button[name="continue"]').click();
  await expect(page.locator('[data-kept]')).toBeVisible();
}

async function changeElsewhere(page: Page) {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('input[name="purpose"]').first().check();
  await other.locator('button[name="continue"]').click();
  await expect(page.locator('[data-kept]')).toBeVisible();
  await other.close();
}

async function breakResult(page: Page) {
  await page.addInitScript(() => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (name === 'data-verdict') throw new Error('The result is broken.');
      setAttribute.call(this, name, value);
    };
  });
}

const result = (name: string, answers: Answers): Screen => ({
  name,
  fragment: '#/result',
  answers,
});

/** Every screen and every state worth seeing, in the order a person may come upon them. */
export const screens: readonly Screen[] = [
  { name: 'start', fragment: '', answers: {} },
  { name: 'start with a notice', fragment: '#/nonsense', answers: hobbyist },
  { name: 'something saved', fragment: '', answers: hobbyist, prepare: showSaved },
  { name: 'beginning another', fragment: '', answers: hobbyist, prepare: beginBeside },
  { name: 'error', fragment: '#/purpose', answers: { model: 'both' }, prepare: leaveUnanswered },
  { name: 'single question', fragment: '#/applicant', answers: startUp },
  { name: 'multi question', fragment: '#/audience', answers: hobbyist },
  { name: 'clauses open', fragment: '#/applicant', answers: startUp, prepare: openClauses },
  { name: 'ledger open', fragment: '#/applicant', answers: startUp, prepare: openLedger },
  { name: 'answers lost', fragment: '#/purpose', answers: hobbyist, prepare: tick('military') },
  {
    name: 'second look',
    fragment: '#/personalInformation',
    answers: { ...hobbyist, audience: ['hosted'] },
    prepare: tick('no'),
  },
  { name: 'check', fragment: '#/check', answers: hobbyist },
  result('permitted', hobbyist),
  result(
    'permitted with authorisation',
    answersOf('A bank holds a written authorisation for the 13B and uses it as granted'),
  ),
  result('authorisation required', startUp),
  result('ask the licensor', answersOf('A partnership wants to sell a service')),
  result('cannot apply', answersOf('A freelancer sells copy written with the model')),
  result('prohibited', answersOf('A defence contractor')),
  result('out of scope', { model: 'other' }),
  { ...result('mixed, and what may apply', hospital), prepare: unfold },
  { ...result('permitted, unfolded', hobbyist), prepare: unfold },
  { ...result('papers', startUp), prepare: openPapers },
  { ...result('comparison', startUp), prepare: tryFirst },
  { name: 'application', fragment: '#/application', answers: startUp },
  { name: 'licence', fragment: '#/licence', answers: startUp },
  { name: 'a clause', fragment: '#/licence/2.4', answers: startUp },
  { name: 'a definition', fragment: '#/licence/2.1', answers: {}, prepare: defineTerm },
  { name: 'searching', fragment: '#/licence', answers: {}, prepare: search },
  { name: 'method', fragment: '#/method', answers: startUp, prepare: openFolds },
  { name: 'release', fragment: '#/release', answers: {}, prepare: chooser },
  { name: 'release, found', fragment: '#/release', answers: startUp, prepare: checkRelease },
  { name: 'plans, one saved', fragment: '#/plans', answers: hobbyist },
  { name: 'plans side by side', fragment: '#/plans', answers: startUp, prepare: comparePlans },
  { name: 'asked', fragment: '#/asked', answers: {} },
  { name: 'a question people ask', fragment: '#/asked/fee', answers: {}, prepare: openFee },
  { name: 'people like you', fragment: '', answers: {}, prepare: openPeople },
  { name: 'all deleted', fragment: '#/check', answers: hobbyist, prepare: deleteAll },
  {
    name: 'a link',
    fragment: `#/result?a=${shareCode(hobbyist)}`,
    answers: { model: 'both' },
    prepare: offered,
  },
  { name: 'a refused link', fragment: '#/result?a=x', answers: {}, prepare: offered },
  {
    name: 'update waiting',
    fragment: '#/check',
    answers: hobbyist,
    before: updateWaits,
    prepare: offerUpdate,
  },
  {
    name: 'a part missing',
    fragment: '#/result',
    answers: hobbyist,
    before: loseResult,
    faults: /ERR_FAILED|A part of the page cannot be loaded/,
  },
  {
    name: 'store full',
    fragment: '#/purpose',
    answers: { model: 'both' },
    prepare: answerWithoutRoom,
  },
  {
    name: 'two tabs',
    fragment: '#/purpose',
    answers: { model: 'both' },
    prepare: changeElsewhere,
  },
  {
    name: 'crash',
    fragment: '#/result',
    answers: hobbyist,
    before: breakResult,
    faults: /The result is broken/,
  },
];

/** Brings a page to a screen. */
export async function show(page: Page, language: Language, screen: Screen): Promise<void> {
  await screen.before?.(page);
  await open(page, language, screen.fragment, screen.answers);
  await screen.prepare?.(page, language);
}

/** Screens for one test after another, some at a time: that the page is made anew for each takes longest. */
export function inGroups(some: readonly Screen[], size: number): readonly (readonly Screen[])[] {
  const isAlone = ({ before, faults }: Screen) => before !== undefined || faults !== undefined;
  const others = some.filter((screen) => !isAlone(screen));
  const groups = Array.from({ length: Math.ceil(others.length / size) }, (_, n) =>
    others.slice(n * size, (n + 1) * size),
  );
  return [...groups, ...some.filter(isAlone).map((screen) => [screen])];
}

/** Brings a page to a screen as `show` does, in a window that is as it was at first. */
export async function showNext(page: Page, language: Language, screen: Screen): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await show(page, language, screen);
}
