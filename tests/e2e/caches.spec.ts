import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { test as hosted, settled } from './hosted.ts';
import { expect } from './page.ts';

/** A host with the build at its root, and a second copy below a path. */
const test = hosted.extend({
  folder: async ({}, use) => {
    await mkdir('test-results/e2e', { recursive: true });
    const folder = await mkdtemp(join('test-results/e2e', 'two-copies-'));
    await cp('dist', folder, { recursive: true });
    await cp('dist', join(folder, 'tools/check'), { recursive: true });
    await use(folder);
  },
  below: '/',
});

/** What others keep on the origin, and what earlier releases of ours left for the root, where one has it. */
const others = (root: string) => [
  ['another program’s', `workbox-precache-v2-${root}maps/`, true],
  ['another program’s that names the root', `photos-precache-${root}`, true],
  ['another copy’s of an earlier release', `workbox-precache-v2-${root}tools/check/`, true],
  ['a cache without a plan', 'pictures', true],
  ['the root’s of an earlier release', `workbox-precache-v2-${root}`, false],
];

test('a worker at the root deletes no cache but its own', async ({ page, host }) => {
  await page.goto(`${host.address}tools/check/en/`);
  await settled(page);
  const copy = await page.evaluate(() => caches.keys());
  expect(copy).toHaveLength(1);
  const table = others(host.address);
  await page.evaluate(
    (names) =>
      Promise.all(names.map(async (name) => (await caches.open(name)).put('x', new Response('x')))),
    table.map(([, name]) => String(name)),
  );

  await page.goto(`${host.address}en/`);
  await settled(page);
  const left = await page.evaluate(() => caches.keys());
  expect(table.map(([whose, name]) => [whose, name, left.includes(String(name))])).toEqual(table);
  expect(left).toEqual(expect.arrayContaining(copy));
  expect(left).toHaveLength(copy.length + table.length);

  await host.stop();
  for (const path of ['tools/check/en/', 'en/']) {
    await page.goto(host.address + path);
    await expect(page.getByRole('radio').first()).toBeVisible();
  }
});
