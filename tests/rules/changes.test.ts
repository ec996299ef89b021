import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupChanges, singleChanges } from '../../src/rules/changes.ts';
import type { QuestionId } from '../../src/rules/contract/questions.ts';
import { effectChange } from '../../src/rules/effect.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { toggled } from '../../src/rules/toggle.ts';
import { allAnswers, oracleQuestions } from './oracle.ts';
import { fullAnswers } from './random-answers.ts';
import { readingOf } from './reading.ts';

const runs = Math.max(20, Number(process.env.FUZZ_RUNS ?? 2000) / 10);

type Chosen = readonly string[];
const listed = (answer: string | Chosen | undefined): Chosen =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
const same = (a: Chosen, b: Chosen) => a.length === b.length && a.every((x) => b.includes(x));

/** Whether one tick in the form leads from one answer to another: one option more or less, or an exclusive one. */
function oneTickApart(id: string, from: Chosen, to: Chosen): boolean {
  const { kind, exclusive } = oracleQuestions.find((one) => one.id === id) ?? {
    kind: 'single',
    exclusive: [],
  };
  if (same(from, to)) return false;
  if (kind === 'single') return true;
  const alone: Chosen = exclusive;
  const isAlone = (chosen: Chosen) => chosen.some((option) => alone.includes(option));
  if (isAlone(to)) return true;
  if (isAlone(from)) return to.length === 1;
  const more = to.filter((option) => !from.includes(option)).length;
  const less = from.filter((option) => !to.includes(option)).length;
  return more + less === 1;
}

