// @vitest-environment jsdom
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import en from '../../../locales/en/ui.json' with { type: 'json' };
import zhCN from '../../../locales/zh-CN/ui.json' with { type: 'json' };
import { assess } from '../../../src/rules/assess.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { certainVerdict } from '../../../src/rules/possible.ts';
import { Card } from '../../../src/ui/result/Card.tsx';
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
