import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import screens from '../../locales/en/papers-screens.json' with { type: 'json' };
import { clauseIds } from '../../src/licence/clauses.ts';
import { licenceSource } from '../../src/licence/source.ts';
import { assess } from '../../src/rules/assess.ts';
import type { VerdictId } from '../../src/rules/contract/verdict.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import people from '../cases/people.json' with { type: 'json' };
import { findChromium } from '../e2e/chromium.ts';
import {
  attack,
  type Driver,
  driveScreens,
  keepViolations,
  repelled,
  violations,
} from '../e2e/every-screen.ts';
import { checkInPage } from '../e2e/release.ts';
import { words } from '../e2e/words.ts';
import { cases } from '../release/cases.ts';
import { findFirefox } from './programs.ts';
import { copyProject, releaseName, runScript } from './releases.ts';

const startUp = people.find(
  (one) => one.case === 'A start-up builds a fine-tune into its paid app',
);
const answers = startUp?.answers as Answers;
const result = assess(answers);
const verdict = result.verdict as VerdictId;
const title = words['zh-CN'].verdicts.verdicts[verdict].title;

/** Where nobody listens: whatever is asked of the network fails. */
const nowhere = '127.0.0.1:9';

interface Place {
  readonly address: string;
  /** Where downloads go. */
  readonly downloads: string;
}

/** How each browser is started: without a network, and with a folder for downloads. */
const browsers = {
  Chromium: (downloads: string) =>
    puppeteer.launch({
      executablePath: findChromium() ?? '',
      headless: 'shell',
      args: [
        ...['--disable-background-networking', `--proxy-server=${nowhere}`],
        '--proxy-bypass-list=<-loopback>',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
    }),
  Firefox: (downloads: string) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      headless: true,
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        'network.proxy.allow_hijacking_localhost': true,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
      },
    }),
};

/** Where the release is made: the others read the build that stands here. */
let project = '';

/** The single file where a person may have put it: in a folder named like a language, with a name of their own. */
async function laidOut(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'single-file-'));
  const [place, downloads] = [join(folder, 'en'), join(folder, 'downloads')];
  await mkdir(place);
  await mkdir(downloads);
  const path = join(place, '自查 #1 (copy).html');
  await copyFile(join(project, 'release', `${releaseName}.html`), path);
  return { address: pathToFileURL(path).href, downloads };
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'project-'));
  await copyProject(project);
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  runScript('release', project, { SOURCE_DATE_EPOCH: '1800000000' });
}, 10 * 60_000);

