import { expect, it } from 'vitest';
import type { FindingState } from '../../src/release/checks.ts';
import type { Finding } from '../../src/release/inspect.ts';
import { atFault, byToDo } from '../../src/release/to-do.ts';

const finding = (check: string, state: FindingState, isDue: boolean) =>
  ({
    check,
    state,
    duties: ['state-modifications'],
    due: isDue ? [{ duty: 'state-modifications', status: 'applies' }] : [],
  }) as unknown as Finding;

it('findings stand by what there is to do, what is due first, else as they were', () => {
  const findings = [
    finding('a', 'unknown', true),
    finding('b', 'clear', false),
    finding('c', 'missing', false),
    finding('d', 'conflict', true),
    finding('e', 'found', true),
    finding('f', 'look', false),
    finding('g', 'missing', true),
    finding('h', 'found', false),
    finding('i', 'look', true),
    { ...finding('j', 'look', false), duties: [] },
    finding('brand', 'look', false),
  ];
  const told = (answered: boolean) =>
    byToDo(findings, answered).map((group) => [
      group.id,
      group.findings.map(({ check }) => check).join(''),
    ]);
  expect(told(false)).toEqual([
    ['mend', 'dgc'],
    ['look', 'ifjbrand'],
    ['there', 'ebh'],
    ['unknown', 'a'],
  ]);
  expect(told(true)).toEqual([
    ['mend', 'dg'],
    ['look', 'ijbrand'],
    ['there', 'ebcfh'],
    ['unknown', 'a'],
  ]);
  expect(byToDo([], true).map((group) => group.findings)).toEqual([[], [], [], []]);
});

it('duties of which something is missing or in conflict are at fault, those that are due', () => {
  const conflict = finding('a', 'conflict', true);
  const found = finding('b', 'found', true);
  expect([...atFault([conflict, found])]).toEqual(['state-modifications']);
  expect([...atFault([found, finding('c', 'missing', false)])]).toEqual([]);
});
