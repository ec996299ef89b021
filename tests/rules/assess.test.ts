import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Result, rulesVersion } from '../../src/rules/assess.ts';
import { type ObligationId, obligations } from '../../src/rules/contract/obligations.ts';
import { questionIds, questions } from '../../src/rules/contract/questions.ts';
import { type Answers, allowedAnswers, decodeAnswer } from '../../src/rules/logic/state.ts';
import { countAnswerSets } from '../../src/rules/space.ts';
import { walk } from '../../src/rules/walk.ts';
import { persons } from '../cases/people.ts';
import { countCompleteSets, oracleObligations, oracleQuestions } from './oracle.ts';
import { anyAnswers } from './random-answers.ts';
import { readingOf } from './reading.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 500);
const patience = 60_000 + runs * 100;

/** Every way to answer all that is asked and open; null where there are more than `most`. */
function completionsOf(answers: Answers, most: number): readonly Result[] | null {
  const done: Result[] = [];
  const open = [answers];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const { next } = walk(current);
    if (next === null) done.push(assess(current));
    else {
      for (const bits of allowedAnswers(next)) {
        open.push({ ...current, [next]: decodeAnswer(next, bits) });
      }
    }
    if (done.length + open.length > most) return null;
  }
  return done;
}

describe('the tables of the contract', () => {
  it('names the questions, their kinds and options in order', () => {
    expect(
      questions.map(({ id, kind, options, exclusive }) => ({ id, kind, options, exclusive })),
    ).toEqual(oracleQuestions);
  });

  it('names the obligations, kinds, moments and clauses in order', () => {
    expect(obligations.map(({ id, kind, when, clauses }) => ({ id, kind, when, clauses }))).toEqual(
      oracleObligations,
    );
  });
});

