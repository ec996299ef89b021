import { all, any, chose, not } from '../contract/condition.ts';
import type { ObligationId } from '../contract/obligations.ts';
import { emailIds, type VerdictId, verdictIds } from '../contract/verdict.ts';
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
  perhapsMilitary,
  perhapsUnlawful,
  soleTrader,
  unclear,
  unincorporated,
} from './cases.ts';
import type { Invariant } from './claims.ts';

const inScope: readonly VerdictId[] = [
  'prohibited',
  'permitted',
  'permitted-with-authorisation',
  'ask-licensor',
  'seek-advice',
  'cannot-apply',
  'authorisation-required',
];
const lawful = inScope.filter((id) => id !== 'prohibited');
const notPermitted: readonly VerdictId[] = [
  'ask-licensor',
  'seek-advice',
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
const mayHold = any(organisation, soleTrader);
const standsApart = any(separable, perhapsSeparable);

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
        given: all(unclear, not(granted), going, not(perhapsUnlawful)),
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
        given: all(needs, nameless, not(perhapsUnlawful)),
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
        verdict: ['permitted', 'permitted-with-authorisation', 'ask-licensor', 'seek-advice'],
        applies: ['clarify-licensee-status'],
        leftOut: ['submit-application-package', 'natural-person-cannot-apply'],
      },
      {
        given: all(needs, unincorporated),
        applies: ['obtain-written-authorisation', 'ask-about-substitutes'],
      },
      {
        given: all(needs, unincorporated, not(perhapsUnlawful)),
        verdict: ['ask-licensor'],
        commercial: ['ask-licensor'],
        email: ['ask', 'awaiting-reply'],
      },
      { given: all(needs, unincorporated, submitted, not(doubtful)), email: ['awaiting-reply'] },
      {
        given: all(
          needs,
          unincorporated,
          not(perhapsUnlawful),
          any(perhapsMilitary, not(submitted)),
        ),
        email: ['ask'],
      },
      { given: any(natural, soleTrader, mayApply), leftOut: ['clarify-licensee-status'] },
    ],
  },
  {
    id: 'sole-trader-is-asked',
    clauses: ['1.you', '2.2', 'A.2.1'],
    claims: [
      {
        given: all(soleTrader, going),
        verdict: ['permitted', 'permitted-with-authorisation', 'ask-licensor', 'seek-advice'],
        commercial: [null, 'permitted-with-authorisation', 'ask-licensor', 'seek-advice'],
        email: ['awaiting-reply', 'ask', 'not-yet', 'optional', 'none'],
      },
      {
        given: all(needs, soleTrader),
        applies: ['obtain-written-authorisation', 'ask-about-substitutes'],
        open: ['natural-person-cannot-apply'],
      },
      {
        given: all(needs, soleTrader, not(perhapsUnlawful)),
        verdict: ['ask-licensor'],
        commercial: ['ask-licensor'],
      },
      { given: all(needs, soleTrader, submitted, not(doubtful)), email: ['awaiting-reply'] },
      {
        given: all(needs, soleTrader, not(perhapsUnlawful), any(perhapsMilitary, not(submitted))),
        email: ['ask'],
      },
      { given: all(needs, soleTrader, submitted), applies: ['await-written-authorisation'] },
      { given: all(needs, soleTrader, not(submitted)), open: ['submit-application-package'] },
      {
        given: all(unclear, soleTrader, not(granted)),
        open: [
          'natural-person-cannot-apply',
          'obtain-written-authorisation',
          'ask-about-substitutes',
        ],
      },
      {
        given: all(unclear, soleTrader, not(any(granted, submitted))),
        open: ['submit-application-package'],
      },
      { given: all(unclear, soleTrader, submitted), open: ['await-written-authorisation'] },
      { given: all(granted, soleTrader), open: ['verify-authorisation-holder'] },
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
      { given: all(notCommercial, perhapsUnlawful), nonCommercial: ['seek-advice'] },
      {
        given: all(notCommercial, perhapsMilitary, not(perhapsUnlawful)),
        nonCommercial: ['ask-licensor'],
      },
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
        nonCommercial: [null, 'ask-licensor', 'seek-advice'],
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
        given: all(granted, mayHold, not(doubtful)),
        verdict: ['permitted-with-authorisation'],
        commercial: ['permitted-with-authorisation'],
      },
      {
        given: all(granted, any(natural, nameless), not(perhapsUnlawful)),
        verdict: ['ask-licensor'],
        commercial: ['ask-licensor'],
        email: ['ask'],
      },
      { given: all(granted, natural), applies: ['verify-authorisation-holder'] },
      {
        given: not(all(granted, any(natural, nameless, soleTrader))),
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
    id: 'doubtful-lawfulness-takes-advice',
    clauses: ['2.1', '2.3'],
    claims: [
      {
        given: all(perhapsUnlawful, going),
        verdict: ['seek-advice', 'cannot-apply'],
        nonCommercial: [null, 'seek-advice'],
        commercial: [null, 'seek-advice', 'cannot-apply'],
        email: ['not-yet', 'not-open-to-you'],
        applies: ['clarify-purpose'],
      },
      {
        given: all(perhapsUnlawful, going, not(all(needs, natural))),
        verdict: ['seek-advice'],
        email: ['not-yet'],
      },
      {
        given: not(perhapsUnlawful),
        verdict: verdictIds.filter((id) => id !== 'seek-advice'),
        nonCommercial: [null, ...verdictIds.filter((id) => id !== 'seek-advice')],
        commercial: [null, ...verdictIds.filter((id) => id !== 'seek-advice')],
        email: emailIds.filter((id) => id !== 'not-yet'),
      },
    ],
  },
  {
    id: 'doubtful-military-purpose-is-asked',
    clauses: ['2.1'],
    claims: [
      {
        given: all(perhapsMilitary, not(perhapsUnlawful), going),
        verdict: ['ask-licensor', 'cannot-apply'],
        nonCommercial: [null, 'ask-licensor'],
        commercial: [null, 'ask-licensor', 'cannot-apply'],
        email: ['ask', 'not-open-to-you'],
      },
      {
        given: all(perhapsMilitary, not(perhapsUnlawful), going, not(all(needs, natural))),
        verdict: ['ask-licensor'],
        email: ['ask'],
      },
      { given: all(perhapsMilitary, going), applies: ['clarify-purpose'] },
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
        given: all(standsApart, perhapsUnlawful),
        nonCommercial: ['seek-advice'],
      },
      {
        given: all(standsApart, not(perhapsUnlawful), any(perhapsMilitary, revoked)),
        nonCommercial: ['ask-licensor'],
      },
      { given: all(separable, not(any(doubtful, revoked))), nonCommercial: ['permitted'] },
      {
        given: all(perhapsSeparable, granted, mayHold, not(doubtful)),
        nonCommercial: ['permitted'],
      },
      {
        given: all(perhapsSeparable, not(all(granted, mayHold)), not(perhapsUnlawful)),
        nonCommercial: ['ask-licensor'],
      },
    ],
  },
  {
    id: 'academic-notice-is-free',
    clauses: ['5.2'],
    claims: [
      {
        given: all(academic, any(notCommercial, all(granted, mayHold)), not(doubtful)),
        email: ['optional'],
      },
      {
        given: all(not(academic), any(notCommercial, all(granted, mayHold)), not(doubtful)),
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
        verdict: ['permitted', 'ask-licensor', 'seek-advice', 'cannot-apply'],
        commercial: [null, 'ask-licensor', 'seek-advice', 'cannot-apply'],
        email: ['not-open-to-you', 'ask', 'not-yet', 'optional', 'none'],
        leftOut: applying,
      },
      {
        given: all(needs, natural),
        verdict: ['cannot-apply'],
        applies: ['natural-person-cannot-apply'],
      },
      { given: all(needs, natural, perhapsUnlawful, standsApart), email: ['not-yet'] },
      {
        given: all(
          needs,
          natural,
          not(perhapsUnlawful),
          any(perhapsSeparable, all(separable, any(perhapsMilitary, revoked))),
        ),
        email: ['ask'],
      },
      {
        given: all(
          needs,
          natural,
          any(not(standsApart), all(separable, not(any(doubtful, revoked)))),
        ),
        email: ['not-open-to-you'],
      },
      { given: organisation, leftOut: ['natural-person-cannot-apply'] },
    ],
  },
] as const satisfies readonly Invariant[];
