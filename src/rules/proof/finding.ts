import type { FactName } from '../contract/condition.ts';
import type { ObligationId } from '../contract/obligations.ts';
import type { QuestionId } from '../contract/questions.ts';
import type { EmailId, VerdictId } from '../contract/verdict.ts';
import type { Answers } from '../logic/state.ts';

/** How an obligation stands in a complete set of answers. */
export type DutyStatus = 'applies' | 'may-apply' | 'left-out';

/** What goes against a property; the words for each kind stand in `prove.json`. */
export type Finding =
  | { readonly kind: 'loop'; readonly ring: readonly (QuestionId | FactName)[] }
  | { readonly kind: 'undeclared'; readonly rule: string; readonly question: QuestionId }
  | { readonly kind: 'size'; readonly found: number; readonly wanted: number }
  | { readonly kind: 'dead-question'; readonly question: QuestionId }
  | { readonly kind: 'dead-option'; readonly question: QuestionId; readonly option: string }
  | { readonly kind: 'no-verdict' | 'not-stopped' | 'vacuous' }
  | { readonly kind: 'dead-reason'; readonly reason: string; readonly verdict: VerdictId }
  | { readonly kind: 'dead-verdict'; readonly verdict: VerdictId }
  | { readonly kind: 'dead-email'; readonly email: EmailId }
  | { readonly kind: 'dead-duty'; readonly obligation: ObligationId }
  | {
      readonly kind: 'alike' | 'not-alike';
      readonly question: QuestionId;
      readonly options: readonly string[];
    }
  | { readonly kind: 'both-apply'; readonly obligations: readonly ObligationId[] }
  | {
      readonly kind: 'verdict' | 'non-commercial-lane' | 'commercial-lane';
      readonly found: VerdictId | null;
      readonly wanted: readonly (VerdictId | null)[];
    }
  | {
      readonly kind: 'email';
      readonly found: EmailId | null;
      readonly wanted: readonly EmailId[];
    }
  | {
      readonly kind: 'duty';
      readonly obligation: ObligationId;
      readonly found: DutyStatus;
      readonly wanted: readonly DutyStatus[];
    }
  | { readonly kind: 'idle' | 'unasked'; readonly question: QuestionId }
  | { readonly kind: 'must-kind'; readonly obligation: ObligationId }
  | {
      readonly kind: 'removed' | 'not-removed';
      readonly obligation: ObligationId;
      readonly question: QuestionId;
      readonly option: string;
    }
  | {
      readonly kind: 'unsure-yields' | 'unsure-hides';
      readonly obligation: ObligationId;
      readonly question: QuestionId;
    };

/** A finding with the complete answers where it was made, and, where answers were changed, those after the change. */
export interface Counterexample {
  readonly finding: Finding;
  readonly answers?: Answers;
  readonly after?: Answers;
}

/** What a property comes to: how many complete sets it was held on, and the first thing found against it. */
export interface Holding {
  readonly covered: number;
  readonly counterexample: Counterexample | null;
}
