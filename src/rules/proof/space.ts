import type { State } from '../logic/state.ts';
import type { Compiled } from './compiled.ts';

/** Questions whose being asked hangs on no question of another part, and every way to answer them. */
interface Part {
  readonly places: readonly number[];
  /** The answers to these questions, one way each; 0 where a question is not asked. */
  readonly ways: readonly (readonly number[])[];
}

/**
 * The complete answer sets that end alike: with a stop at one question, or after the last one. They
 * are all combinations of one way of each part.
 */
export interface Course {
  /** The place of the question whose answer stops the questions; null where they go on to the end. */
  readonly stop: number | null;
  readonly parts: readonly Part[];
  readonly sets: number;
}

/** Looks at answers: a state (only lent), the course it belongs to, and for how many complete sets it stands. */
export type Visit = (state: State, course: Course, sets: number) => void;

/** Every complete answer set, in independent parts. */
export interface Space {
  readonly courses: readonly Course[];
  readonly sets: number;
  readonly stopped: number;
  /** The places of the parts that hold any of these places. */
  readonly partsOf: (places: readonly number[]) => readonly number[];
  /**
   * Visits every combination of answers to the parts that hold some of the places (asked for each
   * course); gives the number of complete sets that the visits stand for.
   */
  readonly over: (placesIn: (course: Course) => readonly number[], visit: Visit) => number;
  /** A complete set with these answers: parts left blank take their first way. */
  readonly filled: (state: State, course: Course) => State;
}

/** The questions in groups that hang together: each is asked or not by its own group alone, stops apart. */
function groups({ rules, reads }: Compiled): readonly (readonly number[])[] {
  const group = rules.questions.map((_, n) => n);
  rules.questions.forEach(({ id }, n) => {
    for (const read of reads(rules.askedWhen[id])) {
      const [from, to] = [group[n], group[read]];
      group.forEach((old, m) => {
        if (old === from) group[m] = to as number;
      });
    }
  });
  return [...new Set(group)].map((name) =>
    group.flatMap((other, n) => (other === name ? [n] : [])),
  );
}

/** Every way to answer the questions of a part, up to a stop at place `stop`. */
function waysOf(
  places: readonly number[],
  stop: number | null,
  { rules, isAsked, goingOn, stopping }: Compiled,
): readonly (readonly number[])[] {
  const state = rules.questions.map(() => 0);
  const ways: (readonly number[])[] = [];
  const visit = (depth: number): void => {
    const n = places[depth];
    if (n === undefined || (stop !== null && n > stop)) {
      ways.push(places.map((place) => state[place] as number));
      return;
    }
    if (!isAsked(n, state)) {
      if (n !== stop) visit(depth + 1);
      return;
    }
    for (const bits of n === stop ? stopping(n) : goingOn(n)) {
      state[n] = bits;
      visit(depth + 1);
    }
    state[n] = 0;
  };
  visit(0);
  return ways;
}

/** Factors the answer space of a rule set into independent parts and lists each part in full. */
export function spaceOf(compiled: Compiled): Space {
  const { questions } = compiled.rules;
  const grouped = groups(compiled);
  const stops = questions.flatMap((_, n) => (compiled.stopping(n).length > 0 ? [n] : []));
  const courses = [null, ...stops].map((stop): Course => {
    const parts = grouped.map((places) => ({ places, ways: waysOf(places, stop, compiled) }));
    return { stop, parts, sets: parts.reduce((sets, { ways }) => sets * ways.length, 1) };
  });
  const holding = (places: readonly number[]) => (part: { readonly places: readonly number[] }) =>
    part.places.some((n) => places.includes(n));

  const over: Space['over'] = (placesIn, visit) => {
    let covered = 0;
    for (const course of courses) {
      if (course.sets === 0) continue;
      const parts = course.parts.filter(holding(placesIn(course)));
      const sets = parts.reduce((left, { ways }) => left / ways.length, course.sets);
      const state = questions.map(() => 0);
      const combine = (depth: number): void => {
        const part = parts[depth];
        if (part === undefined) {
          covered += sets;
          visit(state, course, sets);
          return;
        }
        for (const way of part.ways) {
          part.places.forEach((n, m) => {
            state[n] = way[m] as number;
          });
          combine(depth + 1);
        }
      };
      combine(0);
    }
    return covered;
  };

  const filled: Space['filled'] = (state, { parts }) => {
    const full = [...state];
    for (const { places, ways } of parts) {
      if (places.some((n) => state[n] !== 0)) continue;
      places.forEach((n, m) => {
        full[n] = ways[0]?.[m] ?? 0;
      });
    }
    return full;
  };

  return {
    courses,
    sets: courses.reduce((sum, { sets }) => sum + sets, 0),
    stopped: courses.reduce((sum, { stop, sets }) => sum + (stop === null ? 0 : sets), 0),
    partsOf: (places) => grouped.filter((group) => holding(places)({ places: group })).flat(),
    over,
    filled,
  };
}
