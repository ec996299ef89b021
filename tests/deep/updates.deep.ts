import { cp, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { filesIn, hostFiles, pagesIn, workerFile } from '../../src/build/files.ts';
import { withPolicy } from '../../src/build/policy.ts';
import { place } from '../../src/build/template.ts';
import { findChromium } from '../e2e/chromium.ts';
import { keepViolations, violations } from '../e2e/every-screen.ts';
import { words } from '../e2e/words.ts';
import { copyProject, runScript } from './releases.ts';
import { type Server, serverNames, servers } from './servers.ts';

const { ui } = words.en;

/** The one word in which the second release differs, as long as before. */
const word = { before: ui.masthead.method, after: [...ui.masthead.method].reverse().join('') };

let below = '';
let second = '';
let browser: Browser;

beforeAll(async () => {
  below = await mkdtemp(join(tmpdir(), 'updates-'));
  const project = join(below, 'project');
  await copyProject(project);
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  const file = join(project, 'locales/en/ui.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(`"method": "${word.before}"`, `"method": "${word.after}"`));
  // A word more or less in a made-up release may cost a few bytes more than the real one has.
  runScript('build', project, { SIZES: 'told' });
  second = join(project, 'dist');
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}, 5 * 60_000);

afterAll(async () => {
  await browser?.close();
  await rm(below, { recursive: true });
});

/** Puts a build where another stood; all files have one date, whenever they were made. */
async function deploy(build: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(build, folder, { recursive: true });
  for (const path of await filesIn(folder)) await utimes(join(folder, path), 1e9, 1e9);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Asks as a browser would that has kept what it got before. */
function ask(address: string, kept?: Answer): Promise<Answer> {
  const { etag, 'last-modified': modified } = kept?.headers ?? {};
  const headers = {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(modified === undefined ? {} : { 'if-modified-since': modified }),
  };
  return new Promise((done, failed) => {
    get(address, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => {
        const { statusCode: status = 0, headers: sent } = response;
        done({ status, headers: sent as Answer['headers'], body });
      });
    }).on('error', failed);
  });
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

describe.each(serverNames)('under %s', (name) => {
  const { start, atRoot, below: sub } = servers[name];

  it('a release that differs in one word takes the place of the one before', async () => {
    const folder = join(below, name);
    await deploy('dist', folder);
    const server: Server = await start([atRoot(folder), sub('/any/where/', folder)]);
    onTestFinished(() => server.stop());
    const addresses = ['/', '/any/where/'].map(
      (at, n) => `http://127.0.0.1:${server.ports[n]}${at}`,
    );
    const pages = [...(await pagesIn(folder)).keys()];
    const asked: { readonly path: string; readonly address: string; readonly first: Answer }[] = [];
    for (const path of [...pages, workerFile]) {
      for (const address of addresses.map((at) => at + path)) {
        const first = await ask(address);
        expect((await ask(address, first)).status).toBe(304);
        asked.push({ path, address, first });
      }
    }
    const visits = await Promise.all(
      addresses.map(async (address) => {
        const page = await (await browser.createBrowserContext()).newPage();
        await page.goto(`${address}en/`);
        await settled(page);
        return { address, page };
      }),
    );

    await deploy(second, folder);
    const stale: string[] = [];
    for (const { path, address, first } of asked) {
      const { status, body } = await ask(address, first);
      const seen = status === 304 ? first.body : body;
      if (seen !== (await readFile(join(folder, path), 'utf8'))) stale.push(`${status} ${address}`);
    }
    expect(stale).toEqual([]);
    for (const { address, page } of visits) {
      await page.goto(`${address}en/`);
      const use = `::-p-xpath(//button[text()="${ui.version.useIt}"])`;
      await page.waitForSelector(use, { timeout: 60_000 });
      const link = 'a[href="#/method"]';
      expect(await page.$eval(link, (element) => element.textContent)).toBe(word.before);
      await page.locator(use).click();
      await page.waitForFunction(
        (at, text) => document.querySelector(at)?.textContent === text,
        {},
        link,
        word.after,
      );
      await page.browserContext().close();
    }
    expect(server.complaints()).toEqual([]);
  });

  it('pages with other inline parts are styled and live under the header files of before', async () => {
    const folder = join(below, `${name} later`.replace(' ', '-'));
    await deploy('dist', folder);
    const server: Server = await start([atRoot(folder)]);
    onTestFinished(() => server.stop());
    for (const [path, page] of await pagesIn(folder)) {
      const later = page
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, place('policy'))
        .replace('<script>', '<script>document.documentElement.dataset.later="";')
        .replace('<style>', '<style>body{--later:1}');
      await writeFile(join(folder, path), withPolicy(later));
    }
    const page = await (await browser.createBrowserContext()).newPage();
    await page.evaluateOnNewDocument(keepViolations);
    await page.goto(`http://127.0.0.1:${server.ports[0]}/en/`);
    await page.waitForSelector('html[data-live][data-later]', { timeout: 20_000 });
    const styled = () => getComputedStyle(document.body).getPropertyValue('--later');
    expect(await page.evaluate(styled)).toBe('1');
    expect(await page.evaluate(violations)).toEqual([]);
    await page.browserContext().close();
  });
});

it('what a host is told of headers is the same for every build', async () => {
  for (const name of hostFiles.filter((one) => one !== '_headers')) {
    const [one, other] = await Promise.all(
      ['dist', second].map((folder) => readFile(join(folder, name), 'utf8')),
    );
    expect(other).toBe(one);
  }
});
