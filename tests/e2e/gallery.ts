import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { languages } from '../../src/i18n/language.ts';
import { recordText } from '../cases/record.ts';
import { findChromium } from './chromium.ts';
import { drivenCases, driveScreens } from './every-screen.ts';
import { serve } from './host.ts';
import { store } from './person.ts';
import { screens, show } from './screens.ts';

/**
 * Draws every screen in every language, width and colour scheme into `gallery`, with a page that
 * shows them. Words after the command choose screens by name; `--readme` draws the README's pictures.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    readme: { type: 'boolean', default: false },
    width: { type: 'string', multiple: true, default: ['360', '768', '1280'] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    language: { type: 'string', multiple: true, default: [...languages] },
  },
});

const folder = 'gallery';
const widths = values.width.map(Number);
const themes = (['light', 'dark'] as const).filter((theme) => values.theme.includes(theme));
const spoken = languages.filter((language) => values.language.includes(language));
const shown = (name: string) =>
  positionals.length === 0 || positionals.some((part) => name.includes(part));

/** What links lead to beyond the listed screens, unfolded: a new screen joins by itself. */
const drives = drivenCases.map((answers, n) => ({ name: `by links, case ${n + 1}`, answers }));

let count = 0;

async function shoot(page: Page, name: string, language: string): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of themes) {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ colorScheme });
      await page.evaluate(drawn);
      const height = await page.evaluate(wholeHeight);
      await page.setViewportSize({ width, height });
      await page.evaluate(drawn);
      const file = `${[name, language, width, colorScheme].join(' ').replace(/[^\w.]+/g, '-')}.png`;
      await page.screenshot({ path: `${folder}/${file}`, animations: 'disabled' });
      count += 1;
    }
  }
}

/** In the page: waits until what a change of the window brings with it is done and drawn. */
async function drawn(): Promise<void> {
  await new Promise((idle) => requestIdleCallback(idle, { timeout: 1000 }));
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((next) => requestAnimationFrame(next));
  }
}

/** In the page: its height when nothing is stretched to the window's, as it is drawn. */
function wholeHeight(): number {
  document.querySelector('main')?.style.setProperty('min-block-size', '0');
  window.scrollTo(0, 0);
  return document.documentElement.scrollHeight;
}

async function withPage(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: address,
    serviceWorkers: 'block',
    viewport: { width: widths[0] ?? 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    // The compiler wraps functions within functions in this, and pages run some of ours.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await use(page);
  } finally {
    await context.close();
  }
}

async function drawGallery(browser: Browser, address: string): Promise<void> {
  if (process.argv.length === 2) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const language of spoken) {
    for (const screen of screens.filter(({ name }) => shown(name))) {
      await withPage(browser, address, async (page) => {
        await show(page, language, screen);
        await shoot(page, screen.name, language);
      });
    }
    const listed = new Set(screens.map(({ fragment }) => fragment));
    for (const { name, answers } of drives.filter((drive) => shown(drive.name))) {
      await withPage(browser, address, async (page) => {
        await store(page, recordText(answers as never));
        await page.goto(`${language}/`);
        await driveScreens({
          run: async (what, given) => {
            const found = await page.evaluate(what as never, given);
            if (!listed.has(String(given))) await shoot(page, `${name} ${given}`, language);
            return found as never;
          },
        });
      });
    }
    console.log(`${language}: ${count} pictures so far`);
  }
  const pictures = (await readdir(folder)).filter((file) => file.endsWith('.png')).sort();
  await writeFile(`${folder}/index.html`, indexPage(pictures));
  console.log(`${folder}/index.html`);
}

function indexPage(drawn: readonly string[]): string {
  const screenOf = (file: string) => file.replace(/-\d+-(?:light|dark)\.png$/, '');
  const rows = [...new Set(drawn.map(screenOf))].map((name) => {
    const pictures = drawn
      .filter((file) => screenOf(file) === name)
      .map(
        (file) =>
          `<a href="${file}"><img loading="lazy" alt="${file}" title="${file}" src="${file}"></a>`,
      );
    return `<h2>${name}</h2><div>${pictures.join('')}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>body{font:16px/1.5 sans-serif;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}img{height:600px;width:auto;border:1px solid #999;object-fit:cover;object-position:top}</style><h1>Gallery</h1>${rows.join('')}</html>`;
}

async function drawReadme(browser: Browser, address: string): Promise<void> {
  const screen = screens.find(({ name }) => name === 'authorisation required');
  if (screen === undefined) throw new Error('The screen of the README is gone.');
  for (const language of languages) {
    await withPage(browser, address, async (page) => {
      await page.setViewportSize({ width: 960, height: 600 });
      await show(page, language, screen);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const path = `tests/pictures/result-${language}-${colorScheme}.png`;
        await page.screenshot({ path, animations: 'disabled' });
      }
    });
  }
}

const executablePath = findChromium();
const host = await serve('dist');
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  await (values.readme ? drawReadme : drawGallery)(browser, host.address);
} finally {
  await browser.close();
  await host.stop();
}
