import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/rules/logic/state.ts';
import type { PaperFields } from '../../../src/wizard/record.ts';
import { recordKey } from '../../../src/wizard/record-key.ts';
import { comparableText, earlierText, recordText } from '../../cases/record.ts';
import { FakeBrowser, type FakeTab, hobbyist, keeping } from './browser.ts';

const both = { model: 'both' } as const;
const key = 'baichuan2-licence-check';
const typing = (text: string) => (papers: PaperFields) => ({
  ...papers,
  draft: { ...papers.draft, company: text },
});
const typed = (text: string) => ({ draft: { company: text } });
const kept = (browser: FakeBrowser) => comparableText(browser.record);

describe('a store that cannot be read', () => {
  const faulty = (answers: object) => JSON.stringify({ version: 1, language: null, answers });
  const assessment = (text: object) => ({
    [key]: '{"version":3,"language":null}',
    [`${key}/7`]: JSON.stringify({
      version: 3,
      begun: 1,
      name: null,
      answers: both,
      papers: {},
      ...text,
    }),
  });
  it.each<[string, Readonly<Record<string, string>>, 'unreadable' | 'later-version']>([
    ['broken JSON', { [key]: '{"version":1' }, 'unreadable'],
    ['no record', { [key]: '[]' }, 'unreadable'],
    ['an unknown question', { [key]: faulty({ size: '7b' }) }, 'unreadable'],
    ['an exclusive option', { [key]: faulty({ purpose: ['unsure', 'academic'] }) }, 'unreadable'],
    ['a later version', { [key]: '{"version":4,"plans":[]}' }, 'later-version'],
    ['an assessment with a fault', assessment({ answers: { size: '7b' } }), 'unreadable'],
    ['an assessment of a later version', assessment({ version: 4 }), 'later-version'],
    ['nothing but an assessment with a fault', { [`${key}/7`]: '{' }, 'unreadable'],
  ])('%s: is left as it is until the person says otherwise', (_, texts, problem) => {
    const browser = new FakeBrowser(texts);
    const tab = browser.open();
    expect(tab.kept.problem).toBe(problem);
    tab.answer(both);
    tab.session.type(typing('A'));
    tab.session.chooseLanguage('en');
    tab.reload();
    expect([tab.answers, tab.kept.conflict, tab.kept.own?.papers]).toEqual([
      both,
      null,
      typed('A'),
    ]);
    expect(browser.texts).toEqual(texts);
    const alone = Object.keys(texts).length === 1 ? texts[key] : undefined;
    expect(tab.session.unread()).toBe(alone ?? JSON.stringify(texts, null, 2));
    tab.session.replaceUnread();
    expect([tab.kept.problem, tab.session.unread()]).toEqual([null, null]);
    expect(browser.shelf).toEqual([{ name: null, answers: both, papers: typed('A') }]);
  });
});

