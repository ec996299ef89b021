import { describe, expect, it } from 'vitest';
import type { PaperFields } from '../../../src/wizard/record.ts';
import { recordKey } from '../../../src/wizard/record-key.ts';
import { recordText } from '../../cases/record.ts';
import { FakeBrowser, type FakeTab, keeping } from './browser.ts';

const both = { model: 'both' } as const;
const academic = { ...both, purpose: ['academic'] } as const;
const commercial = { ...both, purpose: ['commercial'] } as const;
const later = '{"version":9,"plans":[]}';
const typed = (company: string) => ({ draft: { company } });
const typing = (company: string) => (papers: PaperFields) => ({ ...papers, ...typed(company) });
const denied = new DOMException('The operation is insecure.', 'SecurityError');
const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/** Lets the tab’s uses of the store fail for which `which` says so; gives back the end of it. */
function failing(tab: FakeTab, which: (use: string) => boolean, error: unknown = quota) {
  const { fault } = tab.localStorage;
  tab.localStorage.fault = (use) => {
    if (which(use)) throw error;
  };
  return () => {
    tab.localStorage.fault = fault;
  };
}

const writing = (use: string) => use !== 'read';
const always = () => true;

describe('a store that refuses', () => {
  it.each<[name: string, problem: string, error: unknown]>([
    ['QuotaExceededError', 'full', quota],
    ['NS_ERROR_DOM_QUOTA_REACHED', 'full', new DOMException('', 'NS_ERROR_DOM_QUOTA_REACHED')],
    ['SecurityError', 'blocked', denied],
    ['an error of another kind', 'blocked', { name: 'QuotaExceededError' }],
  ])('for %s is told as %s', (_, problem, error) => {
    const tab = new FakeBrowser().open();
    failing(tab, writing, error);
    tab.answer(both);
    expect([tab.kept.problem, tab.session.unread()]).toEqual([problem, null]);
  });

  it('to be read, and was empty, is told and has nothing to be downloaded', () => {
    const tab = new FakeBrowser().open();
    failing(tab, always, denied);
    tab.session.chooseLanguage('en');
    expect([tab.kept.problem, tab.session.unread()]).toEqual(['blocked', null]);
  });

  it.each<[what: string, act: (tab: FakeTab) => void]>([
    ['an answer', (tab) => tab.answer({ purpose: ['academic'] })],
    ['deleting everything', (tab) => tab.session.deleteAll()],
    ['a name', (tab) => tab.session.rename(1, 'Name')],
  ])('to be read alone is not written over by %s', (_, act) => {
    const browser = keeping(both);
    const tab = browser.open('#/purpose');
    const { texts } = browser;
    const end = failing(tab, (use) => use === 'read', denied);
    act(tab);
    expect([browser.texts, tab.kept.problem]).toEqual([texts, 'blocked']);
    end();
    tab.tell('storage', { key: recordKey });
    expect([browser.texts, tab.kept.problem]).toEqual([texts, 'blocked']);
  });

  it.each<[what: string, which: (use: string) => boolean, problem: string]>([
    ['everything', always, 'blocked'],
    ['what is written', writing, 'full'],
  ])('%s: what waits is written with the next change, and told until then', (_, which, problem) => {
    const browser = new FakeBrowser();
    const [here, there] = [browser.open(), browser.open()];
    const end = failing(here, which);
    here.answer(both);
    end();
    there.session.chooseLanguage('en');
    expect([here.kept.problem, here.kept.conflict, browser.shelf]).toEqual([problem, null, []]);
    here.reload();
    expect([here.kept.problem, here.kept.conflict]).toEqual([null, null]);
    expect(browser.shelf).toEqual([{ name: null, answers: both, papers: {} }]);
  });

  it('what is typed: a reload has it, and keeps it once there is room', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    const end = failing(here, writing);
    here.session.type(typing('A'));
    here.reload();
    expect([here.kept.own?.papers, browser.shelf[0]?.papers]).toEqual([typed('A'), {}]);
    end();
    here.reload();
    expect([here.kept.own?.papers, browser.shelf[0]?.papers]).toEqual([typed('A'), typed('A')]);
    there.session.type((papers) => ({ ...papers, log: { 0: 'sent' } }));
    const papers = { ...typed('A'), log: { 0: 'sent' } };
    expect([here.kept.own?.papers, browser.shelf[0]?.papers]).toEqual([papers, papers]);
  });

  it('an assessment begun, left and opened again: a reload has it, and keeps it once there is room', () => {
    const browser = new FakeBrowser();
    const tab = browser.open();
    const end = failing(tab, writing);
    tab.session.begin(both, 'One');
    const { id } = tab.kept;
    tab.session.begin({ model: 'other' }, 'Two');
    tab.session.open(id ?? 0);
    end();
    tab.reload();
    expect([tab.kept.conflict, tab.kept.id]).toEqual([null, id]);
    expect(browser.shelf).toEqual([{ name: 'One', answers: both, papers: {} }]);
  });

  it('while another tab answers: first the store is told, then what is to be decided', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    const end = failing(here, writing);
    here.answer({ purpose: ['academic'] });
    there.answer({ purpose: ['commercial'] });
    expect([here.kept.problem, here.kept.conflict, here.answers]).toEqual(['full', null, academic]);
    end();
    here.session.chooseLanguage('en');
    expect([here.kept.problem, here.kept.conflict, here.answers]).toEqual([
      null,
      'changed',
      academic,
    ]);
    expect(browser.shelf).toEqual([{ name: null, answers: commercial, papers: {} }]);
  });

  it('to delete everything, which another tab writes to: it is deleted with the next change', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open(), browser.open()];
    const end = failing(here, writing, denied);
    here.session.deleteAll();
    there.session.rename(1, 'Name');
    expect(here.kept.record.assessments).toEqual([]);
    end();
    here.session.chooseLanguage('en');
    expect([browser.shelf, browser.record.language, here.kept.problem]).toEqual([[], 'en', null]);
  });
});

