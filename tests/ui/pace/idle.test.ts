// @vitest-environment jsdom
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atRest, betweenPresses, watchPeople } from '../../../src/ui/pace/idle.ts';

const see = (state: 'visible' | 'hidden') =>
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
const happens = (type: string) => document.dispatchEvent(new Event(type));

async function isDone(promise: Promise<void>): Promise<boolean> {
  let done = false;
  promise.then(() => {
    done = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return done;
}

watchPeople();

// One clock for all: what happened in one test lies behind the next.
vi.useFakeTimers();
afterAll(() => {
  vi.useRealTimers();
});

beforeEach(async () => {
  see('visible');
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work());
  await vi.advanceTimersByTimeAsync(1000);
});
afterEach(() => {
  see('hidden');
  vi.unstubAllGlobals();
});

it.each(['pointermove', 'pointerdown', 'keydown'])('waits for 0.4 s after a %s', async (type) => {
  happens(type);
  const resting = atRest();
  await vi.advanceTimersByTimeAsync(300);
  happens(type);
  await vi.advanceTimersByTimeAsync(390);
  expect(await isDone(resting)).toBe(false);
  await vi.advanceTimersByTimeAsync(20);
  expect(await isDone(resting)).toBe(true);
});

it('waits as long as it is told to', async () => {
  happens('keydown');
  const resting = atRest(3000);
  await vi.advanceTimersByTimeAsync(2900);
  expect(await isDone(resting)).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(await isDone(resting)).toBe(true);
});

it('does not wait where nobody has done anything, or sees anything', async () => {
  expect(await isDone(atRest())).toBe(true);
  happens('keydown');
  see('hidden');
  expect(await isDone(atRest())).toBe(true);
});

it('waits where the browser does not say when it is idle', async () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const resting = atRest();
  expect(await isDone(resting)).toBe(false);
  await vi.advanceTimersByTimeAsync(400);
  expect(await isDone(resting)).toBe(true);
});

it('is between two presses as soon as the first is painted', async () => {
  happens('pointermove');
  const between = betweenPresses();
  happens('click');
  expect(await isDone(between)).toBe(false);
  await vi.advanceTimersByTimeAsync(40);
  expect(await isDone(between)).toBe(true);
});
