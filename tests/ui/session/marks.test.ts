import { describe, expect, it } from 'vitest';
import { type DutyMark, longestNote } from '../../../src/papers/marks.ts';
import type { ObligationId } from '../../../src/rules/contract/obligations.ts';
import { marksIn, withDeleted, withMark, withoutTyped } from '../../../src/ui/papers/record.ts';
import { formatFile, parseFile } from '../../../src/wizard/file.ts';
import { recordKey } from '../../../src/wizard/record-key.ts';
import { decodeAnswers, shareCode } from '../../../src/wizard/share.ts';
import { FakeBrowser, type FakeTab, keeping } from './browser.ts';

const both = { model: 'both' } as const;
const academic = { ...both, purpose: ['academic'] } as const;
const on = '2026-11-29';
const done: DutyMark = { state: 'done', on, note: 'Ticket 4711' };
const aside: DutyMark = { state: 'not-for-us', on, note: 'No users' };
const denied = new DOMException('The operation is insecure.', 'SecurityError');
const quota = new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/** Marks a duty, as the page does. */
function mark(tab: FakeTab, id: ObligationId, as: DutyMark | null): void {
  tab.session.type((papers) => withMark(papers, id, as, {}));
}

const marksOfTab = (tab: FakeTab) => marksIn(tab.kept.own?.papers ?? {}, {});
const marksKept = (browser: FakeBrowser, n = 0) => marksIn(browser.shelf[n]?.papers ?? {}, {});

describe('a mark stays', () => {
  it('through a reload, and through answers that take its duty away and bring it back', () => {
    const browser = keeping(academic);
    const tab = browser.open('#/purpose');
    mark(tab, 'notify-academic-use', done);
    tab.reload();
    expect(marksOfTab(tab)).toEqual({ 'notify-academic-use': done });
    tab.session.send({ type: 'revise', answers: { ...both, purpose: ['other-non-commercial'] } });
    expect(marksOfTab(tab)).toEqual({ 'notify-academic-use': done });
    tab.session.send({ type: 'revise', answers: academic });
    expect(marksKept(browser)).toEqual({ 'notify-academic-use': done });
  });

  it.each(['granted-not-covering', 'revoked'] as const)(
    'with the application it was set for: one made anew (%s) is to be sent and answered again',
    (authorisation) => {
      const [anew, sent] = [{ authorisation }, 'submit-application-package'] as const;
      const first = withMark(withMark({}, sent, done, {}), 'ask-about-substitutes', done, {});
      expect(marksIn(first, anew)).toEqual({ 'ask-about-substitutes': done });
      const again = withMark(first, sent, aside, anew);
      expect(marksIn(again, anew)[sent]).toEqual(aside);
      expect(marksIn(again, { authorisation: 'none' })[sent]).toEqual(done);
      expect(withMark(again, sent, null, anew)).toEqual(first);
    },
  );

  it('until it is changed or taken away, and leaves nothing behind then', () => {
    const browser = keeping(academic);
    const tab = browser.open('#/purpose');
    mark(tab, 'notify-academic-use', done);
    mark(tab, 'notify-academic-use', aside);
    expect(marksKept(browser)).toEqual({ 'notify-academic-use': aside });
    mark(tab, 'notify-academic-use', null);
    expect(browser.shelf[0]?.papers).toEqual({});
  });

  it('in the file, opened elsewhere; and in no link', () => {
    const papers = withMark({}, 'notify-academic-use', done, {});
    const { file } = parseFile(
      formatFile({ name: 'Plan', answers: academic, papers, assessedOn: on }),
    );
    expect(marksIn(file?.papers ?? {}, {})).toEqual({ 'notify-academic-use': done });
    const browser = new FakeBrowser();
    browser.open().session.accept({ answers: academic, name: 'Plan', papers }, null);
    expect(marksKept(browser)).toEqual({ 'notify-academic-use': done });
    expect(decodeAnswers(shareCode(academic))).toEqual({ answers: academic });
  });

  it('in a copy, and where what was typed into papers is deleted and brought back', () => {
    const browser = keeping(academic);
    const tab = browser.open('#/purpose');
    mark(tab, 'notify-academic-use', done);
    tab.session.duplicate(tab.kept.id ?? 0, 'Copy');
    expect(marksKept(browser, 1)).toEqual({ 'notify-academic-use': done });
    const typed = { draft: { regions: 'Chile' }, ...withMark({}, 'obey-laws', done, {}) };
    const left = withoutTyped(typed);
    expect(left).toEqual(withMark({}, 'obey-laws', done, {}));
    expect(withDeleted(withMark(left, 'obey-laws', aside, {}), typed)).toEqual(
      withMark(typed, 'obey-laws', aside, {}),
    );
  });
});