describe.each(['Chromium', 'Firefox'] as const)(
  'the single file, opened from disk in %s',
  (name) => {
    let place: Place;
    let browser: Browser;
    let page: Page;
    const asked: string[] = [];
    const faults: string[] = [];
    const driver: Driver = {
      run: (what, given) => page.evaluate(what as never, given) as never,
    };
    const click = async (at: string) => {
      const found = await page.waitForSelector(at, { visible: true });
      // By the element, for what moves while the page loads would be missed by the mouse.
      await found?.evaluate((element) => (element as HTMLElement).click());
    };
    const text = (at: string) =>
      page.evaluate((found) => document.querySelector(found)?.textContent ?? null, at);
    const at = (hash: string) =>
      page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
    const lookForFaults = async () => {
      faults.push(...(await page.evaluate(violations)));
    };
    const downloaded = async (file: string) => {
      const path = join(place.downloads, file);
      const size = () =>
        stat(path).then(
          (found) => found.size,
          () => 0,
        );
      await expect.poll(size, { timeout: 20_000 }).toBeGreaterThan(0);
      await expect.poll(() => readdir(place.downloads)).not.toContain(`${file}.part`);
      return readFile(path);
    };

    beforeAll(async () => {
      place = await laidOut();
      browser = await browsers[name](place.downloads);
      page = await browser.newPage();
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.evaluateOnNewDocument(keepViolations);
      await page.goto(place.address);
    }, 120_000);

    afterAll(() => browser?.close());

    it('there is no network', async () => {
      const other = await browser.newPage();
      await expect(other.goto('http://localhost:4173/')).rejects.toThrow();
      await other.close();
    });

    it('asks, and tells the result that the rules tell', async () => {
      for (const [id, given] of Object.entries(answers)) {
        for (const value of [given].flat()) await click(`input[name="${id}"][value="${value}"]`);
        await click('main button[name="continue"]');
      }
      await page.waitForSelector(`[data-verdict="${verdict}"]`);
      await click('.takeaway > summary');
      await click('[data-paper="report"] > summary');
      await click('[data-file="report.json"]');
      expect(JSON.parse(String(await downloaded('report.json')))).toEqual(result);
    });

    it('changes the language in its place, and keeps it with the answers', async () => {
      const url = page.url();
      await click('.masthead a[lang]');
      await page.waitForSelector('html[lang="zh-CN"]');
      expect(page.url()).toBe(url);
      await lookForFaults();
      await page.reload();
      await page.waitForSelector(`[data-verdict="${verdict}"]`);
      expect(await text('h1')).toBe(title);
      await click('.masthead a[lang]');
      await page.waitForSelector('html[lang="en"]');
    });

    it('has no link to share, which would tell where the file lies', async () => {
      await page.waitForSelector('.takeaway');
      expect(await page.evaluate(() => document.querySelector('.takeaway input'))).toBe(null);
    });

    it('shows every screen', async () => {
      const { seen, leaks } = await driveScreens(driver);
      expect(seen).toEqual(expect.arrayContaining(['', '#/result', '#/licence', '#/method']));
      expect(leaks).toEqual([]);
      await at('#/licence');
      await page.waitForSelector('[data-clause]');
      const count = await page.evaluate(() => document.querySelectorAll('[data-clause]').length);
      expect(count).toBe(clauseIds.length);
    });

    it('hands out the licence as received, and those of the libraries', async () => {
      await click('footer a[download]');
      const source = await downloaded('source.zh-CN.txt');
      expect(createHash('sha256').update(source).digest('hex')).toBe(licenceSource.sha256);
      await at('#/method');
      await click('main a[download="third-party-licences.txt"]');
      expect(await downloaded('third-party-licences.txt')).toEqual(
        await readFile('dist/third-party-licences.txt'),
      );
    });

    it('fills in and makes the papers', async () => {
      await at('#/application');
      const field = '[data-field="applicant-name"] input';
      await page.waitForSelector(field);
      await page.type(field, 'Beispiel “Ümlaut” GmbH');
      await lookForFaults();
      await page.reload();
      await page.waitForSelector(field);
      await click('[data-file="application.eml"]');
      expect(String(await downloaded('application.eml'))).toContain('opensource@baichuan-inc.com');
      await click('[data-file="information-form.docx"]');
      const form = await JSZip.loadAsync(await downloaded('information-form.docx'));
      const document = await form.file('word/document.xml')?.async('string');
      expect(document).toContain('Beispiel “Ümlaut” GmbH');
      await at('#/result');
      await click('.takeaway > summary');
      await click('[data-paper="report"] > summary');
      await click(`[data-file="${screens.takeaway.name}.zip"]`);
      const pack = await JSZip.loadAsync(await downloaded(`${screens.takeaway.name}.zip`));
      expect(Object.keys(pack.files)).toEqual(
        expect.arrayContaining(['NOTICE.txt', 'report.docx']),
      );
    });

    it('checks each made-up release, on its own thread', async () => {
      for (const { release, files, want } of cases.slice(0, 15)) {
        const states = await driver.run(checkInPage, files);
        expect({ ...states, ...want }, release).toEqual(states);
      }
    });

    it('has asked for nothing but itself, and broken no rule of its policy', async () => {
      await lookForFaults();
      expect(faults).toEqual([]);
      const others = asked.filter((url) => !/^(?:data|blob):/.test(url));
      expect(others.filter((url) => url.split('#')[0] !== place.address)).toEqual([]);
    });

    it('lets nothing in that is injected', async () => {
      const elsewhere = 'http://localhost:4173/';
      // Firefox applies no policy to files on disk; that the page may read itself tells nobody.
      const own = name === 'Firefox' ? 'fetched' : 'blocked';
      expect(await page.evaluate(attack, elsewhere)).toEqual({ ...repelled, own });
      expect(await page.evaluate(violations)).toEqual(
        expect.arrayContaining([
          `img-src ${elsewhere}picture.png`,
          `connect-src ${elsewhere}data`,
          'require-trusted-types-for trusted-types-sink',
        ]),
      );
    });
  },
);
