// @vitest-environment jsdom
import { act, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import enObligations from '../../../locales/en/obligations.json' with { type: 'json' };
import en from '../../../locales/en/ui.json' with { type: 'json' };
import enVerdicts from '../../../locales/en/verdicts.json' with { type: 'json' };
import zhObligations from '../../../locales/zh-CN/obligations.json' with { type: 'json' };
import zhCN from '../../../locales/zh-CN/ui.json' with { type: 'json' };
import zhVerdicts from '../../../locales/zh-CN/verdicts.json' with { type: 'json' };
import type { LogEvent, LoggedPaper } from '../../../src/papers/log.ts';
import type { DutyMark } from '../../../src/papers/marks.ts';
import { assess } from '../../../src/rules/assess.ts';
import type { ObligationId } from '../../../src/rules/contract/obligations.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { certainVerdict } from '../../../src/rules/possible.ts';
import { withLog, withMark } from '../../../src/ui/papers/record.ts';
import { Card } from '../../../src/ui/result/Card.tsx';
import { Duty } from '../../../src/ui/result/Duty.tsx';
import type { PaperFields } from '../../../src/wizard/record.ts';
import { show } from '../shown.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Whoever holds an authorisation: the verdict is certain, and nothing is known that comes first. */
const holder: Answers = {
  model: 'baichuan2-7b',
  purpose: ['commercial'],
  applicant: 'company',
  authorisation: 'granted',
};
const rest: Answers = {
  adaptation: ['none'],
  audience: ['none'],
  brand: 'no',
  personalInformation: 'no',
};

it.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)(
  '%s: nothing comes first only once all is answered; before, the open questions do',
  (language, { card }) => {
    const first = (answers: Answers) => {
      const result = assess(answers);
      const verdict = certainVerdict(answers) ?? result.verdict;
      expect(verdict).toBe('permitted-with-authorisation');
      const shown = { result, verdict: 'permitted-with-authorisation', email: null } as const;
      const { container } = show(language, '#/result', answers, <Card {...shown} />);
      const said = container.querySelector('dl')?.lastElementChild?.textContent;
      cleanup();
      return said;
    };
    expect(first(holder)).toBe(card.goOn);
    expect(first({ ...holder, ...rest })).toBe(card.nothing);
  },
);

