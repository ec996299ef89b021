// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PaperId } from '../../../src/papers/offer.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { openPaper } from '../../../src/ui/papers/Paper.tsx';
import { toldIn, withDeleted, withFact } from '../../../src/ui/papers/record.ts';
import { show } from '../shown.tsx';

window.matchMedia ??= () => new EventTarget() as MediaQueryList;

let Paper: (props: { readonly paper: PaperId }) => ReactNode;

beforeAll(async () => {
  Paper = await openPaper();
});

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const begun: Answers = {
  model: 'baichuan2-13b',
  purpose: ['commercial', 'possibly-military'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'yes',
  adaptation: ['none'],
  audience: ['hosted'],
  brand: 'no',
  personalInformation: 'no',
};

const body = (container: HTMLElement) =>
  container.querySelector<HTMLTextAreaElement>('[data-copy="body"] textarea')?.value ?? '';

it.each([
  ['academic-notice', 1],
  ['purpose-clarification', 1],
  ['revocation-query', 0],
  ['source-notice', 0],
] as const)('where legal advice comes first, says so at %s: %i', (paper, times) => {
  const doubtful: Answers = { ...begun, purpose: ['commercial', 'possibly-unlawful'] };
  const { container } = show('en', '#/result', doubtful, <Paper paper={paper} />);
  expect(container.querySelectorAll(`[data-waits="${paper}"]`)).toHaveLength(times);
});

describe('the answers that a letter does not need', () => {
  it.each([
    [
      'en',
      'Use of the licensor’s marks beyond the source statement that clause 2.4 requires and the marking that section 6 requires.',
      /4\.1.*4\.7.*Ask counsel/u,
    ],
    [
      'zh-CN',
      '除协议第二条第 4 款要求的来源说明和第六条要求的标注以外，还包括使用贵公司的标识。',
      /4\.1.*4\.7.*先问过律师/u,
    ],
  ] as const)(
    '%s: are added by ticking, an admission with a warning',
    async (language, fact, why) => {
      const { container } = show(
        language,
        '#/result',
        { ...begun, brand: 'yes' },
        <Paper paper="purpose-clarification" />,
      );
      const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
      expect(boxes.filter(({ checked }) => checked)).toEqual([]);
      expect(body(container)).not.toContain(fact);
      const box = screen.getByRole('checkbox', { name: fact });
      expect(box).toHaveAccessibleDescription(why);
      await userEvent.click(box);
      await waitFor(() => expect(body(container)).toContain(`\n- ${fact}`));
      expect(box).toBeChecked();
      await userEvent.click(box);
      await waitFor(() => expect(body(container)).not.toContain(fact));
    },
  );

  it('are none where a question of status is asked, which is asked without the use, but in the name of whoever asks', () => {
    const trader: Answers = { ...begun, purpose: ['commercial'], applicant: 'sole-trader' };
    const { container } = show('en', '#/result', trader, <Paper paper="question-to-licensor" />);
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    const fields = [...container.querySelectorAll<HTMLElement>('[data-field]')];
    expect(fields.map(({ dataset }) => dataset.field)).toEqual(['sender', 'contact']);
    expect(screen.getByRole('textbox', { name: 'Your organisation’s name' })).toBeVisible();
    expect(container.querySelector('.missing')?.textContent).toContain('Your organisation’s name');
  });

  it('have no warning where they admit nothing', () => {
    show('en', '#/result', begun, <Paper paper="purpose-clarification" />);
    const box = screen.getByRole('checkbox', { name: 'Model concerned: Baichuan2-13B.' });
    expect(box).not.toHaveAccessibleDescription();
  });

  it('are kept by letter beside what was typed, and come back with it', () => {
    const papers = { draft: { plan: 'A' } };
    const one = withFact(papers, 'purpose-clarification', 'model.both', true);
    const two = withFact(one, 'purpose-clarification', 'audience.hosted', true);
    expect(toldIn(two)).toEqual({ 'purpose-clarification': ['model.both', 'audience.hosted'] });
    expect(two.draft).toEqual(papers.draft);
    const less = withFact(two, 'purpose-clarification', 'model.both', false);
    expect(toldIn(less)).toEqual({ 'purpose-clarification': ['audience.hosted'] });
    expect(toldIn(withFact(less, 'purpose-clarification', 'audience.hosted', false))).toEqual({});
    expect(toldIn(withDeleted({}, two))).toEqual(toldIn(two));
  });
});

describe('the letter about substitutes', () => {
  it('is there for whoever says that something is lacking', async () => {
    const { container } = show('en', '#/result', begun, <Paper paper="enclosure-substitutes" />);
    expect(body(container)).toBe('');
    expect(container.querySelectorAll('[data-field]')).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    await waitFor(() => expect(body(container)).toContain('Baichuan2'));
    await userEvent.click(screen.getByRole('radio', { name: 'No, all can be provided' }));
    await waitFor(() => expect(body(container)).toBe(''));
  });
});
