import { describe, expect, it } from 'vitest';
import { emptyRecord, type SavedRecord } from '../../../src/wizard/record.ts';
import { earlierText } from '../../cases/record.ts';
import { FakeBrowser, type FakeTab } from './browser.ts';

const both = { model: 'both' } as const;
const other = { model: 'other' } as const;
const typed = { draft: { 'applicant-name': 'A. Person' } };
const plans = {
  language: 'en',
  opened: 2,
  assessments: [
    { id: 1, name: 'One', answers: both, papers: {} },
    { id: 2, name: 'Two', answers: other, papers: typed },
    { id: 3, name: 'Three', answers: both, papers: {} },
  ],
};

interface Case {
  readonly what: string;
  readonly act: (here: FakeTab, there: FakeTab) => void;
  /** The names of what is kept after Undo, in order. */
  readonly left: readonly (string | null)[];
}

const cases: readonly Case[] = [
  {
    what: 'one deleted',
    act: (here) => here.session.delete(2),
    left: ['One', 'Two', 'Three'],
  },
  {
    what: 'one deleted, another duplicated',
    act: (here) => {
      here.session.delete(3);
      here.session.duplicate(1, 'Copy');
    },
    left: ['One', 'Two', 'Three', 'Copy'],
  },
  {
    what: 'one deleted here, another in another tab',
    act: (here, there) => {
      here.session.delete(1);
      there.session.delete(3);
    },
    left: ['One', 'Two'],
  },
  {
    what: 'one deleted here, everything in another tab',
    act: (here, there) => {
      here.session.delete(2);
      there.session.deleteAll();
    },
    left: ['Two'],
  },
  {
    what: 'one deleted here, and one begun and one renamed in another tab',
    act: (here, there) => {
      here.session.delete(2);
      there.session.begin(both, 'New');
      there.session.rename(1, 'Uno');
    },
    left: ['Uno', 'Two', 'Three', 'New'],
  },
  {
    what: 'everything deleted',
    act: (here) => here.session.deleteAll(),
    left: ['One', 'Two', 'Three'],
  },
  {
    what: 'everything deleted, and one begun in another tab',
    act: (here, there) => {
      here.session.deleteAll();
      there.session.begin(both, 'New');
    },
    left: ['One', 'Two', 'Three', 'New'],
  },
  {
    what: 'everything deleted, and another tab keeps its own',
    act: (here, there) => {
      there.session.open(2);
      here.session.deleteAll();
      there.session.keepOwn();
    },
    left: ['One', 'Two', 'Three', 'Two'],
  },
  {
    what: 'one deleted that another tab deletes as well',
    act: (here, there) => {
      here.session.delete(2);
      there.session.delete(2);
    },
    left: ['One', 'Two', 'Three'],
  },
  {
    what: 'one deleted and then another: the last one comes back',
    act: (here) => {
      here.session.delete(1);
      here.session.delete(2);
    },
    left: ['Two', 'Three'],
  },
];