describe.each([
  ['en', en],
  ['zh-CN', zhCN],
] as const)('what comes first follows what was noted (%s)', (language, { card }) => {
  const firm: Answers = { ...holder, ...rest, authorisation: 'none', alreadyInUse: 'no' };
  const body: Answers = {
    ...firm,
    purpose: ['other-non-commercial'],
    commercialEffect: ['promotion'],
    applicant: 'public-body',
  };

  function shown(answers: Answers) {
    const result = assess(answers);
    const { verdict, email } = result;
    if (verdict === null) throw new Error('Not all is answered.');
    const { container, session } = show(
      language,
      '#/result',
      answers,
      <Card {...{ result, verdict, email }} />,
    );
    return {
      note: (change: (papers: PaperFields) => PaperFields) => act(() => session.type(change)),
      first: () => [...container.querySelectorAll('ol li')].map(({ textContent }) => textContent),
      step: () => container.querySelector('.primary')?.textContent,
      answer: () => container.querySelector('.answer')?.textContent,
      may: () => container.querySelector('dl dd')?.textContent,
    };
  }

  const log =
    (of: LoggedPaper, ...events: readonly LogEvent[]) =>
    (papers: PaperFields) =>
      withLog(
        papers,
        of,
        events.map((event, n) => ({ event, on: `2026-03-0${n + 1}` })),
      );
  const done: DutyMark = { state: 'done', on: '2026-03-01', note: '' };

  it.each<[what: string, answers: Answers, noted: (papers: PaperFields) => PaperFields]>([
    [
      'a to-do is done that an answer ends',
      firm,
      (papers) => withMark(papers, 'submit-application-package', done, {}),
    ],
    [
      'an authorisation is noted while one waits',
      { ...firm, authorisation: 'submitted' },
      (papers) => withMark(papers, 'obtain-written-authorisation', done, {}),
    ],
    ['an application is noted as sent', firm, log('application', 'sent')],
    [
      'an answer to it is noted',
      { ...firm, authorisation: 'submitted' },
      log('application', 'sent', 'answered'),
    ],
    [
      'an answer is noted to a letter that an answer ends',
      { ...firm, authorisation: 'revoked' },
      log('revocation-query', 'sent', 'answered'),
    ],
  ])('the answers are to be brought up to it where %s', (_, answers, noted) => {
    const { note, first, step } = shown(answers);
    expect(first()).not.toContain(card.upToDate);
    note(noted);
    expect([first()[0], step()]).toEqual([card.upToDate, card.change]);
  });

  it('one waits for the answer to a letter that was sent', () => {
    const { note, first, step } = shown(body);
    expect([first()[0], step()]).toEqual([card.asking['not-sent'], card.ask]);
    note(log('question-to-licensor', 'sent'));
    expect([first()[0], step()]).toEqual([card.asking.waiting, card.asked]);
    note(log('question-to-licensor', 'sent', 'answered'));
    expect([first()[0], step()]).toEqual([card.asking.answered, card.change]);
  });

  it('one letter is one step, and a revocation is asked about before applying', () => {
    const { first, step, answer, note } = shown({ ...firm, authorisation: 'revoked' });
    const asked = first()[0];
    expect(first()).not.toContain(card.asking['not-sent']);
    expect([step(), answer()]).toEqual([
      card.ask,
      (language === 'en' ? enVerdicts : zhVerdicts).email.revoked.answer,
    ]);
    note(log('revocation-query', 'sent'));
    expect([first()[0], asked === card.asking.waiting]).toEqual([card.asking.waiting, false]);
  });

  it('two letters are two steps, and one alone that is waited for', () => {
    const answers = { ...firm, applicant: 'sole-trader', authorisation: 'revoked' } as const;
    const { first, note } = shown(answers);
    const asks = first();
    expect(asks[1]).toBe(card.asking['not-sent']);
    note(log('revocation-query', 'sent'));
    expect(first().slice(0, 2)).toEqual([card.asking.waiting, card.asking['not-sent']]);
  });

  it('a request about the brand is no asking about the use', () => {
    const { first } = shown({
      ...firm,
      applicant: 'natural-person',
      authorisation: 'granted',
      brand: 'yes',
    });
    expect(first()[0]).toBe(card.asking['not-sent']);
  });

  it('whoever has applied waits, and is not told to register', () => {
    const toObtain = (answers: Answers) => first(answers).includes(words.obtain);
    const first = (answers: Answers) => {
      const said = shown(answers).first();
      cleanup();
      return said;
    };
    const obligations = language === 'en' ? enObligations : zhObligations;
    const words = { obtain: obligations['obtain-written-authorisation'].short };
    expect([firm, { ...firm, authorisation: 'submitted' } as const].map(toObtain)).toEqual([
      true,
      false,
    ]);
  });

  it('whoever may do nothing of it does not begin, and gives no notice', () => {
    const mixed = { ...firm, purpose: ['academic', 'commercial'] } as const;
    const seller = { ...mixed, applicant: 'natural-person', separable: 'no' } as const;
    expect(shown(seller).first()).toEqual([card.stop]);
  });

  it('who is not clearly a licensee settles that first', () => {
    const obligations = language === 'en' ? enObligations : zhObligations;
    const group = {
      ...rest,
      model: 'baichuan2-7b',
      purpose: ['other-non-commercial'],
      commercialEffect: ['none'],
      applicant: 'unincorporated',
      audience: ['delivered'],
    } as const;
    expect(shown(group).first()[0]).toBe(obligations['clarify-licensee-status'].short);
  });

  it.each<[separable: 'yes' | 'no' | 'unsure', said: 'non-commercial' | 'inseparable' | 'waits']>([
    ['yes', 'non-commercial'],
    ['no', 'inseparable'],
    ['unsure', 'waits'],
  ])('the part that is not commercial is told of too (%s)', (separable, said) => {
    const verdicts = language === 'en' ? enVerdicts : zhVerdicts;
    const { may } = shown({ ...firm, purpose: ['academic', 'commercial'], separable });
    expect(may()).toContain(verdicts.mayI[said]);
  });

  it('who is not sure of a fact finds it out before asking', () => {
    const { first, step } = shown({ ...firm, applicant: 'unsure' });
    expect([first()[0], step()]).toEqual([card.asking['find-out'], card.change]);
  });

  it('what is under way stops while it is open whether it is commercial', () => {
    expect(
      shown({ ...body, alreadyInUse: 'yes' })
        .first()
        .slice(0, 2),
    ).toEqual([card.stopMeanwhile, card.asking['not-sent']]);
  });

  it.each<[id: ObligationId, question: string | null]>([
    ['submit-application-package', '#/authorisation'],
    ['provide-source-and-licence', null],
  ])('a to-do that is done (%s) leads to the answer that ends it', (id, question) => {
    const answers = { ...firm, audience: ['delivered'] } as const;
    const obligation = assess(answers).obligations.find((one) => one.id === id);
    if (obligation === undefined) throw new Error(`Not among the duties: ${id}`);
    const { container, session } = show(
      language,
      '#/result',
      answers,
      <Duty obligation={obligation} shape="toDo" />,
    );
    const link = () => container.querySelector('.note a')?.getAttribute('href') ?? null;
    expect(link()).toBeNull();
    act(() => session.type((papers) => withMark(papers, id, done, {})));
    expect(link()).toBe(question);
  });
});
