import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { languages } from '../../src/i18n/language.ts';
import type { Row } from './row.ts';
import { type Site, serve } from './site.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Category = (typeof categories)[number];

/** Lighthouse, as far as it is used here. */
type Lighthouse = (
  address: string,
  flags: { readonly logLevel: 'error'; readonly onlyCategories: readonly string[] },
  config: undefined,
  page: Page,
) => Promise<
  | {
      readonly lhr: {
        readonly runtimeError?: { readonly message: string };
        readonly environment: { readonly benchmarkIndex: number };
        readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
        readonly categories: Readonly<
          Record<
            string,
            {
              readonly score: number | null;
              readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
            }
          >
        >;
      };
    }
  | undefined
>;

/** What Lighthouse found in one run. */
interface Report {
  readonly scores: Readonly<Record<string, number>>;
  /** What cost something, by category. */
  readonly faults: Readonly<Record<string, readonly string[]>>;
  /** Lighthouse’s own measure of the machine. */
  readonly machine: number;
}

/**
 * Lighthouse, fetched when the bench first wants it: it weighs more than all else that the project
 * needs to be built and tested.
 */
async function lighthouseFrom(folder: string): Promise<Lighthouse> {
  const file = join(folder, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const needs = {
      private: true,
      dependencies: { lighthouse: '12.8.2' },
      // These it takes in whatever version is the latest.
      overrides: { 'legacy-javascript': '0.0.1', 'third-party-web': '0.27.0' },
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(needs));
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return (await import(pathToFileURL(file).href)).default;
}

/**
 * Lighthouse’s four scores, its own defaults (a phone, simulated slow 4G), for each language. The last
 * one twice: with robots.txt fetched from within the page, which its policy forbids, and beside it.
 */
export async function lighthouseRows(
  executablePath: string,
  args: readonly string[],
  site: Site,
  runs: number,
  say: (what: string) => void,
): Promise<readonly Row[]> {
  const lighthouse = await lighthouseFrom('bench/lighthouse');
  const rows: Row[] = [];
  for (const language of languages) {
    const group = `Lighthouse (${language})`;
    const reports: Report[] = [];
    const besidePage: Report[] = [];
    for (let run = 1; run <= runs; run += 1) {
      say(`${group}, run ${run} of ${runs}`);
      const browser = await puppeteer.launch({ executablePath, args: [...args], headless: true });
      const host = await serve(site);
      const address = `${host.address}${language}/`;
      reports.push(await report(lighthouse, browser, address, categories));
      besidePage.push(await robotsBesidePage(() => report(lighthouse, browser, address, ['seo'])));
      await browser.close();
      await host.stop();
    }
    const row = (name: string, category: Category, from: readonly Report[]): Row => {
      const faults = [...new Set(from.flatMap((one) => one.faults[category] ?? []))];
      return {
        group,
        name,
        unit: 'score',
        values: from.map(({ scores }) => scores[category] ?? Number.NaN),
        atLeast: 1,
        ...(faults.length === 0 ? {} : { detail: `costs: ${faults.join(', ')}` }),
      };
    };
    rows.push(
      ...categories.map((category) => row(category, category, reports)),
      row('seo, robots.txt fetched beside the page', 'seo', besidePage),
      {
        group,
        name: 'this machine (a fast desk 1500, a slow phone 150)',
        unit: 'count',
        values: reports.map(({ machine }) => machine),
      },
    );
  }
  return rows;
}

/** Lets Lighthouse fetch robots.txt itself, by its own switch for where the browser cannot do so for it. */
async function robotsBesidePage<Found>(measure: () => Promise<Found>): Promise<Found> {
  const own = globalThis as typeof globalThis & { isLightrider?: boolean };
  own.isLightrider = true;
  try {
    return await measure();
  } finally {
    delete own.isLightrider;
  }
}

async function report(
  lighthouse: Lighthouse,
  browser: Browser,
  address: string,
  wanted: readonly Category[],
): Promise<Report> {
  const page = await browser.newPage();
  const flags = { logLevel: 'error', onlyCategories: [...wanted] } as const;
  const found = await lighthouse(address, flags, undefined, page);
  if (found === undefined) throw new Error('Lighthouse has nothing to say.');
  const { lhr } = found;
  if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
  await page.close();
  const entries = wanted.map((name) => {
    const { score, auditRefs } = lhr.categories[name] ?? { score: null, auditRefs: [] };
    const costly = auditRefs.filter(
      ({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1,
    );
    return { name, score: score ?? Number.NaN, faults: costly.map(({ id }) => id) };
  });
  return {
    scores: Object.fromEntries(entries.map(({ name, score }) => [name, score])),
    faults: Object.fromEntries(entries.map(({ name, faults }) => [name, faults])),
    machine: Math.round(lhr.environment.benchmarkIndex),
  };
}
