import { chromium, type Page as PlaywrightPage } from '@playwright/test';
import puppeteer, { type Page as PuppeteerPage } from 'puppeteer-core';
import { findChromium } from '../e2e/chromium.ts';
import type { Hands } from '../e2e/driven.ts';
import { keepViolations } from '../e2e/every-screen.ts';
import { chrome109, findCog, findFirefox } from './programs.ts';
import { standsStill } from './stands-still.ts';
import { type DrivenTab, DriverProgram, patience } from './webdriver.ts';

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

/** A visit of somebody whose browser has kept nothing of any before. */
export interface Visit {
  readonly tab: Tab;
  /** Another tab beside the first; null where the browser has but one. */
  readonly openTab: (() => Promise<Tab>) | null;
  /** Every request of the visit so far; null where the browser does not tell. */
  readonly requests: readonly Asked[] | null;
  readonly cookies: () => Promise<readonly unknown[]>;
  readonly end: () => Promise<void>;
}

/** A browser that is there to be visited with. */
export interface OpenEngine {
  readonly version: string;
  readonly visit: () => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** A browser that the page must work in. */
export interface Engine {
  readonly name: string;
  /** Whether it holds the page to its Trusted Types. */
  readonly hasTrustedTypes: boolean;
  readonly open: () => Promise<OpenEngine>;
}

const size = { width: 1280, height: 900 };

/** The engines that the page must work in: the newest there are, and the oldest that it is built for. */
export const engines = {
  chromium: {
    name: 'Chromium',
    hasTrustedTypes: true,
    open: () => openChromium(findChromium() ?? ''),
  },
  chrome109: { name: 'Chrome 109', hasTrustedTypes: true, open: () => openChromium(chrome109) },
  firefox: { name: 'Firefox ESR', hasTrustedTypes: true, open: openFirefox },
  webKitGtk: {
    name: 'WebKitGTK',
    hasTrustedTypes: true,
    open: () => openWebKit('WebKitWebDriver', {}, true),
  },
  wpeWebKit: {
    // The engine of Safari 16.0, in a browser with one window of one size.
    name: 'WPE WebKit 2.38',
    hasTrustedTypes: false,
    open: () => {
      const args = ['--automation', '--platform=headless'];
      const options = { 'wpe:browserOptions': { binary: findCog() ?? '', args } };
      return openWebKit('WPEWebDriver', options, false);
    },
  },
} as const satisfies Readonly<Record<string, Engine>>;

const tick = (click: Tab['click']): Hands['tick'] => {
  return (question, option) => click(`input[name="${question}"][value="${option}"]`);
};

const press = (click: Tab['click']): Hands['press'] => {
  return (button) => click(`button[name="${button}"]`);
};

async function openChromium(executablePath: string): Promise<OpenEngine> {
  const args = ['--disable-background-networking'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const browser = await chromium.launch({ executablePath, args });
  const visit = async (): Promise<Visit> => {
    const context = await browser.newContext({ viewport: size });
    const requests: Asked[] = [];
    context.on('request', (request) => {
      const [method, url] = [request.method(), request.url()];
      requests.push({ method, url, body: request.postData() !== null });
    });
    await context.addInitScript(keepViolations);
    const openTab = async () => playwrightTab(await context.newPage());
    return {
      tab: await openTab(),
      openTab,
      requests,
      cookies: () => context.cookies(),
      end: () => context.close(),
    };
  };
  return { version: browser.version(), visit, close: () => browser.close() };
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

async function openFirefox(): Promise<OpenEngine> {
  const executablePath = findFirefox() ?? '';
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const visit = async (): Promise<Visit> => {
    const context = await browser.createBrowserContext();
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
      tab: await openTab(),
      openTab,
      requests,
      cookies: () => context.cookies(),
      end: () => context.close(),
    };
  };
  return { version: await browser.version(), visit, close: () => browser.close() };
}

function puppeteerTab(page: PuppeteerPage): Tab {
  const click = async (css: string) => {
    const { x, y } = await page.evaluate(standsStill, css);
    await page.mouse.click(x, y);
  };
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

async function openWebKit(
  program: string,
  capabilities: Readonly<Record<string, unknown>>,
  hasWindows: boolean,
): Promise<OpenEngine> {
  const driver = await DriverProgram.start(program, hasWindows);
  const start = async () => {
    const session = await driver.session(capabilities);
    await session.command('POST', '/timeouts', { script: 120_000, pageLoad: patience });
    if (hasWindows) await session.command('POST', '/window/rect', size);
    return session;
  };
  const visit = async (): Promise<Visit> => {
    let session = await start();
    let first = await session.firstTab();
    let isNew = true;
    const tab = webDriverTab(() => first);
    return {
      tab: {
        ...tab,
        // Another browser where the first shows not even its first page.
        goto: async (url) => {
          const wasNew = isNew;
          isNew = false;
          await tab.goto(url).catch(async (error: Error) => {
            if (!wasNew || !error.message.includes(': timeout:')) throw error;
            await session.giveUp();
            session = await start();
            first = await session.firstTab();
            await tab.goto(url);
          });
        },
      },
      openTab: hasWindows
        ? async () => {
            const opened = await session.openTab();
            return webDriverTab(() => opened);
          }
        : null,
      requests: null,
      cookies: () => first.cookies(),
      end: () => session.end(),
    };
  };
  const first = await start();
  await first.end();
  return { version: first.version, visit, close: async () => driver.stop() };
}

function webDriverTab(tab: () => DrivenTab): Tab {
  const click = (css: string) => tab().click(css);
  // What came before this is not kept: no script can be set to run before those of the page.
  const kept = async (go: Promise<void>) => {
    await go;
    await tab().run(keepViolations, undefined);
  };
  return {
    run: (what, given) => tab().run(what, given),
    tick: tick(click),
    press: press(click),
    goto: (url) => kept(tab().goto(url)),
    reload: () => kept(tab().reload()),
    address: () => tab().address(),
    click,
    type: (css, text) => tab().type(css, text),
  };
}
