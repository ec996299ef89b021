import type { ClauseId } from '../../licence/clauses.ts';
import type { ObligationId } from '../contract/obligations.ts';
import { type EmailId, emailIds, type VerdictId, verdictIds } from '../contract/verdict.ts';
import type { Compiled, Outcome } from './compiled.ts';
import type { Counterexample, DutyStatus, Finding } from './finding.ts';
import type { Space } from './space.ts';
import type { Check } from './sweep.ts';

/** Obligations of which at most one can apply. */
const exclusive: readonly (readonly [ObligationId, ObligationId])[] = [
  ['obtain-written-authorisation', 'natural-person-cannot-apply'],
  ['obtain-written-authorisation', 'keep-within-authorisation'],
  ['submit-application-package', 'natural-person-cannot-apply'],
  ['submit-application-package', 'await-written-authorisation'],
  ['keep-within-authorisation', 'no-commercial-use-without-authorisation'],
  ['stop-commercial-use', 'keep-within-authorisation'],
  ['natural-person-cannot-apply', 'clarify-licensee-status'],
  ['state-modifications', 'describe-distillation'],
  ['label-open-source-derivative', 'state-derivation-plainly'],
];

/** What a verdict says of obligations. */
const byVerdict: readonly (readonly [VerdictId, ObligationId, readonly DutyStatus[]])[] = [
  ['permitted', 'obtain-written-authorisation', ['left-out']],
  ['permitted', 'natural-person-cannot-apply', ['left-out']],
  ['permitted', 'stop-commercial-use', ['left-out']],
  ['permitted', 'clarify-purpose', ['left-out']],
  ['seek-advice', 'clarify-purpose', ['applies']],
  ['permitted-with-authorisation', 'obtain-written-authorisation', ['left-out']],
  ['permitted-with-authorisation', 'keep-within-authorisation', ['applies', 'may-apply']],
  ['cannot-apply', 'natural-person-cannot-apply', ['applies']],
  ['authorisation-required', 'obtain-written-authorisation', ['applies']],
  ['authorisation-required', 'no-commercial-use-without-authorisation', ['applies']],
];

/** What an e-mail answer says of obligations. */
const byEmail: readonly (readonly [EmailId, ObligationId, readonly DutyStatus[]])[] = [
  ['required', 'submit-application-package', ['applies']],
  ['awaiting-reply', 'await-written-authorisation', ['applies']],
  ['awaiting-reply', 'submit-application-package', ['left-out']],
  ['not-open-to-you', 'submit-application-package', ['left-out']],
  ['optional', 'notify-academic-use', ['applies']],
];

/** The e-mail answers that a verdict can come with; that of `cannot-apply` hangs on the other part. */
const emailsOf: Readonly<Record<Exclude<VerdictId, 'cannot-apply'>, readonly EmailId[]>> = {
  'out-of-scope': ['none'],
  prohibited: ['none'],
  permitted: ['optional', 'none'],
  'permitted-with-authorisation': ['optional', 'none'],
  'ask-licensor': ['awaiting-reply', 'ask'],
  'seek-advice': ['not-yet'],
  'authorisation-required': ['required', 'awaiting-reply'],
};

/** What to do about a mail where the commercial part is closed, by what the other part waits for. */
function waitingEmail(nonCommercial: VerdictId | null): EmailId {
  if (nonCommercial === 'seek-advice') return 'not-yet';
  return nonCommercial === 'ask-licensor' ? 'ask' : 'not-open-to-you';
}

/** Whether lanes and e-mail answer say what the verdict says: a use that is not mixed has one lane, the verdict. */
function disagreement({ verdict, lanes, email }: Outcome): Finding | null {
  if (verdict === null || email === null) return null;
  const { nonCommercial, commercial } = lanes;
  const wanted = [verdict];
  if (commercial !== null && commercial !== verdict) {
    return { kind: 'commercial-lane', found: commercial, wanted };
  }
  if (commercial === null && nonCommercial !== null && nonCommercial !== verdict) {
    return { kind: 'non-commercial-lane', found: nonCommercial, wanted };
  }
  const emails = verdict === 'cannot-apply' ? [waitingEmail(nonCommercial)] : emailsOf[verdict];
  return emails.includes(email) ? null : { kind: 'email', found: email, wanted: emails };
}

