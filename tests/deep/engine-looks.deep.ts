import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { recordKey } from '../../src/wizard/record-key.ts';
import { recordText } from '../cases/record.ts';
import { type Host, serve } from '../e2e/host.ts';
import { answersOf } from '../e2e/screens.ts';
import { engines, type OpenEngine, type Tab, type Visit } from './engines.ts';

const startUp = answersOf('A start-up builds a fine-tune into its paid app');

let host: Host;

beforeAll(async () => {
  host = await serve('dist');
});

afterAll(() => host.stop());

/** In the page: waits until there is something for the selector. */
async function appears(css: string): Promise<void> {
  while (document.querySelector(css) === null) await new Promise((done) => setTimeout(done, 20));
}

/** Opens a screen in a tab, with the answers of an earlier visit. */
async function open(tab: Tab, language: Language, fragment: string): Promise<void> {
  await tab.goto(`${host.address}seal.svg`);
  await tab.run(([key, text]) => localStorage.setItem(key, text), [
    recordKey,
    recordText(startUp),
  ] as const);
  await tab.goto(`${host.address}${language}/${fragment}`);
  await tab.run(appears, 'html[data-live]');
}

/** In the page: the text of the licence as one paragraph of the screen, in some widths: where its lines begin, as it is and where no line is broken early, and how far one sticks out at most. */
function lines(widths: readonly number[]) {
  const originals = [...document.querySelectorAll('.licence-clause .original p')];
  const paragraph = document.createElement('p');
  const words = originals.map(({ textContent }) => textContent?.trim()).join('');
  const text = paragraph.appendChild(document.createTextNode(words));
  document.querySelector('main')?.append(paragraph);
  const range = document.createRange();
  const measured = () => {
    const { right } = paragraph.getBoundingClientRect();
    const begins: number[] = [];
    let [last, out] = [Number.POSITIVE_INFINITY, 0];
    for (let n = 0; n < words.length; n += 1) {
      range.setStart(text, n);
      range.setEnd(text, n + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || words[n]?.trim() === '') continue;
      if (box.left < last) begins.push(n);
      last = box.left;
      out = Math.max(out, box.right - right);
    }
    return { begins, out };
  };
  return widths.map((width) => {
    paragraph.style.width = `${width}px`;
    paragraph.style.removeProperty('text-wrap');
    const { begins, out } = measured();
    paragraph.style.setProperty('text-wrap', 'wrap');
    return { begins, out, full: measured().begins };
  });
}

describe.each(Object.values(engines))('$name', ({ open: start }) => {
  let engine: OpenEngine;
  let visit: Visit;

  beforeAll(async () => {
    engine = await start();
    visit = await engine.visit();
  });

  afterAll(async () => {
    await visit?.end();
    await engine?.close();
  });

  it('sets the seal beside the verdict', async () => {
    await open(visit.tab, 'en', '#/result');
    await visit.tab.run(appears, '.verdict .seal');
    const { seal, sheet, heading } = await visit.tab.run(() => {
      const box = (css: string) => {
        const { left, right, top, bottom } =
          document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, top, bottom };
      };
      return { seal: box('.verdict .seal'), sheet: box('.verdict'), heading: box('h1') };
    }, null);
    expect(seal.right).toBeGreaterThan(sheet.right - 24);
    expect(seal.top).toBeLessThan(heading.bottom);
    expect(seal.left).toBeGreaterThan((heading.left + heading.right) / 2);
  });

  it('fills the lines of Chinese, and keeps them within their measure', async () => {
    await open(visit.tab, 'zh-CN', '#/licence');
    await visit.tab.run(appears, '.licence-clause');
    for (const { begins, full, out } of await visit.tab.run(lines, [300, 337, 350])) {
      expect(full.length).toBeGreaterThan(50);
      // A short end may be mended within the last four lines.
      expect(begins.slice(0, -4)).toEqual(full.slice(0, -4));
      expect(out).toBeLessThanOrEqual(1);
    }
  });

  it('cuts no text that is to be copied', async () => {
    await open(visit.tab, 'zh-CN', '#/application');
    await visit.tab.run(appears, '[data-copy="subject"] textarea');
    const cut = await visit.tab.run(() => {
      document.body.style.width = '390px';
      const boxes = [...document.querySelectorAll<HTMLTextAreaElement>('[data-copy] textarea')];
      return boxes.map(({ clientHeight, scrollHeight, parentElement }) => ({
        part: parentElement?.closest('[data-copy]')?.getAttribute('data-copy'),
        cut: clientHeight < 400 && scrollHeight > clientHeight,
        lines: Math.round((clientHeight - 16) / 28),
      }));
    }, null);
    expect(cut.filter((box) => box.cut)).toEqual([]);
    expect(cut.find(({ part }) => part === 'subject')?.lines).toBeGreaterThan(1);
  });

  it('selects the whole link by a click', async () => {
    await open(visit.tab, 'en', '#/result');
    await visit.tab.run(appears, '.takeaway');
    await visit.tab.run(() => {
      // No other: what the folds above it load would push it away.
      const fold = document.querySelector<HTMLDetailsElement>('.takeaway');
      if (fold !== null) fold.open = true;
    }, null);
    await visit.tab.run(appears, '.share input');
    await visit.tab.click('.share input');
    const { selected, whole } = await visit.tab.run(() => {
      const { value, selectionStart, selectionEnd } =
        document.querySelector<HTMLInputElement>('.share input') ?? new HTMLInputElement();
      return { selected: value.slice(selectionStart ?? 0, selectionEnd ?? 0), whole: value };
    }, null);
    expect(selected).toBe(whole);
  });

  it('selects the text that it may not copy', async () => {
    await open(visit.tab, 'en', '#/application');
    await visit.tab.run(appears, '[data-copy="subject"] button');
    await visit.tab.run(() => {
      const writeText = () => Promise.reject(new Error('not allowed'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    }, null);
    await visit.tab.click('[data-copy="subject"] button');
    await visit.tab.run(appears, '[data-copy="subject"] [role="status"]:not(:empty)');
    const { held, selected, whole } = await visit.tab.run(() => {
      const { value, selectionStart, selectionEnd } = document.querySelector<HTMLTextAreaElement>(
        '[data-copy="subject"] textarea',
      ) ?? { value: '', selectionStart: 0, selectionEnd: 0 };
      return {
        held: document.activeElement?.tagName,
        selected: value.slice(selectionStart, selectionEnd),
        whole: value,
      };
    }, null);
    expect({ held, selected }).toEqual({ held: 'TEXTAREA', selected: whole });
  });
});
