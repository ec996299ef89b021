// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { afterFrame, afterPaint, watchKeys } from '../../../src/ui/pace/after-paint.ts';

const see = (state: 'visible' | 'hidden') =>
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
const key = (type: 'keydown' | 'keyup') => document.dispatchEvent(new KeyboardEvent(type));

beforeAll(watchKeys);
beforeEach(() => {
  vi.useFakeTimers();
  see('visible');
});
afterEach(() => {
  key('keyup');
  vi.advanceTimersByTime(1000);
  see('hidden');
  vi.useRealTimers();
});

it('does what a press asks for after the next frame, once', () => {
  const work = vi.fn();
  const again = vi.fn();
  afterPaint(work);
  afterPaint(again);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect([work.mock.calls.length, again.mock.calls.length]).toEqual([1, 0]);
});

it('waits for a key that is down, and no longer than people wait', () => {
  const work = vi.fn();
  key('keydown');
  afterPaint(work);
  vi.advanceTimersByTime(100);
  expect(work).not.toHaveBeenCalled();
  key('keyup');
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(work).toHaveBeenCalledTimes(1);

  const held = vi.fn();
  key('keydown');
  afterPaint(held);
  vi.advanceTimersByTime(149);
  expect(held).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(held).toHaveBeenCalledTimes(1);
});

it('leaves each press its own time', () => {
  const first = vi.fn();
  afterPaint(first);
  vi.advanceTimersByTime(140);
  const second = vi.fn();
  key('keydown');
  afterPaint(second);
  vi.advanceTimersByTime(20);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0]);
});

it('does it at once where nothing is painted, and when the page is left', () => {
  const left = vi.fn();
  afterPaint(left);
  see('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(left).toHaveBeenCalledTimes(1);
  const hidden = vi.fn();
  afterPaint(hidden);
  expect(hidden).toHaveBeenCalledTimes(1);
});

it('does what is to follow a frame in one go, unless it was called off', () => {
  const order: string[] = [];
  afterFrame(() => order.push('first'));
  const callOff = afterFrame(() => order.push('never'));
  afterFrame(() => order.push('second'));
  callOff();
  expect(order).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(order).toEqual(['first', 'second']);
  see('hidden');
  afterFrame(() => order.push('unseen'));
  expect(order).toEqual(['first', 'second', 'unseen']);
});