describe('what would change the result', () => {
  it('says of each what is ticked, what then may come out, and whether it asks more', () => {
    const researcher: Answers = {
      model: 'both',
      purpose: ['academic'],
      commercialEffect: ['none'],
      applicant: 'company',
      adaptation: ['distil', 'convert'],
      similarPerformance: 'no',
      audience: ['hosted'],
      leaderboard: 'no',
      brand: 'no',
      personalInformation: 'no',
    };
    const rows = singleChanges(researcher).map((change) => {
      const { question, option, alteration, verdicts, changesVerdict, opens, duties } = change;
      const moved = changesVerdict ? verdicts.join(' or ') : duties.map(({ id }) => id).join(', ');
      const chosen = listed(change.answers[question]).join('+');
      return `${question} ${alteration} ${option}, ${chosen}: ${moved}${opens ? ', asks more' : ''}`;
    });
    expect(rows).toEqual([
      'model instead other, other: out-of-scope',
      'purpose more commercial, academic+commercial: permitted-with-authorisation or authorisation-required, asks more',
      'purpose more military, academic+military: prohibited',
      'purpose more unlawful, academic+unlawful: prohibited',
      'purpose more possibly-military, academic+possibly-military: ask-licensor',
      'purpose more possibly-unlawful, academic+possibly-unlawful: seek-advice',
      'commercialEffect instead operations, operations: permitted-with-authorisation or authorisation-required, asks more',
      'commercialEffect instead promotion, promotion: permitted-with-authorisation or authorisation-required, asks more',
      'commercialEffect instead revenue, revenue: permitted-with-authorisation or authorisation-required, asks more',
      'commercialEffect instead other-profit, other-profit: permitted-with-authorisation or authorisation-required, asks more',
      'commercialEffect instead unsure, unsure: permitted-with-authorisation or ask-licensor, asks more',
      'model instead derivative-by-others, derivative-by-others: check-upstream-notices',
      'purpose instead unsure, unsure: notify-academic-use',
      'applicant instead unincorporated, unincorporated: clarify-licensee-status',
      'applicant instead unsure, unsure: clarify-licensee-status',
      'adaptation instead none, none: state-modifications, keep-modification-within-licence, own-creative-contribution, comply-with-dataset-licences',
      'adaptation more fine-tune, fine-tune+convert+distil: comply-with-dataset-licences',
      'adaptation less convert, distil: state-modifications, keep-modification-within-licence, own-creative-contribution',
      'adaptation less distil, convert: comply-with-dataset-licences',
      'adaptation instead unsure, unsure: state-modifications, keep-modification-within-licence, own-creative-contribution, describe-distillation',
      'audience instead none, none: provide-source-and-licence',
      'audience more delivered, hosted+delivered: license-only-your-part',
      'audience more published, hosted+published: label-open-source-derivative, state-derivation-plainly, license-only-your-part, asks more',
      'audience instead unsure, unsure: provide-source-and-licence, label-open-source-derivative, state-derivation-plainly, license-only-your-part',
      'leaderboard instead yes, yes: label-ranked-derivative',
      'leaderboard instead organiser, organiser: label-ranked-derivative',
      'leaderboard instead unsure, unsure: label-ranked-derivative',
      'brand instead yes, yes: obtain-brand-consent',
      'brand instead unsure, unsure: obtain-brand-consent',
      'personalInformation instead yes, yes: establish-personal-information-basis',
      'personalInformation instead unsure, unsure: establish-personal-information-basis',
    ]);
  });

  it(
    'lists every change of a single answer that does, as it says, and no other',
    () => {
      fc.assert(
        fc.property(fullAnswers, (answers) => {
          const before = readingOf(answers as Parameters<typeof readingOf>[0]);
          const duties = (result: typeof before) =>
            new Map(result.obligations.map(({ id, status }) => [id, status]));
          const expected = before.complete
            ? (Object.keys(before.answers) as QuestionId[]).flatMap((id) =>
                allAnswers(id)
                  .filter((other) => oneTickApart(id, listed(answers[id]), listed(other)))
                  .flatMap((other) => {
                    const after = readingOf({ ...answers, [id]: other } as Parameters<
                      typeof readingOf
                    >[0]);
                    const from = duties(before);
                    const to = duties(after);
                    const changed = [...new Set([...from.keys(), ...to.keys()])]
                      .filter((duty) => from.get(duty) !== to.get(duty))
                      .map((duty) => `${duty} ${from.get(duty) ?? null} ${to.get(duty) ?? null}`)
                      .sort();
                    const toVerdicts = after.possibleVerdicts.join();
                    return toVerdicts === before.verdict && changed.length === 0
                      ? []
                      : [`${id} ${listed(other).join('+')}: ${toVerdicts} | ${changed.join()}`];
                  }),
              )
            : [];
          const found = singleChanges(answers).map((change) => {
            const changed = change.duties.map(({ id, from, to }) => `${id} ${from} ${to}`).sort();
            const other = listed(change.answers[change.question]).join('+');
            return `${change.question} ${other}: ${change.verdicts.join()} | ${changed.join()}`;
          });
          expect([...found].sort()).toEqual(expected.sort());
          const order = singleChanges(answers).map(({ changesVerdict }) => changesVerdict);
          expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
        }),
        { numRuns: runs },
      );
    },
    120_000 + runs * 300,
  );

  it('groups them by what they lead to, none lost', () => {
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const changes = singleChanges(answers);
        const groups = groupChanges(changes);
        expect(groups.flatMap((group) => group.changes)).toHaveLength(changes.length);
        for (const group of groups) {
          for (const change of group.changes) {
            expect(change.changesVerdict).toBe(group.changesVerdict);
            expect(group.changesVerdict ? change.verdicts : change.duties).toEqual(
              group.changesVerdict ? group.verdicts : group.duties,
            );
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a tick', () => {
  it.each<readonly [QuestionId, Chosen, string, Chosen]>([
    ['model', [], 'both', ['both']],
    ['model', ['both'], 'other', ['other']],
    ['adaptation', ['fine-tune'], 'distil', ['fine-tune', 'distil']],
    ['adaptation', ['distil'], 'fine-tune', ['fine-tune', 'distil']],
    ['adaptation', ['fine-tune', 'distil'], 'fine-tune', ['distil']],
    ['adaptation', ['fine-tune'], 'fine-tune', []],
    ['adaptation', ['fine-tune', 'distil'], 'none', ['none']],
    ['adaptation', ['none'], 'unsure', ['unsure']],
    ['adaptation', ['unsure'], 'convert', ['convert']],
  ])('%s %j, %s: %j', (id, chosen, option, after) => {
    expect(toggled(id, chosen, option)).toEqual(after);
  });
});

const student: Answers = {
  model: 'both',
  purpose: ['academic'],
  commercialEffect: ['revenue'],
  applicant: 'company',
  authorisation: 'none',
  alreadyInUse: 'no',
  separable: 'yes',
  adaptation: ['distil'],
  similarPerformance: 'no',
  audience: ['none'],
  leaderboard: 'no',
  brand: 'no',
  personalInformation: 'no',
};

const { brand: _brand, ...withoutBrand } = student;

describe('what a change puts out of effect, and back', () => {
  it.each<readonly [Answers, Answers, readonly string[], readonly string[]]>([
    [student, { ...student, brand: 'yes' }, [], []],
    [
      student,
      { ...student, commercialEffect: ['none'] },
      ['authorisation', 'alreadyInUse', 'separable'],
      [],
    ],
    [
      { ...student, commercialEffect: ['none'] },
      student,
      [],
      ['authorisation', 'alreadyInUse', 'separable'],
    ],
    [student, { ...student, adaptation: ['none'] }, ['similarPerformance'], []],
    [student, { ...student, similarPerformance: 'yes' }, [], ['leaderboard']],
    [student, { ...student, authorisation: 'granted' }, ['alreadyInUse'], []],
    [withoutBrand, student, [], []],
    [student, withoutBrand, [], []],
    [
      student,
      { ...student, model: 'other' },
      Object.keys(student).filter((id) => !['model', 'leaderboard'].includes(id)),
      [],
    ],
  ])('%#', (answers, changed, lost, regained) => {
    expect(effectChange(answers, changed)).toEqual({ lost, regained });
  });
});