describe('Undo brings back what this tab deleted last, each once and in its place', () => {
  it.each(cases)('$what', ({ act, left }) => {
    const browser = new FakeBrowser({ 'baichuan2-licence-check': earlierText(plans) });
    const [here, there] = [browser.open(), browser.open()];
    here.session.chooseLanguage('en');
    const before = browser.record;
    act(here, there);
    here.session.bringBack();
    expect(browser.shelf.map(({ name }) => name)).toEqual(left);
    for (const saved of browser.record.assessments) {
      const old = before.assessments.find(({ id }) => id === saved.id);
      if (old !== undefined && saved.name !== 'Uno') expect(saved).toEqual(old);
    }
    expect(here.kept.deleted).toBe(null);
    const ids = browser.record.assessments.map(({ id }) => id);
    here.session.bringBack();
    expect(browser.record.assessments.map(({ id }) => id)).toEqual(ids);
  });

  it('with language and what was open last, unless others were chosen since', () => {
    const browser = new FakeBrowser({ 'baichuan2-licence-check': earlierText(plans) });
    const [here, there] = [browser.open(), browser.open()];
    const whole = here.kept.record;
    here.session.deleteAll();
    expect(browser.texts).toEqual({});
    here.session.bringBack();
    expect(browser.record).toEqual(whole);
    here.session.deleteAll();
    there.session.chooseLanguage('zh-CN');
    here.session.bringBack();
    expect(browser.record).toEqual({ ...whole, language: 'zh-CN' });
  });

  it.each<[what: string, gone: number, act: (there: FakeTab) => void, opened: number | null]>([
    ['one that was open last is so again', 2, () => undefined, 2],
    ['another was opened since', 2, (there) => there.session.open(3), 3],
    ['another is not open because it comes back', 1, (there) => there.session.delete(2), null],
  ])('%s', (_, gone, act, opened) => {
    const browser = new FakeBrowser({ 'baichuan2-licence-check': earlierText(plans) });
    const [here, there] = [browser.open(), browser.open()];
    here.session.delete(gone);
    act(there);
    here.session.bringBack();
    expect([browser.record.opened, browser.record.assessments.map(({ id }) => id)]).toEqual([
      opened,
      opened === null ? [1, 3] : [1, 2, 3],
    ]);
  });

  it('and asks first only where nothing is answered: another assessment stays on the screen', () => {
    const browser = new FakeBrowser({ 'baichuan2-licence-check': earlierText(plans) });
    const [here, there] = [browser.open(), browser.open()];
    here.session.open(1);
    there.session.open(3);
    here.session.delete(2);
    here.session.bringBack();
    expect(here.session.asksFirst()).toBe(false);
    here.visit('#/purpose');
    expect(here.kept.id).toBe(1);
    here.session.delete(1);
    here.session.bringBack();
    expect(here.session.asksFirst()).toBe(true);
  });

  it('the next answer takes the offer away', () => {
    const browser = new FakeBrowser({ 'baichuan2-licence-check': earlierText(plans) });
    const here = browser.open();
    here.session.delete(2);
    expect(here.kept.deleted?.what).toBe('assessment');
    here.session.begin(both);
    expect(here.kept.deleted).toBe(null);
    here.session.bringBack();
    expect(browser.shelf.map(({ name }) => name)).toEqual(['One', 'Three', null]);
  });

  it('what could not be read comes back as it was, unless something was kept since', () => {
    const texts = { 'baichuan2-licence-check': '{"version":9,"plans":[]}' };
    const browser = new FakeBrowser(texts);
    const [here, there] = [browser.open(), browser.open()];
    here.session.deleteAll();
    expect([browser.texts, here.kept.problem]).toEqual([{}, null]);
    here.session.bringBack();
    expect([browser.texts, here.kept.problem]).toEqual([texts, 'later-version']);
    here.session.deleteAll();
    there.session.begin(both, 'New');
    here.session.bringBack();
    expect(browser.shelf.map(({ name }) => name)).toEqual(['New']);
    expect(here.kept.deleted?.what).toBe('everything');
  });

  it.each<[problem: string, use: string, error: DOMException]>([
    ['full', 'write', new DOMException('No room.', 'QuotaExceededError')],
    ['blocked', 'write', new DOMException('Denied.', 'SecurityError')],
    ['blocked', 'read', new DOMException('Denied.', 'SecurityError')],
  ])(
    'where the store is %s (%s), what could not be read may still be brought back',
    (problem, use, error) => {
      const texts = { 'baichuan2-licence-check': '{"version":9,"plans":[]}' };
      const browser = new FakeBrowser(texts);
      const here = browser.open();
      here.session.deleteAll();
      browser.store.fault = (used) => {
        if (used === use) throw error;
      };
      here.session.bringBack();
      expect([here.kept.problem, here.kept.deleted?.what, browser.texts]).toEqual([
        problem,
        'everything',
        {},
      ]);
      browser.store.fault = () => undefined;
      here.session.bringBack();
      expect([here.kept.problem, here.kept.deleted?.what, browser.texts]).toEqual([
        'later-version',
        undefined,
        texts,
      ]);
    },
  );
});

it('no id is given twice, whatever was deleted', () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  const ids: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    tab.session.begin(both);
    ids.push(tab.kept.id ?? 0);
    if (n % 2 === 0) tab.session.delete(ids.at(-1) ?? 0);
    else tab.session.deleteAll();
  }
  expect(new Set(ids).size).toBe(50);
  expect(ids.every((id) => Number.isSafeInteger(id) && id > 0)).toBe(true);
  const record: SavedRecord = browser.record;
  expect(record).toEqual(emptyRecord);
});