describe('a store that fails', () => {
  const denied = new DOMException('The operation is insecure.', 'SecurityError');
  const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  it.each<['blocked' | 'full', string, (use: string) => boolean, DOMException]>([
    ['blocked', 'on every use', () => true, denied],
    ['blocked', 'on writing', (use) => use !== 'read', denied],
    ['full', 'on writing', (use) => use === 'write', full],
  ])('%s %s: says so, loses nothing on the screen or by a reload', (problem, _, fails, error) => {
    const browser = new FakeBrowser();
    browser.store.fault = (use) => {
      if (fails(use)) throw error;
    };
    const tab = browser.open();
    tab.answer(both);
    tab.session.type(typing('A'));
    expect([tab.kept.problem, tab.kept.conflict, browser.texts]).toEqual([problem, null, {}]);
    tab.answer({ purpose: ['academic'] });
    tab.reload();
    const answers = { ...both, purpose: ['academic'] };
    expect([tab.answers, tab.kept.conflict]).toEqual([answers, null]);
    expect(tab.kept.own?.papers).toEqual(typed('A'));
    browser.store.fault = () => undefined;
    tab.answer({ commercialEffect: ['none'] });
    const wanted = { ...answers, commercialEffect: ['none'] };
    expect(browser.shelf).toEqual([{ name: null, answers: wanted, papers: typed('A') }]);
    expect([tab.kept.problem, tab.kept.conflict]).toEqual([null, null]);
  });

  it('half way: writes all of a change or nothing, and catches up when there is room again', () => {
    for (let fails = 1; fails <= 4; fails += 1) {
      const browser = keeping(both);
      const tab = browser.open('#/purpose');
      let uses = 0;
      browser.store.fault = (use) => {
        if (use === 'write') uses += 1;
        if (use === 'write' && uses === fails) throw full;
      };
      tab.answer({ purpose: ['academic'] });
      if (uses < fails) continue;
      expect([tab.kept.problem, browser.texts]).toEqual(['full', { [key]: recordText(both) }]);
      tab.reload();
      expect([tab.answers.purpose, tab.kept.conflict]).toEqual([['academic'], null]);
      tab.answer({ commercialEffect: ['none'] });
      expect(tab.kept.problem).toBe(null);
      const answers = { ...both, purpose: ['academic'], commercialEffect: ['none'] } as const;
      expect(kept(browser)).toBe(recordText(answers));
    }
  });

  it('while another tab keeps something: both are kept once there is room', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open()];
    browser.store.fault = (use) => {
      if (use === 'write') throw full;
    };
    here.answer({ purpose: ['academic'] });
    here.session.duplicate(1, 'Copy');
    browser.store.fault = () => undefined;
    there.session.begin({ model: 'other' }, 'There');
    here.answer({ commercialEffect: ['none'] });
    expect(browser.shelf.map(({ name }) => name).sort()).toEqual(['Copy', 'There', null]);
    expect(here.kept.problem).toBe(null);
  });
});

describe('what was kept by an earlier version', () => {
  it.each<[string, string]>([
    ['1', JSON.stringify({ version: 1, language: 'en', answers: hobbyist })],
    ['2', recordText(hobbyist, 'en')],
  ])('version %s goes on in the new form', (_, text) => {
    const browser = new FakeBrowser({ [key]: text });
    const tab = browser.open('#/brand');
    tab.answer({ brand: 'unsure' });
    expect(kept(browser)).toBe(recordText({ ...hobbyist, brand: 'unsure' }, 'en'));
    expect(browser.texts[key]).toBe('{"version":3,"language":"en"}');
    expect(Object.keys(browser.texts).sort()).toEqual([key, `${key}.opened`, `${key}/1`]);
  });

  it('a tab of version 2 shows after a reload what it showed', () => {
    const browser = keeping(both);
    const tab = browser.open();
    const answers = { ...both, purpose: ['academic'] } as const;
    tab.sessionStorage.setItem(key, JSON.stringify({ version: 2, id: 1, answers }));
    tab.reload();
    expect([tab.answers, tab.kept.id, tab.kept.conflict]).toEqual([answers, 1, 'changed']);
  });
});

it('a tab of version 2 whose answers had not been kept keeps them', () => {
  const browser = new FakeBrowser();
  const tab = browser.open();
  tab.sessionStorage.setItem(key, JSON.stringify({ version: 2, id: null, answers: both }));
  tab.reload();
  tab.session.type(typing('A'));
  expect(browser.shelf).toEqual([{ name: null, answers: both, papers: typed('A') }]);
});