it('a store of which one text fits no more is left as it was, whatever had shrunk before', () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  tab.session.begin(both, 'One');
  const { id } = tab.kept;
  tab.session.type(typing('x'.repeat(500)));
  tab.session.begin(both, 'Two');
  const size = (texts: object) =>
    Object.values(texts).reduce((sum: number, text: string) => sum + text.length, 0);
  const room = size(browser.texts);
  browser.store.fault = (use, key = '', text = '') => {
    if (use === 'write' && size({ ...browser.texts, [key]: text }) > room) throw quota;
  };
  const before = browser.texts;
  tab.session.type(typing('x'.repeat(400)));
  tab.session.begin(both, 'Three');
  tab.session.type(typing('x'.repeat(300)));
  tab.session.open(id ?? 0);
  tab.session.type(typing(''));
  expect([tab.kept.problem, browser.texts]).toEqual(['full', before]);
  browser.store.fault = () => undefined;
  tab.session.chooseLanguage('en');
  expect(browser.shelf.map(({ name, papers }) => [name, papers.draft?.company?.length])).toEqual([
    ['One', 0],
    ['Two', 400],
    ['Three', 300],
  ]);
});

describe('a store that a later version writes to while the page is open', () => {
  const start = () => {
    const browser = keeping(both);
    const tab = browser.open('#/purpose');
    tab.session.type(typing('A'));
    tab.session.duplicate(1, 'Copy');
    browser.store.texts.clear();
    tab.localStorage.texts.clear();
    for (const { texts } of [browser.store, tab.localStorage]) texts.set(recordKey, later);
    return { browser, tab };
  };
  const own = { name: null, answers: academic, papers: typed('A') };
  const copy = { name: 'Copy', answers: both, papers: typed('A') };

  it('is told and left alone; what was kept stays on the screen and may be put in its place', () => {
    const { browser, tab } = start();
    tab.tell('storage', { key: null });
    expect([tab.kept.problem, tab.session.unread()]).toEqual(['later-version', later]);
    tab.answer({ purpose: ['academic'] });
    expect([tab.kept.conflict, browser.texts]).toEqual([null, { [recordKey]: later }]);
    expect(tab.kept.record.assessments.length).toBe(2);
    tab.session.replaceUnread();
    expect([tab.kept.problem, browser.shelf]).toEqual([null, [own, copy]]);
  });

  it('also after a reload, which shows the one on the screen alone', () => {
    const { browser, tab } = start();
    tab.reload();
    expect([tab.kept.problem, tab.kept.conflict]).toEqual(['later-version', null]);
    tab.answer({ purpose: ['academic'] });
    tab.session.replaceUnread();
    expect([tab.kept.problem, tab.kept.conflict, browser.shelf]).toEqual([null, null, [own]]);
  });

  it('and that was put right meanwhile is not written over', () => {
    const { browser, tab } = start();
    tab.tell('storage', { key: null });
    for (const { texts } of [browser.store, tab.localStorage]) {
      texts.set(recordKey, recordText({ model: 'other' }, 'en'));
    }
    tab.session.replaceUnread();
    expect([browser.record.language, tab.kept.problem]).toEqual(['en', null]);
    expect(browser.shelf[0]?.answers).toEqual({ model: 'other' });
  });
});

it('a text that another tab removes while the store is read is no fault', () => {
  const browser = keeping(both);
  const tab = browser.open();
  tab.session.chooseLanguage('en');
  const { texts } = tab.localStorage;
  tab.localStorage.fault = () => {
    tab.localStorage.fault = () => undefined;
    texts.delete(recordKey);
    tab.localStorage.key = (n) => [...texts.keys(), recordKey][n] ?? null;
    Object.defineProperty(tab.localStorage, 'length', { value: texts.size + 2 });
  };
  tab.tell('storage', { key: recordKey });
  expect([tab.kept.problem, tab.session.language]).toEqual([null, null]);
  expect(tab.kept.record.assessments.map(({ answers }) => answers)).toEqual([both]);
});
