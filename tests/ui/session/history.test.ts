import { describe, expect, it } from 'vitest';
import type { Address } from '../../../src/ui/session/address.ts';
import type { Notice } from '../../../src/ui/session/view.ts';
import { FakeBrowser, keeping } from './browser.ts';

const started = { model: 'both', purpose: ['academic'] } as const;

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

  it('of a question that is passed over leads on, and says why', () => {
    const tab = keeping({ model: 'other' }).open('#/purpose');
    expect([tab.location.hash, tab.session.view().notice]).toEqual([
      '#/result',
      { key: 'notAsked' },
    ]);
  });
});

it('Back and Forward go through the questions, and are known as such', () => {
  const tab = new FakeBrowser().open();
  tab.answer(started);
  const seen = (): readonly unknown[] => [
    tab.location.hash,
    tab.session.actor.getSnapshot().value,
    tab.session.view().traversed,
  ];
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

it('the next event takes the notice away, and an event that leads nowhere else adds no entry', () => {
  const tab = keeping(started).open('#/brand');
  expect(tab.session.view().notice).toEqual({ key: 'notYet' });
  tab.session.send({ type: 'review' });
  expect([tab.session.view().notice, tab.location.hash]).toEqual([null, '#/commercialEffect']);
  tab.travel(-1);
  expect(tab.location.hash).toBe('#/commercialEffect');
});

it('tells whoever listens, keeps the address the same object, and drafts until the next event', () => {
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
