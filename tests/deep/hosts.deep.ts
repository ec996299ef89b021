import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { filesIn, hostFiles, mediaTypes, workerFile } from '../../src/build/files.ts';
import { headersOf } from '../../src/build/headers.ts';
import { type Language, languages } from '../../src/i18n/language.ts';
import { findChromium } from '../e2e/chromium.ts';
import { keepViolations, violations } from '../e2e/every-screen.ts';
import { words } from '../e2e/words.ts';

const files = (await filesIn('dist')).filter((path) => !hostFiles.some((name) => name === path));

/** What a host answers: a file of the build, another address, or that there is nothing. */
type Answer = { readonly file: string; readonly status?: number } | { readonly to: string } | null;

/** A kind of host, by what it answers for a path below its root. */
type Kind = (path: string) => Answer;

const file = (path: string): Answer => (files.includes(path) ? { file: path } : null);
const index = (path: string): Answer =>
  path === '' || path.endsWith('/') ? file(`${path}index.html`) : null;
const plain: Kind = (path) => file(path) ?? index(path);
const bare: Kind = (path) => file(`${path}/index.html`);
const clean: Kind = (path) => file(`${path}.html`);
const ignoringCase: Kind = (path) => {
  const wanted = path.toLowerCase();
  return plain(files.find((one) => one.toLowerCase() === wanted) ?? folder(path));
};
const folder = (path: string) =>
  languages
    .map((language) => `${language}/`)
    .find((one) => one.toLowerCase() === path.toLowerCase()) ?? path;

const own = (language: Language) => [`${language}/`, `${language}/index.html`];

/** Each kind of host: what it answers, and further addresses at which it gives the pages of a language. */
const kinds: Readonly<
  Record<
    string,
    { readonly answer: Kind; readonly more: (language: Language) => readonly string[] }
  >
> = {
  'knows nothing but files': { answer: plain, more: () => [] },
  'leads to the slash': {
    answer: (path) => plain(path) ?? (bare(path) === null ? null : { to: `${path}/` }),
    more: (language) => [language],
  },
  'gives a folder without its slash': {
    answer: (path) => plain(path) ?? bare(path),
    more: (language) => [language],
  },
  'takes the slash away': {
    answer: (path) =>
      path !== '' && path.endsWith('/') && index(path) !== null
        ? { to: path.slice(0, -1) }
        : (plain(path) ?? bare(path)),
    more: (language) => [language],
  },
  'gives pages without their ending': {
    answer: (path) => plain(path) ?? clean(path) ?? bare(path),
    more: (language) => [language, `${language}/index`],
  },
  'leads to pages without their ending': {
    answer: (path) => {
      const ending = /(^|\/)index\.html$|\.html$/;
      if (file(path) !== null && ending.test(path)) return { to: path.replace(ending, '$1') };
      return plain(path) ?? clean(path);
    },
    more: () => [],
  },
  'gives the root page for whatever is missing': {
    answer: (path) => plain(path) ?? { file: 'index.html' },
    more: (language) => [language],
  },
  'has a page of its own for what is missing': {
    answer: (path) => plain(path) ?? { file: `${languages[0]}/licence.html`, status: 404 },
    more: () => [],
  },
  'minds no case': {
    answer: ignoringCase,
    more: (language) => [`${language.toUpperCase()}/`, `${language.toLowerCase()}/Index.HTML`],
  },
};

interface Host {
  readonly address: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** From now on, what matches is missing; nothing where null. */
  readonly lose: (path: RegExp | null) => void;
}

