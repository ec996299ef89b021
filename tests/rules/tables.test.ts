import { describe, expect, it } from 'vitest';
import { citations } from '../../src/rules/citations.ts';
import { changelog, outsideChecks } from '../../src/rules/contract/changelog.ts';
import { contradictions } from '../../src/rules/contract/contradictions.ts';
import { informing } from '../../src/rules/contract/informing.ts';
import { moments } from '../../src/rules/contract/obligations.ts';
import { openPoints, silences } from '../../src/rules/contract/open-points.ts';
import { questions } from '../../src/rules/contract/questions.ts';
import { emailIds, verdictIds, verdictRows } from '../../src/rules/contract/verdict.ts';
import { contractQuestions, contractVerdicts } from '../cases/contract-tables.ts';

interface Citing {
  readonly id: string;
  readonly clauses: readonly string[];
}

const cited = ({ id, clauses }: Citing) => `${id}: ${clauses.join(' ')}`.trim();

describe('the questions', () => {
  it('stand beside the clauses of the contract', () => {
    expect(questions.map(({ id, kind, clauses }) => [id, kind, clauses.join(' ')])).toEqual(
      contractQuestions,
    );
  });

  it('end where the contract says', () => {
    const stops = questions.flatMap(({ id, stops }) => stops.map((option) => `${id} ${option}`));
    expect(stops).toEqual(['model other', 'purpose military', 'purpose unlawful']);
  });
});

describe('the verdicts', () => {
  it('are those of the contract, in its order', () => {
    expect(verdictRows.map(({ verdict }) => verdict)).toEqual(contractVerdicts);
    expect(verdictIds).toEqual([
      'out-of-scope',
      'prohibited',
      'permitted',
      'permitted-with-authorisation',
      'ask-licensor',
      'seek-advice',
      'cannot-apply',
      'authorisation-required',
    ]);
  });

  it('rest on these clauses', () => {
    expect(verdictRows.map(({ reason, clauses }) => cited({ id: reason, clauses }))).toEqual([
      'other-model: 1.baichuan2-model',
      'prohibited-purpose: 2.1',
      'natural-person-commercial: 2.2 A.2.1',
      'lawfulness-unclear: 2.1 2.3',
      'military-unclear: 2.1',
      'not-commercial: 2.0 1.commercial-use',
      'holder-unclear: 2.0 A.2.1',
      'authorised: 2.2 1.licensor',
      'commerciality-unclear: 1.commercial-use 2.2',
      'applicant-unclear: 1.you 2.2 A.2.1',
      'authorisation-missing: 2.2 A.1',
    ]);
  });

  it('have these answers about a mail', () => {
    expect(emailIds).toEqual([
      'required',
      'awaiting-reply',
      'not-open-to-you',
      'ask',
      'not-yet',
      'optional',
      'none',
    ]);
  });
});

it('the duties stand in the order of time', () => {
  expect(moments).toEqual(['now', 'before', 'modifying', 'sharing', 'ranking', 'always']);
});

it('the contradictions rest on these clauses', () => {
  expect(contradictions.map(cited)).toEqual([
    'non-commercial-with-revenue: 1.commercial-use',
    'non-commercial-with-profit: 1.commercial-use',
    'company-operations: 1.commercial-use',
    'company-promotion: 1.commercial-use',
    'company-without-commerce: 1.commercial-use',
    'natural-person-authorised: A.2.1 2.0',
    'natural-person-applied: A.2.1',
    'own-staff-only: 1.you 1.third-party',
    'own-members-only: 1.you 1.third-party',
    'unmodified-but-handed-over: 1.derivative 2.5',
    'alone-but-ranked: 2.4 1.third-party',
    'hosted-without-personal-information: 4.6 1.personal-information',
  ]);
});

describe('what the text leaves open', () => {
  it('are these points', () => {
    expect(openPoints.map(cited)).toEqual([
      'variants: 1.baichuan2-model 1.model',
      'tokenizer: 1.model',
      'similar-performance: 1.derivative',
      'work-based-on: 1.derivative',
      'conversions: 1.derivative 2.5 3.3',
      'unincorporated: 1.you 1.third-party',
      'sole-trader: 1.you A.2.1',
      'own-staff: 1.you 1.third-party',
      'commercial-use: 1.commercial-use',
      'prizes-and-trials: 1.commercial-use',
      'teaching: 1.commercial-use 5.1',
      'successors: 2.0',
      'base-under-open-source: 2.0 2.5 6.1',
      'outputs-and-derivatives: 2.0 1.derivative 1.commercial-use 2.2',
      'military: 2.1',
      'time-and-copy: 2.4',
      'transfer-without-modification: 2.5 1.derivative',
      'derivatives-of-derivatives: 2.5 6.1 6.2',
      'names: 3.2',
      'data-of-another-model: 4.2 1.training',
      'open-source-licence: 6.1',
      'marks-beyond-what-is-required: 3.2 6.1 6.2 7.1',
      'brand-elements: 6.1 6.2',
      'ranked-by-others: 6.2',
      'ranking-organiser: 6.2',
      'court-of-a-delegate: 1.licensor 7.3',
      'form-thresholds: A.2.1',
      'substitutes: A.2.2 A.2.3',
    ]);
  });

  it('and these it does not speak of', () => {
    expect(silences.map(cited)).toEqual([
      'version:',
      'fee: 2.0 2.2 A.1',
      'review-time: 2.2 A.1',
      'deemed-approval: 2.2',
      'term: 2.0 2.2 7.2',
      'revocation: 2.0',
      'appeal: 2.2 7.3',
      'amendment: 7.2',
      'language: 7.2',
      'patents: 2.0',
      'daily-users: A.2.1',
      'providers: A.2.1',
      'apache:',
      'power-of-attorney: A.2.3',
      'foreign-and-public: A.2.2',
    ]);
  });
});

it('the versions and the looks at what stands outside', () => {
  expect({ changelog, outsideChecks }).toEqual({
    changelog: [
      {
        version: '1.1.0',
        date: '2026-11-29',
        changes: [
          'two-doubts',
          'seek-advice',
          'sole-trader',
          'ranking',
          'data-sets',
          'waiting',
          'what-decides',
        ],
      },
      {
        version: '1.0.0',
        date: '2026-11-23',
        changes: ['questions', 'verdicts', 'obligations', 'partial-answers', 'text'],
      },
    ],
    outsideChecks: [{ date: '2026-11-23', how: 'notes' }],
  });
});

describe('what rests on a clause', () => {
  it('is nothing but a definition for the licence itself', () => {
    expect(informing).toEqual([{ clause: '1.licence', as: 'definition' }]);
  });

  it.each([
    ['1.licence', { questions: [], verdicts: [], obligations: [], informs: 'definition' }],
    [
      '2.1',
      {
        questions: ['purpose'],
        verdicts: ['prohibited', 'ask-licensor', 'seek-advice'],
        obligations: ['clarify-purpose', 'no-military-or-unlawful-purpose'],
        informs: null,
      },
    ],
    [
      'A.2.1',
      {
        questions: ['applicant'],
        verdicts: ['ask-licensor', 'cannot-apply'],
        obligations: [
          'natural-person-cannot-apply',
          'submit-application-package',
          'verify-authorisation-holder',
        ],
        informs: null,
      },
    ],
  ] as const)('%s', (clause, resting) => {
    expect(citations().find((row) => row.clause === clause)).toEqual({ clause, ...resting });
  });
});
