import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { iconColour, iconSvg } from './icon.ts';

/** The pictures of the seal that platforms ask for; `share` of the side is the seal, on its own ground. */
const icons = [
  { name: '192', side: 192, share: 1, ground: false },
  { name: '512', side: 512, share: 1, ground: false },
  { name: 'maskable', side: 512, share: 0.85, ground: true },
  { name: 'apple-touch', side: 180, share: 1, ground: true },
] as const;

const seal = iconSvg();
await writeFile('public/seal.svg', seal);

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await mkdir('public/icons', { recursive: true });
const address = `data:image/svg+xml;base64,${Buffer.from(seal).toString('base64')}`;
for (const { name, side, share, ground } of icons) {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>html{background:${ground ? iconColour : 'transparent'}}body{margin:0;display:grid;place-items:center;height:100vh}</style><img alt="" width="${side * share}" height="${side * share}" src="${address}">`,
  );
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
}
await browser.close();
