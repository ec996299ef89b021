import { type ClauseId, clauseIds } from '../licence/clauses.ts';
import { informing } from './contract/informing.ts';
import { type ObligationId, obligations } from './contract/obligations.ts';
import { type QuestionId, questions } from './contract/questions.ts';
import { type VerdictId, verdictIds, verdictRows } from './contract/verdict.ts';

/** What rests on one clause of the licence. */
export interface Citation {
  readonly clause: ClauseId;
  readonly questions: readonly QuestionId[];
  readonly verdicts: readonly VerdictId[];
  readonly obligations: readonly ObligationId[];
  /** What the clause is for where nothing else cites it. */
  readonly informs: (typeof informing)[number]['as'] | null;
}

interface Citing {
  readonly clauses: readonly ClauseId[];
}

const cites =
  (clause: ClauseId) =>
  ({ clauses }: Citing): boolean =>
    clauses.includes(clause);

/** Every clause of the licence, in its order, with the questions, verdicts and obligations that cite it. */
export function citations(): readonly Citation[] {
  return clauseIds.map((clause) => {
    const rows = verdictRows.filter(cites(clause));
    return {
      clause,
      questions: questions.filter(cites(clause)).map(({ id }) => id),
      verdicts: verdictIds.filter((id) => rows.some(({ verdict }) => verdict === id)),
      obligations: obligations.filter(cites(clause)).map(({ id }) => id),
      informs: informing.find((row) => row.clause === clause)?.as ?? null,
    };
  });
}
