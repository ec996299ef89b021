import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { FALSE, TRUE } from '../../src/rules/contract/condition.ts';
import { compile } from '../../src/rules/proof/compiled.ts';
import { dutyGroups } from '../../src/rules/proof/neighbours.ts';
import { contractRules } from '../../src/rules/proof/rule-set.ts';
import { spaceOf } from '../../src/rules/proof/space.ts';
import { answerSpace } from '../../src/rules/space-size.ts';

/** Expects that both are equal; where they are at first sight, without what a message would take. */
function expectSame(told: unknown, proven: unknown): void {
  if (JSON.stringify(told) !== JSON.stringify(proven)) expect(told).toEqual(proven);
}

describe('assess gives what the proof runs, on every combination of what a rule reads', () => {
  const compiled = compile(contractRules);
  const space = spaceOf(compiled);
  const { obligations } = contractRules;

  it('verdict, lanes and the answer about e-mail', () => {
    const covered = space.over(
      () => compiled.outcomeReads,
      (state, course) => {
        const { complete, verdict, lanes, email } = assess(
          compiled.decode(space.filled(state, course)),
        );
        const proven = compiled.outcomeOf(state);
        expectSame(
          [complete, verdict, lanes, email],
          [true, proven.verdict, proven.lanes, proven.email],
        );
      },
    );
    expect(covered).toBe(answerSpace.complete);
  });

  const groups = dutyGroups(compiled).map(({ duties, reads }) => ({
    duties,
    reads,
    ids: duties.map((duty) => obligations[duty]?.id).join(', '),
  }));
  it.each(groups)('$ids', ({ duties, reads }) => {
    const covered = space.over(
      ({ stop }) => (stop === null ? reads : [...reads, ...compiled.outcomeReads]),
      (state, course) => {
        const result = assess(compiled.decode(space.filled(state, course)));
        const { verdict } = compiled.outcomeOf(state);
        const proven = duties.map((duty) => {
          const truth =
            course.stop === null
              ? compiled.duties[duty]?.(state)
              : compiled.dutyAfterStop(duty, verdict);
          if (truth === FALSE) return undefined;
          return truth === TRUE ? 'applies' : 'may-apply';
        });
        const told = duties.map(
          (duty) => result.obligations.find(({ id }) => id === obligations[duty]?.id)?.status,
        );
        expectSame(told, proven);
      },
    );
    expect(covered).toBe(answerSpace.complete);
  });
});