/** Serves the build as a kind of host does below a path, with its headers or with none. */
async function serve(answer: Kind, below: string, withHeaders: boolean): Promise<Host> {
  let lost: RegExp | null = null;
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const path = pathname.slice(below.length);
    asked.push(pathname);
    // What is missing is answered as any path that no file has.
    const found = pathname.startsWith(below)
      ? answer(lost?.test(path) ? `${path}.gone` : path)
      : null;
    const headers = withHeaders ? headersOf(pathname) : {};
    if (found === null) response.writeHead(404, headers).end();
    else if ('to' in found) {
      response.writeHead(308, { ...headers, location: below + found.to }).end();
    } else {
      const type = mediaTypes[found.file.slice(found.file.lastIndexOf('.') + 1)] ?? '';
      const encoding = type.startsWith('text/') ? '; charset=utf-8' : '';
      response
        .writeHead(found.status ?? 200, { ...headers, 'content-type': type + encoding })
        .end(readFileSync(join('dist', found.file)));
    }
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${below}`,
    asked,
    lose: (path) => {
      lost = path;
    },
  };
}

let browser: Browser;

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}, 60_000);

afterAll(() => browser?.close());

/** Opens pages for somebody who prefers a language, and keeps what goes wrong. */
async function visitor(preferred: Language) {
  const context = await browser.createBrowserContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    }
  });
  await page.evaluateOnNewDocument((language: string) => {
    Object.defineProperty(Navigator.prototype, 'languages', { get: () => [language] });
  }, preferred);
  await page.evaluateOnNewDocument(keepViolations);
  return { page, faults };
}

const other = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');
const rows = Object.keys(kinds).flatMap((kind, n) => {
  const [one, another] = n % 2 === 0 ? languages : [...languages].reverse();
  const both = [
    { kind, below: '/', language: one ?? 'en' },
    { kind, below: '/any/where/', language: another ?? 'en' },
  ];
  return n > 0 ? both : [...both, { kind, below: '/en/', language: another ?? 'en' }];
});

it.each(rows)(
  'a host that $kind, at $below, shows every page right ($language)',
  async ({ kind, below, language }) => {
    const { answer, more } = kinds[kind] ?? { answer: plain, more: () => [] };
    const { ui } = words[language];
    const host = await serve(answer, below, true);
    const { page, faults } = await visitor(other(language));
    const lookAt = async (path: string, shown: Language) => {
      await page.goto(host.address + path);
      await page.waitForSelector('html[data-live]', { timeout: 20_000 });
      const seen = await page.evaluate(() => [
        document.documentElement.lang,
        document.querySelector('main h1')?.textContent,
      ]);
      expect([path, ...seen]).toEqual([path, shown, words[shown].questions.model.title]);
      const links = await page.$$eval('footer a:not([href^="#"]), .masthead a[lang]', (all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      const expected = [`${other(shown)}/`, 'licence/source.zh-CN.txt'];
      expect(links.sort(), path).toEqual(expected.map((one) => host.address + one).sort());
    };
    await lookAt('', other(language));
    for (const path of [...own(language), ...more(language)]) await lookAt(path, language);
    for (const name of ['licence', 'method', 'asked'] as const) {
      await page.goto(`${host.address}${language}/${name}.html`);
      expect(await page.title()).toBe(`${ui.masthead[name]} · ${ui.page.title}`);
      const unit = () => getComputedStyle(document.body).getPropertyValue('--unit');
      expect(await page.evaluate(unit)).not.toBe('');
    }
    await page.goto(`${host.address}${language}/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    for (const path of [...own(language), ...more(language)]) await lookAt(path, language);
    expect(await page.evaluate(violations)).toEqual([]);
    expect(faults).toEqual([]);
  },
);

it('what is answered with the root page is run neither as a part nor as the worker', async () => {
  const { answer } = kinds['gives the root page for whatever is missing'] ?? { answer: plain };
  const host = await serve(answer, '/', false);
  const { page } = await visitor('en');
  host.lose(/^assets\/Method-.*\.js$/);
  await page.goto(`${host.address}en/#/method`);
  await page.waitForFunction(
    (text) => document.querySelector('main h1')?.textContent === text,
    { timeout: 20_000 },
    words.en.ui.update.missing,
  );
  const asked = () => host.asked.filter((path) => path === `/${workerFile}`).length;
  const left = () => navigator.serviceWorker.getRegistration().then((one) => one === undefined);
  for (const lost of [workerFile, 'assets/Method-']) {
    host.lose(new RegExp(`^${lost}`));
    const before = asked();
    await page.goto(`${host.address}en/`);
    await page.reload();
    await expect.poll(asked, { timeout: 30_000 }).toBeGreaterThan(before);
    await expect.poll(() => page.evaluate(left), { timeout: 30_000 }).toBe(true);
  }

  host.lose(null);
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.goto(`${host.address}en/#/method`);
  await page.waitForSelector('main svg');
});
