import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesVersion } from '../../../src/rules/assess.ts';
import type { QuestionId } from '../../../src/rules/contract/questions.ts';
import { assessmentKey, recordKey } from '../../../src/wizard/record-key.ts';
import { FakeBrowser, type FakeTab } from './browser.ts';

/** What a browser kept under rules 1.0.0, as bytes. */
const kept = JSON.parse(readFileSync('tests/cases/rules-1.0.0/records.json', 'utf8'));
const tabs = JSON.parse(readFileSync('tests/cases/rules-1.0.0/tabs.json', 'utf8'));
const keptBefore = (which: string) => new FakeBrowser(kept[which]);

/** The answers that the page names, in a row; null where it says nothing of earlier rules. */
const named = (tab: FakeTab) => tab.kept.own?.earlier?.lookAgainAt.join() ?? null;
const onShelf = (browser: FakeBrowser) =>
  Object.fromEntries(
    browser.record.assessments.map(({ id, earlier }) => [id, earlier?.lookAgainAt.join() ?? null]),
  );
/** Gives the present answer of a question once more. */
const confirm = (tab: FakeTab, ...ids: readonly QuestionId[]) => {
  for (const id of ids) {
    tab.session.send({ type: 'reopen', question: id });
    tab.answer({ [id]: tab.answers[id] });
  }
};

it.each<[string, (browser: FakeBrowser) => FakeTab]>([
  [
    'from the list on the start screen',
    (browser) => {
      const tab = browser.open();
      expect(named(tab)).toBeNull();
      tab.session.open(13);
      return tab;
    },
  ],
  ['at the address of a later screen', (browser) => browser.open('#/result')],
  [
    'by the Back button, from the start screen',
    (browser) => {
      const tab = browser.open();
      tab.visit('#/check');
      return tab;
    },
  ],
])('opened %s, an assessment of rules 1.0.0 says so', (_, open) => {
  const browser = keptBefore('version 3');
  const tab = open(browser);
  expect(tab.kept.own?.earlier).toEqual({ rules: '1.0.0', lookAgainAt: ['purpose'] });
  expect(tab.answers.purpose).toEqual(['commercial', 'possibly-military', 'possibly-unlawful']);
  tab.reload();
  expect(named(tab)).toBe('purpose');
  expect(browser.texts).toEqual(kept['version 3']);
});

it.each<[string, string, string]>([
  ['version 2', '#/result', 'purpose'],
  ['version 1', '#/result', 'purpose'],
])('kept by %s, it says so too', (which, fragment, wanted) => {
  expect(named(keptBefore(which).open(fragment))).toBe(wanted);
});

it('a tab that the old code kept, loaded again, says so of what it shows', () => {
  const tab = keptBefore('version 3').open();
  tab.sessionStorage.setItem(recordKey, tabs['version 2']);
  tab.reload();
  expect([tab.kept.id, named(tab)]).toEqual([12, 'purpose']);
});

it.each<[string, (tab: FakeTab) => void, string | null]>([
  ['another question is answered', (tab) => confirm(tab, 'brand'), 'applicant,leaderboard'],
  [
    'another answer is changed elsewhere than at its question',
    (tab) => tab.session.send({ type: 'revise', answers: { ...tab.answers, brand: 'yes' } }),
    'applicant,leaderboard',
  ],
  ['one of those named is looked at', (tab) => confirm(tab, 'applicant'), 'leaderboard'],
  ['all named are looked at', (tab) => confirm(tab, 'applicant', 'leaderboard'), null],
  [
    'one named is changed elsewhere than at its question',
    (tab) =>
      tab.session.send({ type: 'revise', answers: { ...tab.answers, leaderboard: 'organiser' } }),
    'applicant',
  ],
  ['it is dismissed', (tab) => tab.session.dismissEarlier(), null],
  ['it is renamed', (tab) => tab.session.rename(16, 'Club'), 'applicant,leaderboard'],
  [
    'something is typed into its papers',
    (tab) => tab.session.type(() => ({ draft: { company: 'A' } })),
    'applicant,leaderboard',
  ],
  [
    'its answers are dropped for others',
    (tab) => tab.session.replaceSaved(16, { model: 'both' }),
    null,
  ],
])('once %s, it names what is left to look at', (_, act, wanted) => {
  const browser = keptBefore('version 3, two more');
  const tab = browser.open();
  tab.session.open(16);
  act(tab);
  tab.reload();
  expect(named(tab)).toBe(wanted);
  tab.session.restart();
  tab.session.open(16);
  expect(named(tab)).toBe(wanted);
  expect(onShelf(browser)).toEqual({ 16: wanted, 17: 'leaderboard' });
});

