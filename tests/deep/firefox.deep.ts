import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import screens from '../../locales/en/papers-screens.json' with { type: 'json' };
import { filesIn } from '../../src/build/files.ts';
import { languages } from '../../src/i18n/language.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { shareCode } from '../../src/wizard/share.ts';
import people from '../cases/people.json' with { type: 'json' };
import { recordText } from '../cases/record.ts';
import { drive, type Hands } from '../e2e/driven.ts';
import {
  attack,
  type Driver,
  drivenCases,
  driveScreens,
  keepViolations,
  repelled,
  strayRequests,
  violations,
} from '../e2e/every-screen.ts';
import { type Host, serve } from '../e2e/host.ts';
import { hobbyist } from '../e2e/person.ts';
import { words } from '../e2e/words.ts';
import { choices, coveringPaths } from '../wizard/cover.ts';
import { findFirefox } from './programs.ts';

/** What the page says of a file that it has handed out. */
const given = (name: string) => words.en.kept.handed.given.replace('{{name}}', name);

let browser: Browser;
let host: Host;
let page: Page;

beforeAll(async () => {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('There is no Firefox.');
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  console.log(`Firefox: ${await browser.version()}`);
}, 120_000);

afterAll(() => browser?.close());

beforeEach(async () => {
  host = await serve('dist', '/any/where/');
  const context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(keepViolations);
});

afterEach(async () => {
  await page.browserContext().close();
  await host.stop();
});

const driver: Driver = {
  run: (what, given) => page.evaluate(what as never, given) as never,
};

/** Puts answers where the browser keeps them, and opens the page. */
async function open(language: string, fragment: string, answers: object): Promise<void> {
  await page.goto(`${host.address}seal.svg`);
  const text = recordText(answers);
  await page.evaluate((key, value) => localStorage.setItem(key, value), recordKey, text);
  await page.goto(`${host.address}${language}/${fragment}`);
  await page.waitForSelector('main h1');
}

async function heading(): Promise<string> {
  const text = await page.evaluate(() => document.querySelector('main h1')?.textContent);
  return text ?? '';
}

async function expectAt(fragment: string, title: string): Promise<void> {
  await expect.poll(heading, { timeout: 10_000 }).toBe(title);
  await expect.poll(() => new URL(page.url()).hash).toBe(fragment);
}

async function served(): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

it.each(languages)('every screen asks for files of the build alone (%s)', async (language) => {
  const requests: { method: string; url: string; body: boolean }[] = [];
  page.on('request', (request) => {
    const [method, url] = [request.method(), request.url()];
    requests.push({ method, url, body: request.hasPostData() });
  });
  for (const answers of drivenCases) {
    await open(language, '', answers);
    await served();
    const { seen, leaks } = await driveScreens(driver);
    expect(seen).toEqual(expect.arrayContaining(['', '#/result', '#/licence', '#/method']));
    expect(leaks).toEqual([]);
    expect(await page.evaluate(violations)).toEqual([]);
  }
  const paths = await filesIn('dist');
  expect(strayRequests(requests, host.address, paths)).toEqual([]);
  expect(requests.length).toBeGreaterThan(30);
  const { origin } = new URL(host.address);
  const asked = host.asked.map((path) => ({ method: 'GET', url: origin + path, body: false }));
  expect(strayRequests(asked, host.address, paths)).toEqual([]);
  expect(await page.browserContext().cookies()).toEqual([]);
});

it('what is injected is blocked', async () => {
  const elsewhere = await serve('dist');
  await open('en', '', {});
  expect(await page.evaluate(attack, elsewhere.address)).toEqual(repelled);
  expect(await page.evaluate(violations)).toEqual(
    expect.arrayContaining([
      `img-src ${elsewhere.address}picture.png`,
      `connect-src ${elsewhere.address}data`,
      'require-trusted-types-for trusted-types-sink',
    ]),
  );
  expect(elsewhere.asked).toEqual([]);
  await elsewhere.stop();
});

