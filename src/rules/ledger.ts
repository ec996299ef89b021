import { assess, type Result, type Status } from './assess.ts';
import { type ObligationId, obligationIds } from './contract/obligations.ts';
import type { QuestionId } from './contract/questions.ts';
import { type VerdictId, verdictIds } from './contract/verdict.ts';
import { type Answers, allowedAnswers, decodeAnswer } from './logic/state.ts';

/** Where a row of the ledger stands: certain, still open, ruled out. */
export type Standing = 'certain' | 'open' | 'ruled-out';

/** One line of the ledger: a verdict or an obligation. */
export interface LedgerRow<Id> {
  readonly id: Id;
  readonly standing: Standing;
  /** Whether the last answer moved it. */
  readonly changed: boolean;
  /** Whether the question on the screen is among those that decide it. */
  readonly decidedHere: boolean;
  /** The questions that decide it, while it is open. */
  readonly dependsOn: readonly QuestionId[];
}

/** What is certain, open and ruled out after some answers. */
export interface Ledger {
  readonly verdicts: readonly LedgerRow<VerdictId>[];
  readonly obligations: readonly LedgerRow<ObligationId>[];
}

const standingOf = { applies: 'certain', 'may-apply': 'open' } as const satisfies Record<
  Status,
  Standing
>;

function verdictStanding({ possibleVerdicts }: Result, id: VerdictId): Standing {
  if (!possibleVerdicts.includes(id)) return 'ruled-out';
  return possibleVerdicts.length === 1 ? 'certain' : 'open';
}

function obligationOf({ obligations }: Result, wanted: ObligationId) {
  return obligations.find(({ id }) => id === wanted);
}

function obligationStanding(result: Result, id: ObligationId): Standing {
  const found = obligationOf(result, id);
  return found === undefined ? 'ruled-out' : standingOf[found.status];
}

/**
 * The ledger after `answers`: every verdict and obligation, straight from `assess`. `before` are the
 * answers before the last one; `asking` is the question on the screen, which decides what `assess`
 * says hangs on it while it has no answer.
 */
export function ledgerOf(
  answers: Answers,
  before: Answers | null,
  asking: QuestionId | null,
): Ledger {
  const now = assess(answers);
  const then = before === null ? now : assess(before);
  const withoutAsked = asking === null ? now : assess(without(answers, asking));
  const decides = (id: ObligationId) =>
    asking !== null && obligationOf(withoutAsked, id)?.dependsOn.includes(asking) === true;
  const decided = asking === null ? new Set<VerdictId>() : verdictsDecidedBy(asking, answers);
  return {
    verdicts: verdictIds.map((id) => {
      const standing = verdictStanding(now, id);
      return {
        id,
        standing,
        changed: standing !== verdictStanding(then, id),
        decidedHere: decided.has(id),
        dependsOn: [],
      };
    }),
    obligations: obligationIds.map((id) => {
      const standing = obligationStanding(now, id);
      return {
        id,
        standing,
        changed: standing !== obligationStanding(then, id),
        decidedHere: decides(id),
        dependsOn: obligationOf(now, id)?.dependsOn ?? [],
      };
    }),
  };
}

/** The verdicts that some answer to the question leaves possible and another rules out. */
function verdictsDecidedBy(asking: QuestionId, answers: Answers): ReadonlySet<VerdictId> {
  const reached = allowedAnswers(asking).map(
    (bits) => assess({ ...answers, [asking]: decodeAnswer(asking, bits) }).possibleVerdicts,
  );
  return new Set(
    verdictIds.filter((id) => {
      const times = reached.filter((verdicts) => verdicts.includes(id)).length;
      return times > 0 && times < reached.length;
    }),
  );
}

function without(answers: Answers, id: QuestionId): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== id));
}
