import { describe, expect, it } from 'vitest';
import { type Fault, readAnswers } from '../../src/rules/answers.ts';
import { type QuestionId, question, questionIds } from '../../src/rules/contract/questions.ts';

type Kind = Exclude<Fault['kind'], 'not-an-object' | 'unknown-question'>;

const fault = (kind: Kind, id: QuestionId, found: string): Fault => ({
  kind,
  question: id,
  found,
  allowed: question(id).options,
});
const unknown = (id: string): Fault => ({
  kind: 'unknown-question',
  question: id,
  allowed: questionIds,
});
const notAnObject = (found: string): Fault => ({ kind: 'not-an-object', found });

/** JSON cannot show them. */
const list = [10n];
const object = { model: 10n };

describe('answers from outside', () => {
  it.each<readonly [what: string, value: object]>([
    ['none', {}],
    ['one option', { model: 'both' }],
    ['several options', { purpose: ['commercial', 'academic'] }],
    ['an exclusive option alone', { adaptation: ['none'], audience: ['unsure'] }],
    ['answers that have no effect', { model: 'other', brand: 'yes' }],
  ])('are taken as they are: %s', (_, value) => {
    expect(readAnswers(value)).toEqual({ answers: value });
  });

  it.each<readonly [what: string, value: unknown, faults: readonly Fault[]]>([
    ['null', null, [notAnObject('null')]],
    ['a list', [{ model: 'both' }], [notAnObject('[{"model":"both"}]')]],
    ['a text', 'both', [notAnObject('"both"')]],
    ['nothing', undefined, [notAnObject('undefined')]],
    ['a function', String, [notAnObject(String(String))]],
    ['what JSON does not know', 10n, [notAnObject('10')]],
    ['a list of what JSON does not know', list, [notAnObject('[…]')]],
    ['a question that is none', { colour: 'red' }, [unknown('colour')]],
    ['what every object has', { toString: 'yes' }, [unknown('toString')]],
    ['an option that is none', { model: 'a' }, [fault('unknown-option', 'model', '"a"')]],
    ['a list for one option', { model: ['both'] }, [fault('wrong-type', 'model', '["both"]')]],
    ['a number', { brand: 1 }, [fault('wrong-type', 'brand', '1')]],
    [
      'an answer of what JSON does not know',
      { model: list, brand: object, audience: object },
      [
        fault('wrong-type', 'model', '[…]'),
        fault('wrong-type', 'brand', '{…}'),
        fault('wrong-type', 'audience', '{…}'),
      ],
    ],
    [
      'one option for a list',
      { purpose: 'academic' },
      [fault('wrong-type', 'purpose', '"academic"')],
    ],
    ['an empty list', { purpose: [] }, [fault('empty', 'purpose', '[]')]],
    [
      'a list of no options',
      { purpose: ['academic', 1, 'b'] },
      [fault('wrong-type', 'purpose', '1'), fault('unknown-option', 'purpose', '"b"')],
    ],
    [
      'an option twice',
      { audience: ['hosted', 'hosted'] },
      [fault('repeated', 'audience', '["hosted","hosted"]')],
    ],
    [
      'an exclusive option twice',
      { audience: ['none', 'none'] },
      [fault('repeated', 'audience', '["none","none"]')],
    ],
    [
      'an exclusive option beside another',
      { audience: ['hosted', 'none'] },
      [fault('exclusive', 'audience', '["hosted","none"]')],
    ],
    [
      'all at once',
      { x: 1, model: 'y', purpose: ['unsure', 'academic', 'academic', 'z'] },
      [
        unknown('x'),
        fault('unknown-option', 'model', '"y"'),
        fault('unknown-option', 'purpose', '"z"'),
        fault('repeated', 'purpose', '["unsure","academic","academic","z"]'),
        fault('exclusive', 'purpose', '["unsure","academic","academic","z"]'),
      ],
    ],
  ])('are refused, each fault named: %s', (_, value, faults) => {
    expect(readAnswers(value)).toEqual({ faults });
  });
});
