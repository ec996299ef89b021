import { expect, it } from 'vitest';
import { clauseIds } from '../../src/licence/clauses.ts';
import { informing } from '../../src/rules/contract/informing.ts';
import { obligations } from '../../src/rules/contract/obligations.ts';
import { questions } from '../../src/rules/contract/questions.ts';
import { verdictRows } from '../../src/rules/contract/verdict.ts';

it('cites every clause of the licence, and no clause twice without need as informing', () => {
  const cited = new Set<string>(
    [...questions, ...obligations, ...verdictRows].flatMap(({ clauses }) => [...clauses]),
  );
  expect(clauseIds.filter((id) => !cited.has(id))).toEqual(informing.map(({ clause }) => clause));
});