describe('two tabs that mark', () => {
  it('different duties of one assessment keep both marks', () => {
    const browser = keeping(academic);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    mark(here, 'notify-academic-use', done);
    mark(there, 'obey-laws', aside);
    const marks = { 'notify-academic-use': done, 'obey-laws': aside };
    expect([marksKept(browser), marksOfTab(here), marksOfTab(there)]).toEqual([
      marks,
      marks,
      marks,
    ]);
  });

  it('while the other has deleted it: the marks stay on the screen, and go along where it is kept', () => {
    const browser = keeping(academic);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    there.session.delete(1);
    mark(here, 'notify-academic-use', done);
    expect([here.kept.conflict, marksOfTab(here)]).toEqual([
      'gone',
      { 'notify-academic-use': done },
    ]);
    here.session.keepOwn();
    expect(marksKept(browser)).toEqual({ 'notify-academic-use': done });
  });
});

describe('a store that', () => {
  it.each<[what: string, problem: string, error: unknown]>([
    ['is full', 'full', quota],
    ['is blocked', 'blocked', denied],
  ])(
    '%s keeps marks on the screen, through a reload, and takes them later',
    (_, problem, error) => {
      const browser = keeping(academic);
      const tab = browser.open('#/purpose');
      const { fault } = tab.localStorage;
      tab.localStorage.fault = (use) => {
        if (use !== 'read') throw error;
      };
      mark(tab, 'notify-academic-use', done);
      expect([tab.kept.problem, marksOfTab(tab), marksKept(browser)]).toEqual([
        problem,
        { 'notify-academic-use': done },
        {},
      ]);
      tab.localStorage.fault = fault;
      tab.reload();
      mark(tab, 'obey-laws', aside);
      expect(marksKept(browser)).toEqual({ 'notify-academic-use': done, 'obey-laws': aside });
    },
  );

  it.each<[what: string, act: (tab: FakeTab) => void]>([
    ['a mark', (tab) => mark(tab, 'obey-laws', aside)],
    ['a mark taken away', (tab) => mark(tab, 'notify-academic-use', null)],
  ])('cannot be read is not written over by %s', (_, act) => {
    const browser = keeping(academic);
    const tab = browser.open('#/purpose');
    mark(tab, 'notify-academic-use', done);
    const { texts } = browser;
    tab.localStorage.fault = (use) => {
      if (use === 'read') throw denied;
    };
    act(tab);
    expect([tab.kept.problem, browser.texts]).toEqual(['blocked', texts]);
  });

  it('has no room for a longer note keeps the shorter one, and takes the longer one later', () => {
    const browser = keeping(academic);
    const tab = browser.open('#/purpose');
    mark(tab, 'notify-academic-use', done);
    const { fault } = tab.localStorage;
    tab.localStorage.fault = (use, _key, text = '') => {
      if (use === 'write' && text.length > 400) throw quota;
    };
    const longer = { ...done, note: 'x'.repeat(500) };
    mark(tab, 'notify-academic-use', longer);
    expect([marksOfTab(tab), marksKept(browser)]).toEqual([
      { 'notify-academic-use': longer },
      { 'notify-academic-use': done },
    ]);
    tab.localStorage.fault = fault;
    tab.reload();
    expect([tab.kept.problem, marksKept(browser)]).toEqual([
      null,
      { 'notify-academic-use': longer },
    ]);
  });

  it.each<[what: string, marks: string]>([
    ['a number for a mark', '{"obey-laws":1}'],
    ['a text for all marks', '"done 2026-11-29"'],
    ['nothing for a mark', '{"obey-laws":null}'],
  ])('holds %s cannot be read, is told, and is left as it is', (_, marks) => {
    const browser = keeping(academic);
    mark(browser.open('#/purpose'), 'obey-laws', done);
    for (const [key, text] of browser.store.texts) {
      browser.store.texts.set(key, text.replace(/"marks":\{[^}]*\}/, `"marks":${marks}`));
    }
    const { texts } = browser;
    expect(JSON.stringify(texts)).toContain(JSON.stringify(marks).slice(1, -1));
    const tab = browser.open();
    tab.answer(both);
    expect([tab.kept.problem, browser.texts]).toEqual(['unreadable', texts]);
    expect(tab.session.unread()).toContain(JSON.stringify(marks).slice(1, -1));
  });

  it('a later version has written is left alone, and the marks stay on the screen', () => {
    const browser = keeping(academic);
    const tab = browser.open('#/purpose');
    mark(tab, 'notify-academic-use', done);
    const later = '{"version":9,"plans":[]}';
    browser.store.texts.clear();
    tab.localStorage.texts.clear();
    for (const { texts } of [browser.store, tab.localStorage]) texts.set(recordKey, later);
    tab.tell('storage', { key: null });
    mark(tab, 'obey-laws', aside);
    expect([tab.kept.problem, browser.texts]).toEqual(['later-version', { [recordKey]: later }]);
    expect(marksOfTab(tab)).toEqual({ 'notify-academic-use': done, 'obey-laws': aside });
    tab.session.replaceUnread();
    expect(marksKept(browser)).toEqual({ 'notify-academic-use': done, 'obey-laws': aside });
  });
});

