import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseIds } from '../../src/licence/clauses.ts';
import { assess } from '../../src/rules/assess.ts';
import {
  all,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  fact,
  has,
  not,
  TRUE,
  UNKNOWN,
  unsettled,
} from '../../src/rules/contract/condition.ts';
import { facts, readsUnknown } from '../../src/rules/contract/facts.ts';
import { obligations } from '../../src/rules/contract/obligations.ts';
import { openPoints } from '../../src/rules/contract/open-points.ts';
import type { OptionId } from '../../src/rules/contract/questions.ts';
import { askedWhen } from '../../src/rules/contract/relevance.ts';
import {
  emailRows,
  laneRows,
  type OutcomeRow,
  verdictIds,
  verdictRows,
} from '../../src/rules/contract/verdict.ts';
import { evaluation } from '../../src/rules/logic/evaluate.ts';
import { unsettledIn } from '../../src/rules/logic/reads.ts';
import { type Phrase, phraseOf } from '../../src/rules/phrase.ts';
import { countAnswerSets } from '../../src/rules/space.ts';
import { answerSpace } from '../../src/rules/space-size.ts';
import { walk } from '../../src/rules/walk.ts';
import { fullAnswers } from './random-answers.ts';

/** A phrase back as a condition, word by word. */
function conditionOf(phrase: Phrase): Condition {
  switch (phrase.kind) {
    case 'always':
      return all();
    case 'never':
      return any();
    case 'and':
      return all(...phrase.parts.map(conditionOf));
    case 'or':
      return any(...phrase.parts.map(conditionOf));
    case 'fact':
      return phrase.negated ? not(fact(phrase.fact)) : fact(phrase.fact);
    case 'unsettled':
      return unsettled(phrase.clause);
    case 'answer': {
      const { question, options, literal, negated } = phrase;
      const one = any(
        ...options.map((option) =>
          (literal ? chose : has)(question, option as OptionId<typeof question>),
        ),
      );
      return negated ? not(one) : one;
    }
    default: {
      const truths = { certain: [TRUE], possible: [TRUE, UNKNOWN], unknown: [UNKNOWN] } as const;
      const known = [FALSE, TRUE] as const;
      return among(
        conditionOf(phrase.of),
        ...(phrase.kind === 'known' ? known : truths[phrase.kind]),
      );
    }
  }
}

const conditions: readonly Condition[] = [
  ...Object.values(facts),
  ...Object.values(askedWhen),
  ...Object.values(readsUnknown),
  ...obligations.map(({ condition }) => condition),
  ...verdictRows.map(({ when }) => when),
  ...[...Object.values(laneRows).flat(), ...emailRows].map(({ when }) => when),
];

const twice = (part: Phrase): Phrase => ({ kind: 'or', parts: [part, part] });

