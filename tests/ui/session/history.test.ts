import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../../src/rules/logic/state.ts';
import type { Address } from '../../../src/ui/session/address.ts';
import type { Notice } from '../../../src/ui/session/view.ts';
import { FakeBrowser, type FakeTab, hobbyist, keeping } from './browser.ts';

const started = { model: 'both', purpose: ['academic'] } as const;

/** One verdict alone is possible, and five questions are open. */
const certain: Answers = {
  model: 'baichuan2-7b',
  purpose: ['academic'],
  commercialEffect: ['none'],
  applicant: 'natural-person',
};

describe('an address', () => {
  it.each<[asked: string, shown: string, address: Address['kind'], notice: Notice['key'] | null]>([
    ['', '', 'start', null],
    ['#/purpose', '#/purpose', 'place', null],
    ['#/commercialEffect', '#/commercialEffect', 'place', null],
    ['#/brand', '#/commercialEffect', 'place', 'notYet'],
    ['#/authorisation', '#/commercialEffect', 'place', 'notYet'],
    ['#/check', '#/commercialEffect', 'place', 'notYet'],
    ['#/result', '#/commercialEffect', 'place', 'notYet'],
    ['#/nowhere', '', 'start', 'unknownAddress'],
    ['#/licence/2.4', '#/licence/2.4', 'licence', null],
    ['#/method', '#/method', 'method', null],
    ['#/application', '#/application', 'application', null],
    ['#/release', '#/release', 'release', null],
    ['#/asked', '#/asked', 'asked', null],
    ['#/asked/fee', '#/asked/fee', 'asked', null],
    ['#/plans', '#/plans', 'plans', null],
    ['#/plans/1-2', '#/plans/1-2', 'plans', null],
    ['#/result?a=x', '#/result?a=x', 'shared', null],
  ])('%s leads to %s, on loading and by a link', (asked, shown, address, notice) => {
    const loaded = keeping(started).open(asked);
    const linked = keeping(started).open('#/purpose');
    linked.visit(asked);
    for (const tab of [loaded, linked]) {
      const view = tab.session.view();
      expect([tab.location.hash, view.address.kind, view.notice?.key ?? null]).toEqual([
        shown,
        address,
        notice,
      ]);
    }
  });

  it.each<[asked: string, answers: Answers, shown: string, notice: Notice['key'] | null]>([
    ['#/purpose', { model: 'other' }, '#/result', 'notAsked'],
    ['#/check', { model: 'other' }, '#/check', null],
    ['#/alreadyInUse', hobbyist, '#/result', 'notAsked'],
    ['#/check', hobbyist, '#/check', null],
    ['#/result', hobbyist, '#/result', null],
    ['#/model', hobbyist, '#/model', null],
    ['#/result', certain, '#/result', null],
    ['#/check', certain, '#/check', null],
    ['#/adaptation', certain, '#/adaptation', null],
    ['#/brand', certain, '#/adaptation', 'notYet'],
    ['#/result', started, '#/commercialEffect', 'notYet'],
  ])('%s with the answers %o leads to %s, which says why', (asked, answers, shown, notice) => {
    const loaded = keeping(answers).open(asked);
    const linked = keeping(answers).open('#/licence');
    linked.visit(asked);
    for (const tab of [loaded, linked]) {
      const place = tab.session.actor.getSnapshot().value;
      expect([tab.location.hash, `#/${place}`, tab.session.view().notice?.key ?? null]).toEqual([
        shown,
        shown,
        notice,
      ]);
    }
  });

  it('of the check leads there also from the result', () => {
    const tab = keeping(hobbyist).open('#/result');
    tab.visit('#/check');
    expect([tab.location.hash, tab.session.actor.getSnapshot().value]).toEqual([
      '#/check',
      'check',
    ]);
    tab.visit('#/result');
    expect(tab.session.actor.getSnapshot().value).toBe('result');
  });

  it.each([
    ['#/nowhere', 'model'],
    ['#/', 'model'],
    ['#/licence', 'commercialEffect'],
    ['#/method', 'commercialEffect'],
  ])('%s leaves the wizard at the question %s', (asked, place) => {
    const tab = keeping(started).open('#/commercialEffect');
    tab.visit(asked);
    expect([tab.session.actor.getSnapshot().value, tab.answers]).toEqual([place, started]);
  });

  it('that is unknown shows the start, before the session is told of it and after', () => {
    const tab = keeping(started).open('#/purpose');
    tab.location.hash = '#/nowhere';
    tab.session.chooseLanguage('en');
    const { address, fragment } = tab.session.view();
    expect([address, fragment]).toEqual([{ kind: 'start' }, '#/nowhere']);
    const loaded = keeping(started).open('#/nowhere');
    expect([loaded.session.asksFirst(), loaded.answers]).toEqual([true, {}]);
  });

  it.each<[what: string, browser: FakeBrowser, asked: string, shown: string, answers: Answers]>([
    ['what was open last', keeping(started), '#/purpose', '#/purpose', started],
    ['nothing where nothing is kept', new FakeBrowser(), '#/purpose', '#/model', {}],
  ])('followed from the start opens %s', (_, browser, asked, shown, answers) => {
    const tab = browser.open();
    tab.visit(asked);
    expect([tab.location.hash, tab.answers]).toEqual([shown, answers]);
    expect([tab.kept.id, tab.session.asksFirst()]).toEqual([browser.record.opened, false]);
  });
});