it('where no answer is to be looked at, it is told until the next answer', () => {
  const tab = keptBefore('version 3').open();
  tab.session.open(11);
  expect(named(tab)).toBe('');
  tab.reload();
  expect(named(tab)).toBe('');
  confirm(tab, 'brand');
  expect(named(tab)).toBeNull();
});

it('what was not opened says so when it is, though it was written anew beside another', () => {
  const browser = keptBefore('version 2');
  const tab = browser.open();
  tab.session.open(11);
  tab.session.dismissEarlier();
  expect(JSON.parse(browser.texts[`${assessmentKey}12`] ?? '').rules).toBe(rulesVersion);
  expect(onShelf(browser)).toEqual({
    11: null,
    12: 'purpose',
    13: 'purpose',
    14: 'purpose',
    15: '',
  });
  const other = browser.open();
  other.session.open(12);
  expect(named(other)).toBe('purpose');
});

it('what was not opened stays as rules 1.0.0 wrote it, for a tab that still runs them', () => {
  const browser = keptBefore('version 3');
  const tab = browser.open('#/result');
  tab.session.dismissEarlier();
  tab.session.chooseLanguage('en');
  const { [`${assessmentKey}13`]: _, [recordKey]: _language, ...others } = kept['version 3'];
  expect(browser.texts).toMatchObject(others);
  expect(JSON.parse(browser.texts[`${assessmentKey}13`] ?? '')).toMatchObject({
    rules: rulesVersion,
  });
});

it('what one tab was told, the other knows', () => {
  const browser = keptBefore('version 3');
  const [one, other] = [browser.open('#/result'), browser.open('#/result')];
  expect([named(one), named(other)]).toEqual(['purpose', 'purpose']);
  one.session.dismissEarlier();
  expect([named(one), named(other)]).toEqual([null, null]);
  expect(other.kept.conflict).toBeNull();
});

it('a copy, and what is kept beside another tab’s, is told of as well', () => {
  const browser = keptBefore('version 3');
  const [one, other] = [browser.open('#/result'), browser.open('#/result')];
  one.session.duplicate(13, 'Copy');
  browser.prompt = false;
  confirm(one, 'purpose');
  one.answer({ brand: 'yes' });
  one.session.send({ type: 'reopen', question: 'brand' });
  one.answer({ brand: 'yes' });
  browser.deliver(other);
  expect([other.kept.conflict, named(other)]).toEqual(['changed', 'purpose']);
  other.session.keepOwn();
  expect(browser.record.assessments.slice(-2).map(({ earlier }) => earlier)).toEqual(
    Array(2).fill({ rules: '1.0.0', lookAgainAt: ['purpose'] }),
  );
});

it('what is taken back by Undo is told of', () => {
  const tab = keptBefore('version 3').open('#/result');
  tab.session.delete(13);
  tab.session.bringBack();
  tab.session.open(13);
  expect(named(tab)).toBe('purpose');
});

it('a store that refuses lets it be known on the screen all the same', () => {
  const browser = keptBefore('version 3');
  browser.store.fault = (use) => {
    if (use === 'write') throw new DOMException('Full.', 'QuotaExceededError');
  };
  const tab = browser.open('#/result');
  tab.session.dismissEarlier();
  expect([named(tab), tab.kept.problem, browser.texts]).toEqual([null, 'full', kept['version 3']]);
});

it('a page of rules 1.0.0 in another tab drops the marks: what it wrote is told of again', () => {
  const browser = keptBefore('version 3, two more');
  const tab = browser.open('#/result');
  tab.session.dismissEarlier();
  const key = `${assessmentKey}16`;
  const { rules: _rules, earlier: _earlier, ...unmarked } = JSON.parse(browser.texts[key] ?? '');
  expect(JSON.stringify(unmarked)).toBe(kept['version 3, two more'][key]);
  browser.store.setItem(key, JSON.stringify(unmarked));
  expect(named(browser.open('#/result'))).toBe('applicant,leaderboard');
});