describe('beginning', () => {
  it.each<[string, (tab: FakeTab) => void, readonly Answers[], at: string]>([
    ['beside the saved one', (tab) => tab.session.begin(both), [hobbyist, both], '#/purpose'],
    ['by an answer', (tab) => tab.answer(both), [hobbyist, both], '#/purpose'],
    ['in its place', (tab) => tab.session.replaceSaved(1, both), [both], '#/purpose'],
    ['going on with it', (tab) => tab.session.open(1), [hobbyist], '#/result'],
    ['again, with nothing answered', (tab) => tab.session.restart(), [hobbyist], ''],
  ])('%s', (_, act, left, at) => {
    const browser = keeping(hobbyist);
    const tab = browser.open();
    expect([tab.session.asksFirst(), tab.answers]).toEqual([true, {}]);
    act(tab);
    expect(tab.session.asksFirst()).toBe(false);
    const answers = browser.record.assessments.find(({ id }) => id === tab.kept.id)?.answers;
    expect(tab.answers).toEqual(answers ?? {});
    expect(tab.location.hash).toBe(at);
    expect(browser.texts[key] && browser.shelf.map(({ answers }) => answers)).toEqual(left);
  });

  it('where nothing is saved asks nothing', () => {
    expect(new FakeBrowser().open().session.asksFirst()).toBe(false);
  });

  it('in the visit that began it, the first answer is changed without asking', () => {
    const browser = new FakeBrowser();
    const tab = browser.open();
    tab.answer(both);
    tab.travel(-1);
    tab.reload();
    expect([tab.session.asksFirst(), tab.answers]).toEqual([false, both]);
    tab.answer({ model: 'baichuan2-13b' });
    expect(kept(browser)).toBe(recordText({ model: 'baichuan2-13b' }));
  });

  it('an assessment is renamed, copied and opened where it was left', () => {
    const browser = keeping(hobbyist);
    const tab = browser.open();
    tab.session.rename(1, 'Hobby');
    tab.session.duplicate(1, 'Hobby (copy)');
    expect([tab.kept.id, browser.record.opened]).toEqual([null, 1]);
    const [, copy] = browser.record.assessments;
    tab.session.open(copy?.id ?? 0);
    expect([tab.location.hash, browser.record.opened]).toEqual(['#/result', copy?.id]);
    expect(browser.shelf).toEqual([
      { name: 'Hobby', answers: hobbyist, papers: {} },
      { name: 'Hobby (copy)', answers: hobbyist, papers: {} },
    ]);
  });
});

