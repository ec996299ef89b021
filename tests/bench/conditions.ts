import type { CDPSession } from '@playwright/test';

export type ConditionName = 'a' | 'b' | 'c';

/** A line, a processor and a screen that people have; what must be reached there, in milliseconds. */
export interface Condition {
  readonly title: string;
  /** Null where nothing is slowed down. */
  readonly network: { readonly bitsPerSecond: number; readonly roundTrip: number } | null;
  /** How many times slower than this machine. */
  readonly processor: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly mobile: boolean;
  readonly limits: {
    readonly largestPaint?: number;
    readonly live?: number;
    readonly liveOffline?: number;
    readonly interaction?: number;
  };
}

const desk = { viewport: { width: 1280, height: 800 }, mobile: false };
const phone = { viewport: { width: 390, height: 844 }, mobile: true };

export const conditions: Readonly<Record<ConditionName, Condition>> = {
  a: { title: 'no throttling, desk', network: null, processor: 1, ...desk, limits: {} },
  b: {
    title: 'slow 4G (1.6 Mbit/s, 150 ms), processor 4 times slower, phone',
    network: { bitsPerSecond: 1_600_000, roundTrip: 150 },
    processor: 4,
    ...phone,
    limits: { largestPaint: 400, live: 1200, liveOffline: 300, interaction: 50 },
  },
  c: {
    title: '3G (400 kbit/s, 400 ms), processor 6 times slower, phone',
    network: { bitsPerSecond: 400_000, roundTrip: 400 },
    processor: 6,
    ...phone,
    limits: { largestPaint: 700, live: 3300, interaction: 80 },
  },
};

/** Puts a page under a condition, with the line cut where it is offline; before it goes anywhere. */
export async function put(
  session: CDPSession,
  { network, processor }: Condition,
  offline: boolean,
): Promise<void> {
  const bytesPerSecond = network === null ? -1 : network.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline,
    latency: network?.roundTrip ?? 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
}
