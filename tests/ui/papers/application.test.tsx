// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { openApplication } from '../../../src/ui/papers/Application.tsx';
import { show } from '../shown.tsx';

window.matchMedia ??= () => new EventTarget() as MediaQueryList;

let Application: () => ReactNode;

beforeAll(async () => {
  Application = await openApplication();
});

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Whoever must not apply; to say "not needed" would read as "go ahead without". */
const person: Answers = {
  model: 'baichuan2-7b',
  purpose: ['commercial'],
  applicant: 'natural-person',
  authorisation: 'none',
  alreadyInUse: 'no',
};
const rest: Answers = {
  adaptation: ['none'],
  audience: ['none'],
  brand: 'no',
  personalInformation: 'no',
};

const waiting = { purpose: ['commercial', 'possibly-unlawful'], applicant: 'company' } as const;

it.each(['en', 'zh-CN'] as const)(
  '%s: waits for legal advice where that comes first',
  (language) => {
    const company = { ...person, ...rest, applicant: 'company' } as const;
    const said = (answers: Answers) => {
      const { container } = show(language, '#/application', answers, <Application />);
      const text = container.querySelector('[data-waits]')?.textContent ?? null;
      cleanup();
      return text;
    };
    expect(said({ ...company, ...waiting })).toMatch(
      language === 'en' ? /^Not yet: .*Send no application/u : /^还不要发，.*不要提出申请/u,
    );
    expect(said({ ...company, purpose: ['commercial'], authorisation: 'submitted' })).toMatch(
      language === 'en' ? /^Already sent\. Wait for the reply\./u : /^申请已发出，等待书面授权/u,
    );
    expect(said(company)).toBeNull();
  },
);

it.each([
  ['en', person, 'With your answers so far', 'Once all is answered, the result says which.'],
  ['en', { ...person, ...rest }, 'With your answers there', 'Your result says which.'],
  ['zh-CN', person, '按目前的回答', '答完之后见结果。'],
  ['zh-CN', { ...person, ...rest }, '按你的回答', '见你的结果。'],
] as const)('%s: where there is no application, %#', (language, answers, start, end) => {
  const { container } = show(language, '#/application', answers, <Application />);
  const said = container.querySelector('main p')?.textContent ?? '';
  expect(said.startsWith(start)).toBe(true);
  expect(said.endsWith(end)).toBe(true);
  expect(said).toMatch(/not open to you|不能由你申请/u);
  expect(said).not.toMatch(/do not call for|不需要这份申请/u);
});

it.each(['en', 'zh-CN'] as const)('%s: an enclosure is named as a line of its own', (language) => {
  const company = { ...person, ...rest, applicant: 'company' } as const;
  const { container } = show(language, '#/application', company, <Application />);
  const names = [...container.querySelectorAll('[data-enclosure] label')];
  expect(names.length).toBeGreaterThan(2);
  for (const { textContent } of names) expect(textContent).toMatch(/^[^\p{Ll}]/u);
});
