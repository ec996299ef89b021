import type { ClauseId } from '../../licence/clauses.ts';
import type { QuestionId } from '../contract/questions.ts';
import { type AlikeOptions, alikeIn, alikeIsExplained } from './alike.ts';
import { claimChecks } from './claim-checks.ts';
import { type Compiled, compile } from './compiled.ts';
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
import { askedWhereItMatters } from './where-it-matters.ts';
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
  { id: 'ranking-asked-where-it-matters', clauses: ['6.2'] },
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

const everyProperty: readonly PropertyId[] = properties.map(({ id }) => id);

/**
 * Holds every property on every complete set of answers of a rule set, exactly: the space is factored
 * into independent parts, and each rule runs on every combination of the answers that it reads.
 * `stated` is how many complete sets there should be. Where not all properties are wanted, no other
 * is held or reported, and what only the others need is not run.
 */
export function prove(
  rules: RuleSet,
  stated: number,
  wanted: readonly PropertyId[] = everyProperty,
): Proof {
  const reported = properties.filter(({ id }) => wanted.includes(id));
  const ring = loopIn(rules);
  if (ring !== null) {
    return {
      holds: false,
      sets: 0,
      stopped: 0,
      parts: [],
      alike: [],
      properties: reported.map((property) =>
        property.id === 'no-loop'
          ? { ...property, holds: false, counterexample: { finding: { kind: 'loop', ring } } }
          : { ...property, holds: null, counterexample: null },
      ),
    };
  }
  const compiled = compile(rules);
  const space = spaceOf(compiled);
  const whole = (counterexample: Counterexample | null): Holding => ({
    covered: space.sets,
    counterexample,
  });
  const alike = once(() => alikeIn(compiled, space));
  const unsure = once(() => unsureIsHarmless(compiled, space));
  const sweeps = sweepsOf(compiled).filter(({ id }) => wanted.includes(id));
  const swept = sweep(compiled, space, [...new Set(sweeps.flatMap(({ checks }) => checks))]);
  const ways = new Map<PropertyId, () => Holding>([
    ...sweeps.map(({ id, checks, missing }): [PropertyId, () => Holding] => [
      id,
      () => {
        const { covered, counterexample } = worst(
          checks.flatMap((check) => swept.get(check) ?? []),
          space,
        );
        return { covered, counterexample: counterexample ?? missing() };
      },
    ]),
    ['no-loop', () => whole(null)],
    ['declared-reads', () => readsWhatItDeclares(compiled, space)],
    ['no-dead-question', () => whole(deadQuestion(compiled, space))],
    ['no-dead-option', () => whole(deadOption(compiled, space))],
    ['alike-explained', () => alikeIsExplained(alike().groups, alike().covered)],
    ['ranking-asked-where-it-matters', () => askedWhereItMatters('leaderboard', compiled, space)],
    ['permission-is-no-must', () => whole(mustWithoutDuty(compiled))],
    ['monotone', () => monotone(compiled, space)],
    ['unsure-yields-nothing', () => unsure().yields],
    ['unsure-hides-nothing', () => unsure().hides],
  ]);
  let covered = space.sets;
  const holdings = new Map<PropertyId, Holding>();
  for (const id of wanted) {
    const holding = ways.get(id)?.();
    if (holding === undefined) continue;
    covered = Math.min(covered, holding.covered);
    holdings.set(id, holding);
  }
  holdings.set(
    'every-set',
    covered === stated && space.sets === stated
      ? whole(null)
      : whole({ finding: { kind: 'size', found: covered, wanted: stated } }),
  );
  const verified = reported.map(({ id, clauses }): Verified => {
    const { counterexample } = holdings.get(id) as Holding;
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
    alike: wanted.includes('alike-explained') ? alike().groups : [],
  };
}

/** A property held by checks, and, once these have run, what they came upon nowhere. */
interface Sweep {
  readonly id: PropertyId;
  readonly checks: readonly Check[];
  readonly missing: () => Counterexample | null;
}

/** The properties that are held in one sweep over the space. */
function sweepsOf(compiled: Compiled): readonly Sweep[] {
  const reach = reachOf(compiled);
  const none = () => null;
  return [
    { id: 'no-gap', checks: gapChecks(compiled), missing: none },
    { id: 'no-dead-verdict', checks: reach.checks, missing: reach.deadVerdict },
    { id: 'no-dead-duty', checks: reach.checks, missing: reach.deadDuty },
    { id: 'no-contradiction', checks: contradictionChecks(compiled), missing: none },
    ...invariants.map(({ id, claims }): Sweep => {
      const made = claims.map((claim) => claimChecks(claim, compiled));
      return {
        id,
        checks: made.flatMap(({ checks }) => checks),
        missing: () => (made.every(({ met }) => met()) ? null : { finding: { kind: 'vacuous' } }),
      };
    }),
  ];
}

/** What a function gives, which then runs no more than once. */
function once<Result>(run: () => Result): () => Result {
  let known: { readonly result: Result } | null = null;
  return () => {
    known ??= { result: run() };
    return known.result;
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