describe('two tabs', () => {
  it('on two assessments leave each other alone', () => {
    const assessments = [
      { id: 1, name: 'Hobby', answers: hobbyist, papers: {} },
      { id: 2, name: 'Bot', answers: { ...both, purpose: ['commercial'] }, papers: {} },
    ] as const;
    const text = earlierText({ language: null, opened: 2, assessments });
    const browser = new FakeBrowser({ [key]: text });
    const [one, other] = [browser.open(), browser.open()];
    one.session.open(2);
    other.session.open(1);
    one.answer({ applicant: 'natural-person' });
    other.visit('#/brand');
    other.answer({ brand: 'unsure' });
    const [hobby, bot] = browser.shelf;
    expect([hobby?.answers.brand, bot?.answers.applicant]).toEqual(['unsure', 'natural-person']);
    for (const tab of [one, other]) expect(tab.kept.conflict).toBe(null);
  });

  const academic = { ...both, purpose: ['academic'] } as const;
  const commercial = { ...both, purpose: ['commercial'] } as const;
  it.each<['takeOver' | 'keepOwn', readonly Answers[], string, Answers]>([
    ['takeOver', [academic], '#/commercialEffect', academic],
    ['keepOwn', [academic, commercial], '#/applicant', commercial],
  ])('on one assessment: the older one is told, and may %s', (choice, left, at, shown) => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    here.session.type(typing('A'));
    there.answer({ purpose: ['academic'] });
    expect([here.kept.conflict, there.kept.conflict]).toEqual(['changed', null]);
    here.answer({ purpose: ['commercial'] });
    expect(browser.shelf.map(({ answers }) => answers)).toEqual([academic]);
    here.reload();
    expect([here.kept.conflict, here.answers]).toEqual(['changed', commercial]);
    here.session[choice]();
    expect([here.kept.conflict, here.location.hash, here.answers]).toEqual([null, at, shown]);
    expect(browser.shelf).toEqual(
      left.map((answers) => ({ name: null, answers, papers: typed('A') })),
    );
    expect(there.kept.conflict).toBe(null);
  });

  it('that come to the same answers have nothing to decide', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    browser.prompt = false;
    there.answer({ purpose: ['academic'] });
    here.answer({ purpose: ['academic'] });
    browser.deliver(here);
    browser.deliver(there);
    expect([here.kept.conflict, there.kept.conflict]).toEqual([null, null]);
  });

  it('type into different fields of one assessment, one told of the other: both texts are kept', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    here.session.type(typing('A'));
    there.session.type((papers) => ({ ...papers, log: { 0: 'sent 2026-01-01' } }));
    const papers = { draft: { company: 'A' }, log: { 0: 'sent 2026-01-01' } };
    expect(browser.shelf).toEqual([{ name: null, answers: both, papers }]);
    expect(here.kept.own?.papers).toEqual(papers);
  });

  it('of which one is not yet told of a text that the store has: it keeps that beside its own', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    here.session.type(typing('A'));
    browser.prompt = false;
    there.session.type((papers) => ({ ...papers, log: { 0: 'sent' } }));
    for (const [of, text] of Object.entries(browser.texts)) here.localStorage.texts.set(of, text);
    here.session.type(typing('AB'));
    expect(browser.shelf[0]?.papers).toEqual({ ...typed('AB'), log: { 0: 'sent' } });
  });

  it('of which the other goes back to the answers seen here: what waited is kept', () => {
    const browser = keeping(academic);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    there.answer({ purpose: ['commercial'] });
    here.answer({ purpose: ['other-non-commercial'] });
    expect(here.kept.conflict).toBe('changed');
    there.session.send({ type: 'revise', answers: academic });
    const answers = { ...both, purpose: ['other-non-commercial'] };
    expect([here.kept.conflict, here.answers]).toEqual([null, answers]);
    expect(browser.shelf).toEqual([{ name: null, answers, papers: {} }]);
    expect([there.kept.conflict, there.answers]).toEqual(['changed', academic]);
  });

  it('of which one is loaded again and had not been told shows what the other typed', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open('#/purpose')];
    here.session.type(typing('A'));
    browser.prompt = false;
    there.session.type(typing('B'));
    here.reload();
    expect([here.kept.own?.papers, browser.shelf[0]?.papers]).toEqual([typed('B'), typed('B')]);
  });

  it('on two assessments: looking through one does not make it the one last open', () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open()];
    there.session.begin({ model: 'other' });
    const { texts } = browser;
    here.session.send({ type: 'reopen', question: 'model' });
    here.session.send({ type: 'review' });
    expect(browser.texts).toEqual(texts);
  });

  it('neither is told of what others keep in the same store', () => {
    const tab = keeping(both).open('#/purpose');
    const { record } = tab.kept;
    let told = 0;
    tab.session.subscribe(() => {
      told += 1;
    });
    for (const [of, times] of [
      ['another-page', 0],
      [`${key}/1`, 1],
      [`${key}.opened`, 2],
      [key, 3],
      [null, 4],
    ] as const) {
      tab.tell('storage', { key: of });
      expect(told).toBe(times);
    }
    expect(tab.kept.record).toBe(record);
  });
});

it('what others keep in the same store is neither read nor deleted', () => {
  const others = { 'another-page': '{"version":9}', [`${key}s`]: '{' };
  const browser = new FakeBrowser({ ...others, [key]: recordText(both) });
  const tab = browser.open('#/purpose');
  expect([tab.kept.problem, tab.answers]).toEqual([null, both]);
  tab.session.deleteAll();
  expect(browser.texts).toEqual(others);
});

