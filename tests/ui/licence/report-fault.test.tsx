// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../../src/i18n/language.ts';
import { clauseIds } from '../../../src/licence/clauses.ts';
import { assess, rulesVersion } from '../../../src/rules/assess.ts';
import { obligationIds } from '../../../src/rules/contract/obligations.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { LicenceScreen } from '../../../src/ui/licence/Licence.tsx';
import { loadLicenceText } from '../../../src/ui/licence/licence-text.ts';
import { ResultScreen } from '../../../src/ui/result/Result.tsx';
import { persons } from '../../cases/people.ts';
import { fullAnswers } from '../../rules/random-answers.ts';
import { runsAtMost } from '../../runs.ts';
import { show } from '../shown.tsx';

vi.setConfig({ testTimeout: 60_000 });
window.matchMedia ??= () => new EventTarget() as MediaQueryList;

const build = vi.hoisted(() => ({ address: null as string | null }));
vi.mock('../../../src/ui/session/report-address.ts', () => ({
  get reportAddress() {
    return build.address;
  },
}));

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** What the link for a duty or clause must hold, made from its id alone. */
const texts = {
  en: {
    link: /^Report a fault: ./,
    of: { duty: 'duty ', clause: 'clause ' },
    subject: (about: string) => `Fault: ${about}, rules ${rulesVersion}`,
    body: (about: string) =>
      `Rules ${rulesVersion}, ${about}\n\nWhat it says, and what would be right:\n\n\nPlease leave out names, and what is confidential.`,
  },
  'zh-CN': {
    link: /^报告问题：./,
    of: { duty: '义务 ', clause: '条款 ' },
    subject: (about: string) => `问题：${about}，规则 ${rulesVersion}`,
    body: (about: string) =>
      `规则 ${rulesVersion}，${about}\n\n页面怎么说，应当怎么说：\n\n\n请勿写入姓名和需要保密的内容。`,
  },
} as const;

type About = keyof (typeof texts)['en']['of'];

/** What a link leads to: whom, and what stands in it. */
function read(link: HTMLAnchorElement) {
  const { protocol, pathname, origin, searchParams } = new URL(link.href);
  const [subject, body] =
    protocol === 'mailto:'
      ? [searchParams.get('subject'), searchParams.get('body')?.replaceAll('\r\n', '\n')]
      : [searchParams.get('title'), searchParams.get('body')];
  searchParams.delete(protocol === 'mailto:' ? 'subject' : 'title');
  searchParams.delete('body');
  const to = protocol === 'mailto:' ? pathname : origin + pathname;
  return { to, subject, body, more: searchParams.toString() };
}

const expected = (language: 'en' | 'zh-CN', about: About, id: string) => {
  const { of, subject, body } = texts[language];
  return { subject: subject(of[about] + id), body: body(of[about] + id) };
};

const addresses = [
  { address: 'mailto:faults@example.org', to: 'faults@example.org', more: '' },
  {
    address: 'https://example.org/o/r/issues/new?labels=rules',
    to: 'https://example.org/o/r/issues/new',
    more: 'labels=rules',
  },
];
const cases = addresses.flatMap((one) => languages.map((language) => ({ ...one, language })));

/** The links for faults among those of a part of the page. */
function linksIn(part: ParentNode, language: 'en' | 'zh-CN'): readonly HTMLAnchorElement[] {
  const { link } = texts[language];
  return [...part.querySelectorAll<HTMLAnchorElement>('a')].filter((one) =>
    link.test(one.getAttribute('aria-label') ?? one.textContent),
  );
}

const dutiesOf = (answers: Answers) => assess(answers).obligations.map(({ id }) => id);

/** The answers of people who together are told of every duty, those who are told of most first. */
function tellingAll(): readonly Answers[] {
  const told = new Set<string>();
  return persons
    .map(({ answers }) => answers)
    .sort((one, other) => dutiesOf(other).length - dutiesOf(one).length)
    .filter((answers) => {
      const { size } = told;
      for (const id of dutiesOf(answers)) told.add(id);
      return told.size > size;
    });
}

describe.each(cases)('faults are reported to $address, in $language', (one) => {
  const { address, to, more, language } = one;

  it('from each clause of the licence, by its id, on a page beside this one, which learns nothing of where it was opened', async () => {
    build.address = address;
    await loadLicenceText(language);
    const { container } = show(language, '#/licence', {}, <LicenceScreen part={null} />);
    const links = linksIn(container, language);
    expect(links.map(read)).toEqual(
      clauseIds.map((id) => ({ ...expected(language, 'clause', id), to, more })),
    );
    const [link] = links;
    if (link === undefined) throw new Error('There is no link.');
    expect(link).toHaveAccessibleName(texts[language].link);
    expect([link.target, link.rel]).toEqual(
      address.startsWith('https') ? ['_blank', 'noopener noreferrer'] : ['', ''],
    );
  });

  it('from each duty of a result, by its id, and never with an answer', () => {
    build.address = address;
    const seen = new Set<string>();
    const hold = (answers: Answers) => {
      const { container, session } = show(language, '#/result', answers, <ResultScreen />);
      act(() => session.actor.send({ type: 'see' }));
      for (const duty of container.querySelectorAll<HTMLElement>('[data-obligation]')) {
        const { obligation = '' } = duty.dataset;
        expect(linksIn(duty, language).map(read)).toEqual([
          { ...expected(language, 'duty', obligation), to, more },
        ]);
        seen.add(obligation);
      }
      cleanup();
    };
    for (const answers of tellingAll()) hold(answers);
    expect([...seen].sort()).toEqual([...obligationIds].sort());
    fc.assert(fc.property(fullAnswers, hold), { numRuns: runsAtMost(3) });
  });
});

describe.each(languages)('where the build names no address, %s', (language) => {
  it('there is no such link', async () => {
    build.address = null;
    await loadLicenceText(language);
    show(language, '#/licence', {}, <LicenceScreen part={null} />);
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        show(language, '#/result', answers, <ResultScreen />);
        expect(document.body.innerHTML).not.toMatch(
          /Report a fault|报告问题|mailto:(?!opensource)/,
        );
        cleanup();
      }),
      { numRuns: runsAtMost(5) },
    );
  });
});
