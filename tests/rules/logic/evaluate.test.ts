import { describe, expect, it } from 'vitest';
import {
  all,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  fact,
  has,
  not,
  TRUE,
  type Truth,
  UNKNOWN,
  unsettled,
} from '../../../src/rules/contract/condition.ts';
import { evaluation } from '../../../src/rules/logic/evaluate.ts';
import { reads } from '../../../src/rules/logic/reads.ts';
import { type Answers, encode } from '../../../src/rules/logic/state.ts';

const yes = all();
const no = any();
const open = unsettled('6.1');

describe('strong Kleene logic', () => {
  it.each<readonly [string, Condition, Truth]>([
    ['nothing to hold', all(), TRUE],
    ['nothing to choose', any(), FALSE],
    ['true and unknown', all(yes, open), UNKNOWN],
    ['false and unknown', all(no, open), FALSE],
    ['true or unknown', any(yes, open), TRUE],
    ['false or unknown', any(no, open), UNKNOWN],
    ['not true', not(yes), FALSE],
    ['not false', not(no), TRUE],
    ['not unknown', not(open), UNKNOWN],
    ['unknown among unknown and true', among(open, UNKNOWN, TRUE), TRUE],
    ['unknown among false', among(open, FALSE), FALSE],
  ])('%s', (_, condition, truth) => {
    expect(evaluation(condition)(encode({}))).toBe(truth);
  });
});

describe('an answer', () => {
  it.each<readonly [Answers, Condition, Truth]>([
    [{}, has('brand', 'yes'), FALSE],
    [{ brand: 'yes' }, has('brand', 'yes'), TRUE],
    [{ brand: 'no' }, has('brand', 'yes'), FALSE],
    [{ brand: 'unsure' }, has('brand', 'yes'), UNKNOWN],
    [{ brand: 'unsure' }, chose('brand', 'yes'), FALSE],
    [{ brand: 'unsure' }, chose('brand', 'unsure'), TRUE],
    [{ purpose: ['academic', 'commercial'] }, has('purpose', 'commercial'), TRUE],
    [{ adaptation: ['unsure'] }, has('similarPerformance', 'yes'), UNKNOWN],
    [{ adaptation: ['convert'] }, has('similarPerformance', 'yes'), FALSE],
    [{ adaptation: ['fine-tune'], audience: ['unsure'] }, has('openSourceRelease', 'yes'), UNKNOWN],
    [{ adaptation: ['none'], audience: ['unsure'] }, has('openSourceRelease', 'yes'), FALSE],
    [{ adaptation: ['fine-tune'], audience: ['hosted'] }, has('openSourceRelease', 'yes'), FALSE],
  ])('%j', (answers, condition, truth) => {
    expect(evaluation(condition)(encode(answers))).toBe(truth);
  });
});

describe('facts', () => {
  const table: readonly (readonly [Parameters<typeof fact>[0], Answers, Truth])[] = [
    ['commercial', { purpose: ['commercial'] }, TRUE],
    ['commercial', { purpose: ['academic'], commercialEffect: ['revenue'] }, TRUE],
    ['commercial', { purpose: ['academic'], commercialEffect: ['other-profit'] }, TRUE],
    ['commercial', { purpose: ['academic'], commercialEffect: ['none'] }, FALSE],
    ['commercial', { purpose: ['academic'], commercialEffect: ['unsure'] }, UNKNOWN],
    [
      'commercial',
      { purpose: ['academic'], commercialEffect: ['operations'], applicant: 'company' },
      TRUE,
    ],
    [
      'commercial',
      { purpose: ['academic'], commercialEffect: ['promotion'], applicant: 'non-profit' },
      UNKNOWN,
    ],
    [
      'commercial',
      { purpose: ['academic'], commercialEffect: ['promotion'], applicant: 'unsure' },
      UNKNOWN,
    ],
    ['commercial', { purpose: ['unsure'], commercialEffect: ['none'] }, FALSE],
    ['academic', { purpose: ['unsure'] }, UNKNOWN],
    ['mixed', { purpose: ['academic', 'commercial'] }, TRUE],
    ['mixed', { purpose: ['other-non-commercial', 'commercial'] }, TRUE],
    ['mixed', { purpose: ['other-non-commercial'], commercialEffect: ['revenue'] }, FALSE],
    ['mixed', { purpose: ['academic'], commercialEffect: ['unsure'] }, TRUE],
    ['mixed', { purpose: ['unsure'], commercialEffect: ['unsure'] }, FALSE],
    ['transfers', { adaptation: ['distil'], similarPerformance: 'yes' }, TRUE],
    ['transfers', { adaptation: ['distil'], similarPerformance: 'unsure' }, UNKNOWN],
    ['transfers', { adaptation: ['unsure'] }, UNKNOWN],
    ['derivative', { adaptation: ['convert'] }, TRUE],
    ['derivative', { adaptation: ['distil'], similarPerformance: 'no' }, FALSE],
    ['othersUseIt', { audience: ['none'] }, FALSE],
    ['othersUseIt', { audience: ['unsure'] }, UNKNOWN],
    ['handedOver', { audience: ['hosted'] }, FALSE],
    ['handedOver', { audience: ['delivered'] }, TRUE],
    [
      'openSourced',
      { adaptation: ['convert'], audience: ['published'], openSourceRelease: 'other-terms' },
      UNKNOWN,
    ],
    [
      'openSourced',
      { adaptation: ['convert'], audience: ['published'], openSourceRelease: 'no' },
      FALSE,
    ],
    ['openSourced', { adaptation: ['convert'], audience: ['unsure'] }, UNKNOWN],
    ['openSourced', { adaptation: ['none'], audience: ['unsure'] }, FALSE],
  ];
  it.each(table)('%s of %j', (name, answers, truth) => {
    expect(evaluation(fact(name))(encode(answers))).toBe(truth);
  });
});

describe('what a condition reads', () => {
  it.each<readonly [string, Condition, readonly string[]]>([
    ['nothing', all(), []],
    ['one answer, stops not counted', has('brand', 'yes'), ['brand']],
    [
      'what decides whether it is asked',
      has('alreadyInUse', 'yes'),
      ['purpose', 'commercialEffect', 'applicant', 'authorisation', 'alreadyInUse'],
    ],
    [
      'through facts',
      fact('openSourced'),
      ['adaptation', 'similarPerformance', 'audience', 'openSourceRelease'],
    ],
  ])('%s', (_, condition, questions) => {
    expect(reads(condition)).toEqual(questions);
  });
});
