import type { OptionId, QuestionId } from './questions.ts';

/** The three truth values of strong Kleene logic, ordered: `and` is the least, `or` the greatest. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** The named facts of contract section 2. */
export type FactName =
  | 'commercial'
  | 'academic'
  | 'mixed'
  | 'natural'
  | 'individual'
  | 'unincorporated'
  | 'authorised'
  | 'needsAuth'
  | 'modifies'
  | 'trains'
  | 'transfers'
  | 'derivative'
  | 'othersUseIt'
  | 'handedOver'
  | 'published'
  | 'openSourced'
  | 'ranked';

/** The clauses whose words leave a condition open, in the order in which `openPoint` names them (contract section 5). */
export const unsettledClauses = ['1.commercial-use', 'A.2.1', '4.2', '6.1', '6.2'] as const;
export type UnsettledClause = (typeof unsettledClauses)[number];

export type Atom = {
  [Q in QuestionId]: {
    readonly question: Q;
    readonly option: OptionId<Q>;
    /** `true`: only the option chosen counts. `false`: an answer `unsure` leaves it unknown. */
    readonly literal: boolean;
  };
}[QuestionId];

/**
 * A condition as data: and, or, not over facts and answers; `among` asks, in two values, which
 * truth a condition has; `unsettled` is what the text of a clause leaves open, always unknown.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: FactName }
  | { readonly of: Condition; readonly among: readonly Truth[] }
  | { readonly unsettled: UnsettledClause }
  | Atom;

/** True when every part is; without parts, always true. */
export const all = (...parts: readonly Condition[]): Condition => ({ all: parts });

/** True when one of the parts is; without parts, never true. */
export const any = (...parts: readonly Condition[]): Condition => ({ any: parts });

/** True when the part is false. */
export const not = (part: Condition): Condition => ({ not: part });

/** The named fact. */
export const fact = (name: FactName): Condition => ({ fact: name });

/** The answer has the option; unknown where the answer is `unsure`. */
export const has = <Q extends QuestionId>(question: Q, option: OptionId<Q>): Condition =>
  ({ question, option, literal: false }) as Atom;

/** The option itself was chosen; never unknown. */
export const chose = <Q extends QuestionId>(question: Q, option: OptionId<Q>): Condition =>
  ({ question, option, literal: true }) as Atom;

/** The condition has one of these truths; never unknown. */
export const among = (of: Condition, ...truths: readonly Truth[]): Condition => ({
  of,
  among: truths,
});

/** What the text of `clause` itself does not settle. */
export const unsettled = (clause: UnsettledClause): Condition => ({ unsettled: clause });
