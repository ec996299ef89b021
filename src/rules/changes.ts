import { assess, type Status } from './assess.ts';
import type { ObligationId } from './contract/obligations.ts';
import { type QuestionId, question } from './contract/questions.ts';
import type { VerdictId } from './contract/verdict.ts';
import { type Answers, optionsOf } from './logic/state.ts';
import { asAnswer, toggled } from './toggle.ts';
import { walk } from './walk.ts';

/** How one answer was changed: another option instead, one option more, or one less. */
export type Alteration = 'instead' | 'more' | 'less';

/** An obligation that a change adds, drops, or makes certain or uncertain. */
export interface DutyChange<Id extends string = ObligationId> {
  readonly id: Id;
  readonly from: Status | null;
  readonly to: Status | null;
}

/** A change of one answer that changes the verdict or the obligations. */
export interface Change {
  readonly question: QuestionId;
  readonly option: string;
  readonly alteration: Alteration;
  /** All answers after the change; those without effect are kept. */
  readonly answers: Answers;
  /** The verdict after it, or where it opens questions the verdicts then possible. */
  readonly verdicts: readonly VerdictId[];
  readonly changesVerdict: boolean;
  /** The questions it opens: asked then, and not answered. */
  readonly opens: boolean;
  readonly duties: readonly DutyChange[];
}

/** A result as far as its obligations' statuses go. */
interface Statuses<Id extends string> {
  readonly obligations: readonly { readonly id: Id; readonly status: Status }[];
}

function statuses<Id extends string>({ obligations }: Statuses<Id>): ReadonlyMap<Id, Status> {
  return new Map(obligations.map(({ id, status }) => [id, status]));
}

/** What differs in the obligations of two results: in the order of the first, then what the second adds. */
export function dutyChanges<Id extends string>(
  before: Statuses<Id>,
  after: Statuses<Id>,
): readonly DutyChange<Id>[] {
  const from = statuses(before);
  const to = statuses(after);
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((id) => from.get(id) !== to.get(id))
    .map((id) => ({ id, from: from.get(id) ?? null, to: to.get(id) ?? null }));
}

/** Every tick that makes another answer to the question, as the form allows it. */
function alterations(
  id: QuestionId,
  chosen: readonly string[],
): readonly {
  readonly option: string;
  readonly alteration: Alteration;
  readonly chosen: readonly string[];
}[] {
  const { kind, options } = question(id);
  return options.flatMap((option) => {
    if (kind === 'single' && chosen.includes(option)) return [];
    const after = toggled(id, chosen, option);
    if (after.length === 0) return [];
    const alteration = !after.includes(option)
      ? 'less'
      : chosen.every((other) => after.includes(other))
        ? 'more'
        : 'instead';
    return [{ option, alteration, chosen: after }];
  });
}

/**
 * Every change of a single answer (for `multi` one option more or less, as the exclusive ones
 * allow) that changes the verdict or the set of obligations of complete answers: verdict changes
 * first, then in asking order. Answers that have no effect at present are kept and count where a
 * change brings their question back.
 */
export function singleChanges(answers: Answers): readonly Change[] {
  const before = assess(answers);
  const found = walk(answers).path.flatMap((id) => {
    const given = optionsOf(answers[id]);
    return alterations(id, given).flatMap(({ option, alteration, chosen }): readonly Change[] => {
      const changed: Answers = { ...answers, [id]: asAnswer(id, chosen) };
      const after = assess(changed);
      const verdicts = after.possibleVerdicts;
      const changesVerdict = verdicts.length !== 1 || verdicts[0] !== before.verdict;
      const duties = dutyChanges(before, after);
      if (!changesVerdict && duties.length === 0) return [];
      return [
        {
          question: id,
          option,
          alteration,
          answers: changed,
          verdicts,
          changesVerdict,
          opens: !after.complete,
          duties,
        },
      ];
    });
  });
  return [
    ...found.filter(({ changesVerdict }) => changesVerdict),
    ...found.filter(({ changesVerdict }) => !changesVerdict),
  ];
}

/** Changes that lead to the same: the same verdicts and, where the verdict stays, the same duties. */
export interface ChangeGroup {
  readonly verdicts: readonly VerdictId[];
  readonly changesVerdict: boolean;
  readonly duties: readonly DutyChange[];
  readonly changes: readonly Change[];
}

/** Groups changes by what they lead to, in the order of the first of each group. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const { changesVerdict, verdicts, duties } = change;
    const key = JSON.stringify(changesVerdict ? verdicts : duties);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          {
            verdicts: first.verdicts,
            changesVerdict: first.changesVerdict,
            duties: first.duties,
            changes: group,
          },
        ];
  });
}
