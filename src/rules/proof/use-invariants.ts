import { all, any, chose, not } from '../contract/condition.ts';
import type { ObligationId } from '../contract/obligations.ts';
import type { VerdictId } from '../contract/verdict.ts';
import {
  commercial,
  doubtful,
  forbidden,
  going,
  granted,
  mayApply,
  mayNeed,
  mixed,
  nameless,
  natural,
  needs,
  notCommercial,
  otherModel,
  perhapsCommercial,
  unclear,
  unincorporated,
} from './cases.ts';
import type { Invariant } from './claims.ts';

const inScope: readonly VerdictId[] = [
  'prohibited',
  'permitted',
  'permitted-with-authorisation',
  'ask-licensor',
  'cannot-apply',
  'authorisation-required',
];
const lawful = inScope.filter((id) => id !== 'prohibited');
const notPermitted: readonly VerdictId[] = [
  'ask-licensor',
  'cannot-apply',
  'authorisation-required',
];
const applying: readonly ObligationId[] = [
  'obtain-written-authorisation',
  'submit-application-package',
  'ask-about-substitutes',
  'await-written-authorisation',
];
const academic = chose('purpose', 'academic');
const revoked = chose('authorisation', 'revoked');
const submitted = chose('authorisation', 'submitted');
const separable = chose('separable', 'yes');
const perhapsSeparable = chose('separable', 'unsure');
const organisation = any(mayApply, unincorporated);

