import type { ClauseId } from '../../licence/clauses.ts';
import type { Condition } from '../contract/condition.ts';
import type { ObligationId } from '../contract/obligations.ts';
import type { EmailId, VerdictId } from '../contract/verdict.ts';

/** What must hold of every complete set of answers that fits `given`; what is not named is free. */
export interface Claim {
  /** A condition on the options chosen, never on facts, so that a wrong fact is found out. */
  readonly given: Condition;
  readonly verdict?: readonly VerdictId[];
  readonly nonCommercial?: readonly (VerdictId | null)[];
  readonly commercial?: readonly (VerdictId | null)[];
  readonly email?: readonly EmailId[];
  readonly applies?: readonly ObligationId[];
  /** Neither certain nor left out. */
  readonly open?: readonly ObligationId[];
  /** May be open, but is never said to apply. */
  readonly uncertain?: readonly ObligationId[];
  readonly leftOut?: readonly ObligationId[];
  /** The questions stop there, and every obligation not named under `applies` is left out. */
  readonly stops?: true;
}

/** An invariant of the licence: the clauses it follows from, and what it claims. */
export interface Invariant {
  readonly id: string;
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  readonly claims: readonly Claim[];
}
