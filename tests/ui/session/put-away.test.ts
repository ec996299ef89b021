import { describe, expect, it } from 'vitest';
import { recordKey } from '../../../src/wizard/record-key.ts';
import { earlierText } from '../../cases/record.ts';
import { FakeBrowser, type FakeTab, keeping } from './browser.ts';

const both = { model: 'both' } as const;

/** Lets a tab’s page come back after a later page of it left this text, and counts how often it is loaded anew. */
function bringBack(tab: FakeTab, text: string | null): number {
  let loaded = 0;
  tab.location.reload = () => {
    loaded += 1;
  };
  if (text !== null) tab.sessionStorage.texts.set(recordKey, text);
  tab.tell('pageshow', { persisted: true });
  return loaded;
}

/** What a page leaves for its tab that began an assessment with these answers. */
function leftBehind(browser: FakeBrowser): string {
  const tab = browser.open();
  tab.session.begin(both);
  return tab.sessionStorage.texts.get(recordKey) ?? '';
}

describe('a page that was put away', () => {
  it.each<
    [what: string, begun: boolean, loaded: number, later: (browser: FakeBrowser) => string | null]
  >([
    ['with nothing answered, and no page came after it', false, 0, () => null],
    ['with answers, and no page came after it', true, 0, () => null],
    ['with nothing answered, and a later page began something', false, 1, leftBehind],
    ['with answers, and a later page began another with the same', true, 1, leftBehind],
    [
      'with answers, and a later page of version 2 had kept nothing of them',
      true,
      1,
      () => JSON.stringify({ version: 2, id: null, answers: both }),
    ],
  ])('%s', (_, begun, loaded, later) => {
    const browser = new FakeBrowser();
    const tab = browser.open();
    if (begun) tab.answer(both);
    expect(bringBack(tab, later(browser))).toBe(loaded);
    expect(tab.answers).toEqual(begun ? both : {});
  });
});

it('a page that was put away with answers that a later page of the tab deleted is loaded anew', () => {
  const tab = new FakeBrowser().open();
  tab.answer(both);
  tab.sessionStorage.texts.delete(recordKey);
  expect(bringBack(tab, null)).toBe(1);
});

it('a page whose answers the tab could not keep is not loaded anew, and keeps them', () => {
  const tab = new FakeBrowser().open();
  tab.sessionStorage.fault = (use) => {
    if (use === 'write') throw new DOMException('Full.', 'QuotaExceededError');
  };
  tab.answer(both);
  expect([bringBack(tab, null), tab.answers]).toEqual([0, both]);
});

it('a tab that may keep nothing of its own opens after a reload what was kept last', () => {
  const browser = keeping(both);
  const tab = browser.open('#/purpose');
  tab.sessionStorage.fault = () => {
    throw new DOMException('Denied.', 'SecurityError');
  };
  tab.answer({ purpose: ['academic'] });
  tab.reload();
  expect([tab.answers, tab.kept.id]).toEqual([{ ...both, purpose: ['academic'] }, 1]);
  expect(bringBack(tab, null)).toBe(0);
});

it('an assessment in which nothing is answered yet is the same after a reload', () => {
  const assessments = [{ id: 7, name: 'Plan', answers: {}, papers: {} }];
  const text = earlierText({ language: null, opened: null, assessments });
  const tab = new FakeBrowser({ [recordKey]: text }).open();
  tab.session.open(7);
  tab.visit('#/');
  tab.reload();
  expect([tab.kept.id, tab.session.asksFirst()]).toEqual([7, false]);
});
