import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/rules/assess.ts';
import type { Answers } from '../../../src/rules/logic/state.ts';
import { answerRows, dutyRows, emailsDiffer, verdictsDiffer } from '../../../src/ui/plans/rows.ts';
import { hobbyist } from '../session/browser.ts';

const branded: Answers = { ...hobbyist, brand: 'yes' };
const rival: Answers = { model: 'other' };
const results = (...plans: readonly Answers[]) => plans.map((plan) => assess(plan));

describe('plans side by side', () => {
  it('differ where any two have something else', () => {
    const plans = results(hobbyist, branded, { model: 'both' });
    expect([verdictsDiffer(plans), emailsDiffer(plans)]).toEqual([true, true]);
    const alike = results(hobbyist, branded);
    expect([verdictsDiffer(alike), emailsDiffer(alike)]).toEqual([false, false]);
  });

  it('show each duty that one of them has, with its status in each', () => {
    const rows = dutyRows(results(hobbyist, branded, rival));
    expect(rows.find(({ id }) => id === 'obtain-brand-consent')).toEqual({
      id: 'obtain-brand-consent',
      cells: [null, 'applies', null],
      differs: true,
    });
    expect(rows.every(({ cells }) => cells.some((status) => status !== null))).toBe(true);
    expect(dutyRows(results(hobbyist, hobbyist)).filter(({ differs }) => differs)).toEqual([]);
  });

  it('show each answer that has an effect in one of them', () => {
    const rows = answerRows(results(hobbyist, { ...rival, brand: 'yes' }));
    const of = (wanted: string) => rows.find(({ id }) => id === wanted);
    expect(of('model')).toEqual({
      id: 'model',
      cells: [['baichuan2-7b'], ['other']],
      differs: true,
    });
    expect(of('brand')?.cells).toEqual([['no'], null]);
    expect(of('leaderboard')).toBeUndefined();
  });
});
