import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { installPackages, mayInstallPackages, runs, updatePackages } from './packages.ts';

/** Where Debian's packages put the fonts: without the second, Latin signs fall into a Chinese font. */
const fonts = [
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
];

/**
 * Makes sure that there is a Chromium before the browser tests start, and on Debian its fonts.
 *
 * 1. Where root may and apt-get is there, the system's packages: they bring the libraries that a
 *    browser needs and the Chinese fonts, which a bare server lacks and a bare download leaves out.
 * 2. Anywhere else, Playwright's own download, which needs no rights and no package manager.
 * 3. Where the first choice fails (no mirror, no network to one of the two), the other.
 * 4. Where all fails, one sentence that says what to install, and exit 1.
 */
function getChromium(): number {
  if (mayInstallPackages() && !fonts.every((font) => existsSync(font))) {
    if (updatePackages()) installFonts();
  }
  if (findChromium() !== null) return 0;
  const download = () => runs('npx', ['playwright', 'install', 'chromium']);
  const ways = mayInstallPackages() ? [installFromSystem, download] : [download];
  for (const way of ways) if (way() && findChromium() !== null) return 0;
  console.error(
    'The browser tests need a Chromium and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
  return 1;
}

function installFonts(): boolean {
  return installPackages('fonts-noto-cjk', 'fonts-noto-core');
}

function installFromSystem(): boolean {
  return (
    updatePackages() &&
    installFonts() &&
    (installPackages('chromium-headless-shell') || installPackages('chromium'))
  );
}

process.exitCode = getChromium();
