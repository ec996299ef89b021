import { all, among, type Condition, FALSE, TRUE, UNKNOWN } from './contract/condition.ts';
import { type ObligationId, obligations } from './contract/obligations.ts';
import type { EmailId, Lanes, Reason, VerdictId } from './contract/verdict.ts';
import { wordings } from './contract/wordings.ts';
import { type Completions, overCompletions } from './logic/completions.ts';
import { evaluation } from './logic/evaluate.ts';
import { type AnswersWithEffect, encode, type State } from './logic/state.ts';
import type { Translate } from './translate.ts';
import { walkState } from './walk.ts';

/** The key of a text that a result tells. */
export type ToldKey =
  | `verdicts:reasons.${Reason}`
  | `verdicts:email.${EmailId}.detail`
  | `verdicts:lanes.${keyof Lanes}.${VerdictId | 'inseparable'}`
  | `obligations:${ObligationId}.what`
  | `outside:${string}.body`;

type Concerns = (answers: State) => boolean;

/** Whether answers leave it possible that a condition holds: complete ones by themselves, partial ones in some completion. */
function concerning(condition: Condition): Concerns {
  const evaluate = evaluation(condition);
  let view: Completions | null = null;
  const known = new Map<number, boolean>();
  return (answers) => {
    const { next, state } = walkState(answers);
    if (next === null) return evaluate(state) !== FALSE;
    view ??= overCompletions([condition]);
    const key = view.keyOf(answers);
    const found =
      known.get(key) ?? view.completions(answers).some(({ truths: [truth] }) => truth !== FALSE);
    known.set(key, found);
    return found;
  };
}

/** Where a text is told at all, as far as that hangs on a duty: where the duty applies or may apply. */
const dutyThere = new Map<string, Condition>(
  obligations.map(({ id, condition }) => [
    `obligations:${id}.what`,
    among(condition, TRUE, UNKNOWN),
  ]),
);

const parts = new Map(
  Object.entries<Readonly<Record<string, Condition>>>(wordings).map(([key, rows]) => [
    key,
    Object.entries(rows).map(([part, when]) => ({
      key: `${key}.${part}`,
      concerns: concerning(all(when, dutyThere.get(key) ?? all())),
    })),
  ]),
);

/** The keys of what a text tells to people with these answers, in order; null for the answers tells all of it. */
export function toldKeys(key: string, answers: AnswersWithEffect | null): readonly string[] {
  const rows = parts.get(key);
  if (rows === undefined) return [key];
  const state = answers === null ? null : encode(answers);
  return rows.filter(({ concerns }) => state === null || concerns(state)).map((row) => row.key);
}

/** A text in the words of `t`, as far as it concerns people with these answers (null: all of it). */
export function told(t: Translate, key: ToldKey, answers: AnswersWithEffect | null): string {
  return toldKeys(key, answers)
    .map((part) => t(part))
    .reduce((left, right) => t('ui:list.sentences', { left, right }));
}