/** Invariants about which use may be made of which model, by whom, and what authorisation takes. */
export const useInvariants = [
  {
    id: 'only-these-models',
    clauses: ['1.baichuan2-model', '1.model', '1.derivative'],
    claims: [
      {
        given: otherModel,
        verdict: ['out-of-scope'],
        nonCommercial: [null],
        commercial: [null],
        email: ['none'],
        stops: true,
      },
      { given: not(otherModel), verdict: inScope },
    ],
  },
  {
    id: 'unclear-commerciality-is-asked',
    clauses: ['1.commercial-use', '2.2'],
    claims: [
      {
        given: all(unclear, not(granted), going),
        verdict: ['ask-licensor'],
        commercial: ['ask-licensor'],
        email: ['ask'],
      },
      {
        given: all(unclear, not(granted), organisation),
        open: ['obtain-written-authorisation', 'ask-about-substitutes'],
      },
      {
        given: all(unclear, not(granted), natural),
        open: ['natural-person-cannot-apply'],
      },
      {
        given: all(unclear, mayApply, not(any(granted, submitted))),
        open: ['submit-application-package'],
      },
      { given: all(unclear, granted), open: ['keep-within-authorisation'] },
      { given: all(unclear, chose('alreadyInUse', 'yes')), open: ['stop-commercial-use'] },
      { given: all(unclear, organisation, submitted), open: ['await-written-authorisation'] },
    ],
  },
  {
    id: 'unnamed-applicant-is-asked',
    clauses: ['1.you', '2.2', 'A.2.1'],
    claims: [
      {
        given: all(needs, nameless),
        verdict: ['ask-licensor'],
        commercial: ['ask-licensor'],
        email: ['ask'],
      },
      { given: nameless, open: ['clarify-licensee-status'] },
      {
        given: all(mayNeed, nameless),
        open: [
          'obtain-written-authorisation',
          'ask-about-substitutes',
          'natural-person-cannot-apply',
        ],
      },
      { given: all(mayNeed, nameless, submitted), open: ['await-written-authorisation'] },
      { given: all(mayNeed, nameless, not(submitted)), open: ['submit-application-package'] },
      { given: all(granted, nameless), open: ['verify-authorisation-holder'] },
    ],
  },
  {
    id: 'unincorporated-is-asked',
    clauses: ['1.you', '2.2', 'A.2.1'],
    claims: [
      {
        given: all(unincorporated, going),
        verdict: ['permitted', 'permitted-with-authorisation', 'ask-licensor'],
        applies: ['clarify-licensee-status'],
        leftOut: ['submit-application-package', 'natural-person-cannot-apply'],
      },
      {
        given: all(needs, unincorporated),
        verdict: ['ask-licensor'],
        commercial: ['ask-licensor'],
        email: ['ask'],
        applies: ['obtain-written-authorisation', 'ask-about-substitutes'],
      },
      { given: any(natural, mayApply), leftOut: ['clarify-licensee-status'] },
    ],
  },
  {
    id: 'non-commercial-use-is-permitted',
    clauses: ['2.0', '5.1'],
    claims: [
      {
        given: all(notCommercial, not(doubtful)),
        verdict: ['permitted'],
        nonCommercial: ['permitted'],
        commercial: [null],
        email: ['optional', 'none'],
      },
      { given: all(notCommercial, doubtful), nonCommercial: ['ask-licensor'] },
      {
        given: notCommercial,
        commercial: [null],
        applies: ['no-commercial-use-without-authorisation'],
        leftOut: [
          ...applying,
          'natural-person-cannot-apply',
          'stop-commercial-use',
          'keep-within-authorisation',
        ],
      },
    ],
  },
  {
    id: 'revocation-is-clarified',
    clauses: ['2.0'],
    claims: [
      {
        given: revoked,
        verdict: notPermitted,
        nonCommercial: [null, 'ask-licensor'],
        applies: ['clarify-revocation'],
      },
      { given: not(revoked), leftOut: ['clarify-revocation'] },
    ],
  },
  {
    id: 'authorisation-has-limits',
    clauses: ['2.0', 'A.1', '2.2'],
    claims: [
      { given: all(commercial, granted), applies: ['keep-within-authorisation'] },
      {
        given: granted,
        leftOut: [
          ...applying,
          'natural-person-cannot-apply',
          'stop-commercial-use',
          'no-commercial-use-without-authorisation',
        ],
      },
      {
        given: all(granted, organisation, not(doubtful)),
        verdict: ['permitted-with-authorisation'],
        commercial: ['permitted-with-authorisation'],
      },
      {
        given: all(granted, any(natural, nameless)),
        verdict: ['ask-licensor'],
        commercial: ['ask-licensor'],
        email: ['ask'],
      },
      { given: all(granted, natural), applies: ['verify-authorisation-holder'] },
      {
        given: not(all(granted, any(natural, nameless))),
        leftOut: ['verify-authorisation-holder'],
      },
    ],
  },
  {
    id: 'forbidden-purpose-is-prohibited',
    clauses: ['2.1'],
    claims: [
      {
        given: forbidden,
        verdict: ['prohibited'],
        nonCommercial: [null],
        commercial: [null],
        email: ['none'],
        applies: ['no-military-or-unlawful-purpose'],
        stops: true,
      },
      { given: not(any(forbidden, otherModel)), verdict: lawful },
    ],
  },
  {
    id: 'doubtful-purpose-waits',
    clauses: ['2.1', '2.3'],
    claims: [
      {
        given: all(doubtful, going),
        verdict: ['ask-licensor', 'cannot-apply'],
        nonCommercial: [null, 'ask-licensor'],
        commercial: [null, 'ask-licensor', 'cannot-apply'],
        applies: ['clarify-purpose'],
      },
      {
        given: all(doubtful, going, not(all(needs, natural))),
        verdict: ['ask-licensor'],
        email: ['ask'],
      },
      { given: not(doubtful), leftOut: ['clarify-purpose'] },
    ],
  },
  {
    id: 'no-commercial-use-without-authorisation',
    clauses: ['2.0', '2.2'],
    claims: [
      {
        given: mayNeed,
        verdict: notPermitted,
        commercial: notPermitted,
        applies: ['no-commercial-use-without-authorisation'],
      },
      {
        given: all(perhapsCommercial, going),
        commercial: ['permitted-with-authorisation', ...notPermitted],
      },
    ],
  },
  {
    id: 'application-is-no-authorisation',
    clauses: ['2.2', 'A.1'],
    claims: [
      {
        given: any(
          chose('authorisation', 'none'),
          submitted,
          chose('authorisation', 'granted-not-covering'),
          revoked,
        ),
        verdict: notPermitted,
        commercial: notPermitted,
        applies: ['no-commercial-use-without-authorisation'],
        leftOut: ['keep-within-authorisation', 'verify-authorisation-holder'],
      },
    ],
  },
  {
    id: 'commercial-use-is-applied-for',
    clauses: ['2.2', 'A.1', 'A.2'],
    claims: [
      {
        given: all(needs, mayApply),
        applies: ['obtain-written-authorisation', 'ask-about-substitutes'],
      },
      {
        given: all(needs, mayApply, not(doubtful), submitted),
        verdict: ['authorisation-required'],
        email: ['awaiting-reply'],
      },
      {
        given: all(needs, mayApply, not(any(doubtful, submitted))),
        verdict: ['authorisation-required'],
        email: ['required'],
      },
      {
        given: all(needs, mayApply, not(submitted)),
        applies: ['submit-application-package'],
      },
      { given: all(needs, organisation, submitted), applies: ['await-written-authorisation'] },
      { given: submitted, leftOut: ['submit-application-package'] },
      { given: not(submitted), leftOut: ['await-written-authorisation'] },
    ],
  },
  {
    id: 'commercial-use-begun-too-early-stops',
    clauses: ['2.2'],
    claims: [
      { given: all(commercial, chose('alreadyInUse', 'yes')), applies: ['stop-commercial-use'] },
      {
        given: any(notCommercial, granted, chose('alreadyInUse', 'no')),
        leftOut: ['stop-commercial-use'],
      },
    ],
  },
  {
    id: 'separate-part-may-start',
    clauses: ['2.2', '1.commercial-use'],
    claims: [
      { given: all(perhapsCommercial, going, not(mixed)), nonCommercial: [null] },
      { given: chose('separable', 'no'), nonCommercial: [null] },
      {
        given: all(any(separable, perhapsSeparable), any(doubtful, revoked)),
        nonCommercial: ['ask-licensor'],
      },
      { given: all(separable, not(any(doubtful, revoked))), nonCommercial: ['permitted'] },
      {
        given: all(perhapsSeparable, granted, organisation, not(doubtful)),
        nonCommercial: ['permitted'],
      },
      {
        given: all(perhapsSeparable, not(all(granted, organisation))),
        nonCommercial: ['ask-licensor'],
      },
    ],
  },
  {
    id: 'academic-notice-is-free',
    clauses: ['5.2'],
    claims: [
      {
        given: all(academic, any(notCommercial, all(granted, organisation)), not(doubtful)),
        email: ['optional'],
      },
      {
        given: all(not(academic), any(notCommercial, all(granted, organisation)), not(doubtful)),
        email: ['none'],
      },
      { given: all(academic, going), applies: ['notify-academic-use'] },
      { given: chose('purpose', 'unsure'), open: ['notify-academic-use'] },
      {
        given: not(any(academic, chose('purpose', 'unsure'))),
        leftOut: ['notify-academic-use'],
      },
    ],
  },
  {
    id: 'natural-persons-may-not-apply',
    clauses: ['A.2.1', '2.2'],
    claims: [
      {
        given: natural,
        verdict: ['permitted', 'ask-licensor', 'cannot-apply'],
        commercial: [null, 'ask-licensor', 'cannot-apply'],
        email: ['not-open-to-you', 'ask', 'optional', 'none'],
        leftOut: applying,
      },
      {
        given: all(needs, natural),
        verdict: ['cannot-apply'],
        email: ['not-open-to-you'],
        applies: ['natural-person-cannot-apply'],
      },
      { given: organisation, leftOut: ['natural-person-cannot-apply'] },
    ],
  },
] as const satisfies readonly Invariant[];
