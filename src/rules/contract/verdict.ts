import type { ClauseId } from '../../licence/clauses.ts';
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

/** The verdicts, in the order in which `possibleVerdicts` lists them (contract section 5). */
export const verdictIds = [
  'out-of-scope',
  'prohibited',
  'permitted',
  'permitted-with-authorisation',
  'ask-licensor',
  'seek-advice',
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
    reason: 'lawfulness-unclear',
    verdict: 'seek-advice',
    when: chose('purpose', 'possibly-unlawful'),
    clauses: ['2.1', '2.3'],
  },
  {
    reason: 'military-unclear',
    verdict: 'ask-licensor',
    when: chose('purpose', 'possibly-military'),
    clauses: ['2.1'],
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
    when: any(
      chose('applicant', 'sole-trader'),
      chose('applicant', 'unincorporated'),
      chose('applicant', 'unsure'),
    ),
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

/** What of a mixed use may start: the non-commercial part, the commercial part. */
export interface Lanes {
  readonly nonCommercial: VerdictId | null;
  readonly commercial: VerdictId | null;
}

/** The answers to "do I need to e-mail about this use?" (contract section 3). */
export const emailIds = [
  'required',
  'awaiting-reply',
  'not-open-to-you',
  'ask',
  'not-yet',
  'optional',
  'none',
] as const;
export type EmailId = (typeof emailIds)[number];

/** What follows under some verdicts where a condition is true; of a table, the first row that fits holds. */
export interface OutcomeRow<What> {
  readonly verdicts: readonly VerdictId[];
  readonly when: Condition;
  readonly gives: What;
}

/** What a lane holds: nothing, the verdict itself, or another one. */
export type LaneRow = OutcomeRow<VerdictId | 'verdict' | null>;
export type EmailRow = OutcomeRow<EmailId>;

/** The verdicts of a stop, which ends the questions. */
export const stopVerdicts: readonly VerdictId[] = ['out-of-scope', 'prohibited'];
const notCommercial = among(fact('commercial'), FALSE);

/** The tables of the two lanes (contract section 3). */
export const laneRows: { readonly [Lane in keyof Lanes]: readonly LaneRow[] } = {
  nonCommercial: [
    { verdicts: stopVerdicts, when: all(), gives: null },
    { verdicts: verdictIds, when: notCommercial, gives: 'verdict' },
    { verdicts: verdictIds, when: not(fact('mixed')), gives: null },
    { verdicts: verdictIds, when: chose('separable', 'no'), gives: null },
    { verdicts: verdictIds, when: chose('purpose', 'possibly-unlawful'), gives: 'seek-advice' },
    { verdicts: verdictIds, when: chose('purpose', 'possibly-military'), gives: 'ask-licensor' },
    { verdicts: verdictIds, when: chose('authorisation', 'revoked'), gives: 'ask-licensor' },
    { verdicts: verdictIds, when: chose('separable', 'yes'), gives: 'permitted' },
    { verdicts: ['permitted-with-authorisation'], when: all(), gives: 'permitted' },
    { verdicts: verdictIds, when: all(), gives: 'ask-licensor' },
  ],
  commercial: [
    { verdicts: stopVerdicts, when: all(), gives: null },
    { verdicts: verdictIds, when: notCommercial, gives: null },
    { verdicts: verdictIds, when: all(), gives: 'verdict' },
  ],
};

/** Of a mixed use the non-commercial part is, or may be, one of its own. */
const mayStandApart = any(chose('separable', 'yes'), chose('separable', 'unsure'));

/** Whether a mail about this use is due (contract section 3). */
export const emailRows: readonly EmailRow[] = [
  {
    verdicts: ['authorisation-required'],
    when: chose('authorisation', 'submitted'),
    gives: 'awaiting-reply',
  },
  { verdicts: ['authorisation-required'], when: all(), gives: 'required' },
  {
    verdicts: ['ask-licensor'],
    when: all(
      among(fact('commercial'), TRUE),
      not(chose('purpose', 'possibly-military')),
      any(chose('applicant', 'sole-trader'), chose('applicant', 'unincorporated')),
      chose('authorisation', 'submitted'),
    ),
    gives: 'awaiting-reply',
  },
  {
    verdicts: ['cannot-apply'],
    when: all(mayStandApart, chose('purpose', 'possibly-unlawful')),
    gives: 'not-yet',
  },
  {
    verdicts: ['cannot-apply'],
    when: all(
      mayStandApart,
      any(
        chose('purpose', 'possibly-military'),
        chose('authorisation', 'revoked'),
        chose('separable', 'unsure'),
      ),
    ),
    gives: 'ask',
  },
  { verdicts: ['cannot-apply'], when: all(), gives: 'not-open-to-you' },
  { verdicts: ['ask-licensor'], when: all(), gives: 'ask' },
  { verdicts: ['seek-advice'], when: all(), gives: 'not-yet' },
  {
    verdicts: ['permitted', 'permitted-with-authorisation'],
    when: fact('academic'),
    gives: 'optional',
  },
  { verdicts: verdictIds, when: all(), gives: 'none' },
];
