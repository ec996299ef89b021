import type { QuestionId } from '../contract/questions.ts';
import { optionBits, type State } from '../logic/state.ts';
import type { Compiled } from './compiled.ts';
import type { Holding } from './finding.ts';
import { dutyGroups } from './neighbours.ts';
import type { Course, Space } from './space.ts';

/** Options of one question that no rule tells apart, and why they are asked all the same. */
export interface AlikeOptions {
  readonly question: QuestionId;
  readonly options: readonly string[];
}

/** Options that no rule tells apart, each group with a reason in `prove.json`. */
export const alikeOptions = [
  { id: 'form', question: 'model', options: ['baichuan2-7b', 'baichuan2-13b', 'both'] },
  { id: 'prohibition', question: 'purpose', options: ['military', 'unlawful'] },
  { id: 'limbs', question: 'commercialEffect', options: ['operations', 'promotion'] },
  { id: 'profit', question: 'commercialEffect', options: ['revenue', 'other-profit'] },
  { id: 'enclosures', question: 'applicant', options: ['non-profit', 'public-body'] },
  { id: 'coverage', question: 'authorisation', options: ['none', 'granted-not-covering'] },
  { id: 'organiser', question: 'leaderboard', options: ['organiser', 'unsure'] },
  { id: 'ranked-by-others', question: 'leaderboard', options: ['others-only', 'no'] },
] as const satisfies readonly (AlikeOptions & { readonly id: string })[];

type Pair = readonly [number, number];

/** The answer with two options exchanged. */
function swapped(bits: number, [one, other]: Pair): number {
  const without = bits & ~(one | other);
  return without | (bits & one ? other : 0) | (bits & other ? one : 0);
}

/**
 * The options that no rule tells apart: exchanging two of them in any complete set leaves verdict,
 * reason, lanes, e-mail answer, every obligation and every question asked as they are. Also gives
 * for how many complete sets it was held.
 */
export function alikeIn(
  compiled: Compiled,
  space: Space,
): { readonly groups: readonly AlikeOptions[]; readonly covered: number } {
  let covered = space.sets;
  const groups = compiled.rules.questions.flatMap(({ id, options }, n) => {
    const { pairs, held } = pairsAlike(compiled, space, n);
    covered = Math.min(covered, held);
    const friends = options.map((_, bit) =>
      options.filter(
        (_, other) =>
          bit === other || pairs.some(([a, b]) => (a | b) === ((1 << bit) | (1 << other))),
      ),
    );
    const distinct = new Map(friends.map((group) => [group.join(), group]));
    return [...distinct.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ question: id, options: group }));
  });
  return { groups, covered };
}

function pairsAlike(
  compiled: Compiled,
  space: Space,
  n: number,
): { readonly pairs: readonly Pair[]; readonly held: number } {
  const { rules, isAsked, outcomeOf, outcomeReads, duties } = compiled;
  const question = rules.questions[n] as (typeof rules.questions)[number];
  const { id, options, exclusive, stops } = question;
  const alone = (option: string) => exclusive.includes(option);
  const stopping = optionBits(question, stops);
  let pairs: readonly Pair[] = options.flatMap((one, a) =>
    options.slice(a + 1).flatMap((other, b): readonly Pair[] => {
      const pair: Pair = [1 << a, 1 << (a + 1 + b)];
      const alikeStops = ((stopping & pair[0]) === 0) === ((stopping & pair[1]) === 0);
      return alone(one) === alone(other) && alikeStops ? [pair] : [];
    }),
  );
  let held = space.sets;
  const hold = (
    reads: readonly number[],
    run: (state: State, course: Course) => string | number,
  ) => {
    if (pairs.length === 0 || !reads.includes(n)) return;
    const covered = space.over(
      () => [...reads, n],
      (state, course) => {
        if (state[n] === 0 || pairs.length === 0) return;
        let now: string | number | undefined;
        pairs = pairs.filter((pair) => {
          const bits = swapped(state[n] as number, pair);
          if (bits === state[n]) return true;
          now ??= run(state, course);
          return (
            run(
              state.map((old, m) => (m === n ? bits : old)),
              course,
            ) === now
          );
        });
      },
    );
    held = Math.min(held, covered);
  };
  rules.questions.forEach(({ id: other }, m) => {
    if (other !== id)
      hold(compiled.reads(rules.askedWhen[other]), (state) => Number(isAsked(m, state)));
  });
  for (const { duties: group, reads } of dutyGroups(compiled)) {
    hold(reads, (state, { stop }) =>
      stop === null ? group.map((duty) => duties[duty]?.(state)).join() : '',
    );
  }
  hold(outcomeReads, (state) => {
    const { row, lanes, email } = outcomeOf(state);
    return `${row} ${lanes.nonCommercial} ${lanes.commercial} ${email}`;
  });
  return { pairs, held };
}

/** Holds that the options no rule tells apart are those for which a reason is given, and no others. */
export function alikeIsExplained(found: readonly AlikeOptions[], covered: number): Holding {
  const key = ({ question, options }: AlikeOptions) => `${question} ${options.join()}`;
  const explained: readonly AlikeOptions[] = alikeOptions;
  const same = (one: AlikeOptions, others: readonly AlikeOptions[]) =>
    others.some((other) => key(other) === key(one));
  const unexplained = found.find((group) => !same(group, explained));
  if (unexplained !== undefined) {
    const { question, options } = unexplained;
    return { covered, counterexample: { finding: { kind: 'alike', question, options } } };
  }
  const stale = explained.find((group) => !same(group, found));
  if (stale === undefined) return { covered, counterexample: null };
  const { question, options } = stale;
  return { covered, counterexample: { finding: { kind: 'not-alike', question, options } } };
}
