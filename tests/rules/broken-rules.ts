import {
  all,
  any,
  type Condition,
  chose,
  fact,
  has,
  not,
  TRUE,
} from '../../src/rules/condition.ts';
import type { ObligationId, ObligationRow } from '../../src/rules/obligations.ts';
import type { Finding } from '../../src/rules/proof/finding.ts';
import type { PropertyId } from '../../src/rules/proof/prove.ts';
import { contractRules, type RuleSet } from '../../src/rules/proof/rule-set.ts';
import type { QuestionId } from '../../src/rules/questions.ts';
import type { Reason, VerdictRow } from '../../src/rules/verdict.ts';

const own = contractRules;

function question(id: QuestionId, change: Partial<RuleSet['questions'][number]>): RuleSet {
  return {
    ...own,
    questions: own.questions.map((row) => (row.id === id ? { ...row, ...change } : row)),
  };
}

function asked(id: QuestionId, when: Condition): RuleSet {
  return { ...own, askedWhen: { ...own.askedWhen, [id]: when } };
}

function facts(change: Partial<RuleSet['facts']>): RuleSet {
  return { ...own, facts: { ...own.facts, ...change } };
}

function duty(id: ObligationId, change: Partial<ObligationRow>): RuleSet {
  return {
    ...own,
    obligations: own.obligations.map((row) => (row.id === id ? { ...row, ...change } : row)),
  };
}

function verdicts(change: (rows: readonly VerdictRow[]) => readonly VerdictRow[]): RuleSet {
  return { ...own, verdictRows: change(own.verdictRows) };
}

function when(reason: Reason, condition: Condition): RuleSet {
  return verdicts((rows) =>
    rows.map((row) => (row.reason === reason ? { ...row, when: condition } : row)),
  );
}

const without =
  (reason: Reason) =>
  (rows: readonly VerdictRow[]): readonly VerdictRow[] =>
    rows.filter((row) => row.reason !== reason);

const { openSourceRelease: _, ...otherExceptions } = own.readsUnknown;

/** A fault put into the rules on purpose, the property that must find it, and what it must find. */
export interface Fault {
  readonly fault: string;
  readonly rules: RuleSet;
  readonly property: PropertyId;
  readonly finding: Finding['kind'];
}

