import { expect } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { prove } from '../../src/rules/proof/prove.ts';
import { contractRules } from '../../src/rules/proof/rule-set.ts';
import { answerSpace } from '../../src/rules/space-size.ts';
import type { faults } from './broken-rules.ts';

/** Asserts that broken rules are found out by the property named for them, with a true counterexample. */
export function expectFound({ rules, property, finding }: (typeof faults)[number]): void {
  const proof = prove(rules, answerSpace.complete, [property]);
  expect({
    holds: proof.holds,
    properties: proof.properties.map(({ id, holds, counterexample }) => [
      id,
      holds,
      counterexample?.finding.kind,
    ]),
  }).toEqual({ holds: false, properties: [[property, false, finding]] });
  if (rules.questions !== contractRules.questions) return;
  if (rules.askedWhen !== contractRules.askedWhen || rules.facts !== contractRules.facts) return;
  for (const { counterexample } of proof.properties) {
    const { answers, after } = counterexample ?? {};
    for (const complete of [answers ?? {}, after ?? {}]) {
      if (Object.keys(complete).length === 0) continue;
      const result = assess(complete);
      expect([result.complete, result.answers]).toEqual([true, complete]);
    }
  }
}
