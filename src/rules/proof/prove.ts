import type { ClauseId } from '../../licence/clauses.ts';
import type { QuestionId } from '../contract/questions.ts';
import { type AlikeOptions, alikeIn, alikeIsExplained } from './alike.ts';
import { claimChecks } from './claim-checks.ts';
import { compile } from './compiled.ts';
import {
  contradictionChecks,
  deadOption,
  deadQuestion,
  gapChecks,
  mustWithoutDuty,
  reachOf,
} from './consistency.ts';
import { readsWhatItDeclares } from './declared.ts';
import type { Counterexample, Holding } from './finding.ts';
import { loopIn } from './loops.ts';
import { monotone } from './monotone.ts';
import type { RuleSet } from './rule-set.ts';
import { type Space, spaceOf } from './space.ts';
import { type Check, sweep } from './sweep.ts';
import { unsureIsHarmless } from './unsure.ts';
import { useInvariants } from './use-invariants.ts';
import { workInvariants } from './work-invariants.ts';

/** The invariants of the licence, each on its clauses. */
export const invariants = [...useInvariants, ...workInvariants];

/** Properties of the rules as such, in the order in which they are held. */
const rulesProperties = [
  { id: 'no-loop', clauses: [] },
  { id: 'declared-reads', clauses: [] },
  { id: 'every-set', clauses: [] },
  { id: 'no-dead-question', clauses: [] },
  { id: 'no-dead-option', clauses: [] },
  { id: 'no-gap', clauses: [] },
  { id: 'no-dead-verdict', clauses: [] },
  { id: 'no-dead-duty', clauses: [] },
  { id: 'no-contradiction', clauses: [] },
  { id: 'alike-explained', clauses: [] },
  { id: 'permission-is-no-must', clauses: ['3.3', '5.1', '5.2'] },
  { id: 'monotone', clauses: ['2.1', '2.2', '2.3', '2.4', '2.5'] },
  { id: 'unsure-yields-nothing', clauses: [] },
  { id: 'unsure-hides-nothing', clauses: [] },
] as const satisfies readonly { readonly id: string; readonly clauses: readonly ClauseId[] }[];

type RulesPropertyId = (typeof rulesProperties)[number]['id'];

/** Names a property that the proof holds over every complete set of answers. */
export type PropertyId = RulesPropertyId | (typeof invariants)[number]['id'];

/** Every property with the clauses it follows from, in the order in which they are reported. */
export const properties: readonly {
  readonly id: PropertyId;
  readonly clauses: readonly ClauseId[];
}[] = [...rulesProperties, ...invariants.map(({ id, clauses }) => ({ id, clauses }))];

/** One property and what became of it: null where a loop kept it from being held at all. */
export interface Verified {
  readonly id: PropertyId;
  readonly clauses: readonly ClauseId[];
  readonly holds: boolean | null;
  readonly counterexample: Counterexample | null;
}

/** What the proof found. */
export interface Proof {
  readonly holds: boolean;
  /** The complete sets of answers on which every property was held; none where a loop ended the proof. */
  readonly sets: number;
  readonly stopped: number;
  /** The independent parts of the space: their questions, and in how many ways these can be answered. */
  readonly parts: readonly { readonly questions: readonly QuestionId[]; readonly ways: number }[];
  readonly properties: readonly Verified[];
  /** Options that no rule tells apart. */
  readonly alike: readonly AlikeOptions[];
}

type Holdings = Readonly<Record<PropertyId, Holding>>;

/**
 * Holds every property on every complete set of answers of a rule set, exactly: the space is factored
 * into independent parts, and each rule runs on every combination of the parts that it reads.
 * `stated` is how many complete sets there should be.
 */
export function prove(rules: RuleSet, stated: number): Proof {
  const ring = loopIn(rules);
  if (ring !== null) {
    return {
      holds: false,
      sets: 0,
      stopped: 0,
      parts: [],
      alike: [],
      properties: properties.map((property) =>
        property.id === 'no-loop'
          ? { ...property, holds: false, counterexample: { finding: { kind: 'loop', ring } } }
          : { ...property, holds: null, counterexample: null },
      ),
    };
  }
  const compiled = compile(rules);
  const space = spaceOf(compiled);
  const alike = alikeIn(compiled, space);
  const reach = reachOf(compiled);
  const checks = new Map<PropertyId | 'reach', readonly Check[]>([
    ['no-gap', gapChecks(compiled)],
    ['no-contradiction', contradictionChecks(compiled)],
    ['reach', reach.checks],
  ]);
  const claimed = invariants.map(({ id, claims }) => {
    const made = claims.map((claim) => claimChecks(claim, compiled));
    checks.set(
      id,
      made.flatMap((one) => one.checks),
    );
    return { id, made };
  });
  const swept = sweep(compiled, space, [...checks.values()].flat());
  const over = (id: PropertyId | 'reach'): Holding =>
    worst(
      (checks.get(id) ?? []).flatMap((check) => swept.get(check) ?? []),
      space,
    );
  const whole = (counterexample: Counterexample | null): Holding => ({
    covered: space.sets,
    counterexample,
  });
  const reached = (dead: () => Counterexample | null): Holding => ({
    covered: over('reach').covered,
    counterexample: dead(),
  });
  const unsure = unsureIsHarmless(compiled, space);
  const holdings = {
    ...Object.fromEntries(
      claimed.map(({ id, made }) => {
        const vacuous = made.some(({ met }) => !met());
        const holding = over(id);
        const counterexample: Counterexample | null =
          holding.counterexample ?? (vacuous ? { finding: { kind: 'vacuous' } } : null);
        return [id, { ...holding, counterexample }];
      }),
    ),
    'no-loop': whole(null),
    'declared-reads': readsWhatItDeclares(compiled, space),
    'no-dead-question': whole(deadQuestion(compiled, space)),
    'no-dead-option': whole(deadOption(compiled, space)),
    'no-gap': over('no-gap'),
    'no-dead-verdict': reached(reach.deadVerdict),
    'no-dead-duty': reached(reach.deadDuty),
    'no-contradiction': over('no-contradiction'),
    'alike-explained': alikeIsExplained(alike.groups, alike.covered),
    'permission-is-no-must': whole(mustWithoutDuty(compiled)),
    monotone: monotone(compiled, space),
    'unsure-yields-nothing': unsure.yields,
    'unsure-hides-nothing': unsure.hides,
  } as Omit<Holdings, 'every-set'>;
  const covered = Math.min(...Object.values(holdings).map((holding) => holding.covered));
  const all: Holdings = {
    ...holdings,
    'every-set':
      covered === stated && space.sets === stated
        ? whole(null)
        : whole({ finding: { kind: 'size', found: covered, wanted: stated } }),
  };
  const verified = properties.map(({ id, clauses }): Verified => {
    const { counterexample } = all[id];
    return { id, clauses, holds: counterexample === null, counterexample };
  });
  return {
    holds: verified.every(({ holds }) => holds),
    sets: covered,
    stopped: space.stopped,
    parts: (space.courses[0]?.parts ?? []).map(({ places, ways }) => ({
      questions: places.flatMap((n) => rules.questions[n]?.id ?? []),
      ways: ways.length,
    })),
    properties: verified,
    alike: alike.groups,
  };
}

/** Several holdings as one: the least that was covered, the first counterexample. */
function worst(holdings: readonly Holding[], { sets }: Space): Holding {
  const failed = holdings.find(({ counterexample }) => counterexample !== null);
  return {
    covered: Math.min(sets, ...holdings.map(({ covered }) => covered)),
    counterexample: failed?.counterexample ?? null,
  };
}
