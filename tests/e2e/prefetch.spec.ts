import { test } from './hosted.ts';
import { expect } from './page.ts';

const later = /\/assets\/Method-[^/]*\.js$/;

test('nothing is loaded ahead while somebody presses; then all of it, and the worker after it', async ({
  page,
  host,
}) => {
  let loaded = false;
  page.on('request', (request) => {
    loaded ||= later.test(request.url());
  });
  // As if pressed ever since the first moment.
  await page.addInitScript(() => {
    const press = () => document.dispatchEvent(new Event('keydown'));
    Object.assign(window, { hand: window.setInterval(press, 100) });
  });
  await page.goto(`${host.address}en/`);
  await page.waitForTimeout(2000);
  expect(loaded).toBe(false);
  const registered = () => navigator.serviceWorker.getRegistration().then(Boolean);
  expect(await page.evaluate(registered)).toBe(false);

  await page.evaluate(() => window.clearInterval((window as unknown as { hand: number }).hand));
  await expect.poll(() => loaded).toBe(true);
  expect(await page.evaluate(registered)).toBe(false);
  await expect.poll(() => page.evaluate(registered)).toBe(true);
});