it('Back and Forward go from a result seen early to the open question, and return to it', () => {
  const tab = keeping(certain).open('#/adaptation');
  tab.session.send({ type: 'see' });
  expect(tab.location.hash).toBe('#/result');
  tab.travel(-1);
  expect([tab.location.hash, tab.session.actor.getSnapshot().value]).toEqual([
    '#/adaptation',
    'adaptation',
  ]);
  tab.travel(1);
  expect([tab.location.hash, tab.session.actor.getSnapshot().value]).toEqual([
    '#/result',
    'result',
  ]);
  tab.session.send({ type: 'goOn' });
  expect(tab.location.hash).toBe('#/adaptation');
});

it('Forward leads to a result seen early, also where what tells the verdict must be loaded first', async () => {
  const tab = keeping(certain).open('#/adaptation');
  tab.session.send({ type: 'see' });
  tab.travel(-1);
  tab.reload(null);
  tab.travel(1);
  await vi.waitFor(() =>
    expect([tab.location.hash, tab.session.actor.getSnapshot().value]).toEqual([
      '#/result',
      'result',
    ]),
  );
});

it('Back and Forward go through the questions, and are known as such', () => {
  const tab = new FakeBrowser().open();
  const seen = (): readonly unknown[] => [
    tab.location.hash,
    tab.session.actor.getSnapshot().value,
    tab.session.view().traversed,
  ];
  expect(seen()).toEqual(['', 'model', false]);
  tab.answer(started);
  expect(seen()).toEqual(['#/commercialEffect', 'commercialEffect', false]);
  tab.travel(-1);
  expect(seen()).toEqual(['#/purpose', 'purpose', true]);
  tab.travel(-1);
  expect(seen()).toEqual(['', 'model', true]);
  tab.travel(1);
  tab.travel(1);
  expect(seen()).toEqual(['#/commercialEffect', 'commercialEffect', true]);
  tab.visit('#/licence');
  expect(tab.session.view().traversed).toBe(false);
});

it('a comparison is a place in the history, at the address of the result, and over when it is taken', () => {
  const tab = keeping(hobbyist).open('#/result');
  const seen = () => [tab.location.hash, tab.session.view().trial];
  tab.session.compare('brand yes');
  expect(seen()).toEqual(['#/result', 'brand yes']);
  tab.reload();
  expect(seen()).toEqual(['#/result', 'brand yes']);
  tab.session.back();
  expect([...seen(), tab.session.view().traversed]).toEqual(['#/result', null, true]);
  tab.travel(1);
  expect(seen()).toEqual(['#/result', 'brand yes']);
  tab.session.send({ type: 'revise', answers: { ...hobbyist, brand: 'yes' } });
  expect([...seen(), tab.answers.brand]).toEqual(['#/result', null, 'yes']);
  tab.travel(-1);
  tab.travel(1);
  expect(seen()).toEqual(['#/result', null]);
});

it.each<[from: '#/check' | '#/result', place: 'check' | 'result']>([
  ['#/check', 'check'],
  ['#/result', 'result'],
])('a question opened at %s and left unchanged leads back there, not on', (from, place) => {
  const tab = keeping(hobbyist).open(from);
  tab.session.send({ type: 'reopen', question: 'brand' });
  tab.session.keepDraft('brand', ['yes']);
  tab.session.leave(place);
  const { session, location } = tab;
  expect([location.hash, session.view().traversed, session.draft('brand')]).toEqual([
    from,
    true,
    undefined,
  ]);
  tab.travel(1);
  expect(location.hash).toBe('#/brand');
});

