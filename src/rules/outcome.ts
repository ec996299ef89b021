import { type Condition, TRUE } from './contract/condition.ts';
import type { QuestionId } from './contract/questions.ts';
import {
  type EmailId,
  type EmailRow,
  emailRows,
  type LaneRow,
  type Lanes,
  laneRows,
  type OutcomeRow,
  type Reason,
  stopVerdicts,
  type VerdictId,
  verdictRows,
} from './contract/verdict.ts';
import { type Evaluation, evaluation } from './logic/evaluate.ts';
import { reads } from './logic/reads.ts';
import type { State } from './logic/state.ts';

/**
 * The questions that a verdict with this reason rests on: those its row reads, and those of the rows
 * before it that did not fit; a stop rests on its own question alone.
 */
export function verdictReads(reason: Reason): readonly QuestionId[] {
  const n = verdictRows.findIndex((row) => row.reason === reason);
  const stops = verdictRows.filter(({ verdict }) => stopVerdicts.includes(verdict)).length;
  return reads(...verdictRows.slice(Math.min(n, stops), n + 1).map(({ when }) => when));
}

/** The tables that lanes and e-mail answer are read from. */
export interface OutcomeTables {
  readonly laneRows: { readonly [Lane in keyof Lanes]: readonly LaneRow[] };
  readonly emailRows: readonly EmailRow[];
}

/** Lanes and e-mail answer of a complete state and its verdict. */
interface Outcomes {
  /** The lanes of contract section 3. */
  readonly lanesOf: (state: State, verdict: VerdictId) => Lanes;
  /** Whether a mail about this use is due. */
  readonly emailOf: (state: State, verdict: VerdictId) => EmailId;
}

/** Lanes and e-mail answer by tables whose last row fits always; `evaluate` makes their conditions ready. */
export function outcomesBy(
  { laneRows, emailRows }: OutcomeTables,
  evaluate: (condition: Condition) => Evaluation,
): Outcomes {
  function lookUp<What>(rows: readonly OutcomeRow<What>[]) {
    const ready = rows.map((row) => ({ ...row, fits: evaluate(row.when) }));
    return (state: State, verdict: VerdictId): What => {
      const row = ready.find(
        ({ verdicts, fits }) => verdicts.includes(verdict) && fits(state) === TRUE,
      );
      return (row as OutcomeRow<What>).gives;
    };
  }

  function lane(rows: readonly LaneRow[]) {
    const given = lookUp(rows);
    return (state: State, verdict: VerdictId): VerdictId | null => {
      const found = given(state, verdict);
      return found === 'verdict' ? verdict : found;
    };
  }

  const nonCommercial = lane(laneRows.nonCommercial);
  const commercial = lane(laneRows.commercial);
  return {
    lanesOf: (state, verdict) => ({
      nonCommercial: nonCommercial(state, verdict),
      commercial: commercial(state, verdict),
    }),
    emailOf: lookUp(emailRows),
  };
}

/** Lanes and e-mail answer by the contract's own tables. */
export const { lanesOf, emailOf } = outcomesBy({ laneRows, emailRows }, evaluation);
