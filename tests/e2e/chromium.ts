import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const { env, platform } = process;

const usualPlaces: readonly string[] =
  {
    linux: [
      '/usr/bin/chromium-headless-shell',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
    ],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')],
    ),
  }[platform as 'linux' | 'darwin' | 'win32'] ?? [];

/**
 * The path of a Chromium on this machine, or null. `CHROMIUM_PATH` comes first, because it was named
 * on purpose, and is taken unseen, so that a slip in it shows; then the system's browser, which has
 * its libraries and fonts beside it (without a window where there is the choice: a third faster);
 * last the one Playwright may have installed.
 */
export function findChromium(): string | null {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return named;
  return [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
