import type { ClauseId } from '../../licence/clauses.ts';
import { type Evaluation, evaluation } from '../logic/evaluate.ts';
import { reads } from '../logic/reads.ts';
import type { State } from '../logic/state.ts';
import {
  all,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  fact,
  not,
  TRUE,
  UNKNOWN,
} from './condition.ts';
import type { QuestionId } from './questions.ts';

/** The verdicts, in the order in which `possibleVerdicts` lists them (contract section 5). */
export const verdictIds = [
  'out-of-scope',
  'prohibited',
  'permitted',
  'permitted-with-authorisation',
  'ask-licensor',
  'cannot-apply',
  'authorisation-required',
] as const;
export type VerdictId = (typeof verdictIds)[number];

export interface VerdictRow {
  /** Names the reason; the sentence for it stands in `verdicts.json`. */
  readonly reason: string;
  readonly verdict: VerdictId;
  readonly when: Condition;
  readonly clauses: readonly ClauseId[];
}

/** The verdict table of contract section 3; the first row that fits gives verdict and reason. */
export const verdictRows = [
  {
    reason: 'other-model',
    verdict: 'out-of-scope',
    when: chose('model', 'other'),
    clauses: ['1.baichuan2-model'],
  },
  {
    reason: 'prohibited-purpose',
    verdict: 'prohibited',
    when: any(chose('purpose', 'military'), chose('purpose', 'unlawful')),
    clauses: ['2.1'],
  },
  {
    reason: 'natural-person-commercial',
    verdict: 'cannot-apply',
    when: all(
      among(fact('commercial'), TRUE),
      not(fact('authorised')),
      chose('applicant', 'natural-person'),
    ),
    clauses: ['2.2', 'A.2.1'],
  },
  {
    reason: 'prohibition-unclear',
    verdict: 'ask-licensor',
    when: chose('purpose', 'possibly-prohibited'),
    clauses: ['2.1', '2.3'],
  },
  {
    reason: 'not-commercial',
    verdict: 'permitted',
    when: among(fact('commercial'), FALSE),
    clauses: ['2.0', '1.commercial-use'],
  },
  {
    reason: 'holder-unclear',
    verdict: 'ask-licensor',
    when: all(
      fact('authorised'),
      any(chose('applicant', 'natural-person'), chose('applicant', 'unsure')),
    ),
    clauses: ['2.0', 'A.2.1'],
  },
  {
    reason: 'authorised',
    verdict: 'permitted-with-authorisation',
    when: fact('authorised'),
    clauses: ['2.2', '1.licensor'],
  },
  {
    reason: 'commerciality-unclear',
    verdict: 'ask-licensor',
    when: among(fact('commercial'), UNKNOWN),
    clauses: ['1.commercial-use', '2.2'],
  },
  {
    reason: 'applicant-unclear',
    verdict: 'ask-licensor',
    when: any(chose('applicant', 'unincorporated'), chose('applicant', 'unsure')),
    clauses: ['1.you', '2.2', 'A.2.1'],
  },
  {
    reason: 'authorisation-missing',
    verdict: 'authorisation-required',
    when: all(),
    clauses: ['2.2', 'A.1'],
  },
] as const satisfies readonly VerdictRow[];

export type Reason = (typeof verdictRows)[number]['reason'];

/**
 * The questions that a verdict with this reason rests on: those its row reads, and those of the rows
 * before it that did not fit; a stop rests on its own question alone.
 */
export function verdictReads(reason: Reason): readonly QuestionId[] {
  const n = verdictRows.findIndex((row) => row.reason === reason);
  const stops = verdictRows.filter(({ verdict }) => endsTheQuestions(verdict)).length;
  return reads(...verdictRows.slice(Math.min(n, stops), n + 1).map(({ when }) => when));
}

const endsTheQuestions = (verdict: VerdictId): boolean =>
  verdict === 'out-of-scope' || verdict === 'prohibited';

/** What of a mixed use may start: the non-commercial part, the commercial part. */
export interface Lanes {
  readonly nonCommercial: VerdictId | null;
  readonly commercial: VerdictId | null;
}

/** What lanes and e-mail answer hang on, besides the verdict. */
export const outcomeConditions = {
  notCommercial: among(fact('commercial'), FALSE),
  mixed: fact('mixed'),
  inseparable: chose('separable', 'no'),
  separable: chose('separable', 'yes'),
  partInDoubt: any(chose('purpose', 'possibly-prohibited'), chose('authorisation', 'revoked')),
  submitted: chose('authorisation', 'submitted'),
  academic: fact('academic'),
} as const satisfies Readonly<Record<string, Condition>>;

/** Lanes and e-mail answer of a complete state and its verdict. */
export interface OutcomeRules {
  /** The lanes of contract section 3. */
  readonly lanesOf: (state: State, verdict: VerdictId) => Lanes;
  /** Whether a mail about this use is due. */
  readonly emailOf: (state: State, verdict: VerdictId) => EmailId;
}

/** The answers to "do I need to e-mail about this use?" (contract section 3). */
export const emailIds = [
  'required',
  'awaiting-reply',
  'not-open-to-you',
  'ask',
  'optional',
  'none',
] as const;
export type EmailId = (typeof emailIds)[number];

/** Lanes and e-mail answer (contract section 3), with conditions made ready by `evaluate`. */
export function outcomeRules(evaluate: (condition: Condition) => Evaluation): OutcomeRules {
  const notCommercial = evaluate(outcomeConditions.notCommercial);
  const mixed = evaluate(outcomeConditions.mixed);
  const inseparable = evaluate(outcomeConditions.inseparable);
  const separable = evaluate(outcomeConditions.separable);
  const partInDoubt = evaluate(outcomeConditions.partInDoubt);
  const submitted = evaluate(outcomeConditions.submitted);
  const academic = evaluate(outcomeConditions.academic);

  function nonCommercialPart(state: State, verdict: VerdictId): VerdictId | null {
    if (mixed(state) !== TRUE || inseparable(state) === TRUE) return null;
    if (partInDoubt(state) === TRUE) return 'ask-licensor';
    if (separable(state) === TRUE) return 'permitted';
    return verdict === 'permitted-with-authorisation' ? 'permitted' : 'ask-licensor';
  }

  function lanesOf(state: State, verdict: VerdictId): Lanes {
    if (endsTheQuestions(verdict)) return { nonCommercial: null, commercial: null };
    if (notCommercial(state) === TRUE) return { nonCommercial: verdict, commercial: null };
    return { nonCommercial: nonCommercialPart(state, verdict), commercial: verdict };
  }

  function emailOf(state: State, verdict: VerdictId): EmailId {
    switch (verdict) {
      case 'authorisation-required':
        return submitted(state) === TRUE ? 'awaiting-reply' : 'required';
      case 'cannot-apply':
        return 'not-open-to-you';
      case 'ask-licensor':
        return 'ask';
      case 'permitted':
      case 'permitted-with-authorisation':
        return academic(state) === TRUE ? 'optional' : 'none';
      default:
        return 'none';
    }
  }

  return { lanesOf, emailOf };
}

/** Lanes and e-mail answer by the contract's own facts. */
export const { lanesOf, emailOf } = outcomeRules(evaluation);
