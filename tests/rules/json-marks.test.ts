import { describe, expect, it } from 'vitest';
import { isDeeperThan, repeatedKey } from '../../src/rules/json-marks.ts';

describe('a key that stands twice', () => {
  it.each<[text: string, key: string | null]>([
    ['1', null],
    ['{}', null],
    ['{"a":1,"b":1}', null],
    ['{"a":1,"a":1}', 'a'],
    ['{"a":1,"A":1}', null],
    ['{"":1,"":2}', ''],
    ['{"a":{"a":{"a":1}}}', null],
    ['{"a":{"b":1},"b":1}', null],
    ['{"a":{"b":1},"a":1}', 'a'],
    ['{"a":{"b":1,"b":2}}', 'b'],
    ['[{"a":1},{"a":1}]', null],
    ['[{"a":1},{"b":1,"b":1}]', 'b'],
    ['{"a":[1,[2]],"b":1,"b":2}', 'b'],
    ['{"a":[{"b":1}],"b":2}', null],
    ['{"a":"a","b":["a","a"]}', null],
    ['{"a":"\\"a\\":1","b":"{\\"b\\":1}"}', null],
    ['{"a\\\\":1,"a\\\\":2}', 'a\\'],
    ['{"\\u0061":1,"a":2}', 'a'],
    ['{ "a" : 1 ,\n"a"\t:2}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
    ['{"a":1,"a":1,"b":1,"b":1}', 'a'],
  ])('%s', (text, key) => {
    expect(repeatedKey(text)).toBe(key);
  });
});

describe('brackets within one another', () => {
  it.each<[text: string, deeperThanTwo: boolean]>([
    ['', false],
    ['1', false],
    ['[[]]', false],
    ['[[[]]]', true],
    ['[{"a":[]}]', true],
    ['[[1,2]]', false],
    ['[[],[],[]]', false],
    ['[{},{},{}]', false],
    ['"\\"[[[["', false],
    ['"\\\\"[[[[', true],
    ['"\\\\\\"[[[["', false],
    ['["\\"",[[[', true],
    ['"[[[', false],
    ['"\\"[[[', false],
    ['["a","b",["c"]]', false],
    ['"[[[["', false],
    ['{"[[[[":[1]}', false],
    ['[[[', false],
    ['[[[1,', true],
    ['['.repeat(100_000), true],
  ])('%.20s', (text, deeper) => {
    expect(isDeeperThan(2, text)).toBe(deeper);
  });
});
