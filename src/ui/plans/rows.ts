import type { Result, Status } from '../../rules/assess.ts';
import { type ObligationId, obligationIds } from '../../rules/contract/obligations.ts';
import { type QuestionId, questionIds } from '../../rules/contract/questions.ts';

/** A line of plans side by side: what each plan has there, and whether any two have something else. */
interface Row<Id, Cell> {
  readonly id: Id;
  readonly cells: readonly Cell[];
  readonly differs: boolean;
}

function row<Id, Cell>(id: Id, cells: readonly Cell[]): Row<Id, Cell> {
  return { id, cells, differs: new Set(cells.map((cell) => JSON.stringify(cell))).size > 1 };
}

/** Whether results say different verdicts, or where one is not complete, hold different ones possible. */
export function verdictsDiffer(results: readonly Result[]): boolean {
  return row(
    '',
    results.map(({ possibleVerdicts }) => possibleVerdicts),
  ).differs;
}

/** Whether results answer differently whether to e-mail. */
export function emailsDiffer(results: readonly Result[]): boolean {
  return row(
    '',
    results.map(({ email }) => email),
  ).differs;
}

/** Every duty that one of the results has, in the order of time, with its status in each; null where it has it not. */
export function dutyRows(results: readonly Result[]): readonly Row<ObligationId, Status | null>[] {
  const statusOf = ({ obligations }: Result, id: ObligationId) =>
    obligations.find((one) => one.id === id)?.status ?? null;
  return obligationIds
    .map((id) =>
      row(
        id,
        results.map((result) => statusOf(result, id)),
      ),
    )
    .filter(({ cells }) => cells.some((status) => status !== null));
}

/** Every question that one of the results rests on, with the options chosen in each; null where it was not answered, or has no effect. */
export function answerRows(
  results: readonly Result[],
): readonly Row<QuestionId, readonly string[] | null>[] {
  return questionIds
    .map((id) =>
      row(
        id,
        results.map(({ answers }) => (answers[id] === undefined ? null : [answers[id]].flat())),
      ),
    )
    .filter(({ cells }) => cells.some((chosen) => chosen !== null));
}
