import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test as watched } from './page.ts';
import { answerAll, hobbyist } from './person.ts';
import { words } from './words.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A host that knows nothing but files, with the built page in a folder below its root. */
const test = watched.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  baseURL: async ({}, use) => {
    const server = createServer(async ({ url = '' }, response) => {
      const { pathname } = new URL(url, 'http://host');
      const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      const below = path.startsWith('/any/where/') ? path.slice('/any/where/'.length) : null;
      const body = below === null ? null : await readFile(join('dist', below)).catch(() => null);
      const type = types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    await use(`http://localhost:${(server.address() as AddressInfo).port}/any/where/`);
    server.close();
    server.closeAllConnections();
  },
});

for (const [path, language] of [
  ['', 'en'],
  ['en/', 'en'],
  ['zh-CN/', 'zh-CN'],
] as const) {
  test(`below /any/where/${path} a whole run works`, async ({ page, baseURL }) => {
    const { ui, verdicts } = words[language];
    await page.goto(`${baseURL}${path}`);
    await answerAll(page, hobbyist);
    await page.locator('button[name="continue"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      verdicts.verdicts.permitted.title,
    );
    await page.locator('[data-obligation] button[aria-expanded]').first().click();
    await expect(page.locator('[data-obligation] [lang="zh-CN"]').first()).toBeVisible();

    const other = language === 'en' ? 'zh-CN' : 'en';
    await page.getByRole('link', { name: ui.masthead.otherLanguage }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words[other].verdicts.verdicts.permitted.title,
    );
    expect(page.url()).toBe(`${baseURL}${other}/#/result`);
    await page.reload();
    await expect(page.locator('[data-verdict="permitted"]')).toBeVisible();

    const source = page.getByRole('link', { name: words[other].ui.footer.source });
    const address = await source.evaluate((link) => (link as HTMLAnchorElement).href);
    expect(address).toBe(`${baseURL}licence/source.zh-CN.txt`);
    expect(await (await page.request.get(address)).text()).toContain('模型社区许可协议');
  });
}
