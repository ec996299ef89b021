import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import screens from '../../locales/en/papers-screens.json' with { type: 'json' };
import { filesIn } from '../../src/build/files.ts';
import { languages } from '../../src/i18n/language.ts';
import { papersFor } from '../../src/papers/offer.ts';
import { isWanted, type PaperFile, packBytes, paperFiles } from '../../src/papers/pack.ts';
import { assess } from '../../src/rules/assess.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { materialFrom } from '../../src/ui/papers/kit.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { shareCode } from '../../src/wizard/share.ts';
import people from '../cases/people.json' with { type: 'json' };
import { keptText, recordText } from '../cases/record.ts';
import { drive } from '../e2e/driven.ts';
import {
  attack,
  drivenCases,
  driveScreens,
  repelled,
  strayRequests,
  violations,
} from '../e2e/every-screen.ts';
import { type Host, serve } from '../e2e/host.ts';
import { hobbyist } from '../e2e/person.ts';
import { checkInPage } from '../e2e/release.ts';
import { words } from '../e2e/words.ts';
import { kit } from '../papers/material.ts';
import { cases } from '../release/cases.ts';
import { choices, coveringPaths } from '../wizard/cover.ts';
import { type Engine, engines, type OpenEngine, type Tab, type Visit } from './engines.ts';

const { ui, kept, questions, verdicts } = words.en;

const startUp = people.find((one) => one.case === 'A start-up builds a fine-tune into its paid app')
  ?.answers as Answers;

const drives = coveringPaths().map(
  (path, n) => [languages[(n + 1) % 2] ?? 'en', choices(path).join(', '), path] as const,
);

/** Tests that the page works in an engine: every screen and path, keeping, papers, offline, and what is injected. */
export function worksIn(one: Engine): void {
  describe(one.name, () => suite(one));
}

