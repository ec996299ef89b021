import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  type Condition,
  fact,
  has,
  not,
  type UnsettledClause,
  unsettled,
} from '../../../src/rules/contract/condition.ts';
import { openPointIn } from '../../../src/rules/logic/open-point.ts';
import { unsettledIn } from '../../../src/rules/logic/reads.ts';
import { type Answers, encode } from '../../../src/rules/logic/state.ts';

const licence = unsettled('6.1');
const ranking = unsettled('6.2');
const brand = has('brand', 'yes');

describe('the clause that leaves a condition open', () => {
  it.each<
    readonly [
      what: string,
      condition: Condition,
      states: readonly Answers[],
      openPoint: UnsettledClause | null,
    ]
  >([
    ['the one there is', licence, [{}], '6.1'],
    [
      'of two the first of the list, where one settles it as false',
      all(ranking, licence),
      [{}],
      '6.1',
    ],
    [
      'of two the first of the list, where one settles it as true',
      any(ranking, licence),
      [{}],
      '6.1',
    ],
    [
      'the one that changes only some of the states',
      any(all(brand, licence), all(not(brand), ranking)),
      [{ brand: 'no' }, { brand: 'yes' }],
      '6.1',
    ],
    ['not one that changes no state', any(all(brand, licence), ranking), [{ brand: 'no' }], '6.2'],
    [
      'none, where each waits for the other',
      any(all(licence, not(ranking)), all(not(licence), ranking)),
      [{}],
      null,
    ],
    ['none, where an answer leaves it open', brand, [{ brand: 'unsure' }], null],
  ])('%s', (_, condition, states, openPoint) => {
    expect(openPointIn(condition)(states.map(encode))).toBe(openPoint);
  });
});

describe('what the text leaves open in a condition', () => {
  it.each<readonly [string, Condition, readonly UnsettledClause[]]>([
    ['nothing', brand, []],
    ['one clause, beside answers', any(brand, ranking), ['6.2']],
    ['two, in the order of the list', all(ranking, not(licence), brand), ['6.1', '6.2']],
    ['through facts', all(fact('needsAuth'), fact('natural')), ['1.commercial-use', 'A.2.1']],
    ['training on outputs', fact('trains'), ['4.2']],
  ])('%s', (_, condition, clauses) => {
    expect(unsettledIn(condition)).toEqual(clauses);
  });
});
