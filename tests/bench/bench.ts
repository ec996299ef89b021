import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { filesIn } from '../../src/build/files.ts';
import { isLanguage } from '../../src/i18n/language.ts';
import { findChromium } from '../e2e/chromium.ts';
import type { ConditionName } from './conditions.ts';
import { lighthouseRows } from './lighthouse.ts';
import { pageRows } from './page-rows.ts';
import { reachRows } from './reach.ts';
import { type Result, type Row, resultOf, table } from './row.ts';
import { serveElsewhere, siteOf } from './site.ts';
import { sizeRows } from './sizes.ts';
import { speedRows } from './speed.ts';

const folder = 'dist';
const output = 'bench';
const parts = ['a', 'b', 'c', 'lighthouse', 'sizes', 'speed', 'reach'] as const;

const notes = [
  'Times begin with the navigation, from a page of another site, as by a link: so the browser has a process ready for the page by the time it answers, as browsers with windows have in any case. Line and processor are slowed down by Chromium itself (DevTools protocol), which counts a round trip for each request and none for the connection.',
  'It slows down the page only: what the service worker fetches and does is at full speed, beside the page.',
  'Transfer is the bodies as they are sent, without headers. The worker’s share comes partly from the browser’s own cache.',
  'Layout shift is the sum of all shifts that no input explains: never less than CLS. Interactions are rounded to 8 ms by the browser. They are made with mouse and keyboard in turn: the pointer rests where it is for 80 ms, and button and key are down for 80 ms.',
  'V8 keeps the places in the code as it compiles. Else it would compile the page’s first file a second time while that runs, because tools that watch a page ask for the place of every Error, and React makes some ready; on a visit that nobody watches, nobody asks.',
  'Lighthouse has the browser fetch robots.txt from within the page, which the policy (connect-src none) forbids; the audit robots-txt then fails whatever the host has. So the last score is taken once more with Lighthouse fetching that file itself, as it does behind PageSpeed Insights; the policy is in force in both.',
];

const { values: wanted } = parseArgs({
  options: {
    only: { type: 'string', default: parts.join() },
    runs: { type: 'string', default: '5' },
    language: { type: 'string', default: 'en' },
  },
});
const only = wanted.only.split(',');
const runs = Number(wanted.runs);
const { language } = wanted;
if (!only.every((part) => (parts as readonly string[]).includes(part))) {
  throw new Error(`--only takes some of ${parts.join()}.`);
}
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
if (!isLanguage(language)) throw new Error('--language takes a language of the page.');

const executablePath = findChromium();
if (executablePath === null) throw new Error('The bench needs a Chromium.');
const args = [
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const say = (what: string) => process.stderr.write(`${what}\n`);
const site = await siteOf(folder);
const browser = await chromium.launch({
  executablePath,
  args: [...args, '--js-flags=--no-enable-lazy-source-positions'],
});
const elsewhere = await serveElsewhere();
const stage = {
  browser,
  site,
  language,
  elsewhere: elsewhere.address,
  saysLive: await saysLive(),
};
const rows: Row[] = [];
for (const part of parts.filter((name) => only.includes(name))) {
  if (part === 'lighthouse') {
    rows.push(...(await lighthouseRows(executablePath, args, site, runs, say)));
  } else if (part === 'sizes') rows.push(...(await sizeRows(folder, site)));
  else if (part === 'speed') rows.push(...(await speedRows(runs, say)));
  else if (part === 'reach') rows.push(...(await reachRows(stage, say)));
  else rows.push(...(await pageRows(part satisfies ConditionName, stage, runs, say)));
}
const results: readonly Result[] = rows.map(resultOf);
const machine = {
  processors: cpus().length,
  model: cpus()[0]?.model,
  node: process.version,
  chromium: browser.version(),
  runs,
  language,
};
await browser.close();
elsewhere.stop();
await mkdir(output, { recursive: true });
await writeFile(
  join(output, 'bench.json'),
  `${JSON.stringify({ machine, notes, results }, null, 2)}\n`,
);
const judged = results.filter(({ met }) => met !== null);
console.log(table(results));
console.log(notes.map((note, n) => `${n + 1}. ${note}`).join('\n'));
console.log(
  `\n${judged.filter(({ met }) => met).length} of ${judged.length} targets met; ${Object.values(machine).join(', ')}; medians of ${runs}; all values in ${output}/bench.json`,
);

/** Whether the build marks the moment at which the wizard runs. */
async function saysLive(): Promise<boolean> {
  const scripts = (await filesIn(folder)).filter((path) => /^assets\/.*\.js$/.test(path));
  const codes = await Promise.all(scripts.map((path) => readFile(join(folder, path), 'utf8')));
  return codes.some((code) => /\.mark\(["'`]live["'`]\)/.test(code));
}