/** The rules of the contract, each time with one fault. */
export const faults: readonly Fault[] = [
  {
    fault: 'two facts are defined through each other',
    rules: facts({ transfers: all(has('adaptation', 'distil'), fact('derivative')) }),
    property: 'no-loop',
    finding: 'loop',
  },
  {
    fault: 'whether a question is asked hangs on a later one',
    rules: asked('applicant', has('brand', 'yes')),
    property: 'no-loop',
    finding: 'loop',
  },
  {
    fault: 'the e-mail answer looks at an answer that it does not declare',
    rules: {
      ...own,
      outcome: {
        ...own.outcome,
        rules: (evaluate) => {
          const { lanesOf, emailOf } = own.outcome.rules(evaluate);
          const brand = evaluate(chose('brand', 'yes'));
          return {
            lanesOf,
            emailOf: (state, verdict) =>
              verdict === 'permitted' && brand(state) === TRUE ? 'ask' : emailOf(state, verdict),
          };
        },
      },
    },
    property: 'declared-reads',
    finding: 'undeclared',
  },
  {
    fault: 'commercial effect is asked though the purpose is commercial',
    rules: asked('commercialEffect', all()),
    property: 'every-set',
    finding: 'size',
  },
  {
    fault: 'a question is never asked',
    rules: asked('openSourceRelease', all(chose('audience', 'none'), chose('audience', 'hosted'))),
    property: 'no-dead-question',
    finding: 'dead-question',
  },
  {
    fault: 'an option can never be chosen, because its question is never asked',
    rules: asked('similarPerformance', any()),
    property: 'no-dead-option',
    finding: 'dead-option',
  },
  {
    fault: 'the last row of the verdict table is missing',
    rules: verdicts(without('authorisation-missing')),
    property: 'no-gap',
    finding: 'no-verdict',
  },
  {
    fault: 'a row of the verdict table stands behind one that always fits',
    rules: verdicts((rows) => [
      ...without('applicant-unclear')(rows),
      ...rows.filter(({ reason }) => reason === 'applicant-unclear'),
    ]),
    property: 'no-dead-verdict',
    finding: 'dead-reason',
  },
  {
    fault: 'a duty whose condition contradicts itself',
    rules: duty('keep-within-authorisation', {
      condition: all(fact('authorised'), fact('needsAuth')),
    }),
    property: 'no-dead-duty',
    finding: 'dead-duty',
  },
  {
    fault: 'the application must be submitted even where it has been',
    rules: duty('submit-application-package', {
      condition: all(fact('needsAuth'), not(fact('natural')), not(fact('unincorporated'))),
    }),
    property: 'no-contradiction',
    finding: 'both-apply',
  },
  {
    fault: 'an option that no rule knows, without a reason for asking it',
    rules: question('brand', { options: ['yes', 'no', 'unsure', 'sometimes'] }),
    property: 'alike-explained',
    finding: 'alike',
  },
  {
    fault: 'a rule tells the two models apart',
    rules: duty('check-upstream-notices', { condition: has('model', 'both') }),
    property: 'alike-explained',
    finding: 'alike',
  },
  {
    fault: 'the academic notice is a must',
    rules: duty('notify-academic-use', { kind: 'must' }),
    property: 'permission-is-no-must',
    finding: 'must-kind',
  },
  {
    fault: 'who converts too need not obey the licences of the data sets',
    rules: duty('comply-with-dataset-licences', {
      condition: all(fact('trains'), not(has('adaptation', 'convert'))),
    }),
    property: 'monotone',
    finding: 'removed',
  },
  {
    fault: 'consent for the brand is due only where its use is unsure',
    rules: duty('obtain-brand-consent', { condition: chose('brand', 'unsure') }),
    property: 'unsure-yields-nothing',
    finding: 'unsure-yields',
  },
  {
    fault: 'the laws are to be obeyed unless rankings are unsure',
    rules: duty('obey-laws', { condition: not(chose('leaderboard', 'unsure')) }),
    property: 'unsure-hides-nothing',
    finding: 'unsure-hides',
  },
  {
    fault: 'a military purpose is not prohibited',
    rules: when('prohibited-purpose', chose('purpose', 'unlawful')),
    property: 'forbidden-purpose-is-prohibited',
    finding: 'verdict',
  },
  {
    fault: 'a military purpose does not stop the questions',
    rules: question('purpose', { stops: ['unlawful'] }),
    property: 'forbidden-purpose-is-prohibited',
    finding: 'not-stopped',
  },
  {
    fault: 'a natural person with a commercial use is told to apply',
    rules: verdicts(without('natural-person-commercial')),
    property: 'natural-persons-may-not-apply',
    finding: 'verdict',
  },
  {
    fault: 'a company may promote itself without authorisation',
    rules: facts({
      commercial: any(
        chose('purpose', 'commercial'),
        has('commercialEffect', 'revenue'),
        has('commercialEffect', 'other-profit'),
        all(has('commercialEffect', 'operations'), has('applicant', 'company')),
      ),
    }),
    property: 'no-commercial-use-without-authorisation',
    finding: 'verdict',
  },
  {
    fault: 'a submitted application counts as authorisation',
    rules: facts({
      authorised: any(has('authorisation', 'granted'), has('authorisation', 'submitted')),
    }),
    property: 'application-is-no-authorisation',
    finding: 'verdict',
  },
  {
    fault: 'a part that cannot be separated may start',
    rules: {
      ...own,
      outcome: {
        ...own.outcome,
        rules: (evaluate) => {
          const { lanesOf, emailOf } = own.outcome.rules(evaluate);
          const inseparable = evaluate(chose('separable', 'no'));
          return {
            emailOf,
            lanesOf: (state, verdict) => {
              const lanes = lanesOf(state, verdict);
              return inseparable(state) === TRUE ? { ...lanes, nonCommercial: 'permitted' } : lanes;
            },
          };
        },
      },
    },
    property: 'separate-part-may-start',
    finding: 'non-commercial-lane',
  },
  {
    fault: 'the open-source marking falls on an unmodified model',
    rules: duty('label-open-source-derivative', { condition: fact('published') }),
    property: 'marking-of-open-source-derivatives-only',
    finding: 'duty',
  },
  {
    fault: 'an unknown audience reads as if nothing were published',
    rules: { ...own, readsUnknown: otherExceptions },
    property: 'marking-of-open-source-derivatives-only',
    finding: 'duty',
  },
  {
    fault: 'a doubtful purpose is no reason to wait',
    rules: verdicts(without('prohibition-unclear')),
    property: 'doubtful-purpose-waits',
    finding: 'verdict',
  },
  {
    fault: 'commercial use under way need not stop where it was never authorised',
    rules: duty('stop-commercial-use', {
      condition: all(has('alreadyInUse', 'yes'), has('authorisation', 'revoked')),
    }),
    property: 'commercial-use-begun-too-early-stops',
    finding: 'duty',
  },
];