it('Back, Forward, Reload and deep links lead where a person expects', async () => {
  const { ui, questions, verdicts } = words.en;
  const places: [string, string][] = [['', questions.model.title]];
  await page.goto(`${host.address}en/`);
  for (const [id, given] of Object.entries(hobbyist)) {
    for (const value of [given].flat()) {
      const input = await page.waitForSelector(`input[name="${id}"][value="${value}"]`);
      await input?.click();
    }
    if (id !== 'model') places.push([`#/${id}`, questions[id as 'model'].title]);
    await page.click('button[name="continue"]');
  }
  places.push(['#/check', ui.check.title]);
  await expectAt('#/check', ui.check.title);
  await page.click('button[name="continue"]');
  const result: [string, string] = ['#/result', verdicts.verdicts.permitted.title];
  await expectAt(...result);

  for (const there of [...places].reverse()) {
    await page.evaluate(() => window.history.back());
    await expectAt(...there);
  }
  for (const there of [...places.slice(1), result]) {
    await page.evaluate(() => window.history.forward());
    await expectAt(...there);
  }
  await page.reload();
  await expectAt(...result);
  await page.goto(`${host.address}zh-CN/#/audience`);
  await expectAt('#/audience', words['zh-CN'].questions.audience.title);
  await page.goto(`${host.address}en/#/result`);
  await expectAt(...result);
  await served();
  await host.stop();
  await page.goto(`${host.address}en/#/check`);
  await expectAt('#/check', ui.check.title);
  const shared = `#/result?a=${shareCode({ model: 'other' })}`;
  await page.goto(`${host.address}en/${shared}`);
  await expectAt(shared, words.en.kept.offer.title);
  await page.goto(`${host.address}zh-CN/`);
  await expectAt('', words['zh-CN'].questions.model.title);
});

const drives = coveringPaths().map(
  (path, n) => [languages[(n + 1) % 2] ?? 'en', choices(path).join(', '), path] as const,
);
it.each(drives)('each screen says what assess does (%s): %s', async (language, _, path) => {
  const hands: Hands = {
    ...driver,
    tick: (question, option) => page.click(`input[name="${question}"][value="${option}"]`),
    press: (button) => page.click(`button[name="${button}"]`),
  };
  await page.goto(`${host.address}${language}/`);
  const { shown, expected } = await drive(hands, language, path);
  expect(shown).toEqual(expected);
});

it('the papers are filled in and made with the server gone', async () => {
  const startUp = people.find(
    (one) => one.case === 'A start-up builds a fine-tune into its paid app',
  );
  await open('en', '#/application', startUp?.answers ?? {});
  await served();
  await host.stop();
  const typed = 'Beispiel “Ümlaut” GmbH';
  const name = '[data-field="applicant-name"] input';
  const value = () =>
    page.evaluate((at) => document.querySelector<HTMLInputElement>(at)?.value, name);
  const status = (within: string) =>
    page.evaluate((at) => {
      const lines = document.querySelectorAll(`${at} [role="status"]`);
      return [...lines].map((line) => line.textContent);
    }, within);
  await page.reload();
  await page.waitForSelector(name);
  await page.type(name, typed);
  await page.reload();
  await page.waitForSelector(name);
  expect(await value()).toBe(typed);
  for (const file of ['application.eml', 'information-form.docx', 'power-of-attorney-draft.docx']) {
    await page.reload();
    await page.waitForSelector(`[data-file="${file}"]`);
    await page.evaluate(
      (at) => document.querySelector<HTMLElement>(at)?.click(),
      `[data-file="${file}"]`,
    );
    await expect
      .poll(() => status('main'), { timeout: 20_000 })
      .toContainEqual(expect.stringContaining(given(file)));
  }
  await page.evaluate(() => {
    window.location.hash = '#/result';
  });
  await page.waitForSelector('[data-paper="report"] > summary');
  await page.evaluate(() => {
    for (const paper of document.querySelectorAll<HTMLDetailsElement>('details.paper')) {
      paper.open = true;
    }
  });
  const zip = `[data-file="${screens.takeaway.name}.zip"]`;
  await page.waitForSelector(zip);
  await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), zip);
  await expect
    .poll(() => status('[data-paper="report"]'), { timeout: 20_000 })
    .toContainEqual(expect.stringContaining(given(`${screens.takeaway.name}.zip`)));
  expect(await page.evaluate(violations)).toEqual([]);
});
