import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { FALSE, TRUE, UNKNOWN } from '../../src/rules/contract/condition.ts';
import { questionIds } from '../../src/rules/contract/questions.ts';
import { emailIds, verdictIds } from '../../src/rules/contract/verdict.ts';
import { type Answers, allowedAnswers, encode, type State } from '../../src/rules/logic/state.ts';
import type { Claim } from '../../src/rules/proof/claims.ts';
import { compile } from '../../src/rules/proof/compiled.ts';
import { readersOf } from '../../src/rules/proof/declared.ts';
import { monotoneExceptions } from '../../src/rules/proof/monotone.ts';
import { invariants, properties, prove } from '../../src/rules/proof/prove.ts';
import { contractRules } from '../../src/rules/proof/rule-set.ts';
import { spaceOf } from '../../src/rules/proof/space.ts';
import { answerSpace } from '../../src/rules/space-size.ts';
import { walk } from '../../src/rules/walk.ts';
import { persons } from '../cases/people.ts';
import { faults } from './broken-rules.ts';
import { expectFound } from './found-faults.ts';
import { oracleAssess } from './oracle.ts';
import { fullAnswers } from './random-answers.ts';

describe('the rules of the contract', () => {
  const proof = prove(contractRules, answerSpace.complete);

  it('hold every property on every one of 2,023,364,833 complete sets of answers', () => {
    const { holds, sets, stopped } = proof;
    expect({
      holds,
      sets,
      stopped,
      held: proof.properties.filter((property) => property.holds).map(({ id }) => id),
    }).toEqual({
      holds: true,
      sets: 2_023_364_833,
      stopped: 385,
      held: properties.map(({ id }) => id),
    });
  });

  it('fall into independent parts', () => {
    expect(proof.parts).toEqual([
      {
        questions: [
          'model',
          'adaptation',
          'similarPerformance',
          'audience',
          'openSourceRelease',
          'leaderboard',
        ],
        ways: 6_444,
      },
      {
        questions: [
          'purpose',
          'commercialEffect',
          'applicant',
          'authorisation',
          'alreadyInUse',
          'separable',
        ],
        ways: 34_888,
      },
      { questions: ['brand'], ways: 3 },
      { questions: ['personalInformation'], ways: 3 },
    ]);
  });

  it('do not tell some options apart, which are asked for other reasons', () => {
    expect(proof.alike.map(({ question, options }) => [question, ...options])).toEqual([
      ['model', 'baichuan2-7b', 'baichuan2-13b', 'both'],
      ['purpose', 'military', 'unlawful'],
      ['commercialEffect', 'operations', 'promotion'],
      ['commercialEffect', 'revenue', 'other-profit'],
      ['applicant', 'non-profit', 'public-body'],
      ['authorisation', 'none', 'granted-not-covering'],
      ['leaderboard', 'organiser', 'unsure'],
      ['leaderboard', 'others-only', 'no'],
    ]);
  });

  it('are found out when the size of the space is not the one stated', () => {
    const { holds, properties: verified } = prove(contractRules, 2_023_364_834, [
      'every-set',
      'no-gap',
    ]);
    expect(verified.filter((property) => !property.holds)).toEqual([
      {
        id: 'every-set',
        clauses: [],
        holds: false,
        counterexample: {
          finding: { kind: 'size', found: 2_023_364_833, wanted: 2_023_364_834 },
        },
      },
    ]);
    expect(holds).toBe(false);
  });
});