const fileWith = (marks: string): string =>
  formatFile({
    name: '',
    answers: academic,
    papers: { marks: { x: '' } },
    assessedOn: on,
  }).replace(/"marks": \{[^}]*\}/, `"marks": ${marks}`);

it.each<[what: string, marks: string]>([
  [
    'names that every object has',
    '{"__proto__": "done 2026-11-29", "constructor": "done 2026-11-29"}',
  ],
  ['texts that are no marks', '{"obey-laws": "<script>", "notify-academic-use": ""}'],
  ['duties that nobody has', '{"obey-laws ": "done 2026-11-29", "OBEY-LAWS": "done 2026-11-29"}'],
  ['a list', '["done 2026-11-29"]'],
  ['no mark', '{}'],
])('a file with %s for marks opens without them', (_, marks) => {
  const { file } = parseFile(fileWith(marks));
  expect(file?.answers).toEqual(academic);
  expect(marksIn(file?.papers ?? {}, {})).toEqual({});
  expect(({} as { 'obey-laws'?: unknown })['obey-laws']).toBeUndefined();
});

it.each<[what: string, marks: string, field: string]>([
  ['a number', '{"obey-laws": 1}', 'papers.marks.obey-laws'],
  ['an object', '{"obey-laws": {"state": "done"}}', 'papers.marks.obey-laws'],
  ['nothing', 'null', 'papers.marks'],
])('a file with %s for a mark is refused, and says where', (_, marks, field) => {
  const { problem } = parseFile(fileWith(marks));
  expect(problem).toEqual({ kind: 'wrong-field', field });
});

it('a file with a huge mark opens with its beginning; with more than is read, it is refused', () => {
  const huge = (length: number) => `{"obey-laws": "done 2026-11-29 ${'x'.repeat(length)}"}`;
  const { file } = parseFile(fileWith(huge(900_000)));
  expect(marksIn(file?.papers ?? {}, {})['obey-laws']?.note).toBe('x'.repeat(longestNote));
  expect(parseFile(fileWith(huge(1_000_000)))).toEqual({ problem: { kind: 'too-large' } });
});

it('a mark of a duty that only other rules have stays, whatever is marked beside it, and goes along in the file', () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  const { file } = parseFile(fileWith('{"duty-of-later-rules": "done 2026-11-29 Ticket 9"}'));
  tab.session.accept({ answers: academic, name: 'Plan', papers: file?.papers ?? {} }, null);
  mark(tab, 'obey-laws', aside);
  mark(tab, 'obey-laws', null);
  tab.reload();
  const papers = { marks: { 'duty-of-later-rules': 'done 2026-11-29 Ticket 9' } };
  expect(browser.shelf[0]?.papers).toEqual(papers);
  const again = formatFile({ name: 'Plan', answers: academic, papers, assessedOn: on });
  expect(parseFile(again).file?.papers).toEqual(papers);
});
