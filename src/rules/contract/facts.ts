import {
  all,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  type FactName,
  fact,
  has,
  not,
  TRUE,
  UNKNOWN,
  unsettled,
} from './condition.ts';

/**
 * The facts of contract section 2. A purpose `unsure` makes only `academic` unknown and counts as
 * having none of the values elsewhere, hence `chose` in `commercial` and `mixed`.
 */
export const facts: Readonly<Record<FactName, Condition>> = {
  commercial: any(
    chose('purpose', 'commercial'),
    has('commercialEffect', 'revenue'),
    has('commercialEffect', 'other-profit'),
    all(
      any(has('commercialEffect', 'operations'), has('commercialEffect', 'promotion')),
      any(
        has('applicant', 'company'),
        has('applicant', 'sole-trader'),
        unsettled('1.commercial-use'),
      ),
    ),
  ),
  academic: has('purpose', 'academic'),
  mixed: any(
    all(
      chose('purpose', 'commercial'),
      any(chose('purpose', 'academic'), chose('purpose', 'other-non-commercial')),
    ),
    all(chose('purpose', 'academic'), among(fact('commercial'), TRUE, UNKNOWN)),
  ),
  natural: any(
    has('applicant', 'natural-person'),
    all(has('applicant', 'sole-trader'), unsettled('A.2.1')),
  ),
  individual: has('applicant', 'natural-person'),
  unincorporated: has('applicant', 'unincorporated'),
  authorised: has('authorisation', 'granted'),
  needsAuth: all(fact('commercial'), not(fact('authorised'))),
  modifies: any(has('adaptation', 'fine-tune'), has('adaptation', 'convert')),
  trains: any(has('adaptation', 'fine-tune'), all(has('adaptation', 'distil'), unsettled('4.2'))),
  transfers: all(has('adaptation', 'distil'), has('similarPerformance', 'yes')),
  derivative: any(fact('modifies'), fact('transfers')),
  othersUseIt: not(has('audience', 'none')),
  handedOver: any(has('audience', 'delivered'), has('audience', 'published')),
  published: has('audience', 'published'),
  openSourced: all(
    fact('published'),
    any(
      has('openSourceRelease', 'yes'),
      all(has('openSourceRelease', 'other-terms'), unsettled('6.1')),
    ),
  ),
  ranked: any(has('leaderboard', 'yes'), all(has('leaderboard', 'organiser'), unsettled('6.2'))),
};

/**
 * A question that is not asked reads false, but unknown where this is true: what would be asked
 * hangs on an answer `unsure` (contract, end of section 2, and the fact `transfers`).
 */
export const readsUnknown = {
  similarPerformance: among(has('adaptation', 'distil'), UNKNOWN),
  openSourceRelease: all(not(among(fact('derivative'), FALSE)), among(fact('published'), UNKNOWN)),
} as const satisfies Readonly<Record<string, Condition>>;