function suite({ name, hasTrustedTypes, open: start }: Engine): void {
  let engine: OpenEngine;
  let host: Host;
  let visit: Visit;
  let tab: Tab;

  beforeAll(async () => {
    engine = await start();
    console.log(`${name}: ${engine.version}`);
  }, 120_000);

  afterAll(() => engine?.close());

  beforeEach(async () => {
    host = await serve('dist', '/any/where/');
    visit = await engine.visit();
    tab = visit.tab;
  });

  afterEach(async () => {
    await visit?.end();
    await host.stop();
  });

  /** Puts answers where the browser keeps them, and opens the page. */
  async function open(language: string, fragment: string, answers: Answers): Promise<void> {
    await tab.goto(`${host.address}seal.svg`);
    await tab.run(
      ([key = '', text = '']) => {
        // Else the tab goes on with the answers before.
        sessionStorage.clear();
        localStorage.setItem(key, text);
      },
      [recordKey, recordText(answers)],
    );
    await tab.goto(`${host.address}${language}/${fragment}`);
    await shown(tab, '[data-live] main h1');
  }

  async function expectAt(at: Tab, fragment: string, title: string): Promise<void> {
    await expect.poll(() => texts(at, 'main h1'), { timeout: 10_000 }).toEqual([title]);
    await expect.poll(async () => new URL(await at.address()).hash).toBe(fragment);
  }

  const served = () => tab.run(waitForWorker, null);

  // Each person in one language; `every-screen.spec.ts` has them in the other.
  it('every screen asks for files of the build alone', async () => {
    for (const [n, answers] of drivenCases.entries()) {
      await open(languages[(n + 1) % languages.length] ?? 'en', '', answers);
      await served();
      const { seen, leaks } = await driveScreens(tab);
      expect(seen).toEqual(expect.arrayContaining(['', '#/result', '#/licence', '#/method']));
      expect(leaks).toEqual([]);
      expect(await tab.run(violations, undefined)).toEqual([]);
    }
    const paths = await filesIn('dist');
    if (visit.requests !== null) {
      expect(strayRequests(visit.requests, host.address, paths)).toEqual([]);
      expect(visit.requests.length).toBeGreaterThan(30);
    }
    const { origin } = new URL(host.address);
    const asked = host.asked.map((path) => ({ method: 'GET', url: origin + path, body: false }));
    expect(strayRequests(asked, host.address, paths)).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
    expect(await visit.cookies()).toEqual([]);
  });

  it('what is injected is blocked', async () => {
    const elsewhere = await serve('dist');
    await open('en', '', {});
    const markup = hasTrustedTypes ? 'blocked' : 'set';
    expect(await tab.run(attack, elsewhere.address)).toEqual({ ...repelled, markup });
    // What was blocked is told a while later.
    await expect
      .poll(() => tab.run(violations, undefined), { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining([
          `img-src ${elsewhere.address}picture.png`,
          `connect-src ${elsewhere.address}data`,
          ...(hasTrustedTypes ? ['require-trusted-types-for trusted-types-sink'] : []),
        ]),
      );
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.stop();
  });

  it('Back, Forward, Reload and deep links lead where a person expects', async () => {
    const places: [string, string][] = [['', questions.model.title]];
    await tab.goto(`${host.address}en/`);
    for (const [id, given] of Object.entries(hobbyist)) {
      for (const value of [given].flat()) {
        await shown(tab, `input[name="${id}"][value="${value}"]`);
        await tab.tick(id, value);
      }
      if (id !== 'model') places.push([`#/${id}`, questions[id as 'model'].title]);
      await tab.press('continue');
    }
    const result: [string, string] = ['#/result', verdicts.verdicts.permitted.title];
    await expectAt(tab, ...result);

    for (const there of [...places].reverse()) {
      await tab.run(() => window.history.back(), null);
      await expectAt(tab, ...there);
    }
    for (const there of [...places.slice(1), result]) {
      await tab.run(() => window.history.forward(), null);
      await expectAt(tab, ...there);
    }
    await tab.reload();
    await expectAt(tab, ...result);
    await tab.goto(`${host.address}zh-CN/#/audience`);
    await expectAt(tab, '#/audience', words['zh-CN'].questions.audience.title);
    await tab.goto(`${host.address}en/#/result`);
    await expectAt(tab, ...result);
    await served();
    await host.stop();
    await tab.goto(`${host.address}en/#/check`);
    await expectAt(tab, '#/check', ui.check.title);
    const shared = `#/result?a=${shareCode({ model: 'other' })}`;
    await tab.goto(`${host.address}en/${shared}`);
    await expectAt(tab, shared, kept.offer.title);
    await tab.goto(`${host.address}zh-CN/`);
    await expectAt(tab, '', words['zh-CN'].questions.model.title);
  });

  // In Chromium `driven.spec.ts` goes these ways, each in the other language.
  it.each(name === engines.chromium.name ? [] : drives)(
    'each screen says what assess does (%s): %s',
    async (language, _, path) => {
      await tab.goto(`${host.address}${language}/`);
      const { shown: screen, expected } = await drive(tab, language, path);
      expect(screen).toEqual(expected);
    },
  );

  it('what is answered is kept, for a reload, another visit, another tab, until it is deleted', async () => {
    const record = async (from: Tab) => keptText(await from.run(() => ({ ...localStorage }), null));
    const ticked = (from: Tab) =>
      from.run((_) => {
        const inputs = document.querySelectorAll<HTMLInputElement>('main input:checked');
        return [...inputs].map(({ value }) => value);
      }, null);
    await tab.goto(`${host.address}en/`);
    await tab.tick('model', 'both');
    await tab.press('continue');
    await shown(tab, 'input[name="purpose"]');
    await tab.tick('purpose', 'commercial');
    await tab.press('continue');
    await expectAt(tab, '#/applicant', questions.applicant.title);
    const answers: Answers = { model: 'both', purpose: ['commercial'] };
    expect(await record(tab)).toBe(recordText(answers));
    await tab.reload();
    await expectAt(tab, '#/applicant', questions.applicant.title);
    await tab.goto(`${host.address}seal.svg`);
    await tab.goto(`${host.address}en/#/purpose`);
    await expectAt(tab, '#/purpose', questions.purpose.title);
    expect(await ticked(tab)).toEqual(['commercial']);

    let last = tab;
    if (visit.openTab !== null) {
      last = await visit.openTab();
      await last.goto(`${host.address}en/#/purpose`);
      await shown(last, '[data-live] input[name="purpose"]');
      expect(await ticked(last)).toEqual(['commercial']);
      await last.tick('purpose', 'academic');
      await last.press('continue');
      const both: Answers = { model: 'both', purpose: ['academic', 'commercial'] };
      await expect.poll(() => record(last)).toBe(recordText(both));
      await shown(tab, '[data-kept]');
      expect(await record(tab)).toBe(recordText(both));
    }

    await last.click('footer button');
    await shown(last, '[data-kept="deleted"]');
    expect(await record(last)).toBe(null);
    await last.goto(`${host.address}en/`);
    await expectAt(last, '', questions.model.title);
    expect(await ticked(last)).toEqual([]);
  });

  it('each made-up release gets the states that it must get', async () => {
    await open('en', '#/release', {} as Answers);
    for (const { release, files, want } of cases.slice(0, 15)) {
      const states = await tab.run(checkInPage, files);
      expect({ ...states, ...want }, release).toEqual(states);
    }
    expect(await tab.run(violations, undefined)).toEqual([]);
  });

  it('the papers are filled in and made with the server gone, to the byte', async () => {
    const typed = 'Beispiel “Ümlaut” GmbH';
    const field = '[data-field="applicant-name"] input';
    await open('en', '#/application', startUp);
    await served();
    await host.stop();
    await tab.reload();
    await shown(tab, field);
    await tab.type(field, typed);
    await tab.reload();
    await shown(tab, field);
    const value = (at: string) => document.querySelector<HTMLInputElement>(at)?.value;
    expect(await tab.run(value, field)).toBe(typed);

    const result = assess(startUp);
    const material = materialFrom(kit, result, { draft: { 'applicant-name': typed } }, 'en');
    const offers = papersFor(result);
    const made: PaperFile[] = [];
    const papers = [...offers.map((offer) => offer.paper), 'application-reminder'] as const;
    for (const paper of papers.filter((one) => isWanted(one, material))) {
      made.push(...(await paperFiles(paper, material)));
    }
    const pack = await packBytes(offers, material);
    made.push({ name: `${screens.takeaway.name}.zip`, type: 'application/zip', bytes: pack });
    await tab.run(keepFiles, undefined);
    const handedOut = await tab.run(takeFiles, words.en.kept.handed.given);
    await tab.run(() => {
      window.location.hash = '#/result';
    }, undefined);
    await shown(tab, '.takeaway > summary');
    handedOut.push(...(await tab.run(takeFiles, words.en.kept.handed.given)));
    const whole = made
      .filter((file) => file.name !== 'application.txt')
      .map(({ name: file, type, bytes }) => {
        const hash = createHash('sha256').update(bytes).digest('hex');
        // A file whose name has no ending is no text to the browser, which would put one behind it.
        return [file, file.includes('.') ? type : 'application/octet-stream', bytes.length, hash];
      });
    expect([...handedOut].sort()).toEqual(whole.sort());
    expect(await tab.run(violations, undefined)).toEqual([]);
  });
}

/** Waits until the page shows something. */
async function shown(tab: Tab, css: string): Promise<void> {
  const there = (at: string) => (document.querySelector(at)?.getClientRects().length ?? 0) > 0;
  await expect.poll(() => tab.run(there, css), { timeout: 20_000 }).toBe(true);
}

function texts(tab: Tab, css: string): Promise<readonly (string | null)[]> {
  const all = (at: string) => [...document.querySelectorAll(at)].map((one) => one.textContent);
  return tab.run(all, css);
}

/** In the page: waits until the service worker has everything and serves the page. */
async function waitForWorker(_: null): Promise<void> {
  const { setTimeout: after } = window;
  for (let n = 0; navigator.serviceWorker.controller?.state !== 'activated'; n += 1) {
    if (n === 1000) throw new Error('No service worker serves the page.');
    await new Promise((done) => after(done, 50));
  }
}

/** In the page: from now on, keeps what it hands out as a file instead of letting the browser have it. */
function keepFiles(): void {
  const blobs = new Map<string, Blob>();
  const files: { readonly name: string; readonly blob: Blob | undefined }[] = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, blob: blobs.get(this.href) });
  };
  Object.assign(window, { files });
}