describe('what is there no more', () => {
  it.each<[what: string, act: (tab: FakeTab) => void]>([
    ['opened', (tab) => tab.session.open(99)],
    ['begun again', (tab) => tab.session.replaceSaved(99, { model: 'other' })],
    ['duplicated', (tab) => tab.session.duplicate(99, 'Copy')],
    ['renamed', (tab) => tab.session.rename(99, 'Name')],
    ['deleted', (tab) => tab.session.delete(99)],
  ])('cannot be %s', (_, act) => {
    const browser = keeping(both);
    const tab = browser.open('#/purpose');
    act(tab);
    expect([tab.answers, tab.location.hash, tab.kept.deleted]).toEqual([both, '#/purpose', null]);
    expect(browser.shelf).toEqual([{ name: null, answers: both, papers: {} }]);
  });

  it.each<[what: string, act: (tab: FakeTab) => void]>([
    ['type', (tab) => tab.session.type(typing('A'))],
    ['take over', (tab) => tab.session.takeOver()],
    ['keep', (tab) => tab.session.keepOwn()],
    ['bring back', (tab) => tab.session.bringBack()],
  ])('where nothing was begun there is nothing to %s', (_, act) => {
    const browser = new FakeBrowser();
    const tab = browser.open();
    act(tab);
    expect([browser.texts, tab.answers, tab.kept.own, tab.kept.conflict]).toEqual([
      {},
      {},
      null,
      null,
    ]);
  });
});

describe('an assessment that another tab has deleted', () => {
  const deletions: readonly (readonly [string, (there: FakeTab) => void])[] = [
    ['with everything', (there) => there.session.deleteAll()],
    ['alone', (there) => there.session.delete(1)],
  ];
  const start = () => {
    const browser = keeping(both);
    const [here, there] = [browser.open('#/purpose'), browser.open()];
    here.session.rename(1, 'Mine');
    here.session.type(typing('A'));
    return { browser, here, there };
  };

  it('is told of also where it was begun in this tab', () => {
    const browser = new FakeBrowser();
    const [here, there] = [browser.open(), browser.open()];
    here.answer(both);
    there.session.deleteAll();
    expect([here.kept.conflict, browser.shelf]).toEqual(['gone', []]);
    here.reload();
    expect([here.kept.conflict, here.answers, browser.shelf]).toEqual(['gone', both, []]);
  });

  it.each(deletions)('%s is kept again whole: name, answers and what was typed', (_, act) => {
    const { browser, here, there } = start();
    act(there);
    expect(here.kept.conflict).toBe('gone');
    here.session.keepOwn();
    expect(browser.shelf).toEqual([{ name: 'Mine', answers: both, papers: typed('A') }]);
    expect([here.kept.conflict, here.kept.own?.papers]).toEqual([null, typed('A')]);
  });

  it.each(deletions)(
    '%s: so is what is typed and answered since, also after a reload',
    (_, act) => {
      const { browser, here, there } = start();
      act(there);
      here.session.type(typing('AB'));
      here.answer({ purpose: ['academic'] });
      here.reload();
      here.session.type(typing('ABC'));
      expect(browser.shelf).toEqual([]);
      expect([here.kept.conflict, here.kept.own?.papers]).toEqual(['gone', typed('ABC')]);
      here.session.keepOwn();
      const answers = { ...both, purpose: ['academic'] };
      expect(browser.shelf).toEqual([{ name: 'Mine', answers, papers: typed('ABC') }]);
    },
  );

  it.each(deletions)('%s, and brought back there: nothing is left to decide', (_, act) => {
    const { browser, here, there } = start();
    act(there);
    here.session.type(typing('AB'));
    here.answer({ purpose: ['academic'] });
    here.reload();
    there.session.bringBack();
    const answers = { ...both, purpose: ['academic'] };
    expect(here.kept.conflict).toBe(null);
    expect(browser.shelf).toEqual([{ name: 'Mine', answers, papers: typed('AB') }]);
    expect(here.kept.own?.papers).toEqual(typed('AB'));
  });

  it('may be let go: a fresh start', () => {
    const { browser, here, there } = start();
    there.session.deleteAll();
    here.session.takeOver();
    expect([here.answers, here.kept.conflict, here.location.hash]).toEqual([{}, null, '']);
    expect(browser.shelf).toEqual([]);
    here.answer({ model: 'other' });
    expect(browser.shelf).toEqual([{ name: null, answers: { model: 'other' }, papers: {} }]);
  });

  it('is told of also where the page had been put away', () => {
    const { browser, here, there } = start();
    browser.prompt = false;
    there.session.deleteAll();
    here.localStorage.texts.clear();
    expect(here.kept.conflict).toBe(null);
    here.tell('pageshow', { persisted: true });
    expect(here.kept.conflict).toBe('gone');
  });
});