describe('the rules that the proof runs', () => {
  const compiled = compile(contractRules);
  const standing = { [TRUE]: 'applies', [UNKNOWN]: 'may-apply', [FALSE]: 'left out' };

  function resultOf(answers: Answers) {
    const { state, stopped } = walk(answers);
    const { verdict, lanes, email } = compiled.outcomeOf(state);
    const duties = contractRules.obligations.map(({ id }, n) => {
      const truth = stopped
        ? compiled.dutyAfterStop(n, verdict)
        : (compiled.duties[n]?.(state) ?? FALSE);
      return [id, standing[truth]];
    });
    return { verdict, lanes, email, duties };
  }

  function told(result: ReturnType<typeof assess> | ReturnType<typeof oracleAssess>) {
    const { verdict, lanes, email, obligations } = result;
    const duties = contractRules.obligations.map(({ id }) => [
      id,
      obligations.find((row) => row.id === id)?.status ?? 'left out',
    ]);
    return { verdict, lanes, email, duties };
  }

  it('give what assess gives, and a second reading of the contract', () => {
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const result = resultOf(answers);
        expect(result).toEqual(told(assess(answers)));
        expect(result).toEqual(told(oracleAssess(answers)));
      }),
      { numRuns: 500 },
    );
  });

  it.each(persons)('give what assess gives: $case', ({ answers }) => {
    expect(resultOf(answers)).toEqual(told(assess(answers)));
  });

  const answer = fc
    .tuple(...questionIds.map((id) => fc.constantFrom(0, ...allowedAnswers(id))))
    .map((bits): State => bits);

  it.each(readersOf(compiled))('read nothing but what they declare: $rule', ({ reads, run }) => {
    fc.assert(
      fc.property(fullAnswers, answer, (answers, other) => {
        const state = encode(answers);
        const changed = state.map((bits, n) => (reads.includes(n) ? bits : (other[n] as number)));
        expect(run(changed)).toEqual(run(state));
      }),
      { numRuns: 200 },
    );
  });
});

describe('broken rules', () => {
  it('break every property once at least', () => {
    expect(new Set(faults.map(({ property }) => property))).toEqual(
      new Set(properties.map(({ id }) => id)),
    );
  });

  it.each(faults)('are found by “$property”: $fault', expectFound);

  it('are not proven further where a loop is found', () => {
    const { rules } = faults.find(({ property }) => property === 'no-loop') ?? {
      rules: contractRules,
    };
    const { sets, properties: verified } = prove(rules, answerSpace.complete);
    expect([sets, new Set(verified.slice(1).map(({ holds }) => holds))]).toEqual([
      0,
      new Set([null]),
    ]);
  });
});

describe('the invariants', () => {
  const compiled = compile(contractRules);
  const space = spaceOf(compiled);
  const claims = invariants
    .flatMap((invariant): readonly Claim[] => invariant.claims)
    .map((claim) => ({
      ...claim,
      fits: compiled.evaluate(claim.given),
      reads: compiled.reads(claim.given),
    }));

  it.each(contractRules.obligations)('say of every complete set how it stands: $id', ({ id }) => {
    const own = claims.filter(({ applies, open, leftOut }) =>
      [applies, open, leftOut].some((ids) => ids?.includes(id)),
    );
    const reads = own.flatMap((claim) => claim.reads);
    let free: Answers | null = null;
    const covered = space.over(
      ({ stop }) => (stop === null ? reads : []),
      (state, { stop }) => {
        if (free !== null || stop !== null) return;
        if (!own.some(({ fits }) => fits(state) === TRUE)) free = compiled.decode(state);
      },
    );
    expect(free, `No invariant says how ${id} stands for these answers.`).toBeNull();
    expect(covered).toBe(answerSpace.complete);
  });

  it('say of every complete set the verdict, each part of it, and the answer about e-mail', () => {
    const telling = claims.filter(
      ({ verdict, nonCommercial, commercial, email }) =>
        verdict ?? nonCommercial ?? commercial ?? email,
    );
    const reads = telling.flatMap((claim) => claim.reads);
    const saying = (
      name: 'verdict' | 'nonCommercial' | 'commercial' | 'email',
      fitting: readonly Claim[],
    ) =>
      fitting
        .flatMap((claim): readonly (readonly unknown[])[] => (claim[name] ? [claim[name]] : []))
        .reduce(
          (left, right) => left.filter((one) => right.includes(one)),
          [...[...verdictIds, ...emailIds, null]],
        );
    const free: Answers[] = [];
    const covered = space.over(
      () => reads,
      (state) => {
        if (free.length > 0) return;
        const fitting = telling.filter(({ fits }) => fits(state) === TRUE);
        const commercial = saying('commercial', fitting);
        const open = commercial.length !== 1 && commercial.includes(null);
        const told = (['verdict', 'nonCommercial', 'email'] as const).every(
          (name) => saying(name, fitting).length === 1,
        );
        if (open || !told) free.push(compiled.decode(state));
      },
    );
    expect([free, covered]).toEqual([[], answerSpace.complete]);
  });
});

describe('the exceptions to “a further fact takes no must away”', () => {
  it('take away musts and prohibitions only', () => {
    const removed = new Set(
      monotoneExceptions.flatMap(({ removes }): readonly string[] => removes),
    );
    const kinds = contractRules.obligations
      .filter(({ id }) => removed.has(id))
      .map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['must', 'must-not']));
  });
});