describe('a phrase', () => {
  it('has the truth of its condition, and of its opposite', () => {
    const compared = conditions.map((condition) => ({
      condition,
      truth: evaluation(condition),
      phrase: evaluation(conditionOf(phraseOf(condition))),
      opposite: evaluation(conditionOf(phraseOf(condition, true))),
    }));
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const { state } = walk(answers);
        for (const { condition, truth, phrase, opposite } of compared) {
          expect([condition, phrase(state), TRUE - opposite(state)]).toEqual([
            condition,
            truth(state),
            truth(state),
          ]);
        }
      }),
    );
  });

  it.each<readonly [string, Condition, Phrase]>([
    ['nothing to hold', all(), { kind: 'always' }],
    ['one part', all(any(fact('trains'))), { kind: 'fact', fact: 'trains', negated: false }],
    [
      'what always holds, left out',
      all(all(), fact('trains'), any(any(), all())),
      phraseOf(fact('trains')),
    ],
    ['what never holds', all(fact('trains'), any()), { kind: 'never' }],
    ['what never holds, left out', any(any(), fact('trains')), phraseOf(fact('trains'))],
    ['what always holds', any(fact('trains'), all()), { kind: 'always' }],
    ['no truth', among(fact('trains')), { kind: 'never' }],
    ['every truth but none', not(among(fact('trains'), FALSE, UNKNOWN, TRUE)), { kind: 'never' }],
    [
      'parts within parts',
      all(all(fact('trains'), fact('academic')), fact('mixed')),
      {
        kind: 'and',
        parts: [phraseOf(fact('trains')), phraseOf(fact('academic')), phraseOf(fact('mixed'))],
      },
    ],
    [
      'parts of another kind within parts',
      all(any(fact('trains'), fact('academic')), fact('mixed')),
      {
        kind: 'and',
        parts: [phraseOf(any(fact('trains'), fact('academic'))), phraseOf(fact('mixed'))],
      },
    ],
    ['the same part twice', any(fact('trains'), fact('trains')), twice(phraseOf(fact('trains')))],
    ...(
      [
        ['of two questions', chose('brand', 'yes'), chose('leaderboard', 'yes')],
        ['of which one counts only itself', has('brand', 'yes'), chose('brand', 'unsure')],
        ['of which one is ruled out', not(chose('brand', 'yes')), chose('brand', 'unsure')],
        ['of which the other is', chose('brand', 'yes'), not(chose('brand', 'unsure'))],
      ] as const
    ).map(
      ([what, one, other]) =>
        [
          `options ${what}`,
          any(one, other),
          { kind: 'or', parts: [phraseOf(one), phraseOf(other)] },
        ] as const,
    ),
    [
      'options ruled out together',
      all(not(chose('brand', 'yes')), not(chose('brand', 'no')), not(chose('brand', 'yes'))),
      {
        kind: 'answer',
        question: 'brand',
        options: ['yes', 'no'],
        literal: true,
        negated: true,
      },
    ],
    ['every truth', among(fact('trains'), FALSE, UNKNOWN, TRUE), { kind: 'always' }],
    [
      'not known to be true',
      not(among(fact('trains'), TRUE)),
      { kind: 'possible', of: phraseOf(not(fact('trains'))) },
    ],
    [
      'true or false',
      not(among(fact('trains'), UNKNOWN)),
      { kind: 'known', of: phraseOf(fact('trains')) },
    ],
    [
      'the opposite of what is unsettled',
      not(unsettled('6.1')),
      { kind: 'unsettled', clause: '6.1' },
    ],
    [
      'options of one question',
      any(chose('brand', 'yes'), fact('trains'), chose('brand', 'unsure')),
      {
        kind: 'or',
        parts: [
          {
            kind: 'answer',
            question: 'brand',
            options: ['yes', 'unsure'],
            literal: true,
            negated: false,
          },
          phraseOf(fact('trains')),
        ],
      },
    ],
    [
      'two options that must both be had',
      all(has('purpose', 'academic'), has('purpose', 'commercial')),
      {
        kind: 'and',
        parts: [phraseOf(has('purpose', 'academic')), phraseOf(has('purpose', 'commercial'))],
      },
    ],
  ])('of %s', (_, condition, phrase) => {
    expect(phraseOf(condition)).toEqual(phrase);
  });
});

describe('the tables of lanes and e-mail answers', () => {
  it.each<readonly [string, readonly OutcomeRow<unknown>[]]>([
    ['non-commercial lane', laneRows.nonCommercial],
    ['commercial lane', laneRows.commercial],
    ['e-mail', emailRows],
  ])('have no row that never holds, and end in one that always does (%s)', (_, rows) => {
    expect(rows.at(-1)).toMatchObject({ verdicts: verdictIds, when: all() });
    const ready = rows.map(({ verdicts, when }) => ({ verdicts, fits: evaluation(when) }));
    const held = new Set<number>();
    fc.assert(
      fc.property(fullAnswers, (answers) => {
        const { state } = walk(answers);
        const { verdict } = assess(answers);
        held.add(
          ready.findIndex(
            ({ verdicts, fits }) => verdicts.some((id) => id === verdict) && fits(state) === TRUE,
          ),
        );
      }),
      { numRuns: 5000, seed: 1 },
    );
    expect([...held].sort()).toEqual([...rows.keys()]);
  });

  it('state the size of the answer space', () => {
    expect(answerSpace).toEqual(countAnswerSets());
  });
});

describe('what stands beside the rules', () => {
  it('lists every point that a condition leaves unsettled as open', () => {
    const listed = new Set<string>(openPoints.flatMap(({ clauses }) => [...clauses]));
    const left = new Set(conditions.flatMap((condition) => unsettledIn(condition)));
    expect([...left].filter((clause) => !listed.has(clause))).toEqual([]);
    expect(
      [...listed].filter((clause) => !(clauseIds as readonly string[]).includes(clause)),
    ).toEqual([]);
  });
});