it.each([
  [true, { model: 'other' }],
  [false, { model: 'both' }],
] as const)(
  'a page that was put away (%s) shows what a later page of its tab does',
  (persisted, shown) => {
    const here = new FakeBrowser().open();
    here.answer({ model: 'both' });
    const shownFirst = here.sessionStorage.texts.get(recordKey) ?? '';
    here.sessionStorage.setItem(
      recordKey,
      shownFirst.replace('"answers":{"model":"both"}', '"answers":{"model":"other"}'),
    );
    // What the later page kept is told of only now, before the page is gone.
    here.location.reload = () => {
      here.tell('storage', { key: recordKey });
      here.reload();
    };
    here.tell('pageshow', { persisted });
    expect(here.answers).toEqual(shown);
  },
);

describe('deleting', () => {
  for (const fragment of ['', '#/model', '#/audience', '#/check', '#/result']) {
    it(`everything at ${fragment || 'the start'} leaves nothing, also after a reload`, () => {
      const browser = keeping(hobbyist);
      const tab = browser.open(fragment);
      tab.session.deleteAll();
      const empty = () => {
        expect([browser.texts, tab.answers, tab.location.hash]).toEqual([{}, {}, '']);
        expect(tab.sessionStorage.texts.size).toBe(0);
      };
      empty();
      expect(tab.kept.deleted?.what).toBe('everything');
      tab.reload();
      empty();
      expect(tab.kept.deleted).toBe(null);
    });
  }

  it('everything that a store refuses to delete is not said to be deleted', () => {
    const browser = keeping(both);
    const tab = browser.open();
    browser.store.fault = (use) => {
      if (use !== 'read') throw new DOMException('Denied.', 'SecurityError');
    };
    tab.session.deleteAll();
    expect([tab.kept.deleted, tab.kept.problem]).toEqual([null, 'blocked']);
    browser.store.fault = () => undefined;
    tab.session.chooseLanguage('en');
    expect([kept(browser), tab.kept.problem]).toEqual([recordText({}, 'en'), null]);
  });

  it('the assessment on the screen leaves an empty one; deleting another leaves it', () => {
    const browser = keeping(hobbyist);
    const tab = browser.open();
    tab.session.open(1);
    tab.session.duplicate(1, 'Copy');
    const copy = browser.record.assessments[1]?.id ?? 0;
    tab.session.delete(copy);
    expect([tab.answers, tab.kept.id]).toEqual([hobbyist, 1]);
    tab.session.delete(1);
    expect([tab.answers, tab.kept.id, browser.shelf]).toEqual([{}, null, []]);
  });

  it('the assessment on the screen leaves nothing of it to a reload, which asks about the other', () => {
    const tab = keeping(hobbyist).open('#/check');
    tab.session.duplicate(1, 'Copy');
    tab.session.delete(1);
    tab.visit('#/');
    tab.reload();
    expect([tab.answers, tab.kept.id, tab.session.asksFirst()]).toEqual([{}, null, true]);
  });
});

it('a tab loaded again or opened anew after any answer has all that was answered', () => {
  const browser = new FakeBrowser();
  let tab = browser.open();
  let given: Answers = {};
  for (const [id, answer] of Object.entries(hobbyist)) {
    given = { ...given, [id]: answer };
    tab.answer({ [id]: answer });
    const { hash } = tab.location;
    tab.reload();
    expect([tab.answers, tab.location.hash]).toEqual([given, hash]);
    tab = browser.open(hash);
    expect([tab.answers, tab.location.hash]).toEqual([given, hash]);
  }
  expect([browser.shelf.length, tab.location.hash]).toEqual([1, '#/result']);
});
