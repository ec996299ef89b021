// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { assess } from '../../src/rules/assess.ts';
import { contradictionsIn } from '../../src/rules/doubts.ts';
import { questionsLeft } from '../../src/rules/left.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import { CheckScreen } from '../../src/ui/answers/Check.tsx';
import { MethodScreen } from '../../src/ui/method/Method.tsx';
import { openApplication } from '../../src/ui/papers/Application.tsx';
import { loadKit } from '../../src/ui/papers/kit.ts';
import { openPrintedReport } from '../../src/ui/papers/PrintedReport.tsx';
import { ResultScreen } from '../../src/ui/result/Result.tsx';
import { BeginChoice } from '../../src/ui/saved/BeginChoice.tsx';
import { Saved } from '../../src/ui/saved/Saved.tsx';
import { shareCode } from '../../src/wizard/share.ts';
import { anyAnswers, fullAnswers } from '../rules/random-answers.ts';
import { runsAtMost } from '../runs.ts';
import { show } from './shown.tsx';

vi.setConfig({ testTimeout: 60_000 });

window.matchMedia ??= () => new EventTarget() as MediaQueryList;

let PrintedReport: () => ReactNode;
let Application: () => ReactNode;

beforeAll(async () => {
  await loadKit();
  [PrintedReport, Application] = await Promise.all([openPrintedReport(), openApplication()]);
});

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** What the page says with a screen on it, but for what a change would lead to, where kept answers return. */
function said(language: 'en' | 'zh-CN', fragment: string, answers: Answers, screen: ReactNode) {
  const { container, session } = show(language, fragment, answers, screen);
  act(() => {
    session.actor.send({ type: 'see' });
    window.dispatchEvent(new Event('beforeprint'));
  });
  for (const part of container.querySelectorAll('.changes')) part.remove();
  const values = [...container.querySelectorAll('input, textarea')].map(
    (input) => (input as HTMLInputElement).value,
  );
  const text: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    text.push(node.nodeValue ?? '');
  }
  cleanup();
  return [...text, ...values];
}

/** Two sides once, and no separate part; then all of it commercial. */
const onceMixed: Answers = {
  model: 'both',
  purpose: ['commercial'],
  commercialEffect: ['none'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  separable: 'no',
  adaptation: ['none'],
  audience: ['hosted'],
  leaderboard: 'no',
  brand: 'no',
  personalInformation: 'yes',
};

const screens: readonly (readonly [string, string, () => ReactNode])[] = [
  ['the result', '#/result', () => <ResultScreen />],
  ['the check', '#/check', () => <CheckScreen />],
  ['the printed report', '#/result', () => <PrintedReport />],
  ['the application', '#/application', () => <Application />],
  ['the method', '#/method', () => <MethodScreen />],
  ['the list of what is saved', '#/result', () => <Saved />],
  ['the choice where something is saved', '#/result', () => <BeginChoice answers={{}} />],
];

describe.each(languages)('what is said hangs on the answers with effect alone (%s)', (language) => {
  it.each(screens)('%s', (_, fragment, screen) => {
    const same = (answers: Answers) => {
      const { answers: withEffect } = assess(answers);
      expect(said(language, fragment, answers, screen())).toEqual(
        said(language, fragment, withEffect, screen()),
      );
    };
    same(onceMixed);
    same({ ...onceMixed, model: 'other' });
    fc.assert(fc.property(fullAnswers, same), { numRuns: runsAtMost(3) });
  });
});

it('what is counted, shared and doubted hangs on the answers with effect alone', () => {
  const read = (answers: Answers) => [
    walk(answers).path,
    questionsLeft(answers),
    contradictionsIn(answers),
    shareCode(answers),
    assess(answers),
  ];
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(read(answers)).toEqual(read(assess(answers).answers));
    }),
    { numRuns: runsAtMost(1000) },
  );
});

it('a comparison goes with the answers that it changes', () => {
  const { container, session } = show('en', '#/result', { model: 'other' }, <ResultScreen />);
  const button = container.querySelector<HTMLElement>('[data-change] button');
  act(() => button?.click());
  expect(container.querySelector('.comparison')).not.toBeNull();
  act(() =>
    session.actor.send({ type: 'replace', answers: { ...onceMixed, purpose: ['military'] } }),
  );
  expect(container.querySelector('.comparison')).toBeNull();
  expect(container.querySelector('[data-verdict="prohibited"]')).not.toBeNull();
});

it('a file is named after the answers on the screen, not after those another tab has kept', () => {
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  URL.createObjectURL = () => 'blob:';
  const { container, session } = show('en', '#/result', { model: 'other' }, <ResultScreen />);
  act(() => session.actor.send({ type: 'replace', answers: onceMixed }));
  act(() => session.actor.send({ type: 'see' }));
  const save = [...container.querySelectorAll<HTMLElement>('.takeaway button')][0];
  act(() => save?.click());
  expect(names).toEqual([expect.stringContaining('commercial-use')]);
});
