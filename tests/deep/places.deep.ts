import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordKey } from '../../src/wizard/record-key.ts';
import { recordText } from '../cases/record.ts';
import { type Host, serve } from '../e2e/host.ts';
import { passages } from '../e2e/places.ts';
import { engines, type OpenEngine } from './engines.ts';

describe.each([engines.chromium, engines.firefox])('$name', ({ open }) => {
  let engine: OpenEngine;
  let host: Host;

  beforeAll(async () => {
    engine = await open();
    host = await serve('dist');
  });

  afterAll(async () => {
    await engine?.close();
    await host?.stop();
  });

  it.each(passages)('$name', async ({ answers, go, should }) => {
    const { tab, end } = await engine.visit();
    await tab.goto(`${host.address}seal.svg`);
    await tab.run(
      ([key = '', text = '']) => localStorage.setItem(key, text),
      [recordKey, recordText(answers)],
    );
    const there = { ...tab, goto: (path: string) => tab.goto(host.address + path) };
    expect(await go(there)).toEqual(should);
    await end();
  });
});
