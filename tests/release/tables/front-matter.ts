import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/release/front-matter.ts';

const read = (text: string) => {
  const found = readFrontMatter(text);
  return found && { ...found, properties: Object.fromEntries(found.properties) };
};
const valuesIn = (yaml: string) => {
  const { properties = {} } = read(`---\n${yaml}\n---\n`) ?? {};
  return Object.fromEntries(Object.entries(properties).map(([key, { values }]) => [key, values]));
};
const isBroken = (yaml: string) => read(`---\n${yaml}\n---\n`)?.isBroken;

describe('front matter', () => {
  it.each([
    ['no fence', 'license: mit\n'],
    ['words before it', 'x\n---\na: b\n---\n'],
    ['a fence with words', '--- x\na: b\n---\n'],
    ['a longer fence', '----\na: b\n---\n'],
    ['a fence without an end', '---\na: b\n'],
    ['an end with words', '---\na: b\n--- x\n'],
    ['an end that is indented', '---\na: b\n ---\n'],
    ['a fence alone', '---'],
    ['a fence far below', `${'\n'.repeat(1000)}---\na: b\n---\n`],
  ])('is none: %s', (_, text) => {
    expect(readFrontMatter(text)).toBeNull();
  });

  it.each([
    ['---\na: b\n---\n', 3, 2],
    ['\n \n---\na: b\n---\n', 5, 4],
    [' ---  \na: b\n--- \t\nx', 3, 2],
    ['--- \t\na: b\n...\nx', 3, 2],
    ['---\n\n\na: b\n---', 5, 4],
  ])('%j takes its lines, and its property stands on one', (text, lines, line) => {
    expect(read(text)).toEqual({
      properties: { a: { values: ['b'], written: [], line } },
      isBroken: false,
      lines,
    });
  });

  it('may say nothing', () => {
    expect(read('---\n---\n')).toEqual({ properties: {}, isBroken: false, lines: 2 });
    expect(read('---\n# a remark\n---\n')).toEqual({ properties: {}, isBroken: false, lines: 3 });
  });

  it.each([
    ['a: 2.0', { a: ['2.0'] }],
    ['a: "2.0"', { a: ['2.0'] }],
    ['a:', { a: [] }],
    ['a: null', { a: [] }],
    ['a: true', { a: ['true'] }],
    ['a: 1.50', { a: ['1.50'] }],
    ["a: 'it''s'", { a: ["it's"] }],
    ['a: [b, 1, null]', { a: ['b', '1'] }],
    ['a:\n- b\n- c', { a: ['b', 'c'] }],
    ['a:\n- name: b\n  x: c\n- x: d\n- [e]', { a: ['b'] }],
    ['a:\n- name: [b]', { a: [] }],
    ['a: {name: b}', { a: [] }],
    ['a: b\na: c', { a: ['b'] }],
    ['1: b', { 1: ['b'] }],
    ['[x]: b\nc: d', { c: ['d'] }],
    ['? {x: y}\n: b\nc: d', { c: ['d'] }],
    ['a: !!js/function x', { a: ['x'] }],
    ['a: &x b\nc: *x', { a: ['b'], c: [] }],
    ['a: 2024-01-01', { a: ['2024-01-01'] }],
  ])('%j says', (yaml, values) => {
    expect(valuesIn(yaml)).toEqual(values);
  });

  it('keeps how a list is written that describes things', () => {
    const yaml = 'model-index:\n- name: Petrel\n  results:\n  - rank: 1\ntags: [a]';
    expect(read(`---\n${yaml}\n---\n`)?.properties).toEqual({
      'model-index': {
        values: ['Petrel'],
        written: ['- name: Petrel\n  results:\n  - rank: 1\n'],
        line: 2,
      },
      tags: { values: ['a'], written: [], line: 6 },
    });
  });

  it('keeps how a list is written of which one describes a thing', () => {
    const yaml = 'a:\n- name: b\n- c';
    expect(read(`---\n${yaml}\n---\n`)?.properties).toEqual({
      a: { values: ['b', 'c'], written: ['- name: b\n- c\n'], line: 2 },
    });
  });

  it.each([
    ['no YAML', 'a: ['],
    ['a list', '- a'],
    ['a text', 'a'],
    ['brackets that stand too deep', `a: ${'['.repeat(51)}${']'.repeat(51)}`],
    ['braces that stand too deep', `a: ${'{a: '.repeat(51)}${'}'.repeat(51)}`],
    ['lists in lists', `a:\n${'- '.repeat(50)}b`],
    ['lists in lists, wide apart', `a:\n${'-  '.repeat(50)}b`],
    ['a line set in too far', `a:\n${' '.repeat(500)}b`],
    ['more than anybody writes', `a: ${'b'.repeat(50_000)}`],
  ])('is broken: %s', (_, yaml) => {
    expect(read(`---\n${yaml}\n---\n`)).toEqual({
      ...{ properties: {}, isBroken: true },
      lines: yaml.split('\n').length + 2,
    });
  });

  it.each([
    ['brackets that stand deep', `a: ${'['.repeat(50)}${']'.repeat(50)}`],
    ['many brackets, none deep', `a: [${'[], '.repeat(60)}]`],
    ['many braces, none deep', `a: [${'{}, '.repeat(60)}]`],
    ['lists in some lists', `a:\n${'- '.repeat(49)}b`],
    ['a line set in', `a:\n${' '.repeat(499)}b`],
    ['blanks within a line', `a: b${' '.repeat(600)}c`],
    ['much', `a: ${'b'.repeat(49_996)}`],
  ])('is whole: %s', (_, yaml) => {
    expect(isBroken(yaml)).toBe(false);
  });
});
