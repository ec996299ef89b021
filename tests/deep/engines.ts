import { chromium, type Page as PlaywrightPage } from '@playwright/test';
import puppeteer, { type Page as PuppeteerPage } from 'puppeteer-core';
import { findChromium } from '../e2e/chromium.ts';
import type { Hands } from '../e2e/driven.ts';
import { keepViolations } from '../e2e/every-screen.ts';
import { chrome109, findCog, findFirefox } from './programs.ts';
import { type DrivenTab, WebDriver } from './webdriver.ts';

/** A request as the browser tells of it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: boolean;
}

/** A tab, as far as these tests need it. */
export interface Tab extends Hands {
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly address: () => Promise<string>;
  /** Clicks by the mouse in the middle of the element. */
  readonly click: (css: string) => Promise<void>;
  /** Types by the keyboard into the element. */
  readonly type: (css: string, text: string) => Promise<void>;
}

/** A visit of a browser that keeps nothing of those before. */
export interface Visit {
  readonly version: string;
  readonly tab: Tab;
  /** Another tab beside the first; null where the browser has but one. */
  readonly openTab: (() => Promise<Tab>) | null;
  /** Every request of the visit so far; null where the browser does not tell. */
  readonly requests: readonly Asked[] | null;
  readonly cookies: () => Promise<readonly unknown[]>;
  readonly end: () => Promise<void>;
}

/** A browser that the page must work in. */
export interface Engine {
  readonly name: string;
  /** Whether a service worker may serve the page. */
  readonly hasWorkers: boolean;
  readonly visit: () => Promise<Visit>;
}

const size = { width: 1280, height: 900 };

/** The engines that the page must work in: the newest, and those of the floor. */
export const engines: readonly Engine[] = [
  {
    name: 'Chromium',
    hasWorkers: true,
    visit: () => chromiumVisit(findChromium() ?? ''),
  },
  { name: 'Chrome 109', hasWorkers: true, visit: () => chromiumVisit(chrome109) },
  { name: 'Firefox ESR', hasWorkers: true, visit: firefoxVisit },
  {
    name: 'WebKitGTK',
    hasWorkers: true,
    visit: async () => {
      const driver = await WebDriver.start('WebKitWebDriver', {}, true);
      await driver.command('POST', '/window/rect', size);
      return webDriverVisit(driver, true);
    },
  },
  {
    // The engine of Safari 16.0. It has one window, and keeps no workers when it is driven.
    name: 'WPE WebKit 2.38',
    hasWorkers: false,
    visit: async () => {
      const args = ['--automation', '--platform=headless'];
      const options = { 'wpe:browserOptions': { binary: findCog() ?? '', args } };
      return webDriverVisit(await WebDriver.start('WPEWebDriver', options, false), false);
    },
  },
];

const tick = (click: Tab['click']): Hands['tick'] => {
  return (question, option) => click(`input[name="${question}"][value="${option}"]`);
};

const press = (click: Tab['click']): Hands['press'] => {
  return (button) => click(`button[name="${button}"]`);
};

async function chromiumVisit(executablePath: string): Promise<Visit> {
  const args = ['--disable-background-networking'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: size });
  const requests: Asked[] = [];
  context.on('request', (request) => {
    requests.push({
      method: request.method(),
      url: request.url(),
      body: request.postData() !== null,
    });
  });
  await context.addInitScript(keepViolations);
  const openTab = async () => playwrightTab(await context.newPage());
  return {
    version: browser.version(),
    tab: await openTab(),
    openTab,
    requests,
    cookies: () => context.cookies(),
    end: () => browser.close(),
  };
}

function playwrightTab(page: PlaywrightPage): Tab {
  const click = (css: string) => page.click(css);
  return {
    run: (what, given) => page.evaluate(what as never, given) as never,
    tick: tick(click),
    press: press(click),
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    address: async () => page.url(),
    click,
    type: (css, text) => page.locator(css).pressSequentially(text),
  };
}

async function firefoxVisit(): Promise<Visit> {
  const executablePath = findFirefox() ?? '';
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const context = browser.defaultBrowserContext();
  const requests: Asked[] = [];
  const openTab = async () => {
    const page = await context.newPage();
    page.on('request', (request) => {
      const [method, url] = [request.method(), request.url()];
      requests.push({ method, url, body: request.hasPostData() });
    });
    await page.setViewport(size);
    await page.evaluateOnNewDocument(keepViolations);
    return puppeteerTab(page);
  };
  return {
    version: await browser.version(),
    tab: await openTab(),
    openTab,
    requests,
    cookies: () => context.cookies(),
    end: () => browser.close(),
  };
}

function puppeteerTab(page: PuppeteerPage): Tab {
  const click = (css: string) => page.click(css);
  return {
    run: (what, given) => page.evaluate(what as never, given) as never,
    tick: tick(click),
    press: press(click),
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    address: async () => page.url(),
    click,
    type: (css, text) => page.type(css, text),
  };
}

async function webDriverVisit(driver: WebDriver, hasTabs: boolean): Promise<Visit> {
  const first = await driver.openTab();
  return {
    version: driver.version,
    tab: webDriverTab(first),
    openTab: hasTabs ? async () => webDriverTab(await driver.openTab()) : null,
    requests: null,
    cookies: () => first.cookies(),
    end: () => driver.stop(),
  };
}

function webDriverTab(tab: DrivenTab): Tab {
  const click = (css: string) => tab.click(css);
  // What came before this is not kept: no script can be set to run before those of the page.
  const kept = async (go: Promise<void>) => {
    await go;
    await tab.run(keepViolations, undefined);
  };
  return {
    run: tab.run,
    tick: tick(click),
    press: press(click),
    goto: (url) => kept(tab.goto(url)),
    reload: () => kept(tab.reload()),
    address: () => tab.address(),
    click,
    type: (css, text) => tab.type(css, text),
  };
}
