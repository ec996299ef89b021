import type { Result, Status } from '../rules/assess.ts';
import type { ObligationId } from '../rules/contract/obligations.ts';
import type { VerdictId } from '../rules/contract/verdict.ts';
import type { Answers } from '../rules/logic/state.ts';
import { openQuestionsOf } from './open-questions.ts';

/** The papers, in the order in which they are offered. */
export const paperIds = [
  'report',
  'application',
  'application-reminder',
  'question-to-licensor',
  'revocation-query',
  'purpose-clarification',
  'authorisation-holder-check',
  'licensee-status',
  'enclosure-substitutes',
  'academic-notice',
  'brand-consent',
  'modifications',
  'distillation',
  'source-notice',
  'marking',
  'origin-statement',
  'leaderboard-marking',
] as const;
export type PaperId = (typeof paperIds)[number];

/** The papers that each duty has, whether it applies or may apply; most duties are kept by acting, not writing. */
export const papersOfDuty: Readonly<Record<ObligationId, readonly PaperId[]>> = {
  'stop-commercial-use': [],
  'clarify-revocation': ['revocation-query'],
  'clarify-purpose': ['purpose-clarification'],
  'natural-person-cannot-apply': [],
  'obtain-written-authorisation': [],
  'submit-application-package': ['application'],
  'ask-about-substitutes': ['enclosure-substitutes'],
  'await-written-authorisation': ['application', 'application-reminder'],
  'verify-authorisation-holder': ['authorisation-holder-check'],
  'clarify-licensee-status': ['licensee-status'],
  'check-upstream-notices': [],
  'notify-academic-use': ['academic-notice'],
  'obtain-brand-consent': ['brand-consent'],
  'establish-personal-information-basis': [],
  'state-modifications': ['modifications'],
  'keep-modification-within-licence': [],
  'describe-distillation': ['distillation'],
  'own-creative-contribution': [],
  'comply-with-dataset-licences': [],
  'provide-source-and-licence': ['source-notice'],
  'label-open-source-derivative': ['marking'],
  'state-derivation-plainly': ['origin-statement'],
  'license-only-your-part': [],
  'label-ranked-derivative': ['leaderboard-marking'],
  'keep-within-authorisation': [],
  'no-commercial-use-without-authorisation': [],
  'no-military-or-unlawful-purpose': [],
  'obey-laws': [],
  'respect-third-party-rights': [],
  'no-transfer-or-sublicence': [],
  'no-brand-use-without-consent': [],
  'protect-personal-information': [],
  'outputs-unclaimed': [],
  'bear-output-risk': [],
  'indemnify-licensor': [],
  'licence-can-be-revoked': [],
  'licensor-may-act': [],
  'licensor-interprets': [],
  'mainland-law-and-courts': [],
};

/**
 * The papers of a duty as these answers leave them: no letter can settle whether a use is lawful, so
 * the licensor is asked about a purpose only where it may be military, and told of an academic use
 * only by whoever says that there is one, and that it can be told apart from commercial use.
 */
export function papersServing(
  duty: ObligationId,
  { purpose, separable }: Pick<Answers, 'purpose' | 'separable'>,
): readonly PaperId[] {
  const onlyLawfulness =
    duty === 'clarify-purpose' && purpose !== undefined && !purpose.includes('possibly-military');
  const notAcademic =
    duty === 'notify-academic-use' &&
    ((purpose !== undefined && !purpose.includes('academic')) || separable === 'no');
  return onlyLawfulness || notAcademic ? [] : papersOfDuty[duty];
}

/** The papers that a verdict has by itself, and whether they are due or may be of use. */
export const papersOfVerdict: Readonly<
  Record<VerdictId, readonly { readonly paper: PaperId; readonly status: Status }[]>
> = {
  'out-of-scope': [],
  prohibited: [],
  permitted: [],
  'permitted-with-authorisation': [{ paper: 'authorisation-holder-check', status: 'may-apply' }],
  'ask-licensor': [{ paper: 'question-to-licensor', status: 'applies' }],
  'seek-advice': [],
  'cannot-apply': [{ paper: 'question-to-licensor', status: 'applies' }],
  'authorisation-required': [],
};

/**
 * The papers that the verdict of a result has by itself, as the answers leave them: a question that
 * letters of their own ask whole is not asked again, and whoever cannot apply asks only whether a part
 * stands by itself.
 */
export function papersServingVerdict(
  result: Result,
): readonly { readonly paper: PaperId; readonly status: Status }[] {
  if (result.verdict === null) return [];
  const open = openQuestionsOf(result);
  const asks =
    result.verdict === 'cannot-apply'
      ? result.email === 'ask' && open.some(({ id }) => id === 'separable')
      : open.length > 0;
  return papersOfVerdict[result.verdict].filter(
    ({ paper }) => paper !== 'question-to-licensor' || asks,
  );
}

/** A paper offered: due where one of the duties it serves applies, else of possible use. */
export interface PaperOffer {
  readonly paper: PaperId;
  readonly status: Status;
  /** The duties it serves, in contract order; empty where the verdict alone offers it. */
  readonly duties: readonly ObligationId[];
}

/**
 * The papers that a result calls for, in the order of `paperIds`: the report always, what the duties
 * have by their status, and what the verdict has.
 */
export function papersFor(result: Result): readonly PaperOffer[] {
  const ofVerdict = papersServingVerdict(result);
  return paperIds.flatMap((paper): readonly PaperOffer[] => {
    const duties = result.obligations.filter(({ id }) =>
      papersServing(id, result.answers).includes(paper),
    );
    const statuses = [
      ...(paper === 'report' ? (['applies'] as const) : []),
      ...duties.map(({ status }) => status),
      ...ofVerdict.filter((row) => row.paper === paper).map(({ status }) => status),
    ];
    if (statuses.length === 0) return [];
    const status = statuses.includes('applies') ? 'applies' : 'may-apply';
    return [{ paper, status, duties: duties.map(({ id }) => id) }];
  });
}
