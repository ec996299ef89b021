import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/rules/assess.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { formatFile, parseFile } from '../../../src/wizard/file.ts';
import { heldAlready } from '../../../src/wizard/held.ts';
import type { PaperFields, SavedAssessment } from '../../../src/wizard/record.ts';
import { decodeAnswers, shareCode } from '../../../src/wizard/share.ts';
import { FakeBrowser, type FakeTab, hobbyist, keeping } from './browser.ts';

const sold = { model: 'both', purpose: ['commercial'], applicant: 'natural-person' } as const;
const out = { model: 'other' } as const;
const day = { assessedOn: '2026-11-23' };

/** How the page calls an assessment without a name. */
const nameOf = ({ name, answers }: SavedAssessment) => name ?? `about ${answers.model}`;

/** Opens what was offered, as the page does. */
function accept(
  tab: FakeTab,
  answers: Answers,
  name: string | null,
  papers: PaperFields = {},
): void {
  const held = { name, answers, papers };
  const same = heldAlready(tab.kept.record.assessments, held, nameOf);
  tab.session.accept(held, same?.id ?? null);
}

function acceptFile(tab: FakeTab, name: string, answers: Answers, papers: PaperFields = {}): void {
  const { file } = parseFile(formatFile({ name, answers, papers, ...day }));
  if (file === undefined) throw new Error('The file was refused.');
  accept(tab, file.answers, file.name === '' ? null : file.name, file.papers);
}

describe('its own file, opened again, opens the assessment itself', () => {
  it.each<[what: string, name: string | null, fileName: string, answers: Answers]>([
    ['with a name', 'Plan', 'Plan', sold],
    ['without one', null, '', sold],
    ['without one, saved when files of such still had one', null, 'about both', sold],
    ['with a name given since', 'Plan', '', sold],
    ['with an answer that has no effect', null, '', { ...out, separable: 'yes' }],
    [
      'with options in another order',
      null,
      '',
      { model: 'both', purpose: ['commercial', 'academic'] },
    ],
  ])('%s', (_, name, fileName, answers) => {
    const browser = keeping(answers);
    const tab = browser.open();
    tab.session.rename(1, name);
    const papers = { draft: { company: 'A' } };
    tab.session.open(1);
    tab.session.type(() => papers);
    tab.session.restart();
    acceptFile(tab, fileName, answers);
    expect(browser.shelf).toEqual([{ name, answers, papers }]);
    expect([tab.answers, tab.kept.id, tab.kept.conflict]).toEqual([answers, 1, null]);
    expect(browser.record.opened).toBe(1);
  });
});

describe('an application comes back from its file whole', () => {
  const papers = {
    draft: { 'applicant-name': 'A', agent: 'no' },
    log: { 0: 'sent 2026-03-01', 1: 'reminded 2026-03-15' },
  };

  it('where the browser has deleted everything', () => {
    const browser = new FakeBrowser();
    acceptFile(browser.open(), 'Plan', sold, papers);
    expect(browser.shelf).toEqual([{ name: 'Plan', answers: sold, papers }]);
  });

  it.each<[what: string, since: PaperFields, shelf: readonly PaperFields[]]>([
    ['where it is still kept: it is opened as it is', papers, [papers]],
    [
      'where something else is typed: beside it',
      { draft: { a: 'b' } },
      [{ draft: { a: 'b' } }, papers],
    ],
    ['where nothing is typed: beside it', {}, [{}, papers]],
  ])('%s', (_, since, shelf) => {
    const browser = keeping(sold);
    const tab = browser.open();
    tab.session.open(1);
    tab.session.type(() => since);
    acceptFile(tab, '', sold, papers);
    expect(browser.shelf.map((one) => one.papers)).toEqual(shelf);
    expect(tab.kept.own?.papers).toEqual(papers);
  });
});

describe('what is not the same is opened beside it', () => {
  it.each<[what: string, name: string, answers: Answers]>([
    ['other answers', 'Plan', out],
    ['another name', 'Plan B', sold],
    ['fewer answers', 'Plan', { model: 'both' }],
  ])('%s', (_, name, answers) => {
    const browser = keeping(sold);
    const tab = browser.open();
    tab.session.rename(1, 'Plan');
    acceptFile(tab, name, answers);
    expect(browser.shelf).toEqual([
      { name: 'Plan', answers: sold, papers: {} },
      { name, answers, papers: {} },
    ]);
  });
});

it('of two that are the same, the one without a name is what a file without one holds', () => {
  const browser = keeping(sold);
  const tab = browser.open();
  tab.session.duplicate(1, 'Copy');
  tab.session.rename(1, 'Plan');
  const [, copy] = browser.record.assessments;
  tab.session.rename(copy?.id ?? 0, null);
  acceptFile(tab, '', sold);
  expect(tab.kept.id).toBe(copy?.id);
  acceptFile(tab, 'Plan', sold);
  expect([tab.kept.id, browser.shelf.length]).toEqual([1, 2]);
});

describe('a link', () => {
  const link = (answers: Answers) => `#/result?a=${shareCode(answers)}`;

  it('changes nothing until it is accepted; then its result is shown at its own address', () => {
    const browser = new FakeBrowser();
    const tab = browser.open(link(out));
    expect(tab.session.view().address).toEqual({ kind: 'shared', code: shareCode(out) });
    expect([browser.texts, tab.answers]).toEqual([{}, {}]);
    const { answers } = decodeAnswers(shareCode(out));
    accept(tab, answers ?? {}, null);
    expect([tab.location.hash, tab.answers]).toEqual(['#/result', out]);
    tab.reload();
    expect([tab.location.hash, tab.answers]).toEqual(['#/result', out]);
    expect(browser.shelf).toEqual([{ name: null, answers: out, papers: {} }]);
  });

  it('beside something saved may be left and come back to', () => {
    const browser = keeping(sold);
    const tab = browser.open(link(out));
    const { texts } = browser;
    tab.visit('#/');
    expect([browser.texts, tab.answers]).toEqual([texts, sold]);
    tab.travel(-1);
    accept(tab, out, null);
    expect(browser.shelf.map(({ answers }) => answers)).toEqual([sold, out]);
    expect([tab.location.hash, tab.kept.id]).toEqual(['#/result', browser.record.opened]);
  });

  it.each<[what: string, answers: Answers, at: string]>([
    ['all answers', hobbyist, '#/result'],
    ['answers that end the questions', out, '#/result'],
    ['some answers', { model: 'both' }, '#/purpose'],
  ])('to %s leads to %3$s', (_, answers, at) => {
    const tab = new FakeBrowser().open(link(answers));
    accept(tab, answers, null);
    expect([tab.location.hash, `#/${tab.session.actor.getSnapshot().value}`]).toEqual([at, at]);
  });

  it('to what is saved already opens that', () => {
    const browser = keeping(sold);
    const tab = browser.open(link(sold));
    accept(tab, assess(sold).answers, null);
    expect([tab.kept.id, browser.shelf.length]).toEqual([1, 1]);
  });
});

describe('a file', () => {
  it('is offered on whatever screen, and may be left', () => {
    const browser = keeping(sold);
    const tab = browser.open();
    const reading = parseFile(formatFile({ name: '', answers: out, papers: {}, ...day }));
    tab.session.offerFile(reading);
    expect(tab.session.view().offer).toBe(reading);
    tab.session.offerFile(null);
    expect([tab.session.view().offer, tab.answers, browser.shelf.length]).toEqual([null, {}, 1]);
    tab.session.offerFile(reading);
    tab.visit('#/method');
    expect(tab.session.view().offer).toBe(null);
  });
});
