import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import { ledgerOf } from '../../src/rules/ledger.ts';
import { questionsLeft } from '../../src/rules/left.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import { persons } from '../cases/people.ts';
import { runsAtMost } from '../runs.ts';
import { allAnswers } from './oracle.ts';
import { readingOf } from './reading.ts';

/** The answers of a person after each question they were asked, the empty start first. */
function steps(answers: Answers): readonly Answers[] {
  const path = walk(answers).path;
  return [...path.keys(), path.length].map((n) =>
    Object.fromEntries(path.slice(0, n).map((id) => [id, answers[id]])),
  );
}

const standing = { applies: 'certain', 'may-apply': 'open' } as const;

describe.each(persons.slice(0, runsAtMost(persons.length)))('$case', ({ answers }) => {
  const all = steps(answers);

  it('shows after every answer what a second reading finds over the completions', () => {
    all.forEach((given, n) => {
      const before = n === 0 ? null : (all[n - 1] as Answers);
      const { next } = walk(given);
      const { verdicts, obligations } = ledgerOf(given, before, next);
      const now = readingOf(given);
      const then = before === null ? now : readingOf(before);
      const verdictStanding = (result: typeof now, id: string) => {
        if (!(result.possibleVerdicts as string[]).includes(id)) return 'ruled-out';
        return result.possibleVerdicts.length === 1 ? 'certain' : 'open';
      };
      const dutyStanding = (result: typeof now, id: string) => {
        const found = result.obligations.find((duty) => duty.id === id);
        return found === undefined ? 'ruled-out' : standing[found.status];
      };
      for (const { id, standing: shown, changed } of verdicts) {
        expect([id, shown, changed]).toEqual([
          id,
          verdictStanding(now, id),
          verdictStanding(now, id) !== verdictStanding(then, id),
        ]);
      }
      for (const row of obligations) {
        const { dependsOn } = now.obligations.find(({ id }) => id === row.id) ?? {
          dependsOn: [] as readonly QuestionId[],
        };
        expect(row).toEqual({
          id: row.id,
          standing: dutyStanding(now, row.id),
          changed: dutyStanding(now, row.id) !== dutyStanding(then, row.id),
          decidedHere: next !== null && dependsOn.includes(next),
          dependsOn,
        });
      }
    });
  });
});

describe('what the question on the screen decides', () => {
  it.each<readonly [Answers, QuestionId, readonly string[]]>([
    [
      {},
      'model',
      [
        'out-of-scope',
        'prohibited',
        'permitted',
        'permitted-with-authorisation',
        'ask-licensor',
        'seek-advice',
        'cannot-apply',
        'authorisation-required',
      ],
    ],
    [
      { model: 'both', purpose: ['academic'], commercialEffect: ['revenue'] },
      'applicant',
      ['permitted-with-authorisation', 'ask-licensor', 'cannot-apply', 'authorisation-required'],
    ],
    [
      {
        model: 'both',
        purpose: ['academic'],
        commercialEffect: ['none'],
        applicant: 'company',
        adaptation: ['convert'],
        audience: ['none'],
      },
      'leaderboard',
      [],
    ],
  ])('%j at %s', (answers, asking, verdicts) => {
    const decided = ledgerOf(answers, null, asking).verdicts.filter((row) => row.decidedHere);
    expect(decided.map(({ id }) => id)).toEqual(verdicts);
  });
});

describe('the ledger at a question that is answered', () => {
  const answers: Answers = { model: 'both', purpose: ['commercial'], applicant: 'company' };

  it.each<readonly [QuestionId | null, readonly string[]]>([
    [null, []],
    [
      'applicant',
      [
        'natural-person-cannot-apply',
        'obtain-written-authorisation',
        'submit-application-package',
        'ask-about-substitutes',
        'await-written-authorisation',
        'verify-authorisation-holder',
        'clarify-licensee-status',
      ],
    ],
    [
      'purpose',
      [
        'stop-commercial-use',
        'clarify-revocation',
        'clarify-purpose',
        'obtain-written-authorisation',
        'submit-application-package',
        'ask-about-substitutes',
        'await-written-authorisation',
        'notify-academic-use',
        'keep-within-authorisation',
        'no-commercial-use-without-authorisation',
      ],
    ],
  ])('%s decides these duties', (asking, duties) => {
    const { verdicts, obligations } = ledgerOf(answers, null, asking);
    expect(obligations.filter((row) => row.decidedHere).map(({ id }) => id)).toEqual(duties);
    expect(verdicts.map(({ dependsOn }) => dependsOn)).toEqual(verdicts.map(() => []));
  });
});

describe('how many questions are left', () => {
  const counts = (answers: Answers): readonly number[] => {
    const found = new Set<number>();
    const open: { answers: Answers; asked: number }[] = [{ answers, asked: 0 }];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      const { next } = walk(step.answers);
      if (next === null) found.add(step.asked);
      else {
        for (const answer of allAnswers(next)) {
          open.push({
            answers: { ...step.answers, [next]: answer } as Answers,
            asked: step.asked + 1,
          });
        }
      }
    }
    return [...found];
  };

  it.each(
    persons
      .filter(({ answers }) => walk(answers).path.length > 8)
      .flatMap(({ case: name, answers }) =>
        steps(answers)
          .slice(-3)
          .map(
            (given, n, last) => [`${name}, ${last.length - 1 - n} before the end`, given] as const,
          ),
      ),
  )('%s', (_, given) => {
    const found = counts(given);
    expect(questionsLeft(given)).toEqual({
      atLeast: Math.min(...found),
      atMost: Math.max(...found),
    });
  });

  it.each<readonly [Answers, number, number]>([
    [{}, 1, 14],
    [{ model: 'other' }, 0, 0],
    [{ model: 'both' }, 1, 13],
    [{ purpose: ['military'] }, 1, 1],
    [{ model: 'both', purpose: ['commercial'] }, 6, 10],
    [{ model: 'both', purpose: ['academic'] }, 6, 12],
    [{ model: 'both', purpose: ['academic'], applicant: 'company' }, 5, 11],
  ])('%j: at least %i, at most %i', (answers, atLeast, atMost) => {
    expect(questionsLeft(answers)).toEqual({ atLeast, atMost });
  });
});
