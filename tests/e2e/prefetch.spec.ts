import { settled, test } from './hosted.ts';
import { expect } from './page.ts';

const later = /\/assets\/Method-[^/]*\.js$/;

/** Milliseconds without a press after which something may be loaded ahead (src/ui/pace/idle.ts). */
const calm = 400;

interface Seen {
  /** When keys were pressed, as the page counts time. */
  readonly presses: number[];
  registered: number;
  hand: number;
}

test('nothing is loaded ahead while somebody presses; then all of it, and the worker after it', async ({
  page,
  host,
}) => {
  // As if pressed ever since the first moment.
  await page.addInitScript(() => {
    const seen: Seen = { presses: [], registered: Number.NaN, hand: 0 };
    const press = () => {
      seen.presses.push(performance.now());
      document.dispatchEvent(new Event('keydown'));
    };
    seen.hand = window.setInterval(press, 100);
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...args) {
      seen.registered = performance.now();
      return register.apply(this, args);
    };
    Object.assign(window, { seen });
  });
  await page.goto(`${host.address}en/`);
  const seen = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await expect.poll(async () => (await seen()).presses.length).toBeGreaterThan(20);
  await page.evaluate(() => window.clearInterval((window as unknown as { seen: Seen }).seen.hand));
  await settled(page);

  const { presses, registered } = await seen();
  const loads = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry.toJSON() as PerformanceResourceTiming),
  );
  const { startTime, responseEnd } = loads.find(({ name }) => later.test(name)) ?? {
    startTime: 0,
    responseEnd: Number.NaN,
  };
  // Where the machine is so busy that a hand seems to rest, it counts as resting.
  const last = Math.max(...presses.filter((time) => time < startTime));
  expect(startTime - last).toBeGreaterThanOrEqual(calm - 1);
  expect(registered).toBeGreaterThan(responseEnd);
});