it('a question opened from elsewhere and left unchanged leads on to the result', () => {
  const tab = keeping(hobbyist).open('#/brand');
  tab.session.leave('result');
  expect([tab.location.hash, tab.session.view().traversed]).toEqual(['#/result', false]);
});

it.each<[where: string, answers: Answers, model: string, asks: boolean]>([
  ['another model where more is answered', started, 'baichuan2-7b', true],
  ['the same model', started, 'both', false],
  ['another model where nothing else is answered', { model: 'both' }, 'baichuan2-7b', false],
])('the start screen asks first: %s', (_, answers, model, asks) => {
  const tab = keeping(answers).open('#/purpose');
  const given = { model } as Answers;
  expect(tab.session.asksFirst(given)).toBe(false);
  tab.visit('#/');
  expect(tab.session.asksFirst(given)).toBe(asks);
  tab.visit('#/model');
  expect(tab.session.asksFirst(given)).toBe(false);
});

it('the next event takes the notice away, and an event that leads nowhere else adds no entry', () => {
  const tab = keeping(started).open('#/brand');
  expect(tab.session.view().notice).toEqual({ key: 'notYet' });
  tab.session.send({ type: 'review' });
  expect([tab.session.view().notice, tab.location.hash]).toEqual([null, '#/commercialEffect']);
  tab.travel(-1);
  expect(tab.location.hash).toBe('#/commercialEffect');
});

it.each<[where: string, act: (tab: FakeTab) => void]>([
  ['#/commercialEffect', (tab) => tab.session.send({ type: 'review' })],
  ['', (tab) => tab.session.restart()],
])('where one is already, at "%s", is no new entry', (where, act) => {
  const tab = new FakeBrowser().open();
  tab.answer(started);
  tab.visit('#/licence');
  act(tab);
  expect(tab.location.hash).toBe(where);
  act(tab);
  expect(tab.location.hash).toBe(where);
  tab.travel(-1);
  expect(tab.location.hash).toBe('#/licence');
});

it('the page is as it was rendered ahead at the start alone, with nothing answered', () => {
  const blank = (tab: FakeTab) => tab.session.isBlank;
  expect(blank(new FakeBrowser().open())).toBe(true);
  expect(blank(new FakeBrowser().open('#/licence'))).toBe(false);
  const tab = keeping(started).open('#/purpose');
  tab.visit('#/');
  expect(blank(tab)).toBe(false);
  const ahead = new FakeBrowser().open().session.view();
  expect(keeping(started).open().session.blankView()).toEqual(ahead);
});

it('keeps what is ticked on the way back and on another screen, until it is given, left unchanged or changed elsewhere', () => {
  const tab = new FakeBrowser().open();
  const drafts = () => [tab.session.draft('purpose'), tab.session.draft('applicant')];
  tab.answer({ model: 'both' });
  tab.session.keepDraft('purpose', ['academic']);
  tab.session.send({ type: 'reopen', question: 'model' });
  expect(drafts()).toEqual([['academic'], undefined]);
  tab.answer({ model: 'baichuan2-7b' });
  expect(drafts()).toEqual([['academic'], undefined]);
  tab.session.keepDraft('applicant', ['company']);
  tab.answer({ purpose: ['commercial'] });
  expect(drafts()).toEqual([undefined, ['company']]);
  tab.session.take({ applicant: 'non-profit' });
  expect(drafts()).toEqual([undefined, undefined]);
  tab.session.keepDraft('purpose', ['academic']);
  tab.session.leave('check');
  expect(drafts()).toEqual([undefined, undefined]);
});

it('tells whoever listens, keeps the address the same object, and drafts until they are given', () => {
  const tab = new FakeBrowser().open();
  const told: string[] = [];
  const end = tab.session.subscribe(() => told.push(tab.session.view().fragment));
  const { address } = tab.session.view();
  expect([tab.session.isBlank, tab.session.blankView().address]).toEqual([true, address]);
  tab.session.keepDraft('model', ['both']);
  tab.session.chooseLanguage('en');
  expect(tab.session.view().address).toBe(address);
  expect([tab.session.draft('model'), tab.session.language]).toEqual([['both'], 'en']);
  tab.answer({ model: 'both' });
  expect([told, tab.session.draft('model'), tab.session.isBlank]).toEqual([
    ['', '#/purpose'],
    undefined,
    false,
  ]);
  end();
  tab.travel(-1);
  expect(told.length).toBe(2);
  expect(tab.session.root).toBe('../');
});
