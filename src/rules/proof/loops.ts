import type { Condition, FactName } from '../contract/condition.ts';
import type { QuestionId } from '../contract/questions.ts';
import { atomsOf } from '../logic/reads.ts';
import type { RuleSet } from './rule-set.ts';

type Name = FactName | QuestionId;

/** The facts that a condition names itself, and the questions whose answer may read unknown where they are not asked. */
function named(condition: Condition): readonly Name[] {
  if ('all' in condition) return condition.all.flatMap(named);
  if ('any' in condition) return condition.any.flatMap(named);
  if ('not' in condition) return named(condition.not);
  if ('among' in condition) return named(condition.of);
  if ('fact' in condition) return [condition.fact];
  return 'question' in condition && !condition.literal ? [condition.question] : [];
}

/**
 * The first loop in a rule set: a fact or an unasked question that is defined through itself, or a
 * question whose being asked hangs on itself or on a later one. Null where there is none.
 */
export function loopIn(rules: RuleSet): readonly Name[] | null {
  const definition = new Map<Name, Condition>([
    ...(Object.entries(rules.facts) as [FactName, Condition][]),
    ...(Object.entries(rules.readsUnknown) as [QuestionId, Condition][]),
  ]);
  const sound = new Set<Name>();
  const ringFrom = (name: Name, above: readonly Name[]): readonly Name[] | null => {
    if (above.includes(name)) return [...above.slice(above.indexOf(name)), name];
    const condition = definition.get(name);
    if (condition === undefined || sound.has(name)) return null;
    for (const inner of named(condition)) {
      const ring = ringFrom(inner, [...above, name]);
      if (ring !== null) return ring;
    }
    sound.add(name);
    return null;
  };
  for (const name of definition.keys()) {
    const ring = ringFrom(name, []);
    if (ring !== null) return ring;
  }
  const ids = rules.questions.map(({ id }) => id);
  for (const [n, id] of ids.entries()) {
    const later = atomsOf([rules.askedWhen[id]], rules).find(
      ({ question }) => ids.indexOf(question) >= n,
    );
    if (later !== undefined) return [id, later.question];
  }
  return null;
}
