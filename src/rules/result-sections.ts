import type { Obligation, Result } from './assess.ts';
import { type Moment, moments } from './contract/obligations.ts';
import type { EmailId, VerdictId } from './contract/verdict.ts';
import type { Answers } from './logic/state.ts';

/** The obligations of a result, in the order in which they are told. */
export interface DutySections {
  /** Those that apply, for each moment to act that has some. */
  readonly inTime: readonly { readonly moment: Moment; readonly duties: readonly Obligation[] }[];
  readonly mayApply: readonly Obligation[];
  readonly goodToKnow: readonly Obligation[];
}

/** The obligations of a result by the moment to act, then those that may apply, then what is good to know. */
export function dutySections({ obligations }: Result): DutySections {
  const applying = obligations.filter(({ status }) => status === 'applies');
  return {
    inTime: moments
      .map((moment) => ({
        moment,
        duties: applying.filter(({ when, kind }) => when === moment && kind !== 'know'),
      }))
      .filter(({ duties }) => duties.length > 0),
    mayApply: obligations.filter(({ status }) => status === 'may-apply'),
    goodToKnow: applying.filter(({ kind }) => kind === 'know'),
  };
}

/** The order of to-dos of one moment. */
const toDoKinds = ['must', 'should', 'may'] as const;

/** What a result asks one to do once: in time order, must before should before may. */
export function toDosOf({ obligations }: Result): readonly Obligation[] {
  return moments
    .filter((moment) => moment !== 'always')
    .flatMap((moment) =>
      toDoKinds.flatMap((kind) =>
        obligations.filter(
          (row) => row.status === 'applies' && row.when === moment && row.kind === kind,
        ),
      ),
    );
}

/** What holds always and what one must never do, in contract order; liability and law aside. */
export function linesOf(result: Result): readonly Obligation[] {
  const toDos = toDosOf(result);
  return result.obligations.filter(
    (row) => row.status === 'applies' && row.kind !== 'know' && !toDos.includes(row),
  );
}

/** How each of two uses stands; null where there is but one, or no verdict yet. */
export interface TwoUses {
  readonly nonCommercial: VerdictId | 'inseparable';
  readonly commercial: VerdictId;
}

/** How the two parts of a mixed use stand (contract section 3, lanes). */
export function twoUses({ lanes, answers }: Result): TwoUses | null {
  const { commercial } = lanes;
  const nonCommercial = lanes.nonCommercial ?? (answers.separable === 'no' ? 'inseparable' : null);
  return commercial === null || nonCommercial === null ? null : { nonCommercial, commercial };
}

/** The key of the heading for a possible verdict; who has applied and must wait is told so. */
export function headingKey({ email }: Pick<Result, 'email'>, verdict: VerdictId) {
  return email === 'awaiting-reply'
    ? 'verdicts:waiting'
    : (`verdicts:verdicts.${verdict}.title` as const);
}

/**
 * The key of the answer on e-mail. A purpose that is prohibited and a use outside the licence have their own, and so
 * have whoever cannot apply and asks about the rest, whoever has to ask about a revocation, and whoever writes for
 * the brand alone.
 */
export function emailKey(
  verdict: VerdictId | null,
  email: EmailId,
  { authorisation, brand }: Pick<Answers, 'authorisation' | 'brand'>,
) {
  const said = () => {
    if (verdict === 'prohibited' || verdict === 'out-of-scope') return verdict;
    if (email === 'ask' && verdict === 'cannot-apply') return verdict;
    if (authorisation === 'revoked') {
      if (email === 'required') return 'revoked';
      if (email === 'not-yet') return 'revoked-advice';
      if (email === 'not-open-to-you') return 'revoked-natural';
    }
    return (email === 'none' || email === 'optional') && brand === 'yes' ? 'brand' : email;
  };
  return `verdicts:email.${said()}.answer` as const;
}

/** Something that stands outside the supplied text; nothing in the rules reads it. */
export type OutsideNote = 'readme' | 'models';

/** What stands outside the supplied text and concerns a result. */
export function outsideNotes({ lanes, verdict }: Result): readonly OutsideNote[] {
  if (verdict === 'out-of-scope') return ['models'];
  return lanes.commercial === null ? [] : ['readme'];
}
