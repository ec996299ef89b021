import type { Page } from '@playwright/test';
import enMethod from '../../locales/en/method.json' with { type: 'json' };
import en from '../../locales/en/unscripted.json' with { type: 'json' };
import zhMethod from '../../locales/zh-CN/method.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN/unscripted.json' with { type: 'json' };
import type { Language } from '../../src/i18n/language.ts';
import { clause, clauseIds } from '../../src/licence/clauses.ts';
import { formatFile } from '../../src/wizard/file.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { recordText } from '../cases/record.ts';
import { expect, test } from './page.ts';
import { expectAt, hobbyist, savedRecord } from './person.ts';
import { words } from './words.ts';

const unscripted = { en, 'zh-CN': zhCN };
const methods = { en: enMethod, 'zh-CN': zhMethod };

/** Lets every script come so many milliseconds late. */
async function delayScripts(page: Page, delay: number, which = '*'): Promise<void> {
  await page.route(`**/${which}.js`, async (route) => {
    await new Promise((waited) => setTimeout(waited, delay));
    await route.continue();
  });
}

/** Keeps every script back; gives the way to let them come. */
async function holdScripts(page: Page, which = '*'): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**/${which}.js`, async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

async function live(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.live !== undefined);
}

test.describe('before the scripts are there', () => {
  test('an answer given is taken once they are, and nowhere else', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('en/', { waitUntil: 'commit' });
    await page.locator('input[value="both"]').check();
    await page.getByRole('button', { name: words.en.ui.question.continue }).click();
    expect(page.url()).toMatch(/\/en\/$/);
    release();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words.en.questions.purpose.title,
    );
    expect(page.url()).toMatch(/\/en\/#\/purpose$/);
    expect((await savedRecord(page)).assessments[0]?.answers).toEqual({ model: 'both' });
  });

  test('an option ticked stays ticked, and the machine knows it', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('zh-CN/', { waitUntil: 'commit' });
    const option = page.locator('input[value="baichuan2-7b"]');
    await option.check();
    release();
    await live(page);
    await expect(option).toBeChecked();
    await page.getByRole('button', { name: words['zh-CN'].ui.question.continue }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words['zh-CN'].questions.purpose.title,
    );
    expect((await savedRecord(page)).assessments[0]?.answers).toEqual({ model: 'baichuan2-7b' });
  });

  test('the page comes to life in one task, and an option ticked right after it is kept', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const listen = EventTarget.prototype.addEventListener;
      let ticked = false;
      EventTarget.prototype.addEventListener = function (...args: Parameters<typeof listen>) {
        listen.apply(this, args);
        if (ticked || !(this instanceof HTMLElement) || this.dataset.app === undefined) return;
        ticked = true;
        // The first moment after the task that begins to listen; a click without a pointer, as by voice.
        queueMicrotask(() => {
          const { dataset } = document.documentElement;
          dataset.tickedBefore = String(dataset.live === undefined);
          document.querySelector<HTMLElement>('input[value="both"]')?.click();
        });
      };
    });
    await page.goto('en/');
    await live(page);
    await expect(page.locator('html')).toHaveAttribute('data-ticked-before', 'false');
    await expect(page.locator('input[value="both"]')).toBeChecked();
    await page.getByRole('button', { name: words.en.ui.question.continue }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words.en.questions.purpose.title,
    );
    expect((await savedRecord(page)).assessments[0]?.answers).toEqual({ model: 'both' });
  });

  test('the language may change while what stands beside is still to come', async ({ page }) => {
    const release = await holdScripts(page, '{Ledger,ClauseText,Saved}*');
    await page.goto('en/');
    await live(page);
    await page.locator('header a[lang="zh-CN"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words['zh-CN'].questions.model.title,
    );
    release();
    await expect(page.locator('.ledger h2')).toHaveText(words['zh-CN'].ui.ledger.title);
  });

  test('the first question may be answered while what stands beside is still to come', async ({
    page,
  }) => {
    const release = await holdScripts(page, '{Ledger,ClauseText,Saved}*');
    await page.goto('en/');
    await live(page);
    await page.locator('input[value="both"]').check();
    await page.getByRole('button', { name: words.en.ui.question.continue }).click();
    await expect(page.locator('input[name="purpose"]').first()).toBeVisible();
    release();
    await expect(page.locator('[data-question="purpose"]')).toBeVisible();
  });

  test('what is saved may be opened while what stands beside is still to come', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
      recordKey,
      recordText(hobbyist),
    ] as const);
    const release = await holdScripts(page, '{Ledger,ClauseText,Saved}*');
    await page.goto('en/');
    await live(page);
    const { certain } = words.en.ui;
    const nothingAnswered = page.locator('.ledger-line', { hasText: certain.nothing });
    await expect(nothingAnswered).toHaveCount(1);
    await page.evaluate(() => {
      window.location.hash = '#/model';
    });
    await expect(page.locator('input[value="baichuan2-7b"]')).toBeChecked();
    await expect(nothingAnswered).toHaveCount(0);
    release();
    await expect(page.locator('.ledger-line')).toHaveText(
      certain.verdict.replace('{{verdict}}', words.en.verdicts.verdicts.permitted.short),
    );
  });

  test('an example pressed while its part is still to come is opened once it has come', async ({
    page,
  }) => {
    const release = await holdScripts(page, 'PeopleHere*');
    await page.goto('en/');
    await live(page);
    await page.locator('[data-person="start-up"]').getByRole('button').click();
    release();
    await expect(page.locator('[data-verdict]')).toHaveAttribute(
      'data-verdict',
      'authorisation-required',
    );
    await expectAt(page, '#/result');
  });

  test('an example pressed before something else was is not opened', async ({ page }) => {
    const release = await holdScripts(page, 'PeopleHere*');
    await page.goto('en/');
    await live(page);
    const example = page.locator('[data-person="start-up"]').getByRole('button');
    await example.click();
    await page.locator('input[value="both"]').check();
    release();
    await expect
      .poll(() => example.evaluate((button) => Object.keys(button).length))
      .toBeGreaterThan(0);
    await expect(page.locator('input[value="both"]')).toBeChecked();
    await expectAt(page, '');
  });

  test('Continue without an answer is told what is missing', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('en/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: words.en.ui.question.continue }).click();
    release();
    await expect(page.getByRole('alert')).toContainText(words.en.questions.model.missing);
    expect(page.url()).toMatch(/\/en\/$/);
  });

  test('the way back to what is saved is taken', async ({ page }) => {
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
      recordKey,
      recordText({ model: 'both' }),
    ] as const);
    const release = await holdScripts(page);
    await page.goto('en/', { waitUntil: 'commit' });
    await page.getByRole('button', { name: words.en.ui.start.resume }).click();
    release();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words.en.questions.purpose.title,
    );
  });

  test('a file that is picked is read', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('zh-CN/', { waitUntil: 'commit' });
    const name = 'plan.json';
    const buffer = Buffer.from(
      formatFile({
        name: 'Plan',
        assessedOn: '2024-05-06',
        answers: { model: 'other' },
        papers: {},
      }),
    );
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/json', buffer });
    release();
    await expect(page.locator('[data-offer="held"]')).toBeVisible();
  });

  test('the result’s address does not show the first question', async ({ page }) => {
    await page.goto('en/');
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      recordKey,
      recordText({ model: 'other', purpose: ['academic'] }),
    ] as const);
    const release = await holdScripts(page);
    await page.goto('about:blank');
    await page.goto('en/#/result', { waitUntil: 'commit' });
    await expect(page.getByRole('link', { name: words.en.ui.masthead.method })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
    await expect(page.getByText(en.starting)).toBeVisible();
    release();
    await live(page);
    await expect(page.getByText(en.starting)).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  for (const [locale, language] of [
    ['zh-TW', 'zh-CN'],
    ['de-DE', 'en'],
  ] as const) {
    test(`the root page speaks ${language} to a browser that prefers ${locale}`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        locale,
        baseURL: String(baseURL),
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      await delayScripts(page, 2000);
      await page.goto('', { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        words[language].questions.model.title,
      );
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await live(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        words[language].questions.model.title,
      );
      await context.close();
    });
  }
});

test.describe('the first question', () => {
  for (const [what, width, saved] of [
    ['on a phone', 360, false],
    ['on a phone, with an assessment saved', 412, true],
    ['on a desk', 1280, false],
    ['on a desk, with an assessment saved', 1280, true],
  ] as const) {
    test(`does not move while the page comes to life: ${what}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(
        ([key, text]) => {
          if (text !== null) localStorage.setItem(key, text);
          const shifts: unknown[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
            type: 'layout-shift',
            buffered: true,
          });
        },
        [recordKey, saved ? recordText({ model: 'both' }) : null] as const,
      );
      await delayScripts(page, 500);
      await page.goto('en/', { waitUntil: 'commit' });
      await expect(page.getByText(words.en.ui.start.saved)).toBeVisible({ visible: saved });
      await live(page);
      await page.waitForTimeout(2000);
      const shifts = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'shifts')));
      expect(shifts).toBe('[]');
    });
  }

  for (const [where, width, unfolded] of [
    ['on a phone', 360, false],
    ['on a desk', 1280, true],
  ] as const) {
    test(`has what stands beside and below it before the page is live: ${where}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      const release = await holdScripts(page);
      await page.goto('en/', { waitUntil: 'commit' });
      await expect(page.locator('.ledger h2')).toBeVisible();
      await expect(page.locator('.beside h2')).toBeVisible();
      await expect(page.locator('.beside .translation').first()).toBeVisible({ visible: unfolded });
      await expect(page.locator('.saved input[type="file"]')).toBeAttached();
      await expect(page.locator('template')).toHaveCount(0);
      await expect(page.locator('html')).not.toHaveAttribute('data-live');
      release();
      await live(page);
    });
  }

  for (const [where, width, isLater] of [
    ['on a phone it comes in the frame after', 360, true],
    ['on a desk it comes in the same frame', 1280, false],
  ] as const) {
    test(`leaves the first frame to the introduction: ${where}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        const frames: (boolean | null)[] = [];
        const places: unknown[] = [];
        Object.assign(window, { frames, places });
        const look = () => {
          frames.push(document.querySelector('main form')?.checkVisibility() ?? null);
          places.push(
            [...document.querySelectorAll('.introduction > p:not(.resume)')].map((text) => {
              const { x, y, width, height } = text.getBoundingClientRect();
              const { color, fontFamily, fontSize, lineHeight } = getComputedStyle(text);
              return [x, y, width, height, color, fontFamily, fontSize, lineHeight].join();
            }),
          );
          if (frames.length < 20) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      const release = await holdScripts(page);
      await page.goto('en/', { waitUntil: 'commit' });
      await page.waitForFunction(() => Reflect.get(window, 'frames').length === 20);
      const frames = await page.evaluate((): unknown => Reflect.get(window, 'frames'));
      const [first, ...others] = frames as readonly (boolean | null)[];
      expect(first, 'no frame is spent on an empty page').toBe(!isLater);
      expect(others.slice(3)).toEqual(others.slice(3).map(() => true));
      const places = await page.evaluate((): unknown => Reflect.get(window, 'places'));
      const [at, ...after] = places as readonly (readonly string[])[];
      expect(at).toHaveLength(2);
      expect(after, 'the introduction looks and stands as it will').toEqual(after.map(() => at));
      release();
      await live(page);
    });
  }

  test('is sent with what stands beside and below it in templates', async ({ request }) => {
    for (const [path, count] of [
      ['en/', 3],
      ['zh-CN/', 3],
      ['', 6],
    ] as const) {
      const sent = await (await request.get(path)).text();
      expect(sent.match(/<template data-rest=/g)).toHaveLength(count);
    }
  });

  test('is answerable after one request, and live after four', async ({ page }) => {
    const asked: string[] = [];
    let lively = 0;
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.exposeFunction('isLive', () => {
      lively = asked.length;
    });
    await page.addInitScript(() =>
      new PerformanceObserver(() => Reflect.get(window, 'isLive')()).observe({
        type: 'mark',
        buffered: true,
      }),
    );
    await page.goto('en/');
    await expect.poll(() => lively).toBeGreaterThan(0);
    const needed = asked
      .slice(0, lively)
      .filter((path) => /\/$|index-[^/]*\.js$|\/en-[^lp/]{7}\.js$/.test(path));
    expect(needed.length).toBeLessThanOrEqual(4);
    expect(needed[0]).toMatch(/\/en\/$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of ['en', 'zh-CN'] as readonly Language[]) {
    test(`the page says what it is and leads to what can be read (${language})`, async ({
      page,
    }) => {
      const { ui } = words[language];
      const method = methods[language];
      const say = unscripted[language];
      await page.goto(`${language}/`);
      await expect(page.getByText(say.needed)).toBeVisible();
      await expect(page.getByText(ui.start.what)).toBeVisible();
      await expect(page.getByRole('radio')).toHaveCount(0);
      await page.getByRole('link', { name: say.licence }).click();
      await expect(page.getByRole('search')).toHaveCount(0);
      for (const id of clauseIds) {
        const article = page.locator(`[id="/licence/${id}"]`);
        for (const paragraph of clause(id).text) await expect(article).toContainText(paragraph);
      }
      await page.getByRole('link', { name: ui.masthead.method }).click();
      await expect(page.getByRole('table').nth(2)).toBeVisible();
      await expect(page.getByRole('button')).toHaveCount(0);
      const contents = page.getByRole('navigation', { name: method.contents });
      const sections = Object.values(method.sections);
      await expect(contents.getByRole('link')).toHaveText(sections);
      for (const name of sections) {
        await contents.getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('heading', { name, level: 2, exact: true })).toBeInViewport();
      }
      await page.getByRole('link', { name: say.static }).click();
      await expect(page.getByText(say.needed)).toBeVisible();
    });
  }

  test('the root page says it in both languages', async ({ page }) => {
    await page.goto('');
    await expect(page.getByText(en.needed)).toBeVisible();
    await expect(page.getByText(zhCN.needed)).toBeVisible();
  });
});
