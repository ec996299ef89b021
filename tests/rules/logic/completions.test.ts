import { describe, expect, it } from 'vitest';
import {
  all,
  type Condition,
  FALSE,
  has,
  TRUE,
  UNKNOWN,
} from '../../../src/rules/contract/condition.ts';
import type { QuestionId } from '../../../src/rules/contract/questions.ts';
import { answerClasses } from '../../../src/rules/logic/classes.ts';
import { overCompletions } from '../../../src/rules/logic/completions.ts';
import {
  type Answers,
  allowedAnswers,
  blank,
  decode,
  decodeAnswer,
  encode,
  optionsOf,
} from '../../../src/rules/logic/state.ts';

describe('answers that conditions cannot tell apart', () => {
  it.each<
    readonly [
      what: string,
      id: QuestionId,
      conditions: readonly Condition[],
      classes: readonly (readonly string[])[],
    ]
  >([
    ['all but `unsure`, where nothing is read', 'brand', [], [['yes', 'no'], ['unsure']]],
    ['by the option read', 'brand', [has('brand', 'no')], [['yes'], ['no'], ['unsure']]],
    [
      'by no option of another question',
      'brand',
      [has('personalInformation', 'yes')],
      [['yes', 'no'], ['unsure']],
    ],
    [
      'stops by themselves',
      'model',
      [has('model', 'both')],
      [['baichuan2-7b', 'baichuan2-13b', 'derivative-by-others'], ['both'], ['other']],
    ],
  ])('%s', (_, id, conditions, classes) => {
    expect(
      answerClasses(id, conditions).map(({ answers }) =>
        answers.map((bits) => decodeAnswer(id, bits)),
      ),
    ).toEqual(classes);
  });
});

describe('the completions', () => {
  it.each<
    readonly [
      what: string,
      condition: Condition,
      given: Answers,
      completions: readonly (readonly [Answers, number])[],
    ]
  >([
    [
      'one a class, as far as the condition reads',
      has('brand', 'yes'),
      { model: 'both' },
      [
        [{ brand: 'yes' }, TRUE],
        [{ brand: 'no' }, FALSE],
        [{ brand: 'unsure' }, UNKNOWN],
      ],
    ],
    ['the answer given', has('brand', 'yes'), { brand: 'no' }, [[{ brand: 'no' }, FALSE]]],
    [
      'no stop',
      has('model', 'both'),
      {},
      [
        [{ model: 'baichuan2-7b' }, FALSE],
        [{ model: 'both' }, TRUE],
      ],
    ],
    ['none after a stop', has('model', 'both'), { model: 'other' }, []],
    [
      'what is asked in some of them only',
      has('similarPerformance', 'yes'),
      { similarPerformance: 'no' },
      [
        [{ adaptation: ['fine-tune'] }, FALSE],
        [{ adaptation: ['distil'], similarPerformance: 'no' }, FALSE],
        [{ adaptation: ['unsure'] }, UNKNOWN],
      ],
    ],
  ])('%s', (_, condition, given, completions) => {
    const found = overCompletions([condition]).completions(encode(given));
    const one = ([answers, truth]: readonly [Answers, number]) =>
      `${JSON.stringify(answers)} ${truth}`;
    expect(
      found.map(({ state, truths: [truth = 0] }) => one([decode(state), truth])).sort(),
    ).toEqual(completions.map(one).sort());
  });
});

describe('what another answer changes', () => {
  const twoRows = [has('brand', 'yes'), all(has('brand', 'no'), has('model', 'both'))];
  it.each<readonly [id: QuestionId, given: Answers, changed: readonly boolean[]]>([
    ['brand', { model: 'both' }, [true, true]],
    ['brand', { model: 'baichuan2-7b' }, [true, false]],
    ['model', { brand: 'yes' }, [false, false]],
    ['model', { brand: 'no' }, [false, true]],
  ])('%s, with %j', (id, given, changed) => {
    expect(overCompletions(twoRows).changedBy(id, encode(given))).toEqual(changed);
  });
});

describe('the key of answers', () => {
  it('is one of as many as there may be, and tells classes apart', () => {
    const { keyOf, keys } = overCompletions([has('brand', 'yes'), has('adaptation', 'convert')]);
    const brands = [0, ...allowedAnswers('brand')];
    const found = new Set(
      brands.flatMap((brand) =>
        ['none', 'convert', 'unsure'].map((adaptation) =>
          keyOf(
            encode({
              ...decode(blank),
              ...(brand !== 0 && { brand: decodeAnswer('brand', brand) }),
              adaptation: [adaptation],
            } as Answers),
          ),
        ),
      ),
    );
    expect(found.size).toBe(12);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...found)).toBeLessThan(keys);
  });
});

describe('the options of an answer', () => {
  it.each([
    [undefined, []],
    ['both', ['both']],
    [
      ['academic', 'commercial'],
      ['academic', 'commercial'],
    ],
  ])('%j: %j', (answer, options) => {
    expect(optionsOf(answer)).toEqual(options);
  });
});
