// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { arriving, onTryAgain, tryAgain, watchConnection } from '../../src/ui/pace/arriving.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const leave = () => window.dispatchEvent(new Event('beforeunload'));
const comeBack = () =>
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

/** What became of a promise so far. */
function followed(promise: Promise<unknown>): { state: string } {
  const seen = { state: 'under way' };
  promise.then(
    (value) => {
      seen.state = `came: ${value}`;
    },
    () => {
      seen.state = 'failed';
    },
  );
  return seen;
}

it('gives what comes', async () => {
  expect(await arriving(async () => 'part')).toBe('part');
});

it('rejects what fails, once', async () => {
  const load = vi.fn(async () => Promise.reject(new Error('gone')));
  await expect(arriving(load)).rejects.toThrow('gone');
  expect(load).toHaveBeenCalledTimes(1);
});

it('takes what is cut while the page is being left for no failure, and loads it on the way back', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockImplementationOnce(async () => {
      leave();
      throw new Error('cut');
    })
    .mockResolvedValue('part');
  const seen = followed(arriving(load));
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen.state).toBe('under way');
  comeBack();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.state).toBe('came: part');
});

it('tells a failure where the page was not left after all', async () => {
  const seen = followed(
    arriving(async () => {
      leave();
      throw new Error('cut');
    }),
  );
  await vi.advanceTimersByTimeAsync(15_000);
  expect(seen.state).toBe('failed');
});

it('takes what does not come in time for missing, and tells when it comes', async () => {
  let come: (part: string) => void = () => undefined;
  const told = vi.fn();
  const stop = onTryAgain(told);
  const seen = followed(
    arriving(
      () =>
        new Promise<string>((done) => {
          come = done;
        }),
    ),
  );
  await vi.advanceTimersByTimeAsync(14_900);
  expect(seen.state).toBe('under way');
  await vi.advanceTimersByTimeAsync(200);
  expect(seen.state).toBe('failed');
  expect(told).not.toHaveBeenCalled();
  come('part');
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledTimes(1);
  stop();
});

it('asks for missing parts again when the line or the page is back', () => {
  watchConnection();
  const told = vi.fn();
  const stop = onTryAgain(told);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  expect(told).toHaveBeenCalledTimes(0);
  comeBack();
  window.dispatchEvent(new Event('online'));
  tryAgain();
  expect(told).toHaveBeenCalledTimes(3);
  stop();
});