/** Checks that no result says and denies the same. */
export function contradictionChecks(compiled: Compiled): readonly Check[] {
  const { dutyPlace, dutyReads, outcomeReads } = compiled;
  const readsOf = (id: ObligationId) => dutyReads[dutyPlace(id)] ?? [];
  const pairs = exclusive.map(
    ([one, other]): Check => ({
      reads: [...readsOf(one), ...readsOf(other)],
      examine: ({ standing }) =>
        standing(dutyPlace(one)) === 'applies' && standing(dutyPlace(other)) === 'applies'
          ? { kind: 'both-apply', obligations: [one, other] }
          : null,
    }),
  );
  const agreeing = (
    says: (outcome: ReturnType<Compiled['outcomeOf']>) => boolean,
    id: ObligationId,
    wanted: readonly DutyStatus[],
  ): Check => ({
    reads: [...outcomeReads, ...readsOf(id)],
    examine: ({ outcome, standing }): Finding | null => {
      if (!says(outcome())) return null;
      const found = standing(dutyPlace(id));
      return wanted.includes(found) ? null : { kind: 'duty', obligation: id, found, wanted };
    },
  });
  return [
    ...pairs,
    { reads: outcomeReads, examine: ({ outcome }) => disagreement(outcome()) },
    ...byVerdict.map(([wanted, id, how]) => agreeing(({ verdict }) => verdict === wanted, id, how)),
    ...byEmail.map(([wanted, id, how]) => agreeing(({ email }) => email === wanted, id, how)),
  ];
}

/** Checks that every complete set has a verdict. */
export function gapChecks({ outcomeReads }: Compiled): readonly Check[] {
  return [
    {
      reads: outcomeReads,
      examine: ({ outcome }) => (outcome().verdict === null ? { kind: 'no-verdict' } : null),
    },
  ];
}

/** What some complete set reaches: gathered by checks that find nothing, then asked for what is missing. */
export interface Reach {
  readonly checks: readonly Check[];
  readonly deadVerdict: () => Counterexample | null;
  readonly deadDuty: () => Counterexample | null;
}

/** Gathers the verdicts, their reasons, the e-mail answers and the obligations that some complete set reaches. */
export function reachOf({ rules, outcomeReads, dutyReads }: Compiled): Reach {
  const rows = new Set<number>();
  const emails = new Set<EmailId | null>();
  const duties = new Set<number>();
  const checks: readonly Check[] = [
    {
      reads: outcomeReads,
      examine: ({ outcome }) => {
        const { row, email } = outcome();
        rows.add(row);
        emails.add(email);
        return null;
      },
    },
    ...rules.obligations.map(
      (_, n): Check => ({
        reads: dutyReads[n] ?? [],
        examine: ({ standing }) => {
          if (standing(n) === 'applies') duties.add(n);
          return null;
        },
      }),
    ),
  ];
  return {
    checks,
    deadVerdict: () => {
      const row = rules.verdictRows.find((_, n) => !rows.has(n));
      if (row !== undefined) {
        const { reason, verdict } = row;
        return { finding: { kind: 'dead-reason', reason, verdict } };
      }
      const verdict = verdictIds.find(
        (id) => !rules.verdictRows.some((other) => other.verdict === id),
      );
      if (verdict !== undefined) return { finding: { kind: 'dead-verdict', verdict } };
      const email = emailIds.find((id) => !emails.has(id));
      return email === undefined ? null : { finding: { kind: 'dead-email', email } };
    },
    deadDuty: () => {
      const duty = rules.obligations.find((_, n) => !duties.has(n));
      return duty === undefined ? null : { finding: { kind: 'dead-duty', obligation: duty.id } };
    },
  };
}

/** The first question that no complete set answers. */
export function deadQuestion({ rules }: Compiled, space: Space): Counterexample | null {
  const chosen = chosenBits(space);
  const question = rules.questions.find((_, n) => !chosen(n));
  return question === undefined
    ? null
    : { finding: { kind: 'dead-question', question: question.id } };
}

/** The first option that no complete set holds. */
export function deadOption({ rules }: Compiled, space: Space): Counterexample | null {
  const chosen = chosenBits(space);
  for (const [n, { id, options }] of rules.questions.entries()) {
    const option = options.find((_, bit) => (chosen(n) & (1 << bit)) === 0);
    if (option !== undefined) {
      return { finding: { kind: 'dead-option', question: id, option } };
    }
  }
  return null;
}

/** For the place of a question, every option that some complete set holds. */
function chosenBits({ courses }: Space): (n: number) => number {
  const parts = courses.filter(({ sets }) => sets > 0).flatMap((course) => course.parts);
  return (n) =>
    parts.reduce((bits, { places, ways }) => {
      const column = places.indexOf(n);
      return column < 0 ? bits : ways.reduce((all, way) => all | (way[column] as number), bits);
    }, 0);
}

/** The first must or must-not that rests on a clause which only permits or encourages, or that is only permitted. */
export function mustWithoutDuty({ rules }: Compiled): Counterexample | null {
  const free: readonly ClauseId[] = ['3.3', '5.1', '5.2'];
  const permitted: readonly ObligationId[] = ['notify-academic-use', 'own-creative-contribution'];
  const row = rules.obligations.find(
    ({ id, kind, clauses }) =>
      kind.startsWith('must') &&
      (permitted.includes(id) || clauses.some((clause) => free.includes(clause))),
  );
  return row === undefined ? null : { finding: { kind: 'must-kind', obligation: row.id } };
}
