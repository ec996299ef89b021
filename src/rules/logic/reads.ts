import {
  type Atom,
  type Condition,
  type FactName,
  type UnsettledClause,
  unsettledClauses,
} from '../contract/condition.ts';
import { facts, readsUnknown } from '../contract/facts.ts';
import { type QuestionId, questionIds } from '../contract/questions.ts';
import { askedWhen } from '../contract/relevance.ts';

/** What decides, beside a condition itself, which answers it looks at. */
export interface Sources {
  readonly facts: Readonly<Record<FactName, Condition>>;
  readonly readsUnknown: Readonly<Partial<Record<QuestionId, Condition>>>;
  readonly askedWhen: Readonly<Record<QuestionId, Condition>>;
}

const ownSources: Sources = { facts, readsUnknown, askedWhen };

function parts(condition: Condition, { facts }: Sources): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  if ('of' in condition) return [condition.of];
  if ('fact' in condition) return [facts[condition.fact]];
  return [];
}

function leaves(condition: Condition, sources: Sources): readonly Condition[] {
  const inner = parts(condition, sources);
  return inner.length === 0 ? [condition] : inner.flatMap((part) => leaves(part, sources));
}

/** What the text of the licence leaves open in a condition: the clauses concerned, in the order of `unsettledClauses`. */
export function unsettledIn(condition: Condition): readonly UnsettledClause[] {
  const open = leaves(condition, ownSources);
  return unsettledClauses.filter((clause) =>
    open.some((leaf) => 'unsettled' in leaf && leaf.unsettled === clause),
  );
}

/**
 * Every answer that the conditions look at: their own atoms, and those that decide whether the
 * questions concerned are asked. That a stop ends the questions is not counted (contract section 5).
 */
export function atomsOf(
  conditions: readonly Condition[],
  sources: Sources = ownSources,
): readonly Atom[] {
  const found = new Map<string, Atom>();
  const seen = new Set<QuestionId>();
  const visit = (condition: Condition): void => {
    for (const leaf of leaves(condition, sources)) {
      if (!('question' in leaf)) continue;
      found.set(`${leaf.question} ${leaf.option} ${leaf.literal}`, leaf);
      if (seen.has(leaf.question)) continue;
      seen.add(leaf.question);
      visit(sources.askedWhen[leaf.question]);
      const exception = sources.readsUnknown[leaf.question];
      if (exception !== undefined) visit(exception);
    }
  };
  for (const condition of conditions) visit(condition);
  return [...found.values()];
}

/** The questions that a condition and its facts name themselves, in asking order. */
export function questionsNamed(condition: Condition): readonly QuestionId[] {
  const named = new Set(
    leaves(condition, ownSources).flatMap((leaf) => ('question' in leaf ? leaf.question : [])),
  );
  return questionIds.filter((id) => named.has(id));
}

/** The questions that a condition reads, in asking order (contract section 5, `because`). */
export function reads(...conditions: readonly Condition[]): readonly QuestionId[] {
  const named = new Set(atomsOf(conditions).map(({ question }) => question));
  return questionIds.filter((id) => named.has(id));
}
