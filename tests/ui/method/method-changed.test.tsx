// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { all, showMethod, textOf } from './method-page.tsx';

vi.mock('../../../src/rules/contract/relevance.ts', async (original) => {
  const { chose } = await import('../../../src/rules/contract/condition.ts');
  const { askedWhen } = await original<typeof import('../../../src/rules/contract/relevance.ts')>();
  return { askedWhen: { ...askedWhen, leaderboard: chose('audience', 'published') } };
});

vi.mock('../../../src/rules/contract/obligations.ts', async (original) => {
  const { fact } = await import('../../../src/rules/contract/condition.ts');
  const module = await original<typeof import('../../../src/rules/contract/obligations.ts')>();
  return {
    ...module,
    obligations: module.obligations.map((row) =>
      row.id === 'obey-laws'
        ? { ...row, kind: 'may', when: 'sharing', clauses: ['7.2'], condition: fact('published') }
        : row,
    ),
  };
});

it('shows a duty as the rules have it, everywhere', () => {
  const page = showMethod('en');
  const [row] = all(page, '.duty-table [data-row="obey-laws"]');
  expect(all(row as HTMLElement, 'td').map((cell) => cell.textContent)).toEqual([
    'Optional',
    'When others get to use it',
    '7.2',
    'Weights are published.',
    'Who else uses it',
  ]);
  const duties = (clause: string) =>
    all(page, `.clause-table [data-row="${clause}"] [data-cell="duties"] [data-item]`).map(
      ({ dataset }) => dataset.item,
    );
  expect([duties('2.3'), duties('7.2')]).toEqual([
    ['clarify-purpose', 'respect-third-party-rights'],
    ['obey-laws', 'mainland-law-and-courts'],
  ]);
});

it('shows when a question is asked, and what leads past it', () => {
  const page = showMethod('en');
  expect(textOf(page, '.flow-list [data-place="leaderboard"]')).toContain(
    'Asked when: at “Who else uses it”, “Anyone, because the weights are public” is chosen.',
  );
  expect(all(page, 'svg [data-edge="audience brand"]')).toHaveLength(1);
  expect(textOf(page, '.flow-list [data-edge="audience brand"]')).toBe(
    '“Use of the brand” follows if this is not asked: “Open-source release” or “Rankings”.',
  );
});