describe('assess', () => {
  it('knows the outcome of nothing answered: everything is possible, nothing certain', () => {
    const { complete, next, verdict, possibleVerdicts, obligations: rows } = assess({});
    expect({ complete, next, verdict, count: possibleVerdicts.length }).toEqual({
      complete: false,
      next: 'model',
      verdict: null,
      count: 8,
    });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['may-apply']));
    expect(rows).toHaveLength(obligations.length);
  });

  it('gives the example of contract section 5', () => {
    const { next, possibleVerdicts } = assess({ model: 'both', purpose: ['commercial'] });
    expect([next, possibleVerdicts]).toEqual([
      'applicant',
      ['permitted-with-authorisation', 'ask-licensor', 'cannot-apply', 'authorisation-required'],
    ]);
  });

  it.each<readonly [what: string, answers: Answers, withEffect: Answers]>([
    [
      'what follows a stop, though a question before it is open',
      { purpose: ['military'], applicant: 'company', brand: 'yes' },
      { purpose: ['military'] },
    ],
    [
      'what no completion asks',
      { model: 'both', purpose: ['commercial'], commercialEffect: ['none'], brand: 'yes' },
      { model: 'both', purpose: ['commercial'], brand: 'yes' },
    ],
  ])('leaves out %s', (_, answers, withEffect) => {
    expect(assess(answers).answers).toEqual(withEffect);
  });

  it('has no lanes while a question is open', () => {
    const answers: Answers = {
      model: 'both',
      purpose: ['academic', 'commercial'],
      applicant: 'company',
      authorisation: 'none',
      alreadyInUse: 'no',
      separable: 'yes',
    };
    const { next, lanes } = assess(answers);
    expect([next, lanes]).toEqual(['adaptation', { nonCommercial: null, commercial: null }]);
  });

  it.each(persons)(
    'names the text as the open point only where no answer decides: $case',
    ({ answers }) => {
      for (const { dependsOn, openPoint, status } of assess(answers).obligations) {
        expect(openPoint === null || (status === 'may-apply' && dependsOn.length === 0)).toBe(true);
      }
    },
  );

  it.each<readonly [who: string, answers: Answers, id: ObligationId, openPoint: string]>([
    [
      'a university that promotes',
      {
        purpose: ['academic'],
        commercialEffect: ['promotion'],
        applicant: 'non-profit',
        authorisation: 'none',
      },
      'obtain-written-authorisation',
      '1.commercial-use',
    ],
    [
      'a sole trader who sells',
      { purpose: ['commercial'], applicant: 'sole-trader', authorisation: 'none' },
      'natural-person-cannot-apply',
      'A.2.1',
    ],
    ['who distils', { adaptation: ['distil'] }, 'comply-with-dataset-licences', '4.2'],
    [
      'who publishes under other terms',
      { adaptation: ['convert'], audience: ['published'], openSourceRelease: 'other-terms' },
      'label-open-source-derivative',
      '6.1',
    ],
    [
      'who ranks',
      { model: 'both', adaptation: ['convert'], leaderboard: 'organiser' },
      'label-ranked-derivative',
      '6.2',
    ],
  ])('names the clause that does not settle a duty: %s', (_, answers, id, openPoint) => {
    const { obligations: rows } = assess({ model: 'both', ...answers });
    expect(rows.find((row) => row.id === id)).toMatchObject({
      status: 'may-apply',
      dependsOn: [],
      openPoint,
    });
  });

  it('leaves before a stop the one duty that a forbidden purpose has, as long as the model is open', () => {
    expect(assess({ purpose: ['military'] }).obligations).toEqual([
      {
        id: 'no-military-or-unlawful-purpose',
        kind: 'must-not',
        when: 'always',
        status: 'may-apply',
        clauses: ['2.1'],
        because: [],
        dependsOn: [],
        openPoint: null,
      },
    ]);
  });

  it(
    'gives what a second reading of the contract gives, complete or partial',
    () => {
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const { version, rules, licence, ...rest } = assess(answers);
          expect([version, rules, licence]).toEqual([
            1,
            rulesVersion,
            {
              id: 'baichuan2-community-licence',
              sha256: '321854b4593088ad85d4e9110353697a54a2a6ae36142105ea87285bf4a7ebb7',
            },
          ]);
          expect(rest).toEqual(readingOf(answers));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  it('answers a set again alike when it is given its own answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = assess(answers);
        expect(assess(result.answers)).toEqual(result);
      }),
      { numRuns: runs },
    );
  });

  it(
    'is exact on partial answers: what it says holds over every completion, one by one',
    () => {
      let compared = 0;
      fc.assert(
        fc.property(anyAnswers, (answers) => {
          const completions = completionsOf(answers, 600);
          if (completions === null) return;
          compared += 1;
          const result = assess(answers);
          const verdicts = new Set(completions.map(({ verdict }) => verdict));
          expect(new Set(result.possibleVerdicts)).toEqual(verdicts);
          const statuses = (id: string) =>
            new Set(
              completions.map(
                (one) => one.obligations.find((o) => o.id === id)?.status ?? 'left out',
              ),
            );
          for (const { id } of obligations) {
            const over = statuses(id);
            const wanted = over.size === 1 ? [...over][0] : 'may-apply';
            const found = result.obligations.find((o) => o.id === id)?.status ?? 'left out';
            expect([id, found]).toEqual([id, wanted]);
          }
        }),
        { numRuns: runs / 2 },
      );
      expect(compared).toBeGreaterThan(runs / 20);
    },
    patience,
  );
});

describe('every question', () => {
  it.each(questionIds)('%s can change some verdict or duty', (id) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        if (!(id in assess(answers).answers)) return;
        const outcomes = allowedAnswers(id).map((bits) => {
          const {
            verdict,
            lanes,
            obligations: rows,
          } = assess({
            ...answers,
            [id]: decodeAnswer(id, bits),
          });
          return JSON.stringify([verdict, lanes, rows.map((row) => [row.id, row.status])]);
        });
        if (new Set(outcomes).size > 1) seen.add(id);
      }),
      { numRuns: 60, seed: 1 },
    );
    expect([...seen]).toEqual([id]);
  });
});

describe('the size of the answer space', () => {
  it('has 2,023,364,833 complete answer sets, 385 of which stop', () => {
    expect(countAnswerSets()).toEqual({
      complete: 34_888 * 14_985 + 104_664 * 14_337 + 385,
      goingOn: 34_888 * 14_985 + 104_664 * 14_337,
      stopped: 385,
    });
    expect(countCompleteSets()).toBe(2_023_364_833);
  });
});