/** In the page: opens all papers of the screen, asks for each file, and tells name, type, size and SHA-256 of what was handed out. */
async function takeFiles(handed: string): Promise<(string | number | undefined)[][]> {
  const { files } = window as unknown as {
    readonly files: { readonly name: string; readonly blob: Blob }[];
  };
  const until = async (what: string, isSo: () => boolean) => {
    const { setTimeout: after } = window;
    for (let n = 0; !isSo(); n += 1) {
      if (n === 1000) throw new Error(`${what} does not come.`);
      await new Promise((next) => after(next, 20));
    }
  };
  files.length = 0;
  const folds = document.querySelectorAll<HTMLDetailsElement>('details.paper');
  for (const fold of folds) fold.open = true;
  await until('A paper', () =>
    [...folds].every((fold) => fold.querySelector('.paper-body') !== null),
  );
  const taken: (string | number | undefined)[][] = [];
  for (const button of document.querySelectorAll<HTMLElement>('[data-file]')) {
    const before = files.length;
    button.click();
    const name = button.dataset.file ?? '';
    await until(name, () => files.length > before);
    const { name: given, blob } = files.at(-1) ?? {};
    const told = handed.replace('{{name}}', given ?? '');
    const said = () => [...document.querySelectorAll('.handed > p')];
    await until(`${name}: ${told}`, () => said().some((line) => line.textContent === told));
    const bytes = (await blob?.arrayBuffer()) ?? new ArrayBuffer(0);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    taken.push([given, blob?.type, blob?.size, hex]);
  }
  return taken;
}
