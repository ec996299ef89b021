import { expect, it } from 'vitest';
import { clauseName } from '../../src/licence/clause-name.ts';

it.each([
  ['2.4', '2.4'],
  ['A.2.1', 'A.2.1'],
  ['1.you', 'words of ui:definitions.you'],
  ['1.commercial-use', 'words of ui:definitions.commercial-use'],
] as const)('clause %s is called %s', (clause, name) => {
  expect(clauseName((key) => `words of ${key}`, clause)).toBe(name);
});
