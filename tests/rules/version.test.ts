import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, rulesVersion } from '../../src/rules/assess.ts';
import { reads, unsettledIn } from '../../src/rules/logic/reads.ts';
import { compile } from '../../src/rules/proof/compiled.ts';
import { dutyGroups } from '../../src/rules/proof/neighbours.ts';
import { contractRules, type RuleSet } from '../../src/rules/proof/rule-set.ts';
import { spaceOf } from '../../src/rules/proof/space.ts';
import { anyAnswers, fullAnswers } from '../rules/random-answers.ts';
import { duty } from './altered-rules.ts';

/**
 * What each version of the rules comes to, as a hash. Where this differs, rules were changed: give
 * them a new version and an entry in the changelog.
 */
const fingerprints: Readonly<Record<string, string>> = {
  '1.0.0': 'e657530d4c3a8ca7dd808fcee04cec48b52b57bc65ba41d087802f217f5b9ff2',
  '1.1.0': 'dc125ec5c749a4f31644c92a7779e8dcfe430e31d14fcb9506c59e1eede71d2d',
};

/** A hash of the ids, of what every complete set of answers comes to, and of what the duties name and read. */
function fingerprint(rules: RuleSet): string {
  const compiled = compile(rules);
  const space = spaceOf(compiled);
  const hash = createHash('sha256');
  const note = (...what: readonly unknown[]) => hash.update(`${JSON.stringify(what)}\n`);
  for (const { id, kind, options } of rules.questions) note(id, kind, options);
  for (const { id, kind, when, clauses, condition } of rules.obligations) {
    note(id, kind, when, clauses, reads(condition), unsettledIn(condition));
  }
  space.over(
    () => compiled.outcomeReads,
    (state, { stop }) => {
      const { verdict, lanes, email } = compiled.outcomeOf(state);
      note(stop, state, verdict, lanes, email);
    },
  );
  for (const group of dutyGroups(compiled)) {
    space.over(
      () => group.reads,
      (state, { stop }) => {
        if (stop !== null) return;
        note(
          state,
          group.duties.map((n) => compiled.duties[n]?.(state)),
        );
      },
    );
  }
  return hash.digest('hex');
}

describe('the version of the rules', () => {
  it('stands for what they come to', () => {
    const found = fingerprint(contractRules);
    expect(
      found,
      `Rules ${rulesVersion} come to ${found}: where they were given out, they need a new version.`,
    ).toBe(fingerprints[rulesVersion]);
  });

  it('would have to change with them', () => {
    const { condition } = contractRules.obligations[0] ?? {};
    for (const rules of [
      duty('obtain-brand-consent', { when: 'now' }),
      duty('obtain-brand-consent', { condition: condition ?? { all: [] } }),
      { ...contractRules, verdictRows: contractRules.verdictRows.slice(0, -1) },
    ]) {
      expect(fingerprint(rules)).not.toBe(fingerprints[rulesVersion]);
    }
  });
});

describe('a result', () => {
  it.each([
    ['complete or partial', anyAnswers],
    ['complete', fullAnswers],
  ] as const)('comes out again from the answers in it (%s)', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (answers) => {
        const kept = JSON.stringify(assess(answers));
        expect(JSON.stringify(assess(JSON.parse(kept).answers))).toBe(kept);
      }),
      { numRuns: 1000 },
    );
  });
});
