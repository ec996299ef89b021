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
  /**
   * Visits every combination of answers to the questions at some places (asked for each course)
   * that complete sets hold, the others left blank; gives the number of complete sets that the
   * visits stand for.
   */
  readonly over: (placesIn: (course: Course) => readonly number[], visit: Visit) => number;
  /** A complete set with these answers: in each part the first way that holds them. */
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

/** What of a part stands at some places: each combination of answers, and how many ways hold it. */
interface PartView {
  readonly places: readonly number[];
  readonly ways: readonly { readonly way: readonly number[]; readonly count: number }[];
}

const knownViews = new WeakMap<Part, Map<string, PartView>>();

function viewOf(part: Part, wanted: ReadonlySet<number>): PartView {
  const columns = part.places.flatMap((n, m) => (wanted.has(n) ? [m] : []));
  const known = knownViews.get(part) ?? new Map<string, PartView>();
  knownViews.set(part, known);
  const found = known.get(columns.join());
  if (found !== undefined) return found;
  const counted = new Map<string, { readonly way: readonly number[]; count: number }>();
  for (const whole of part.ways) {
    const way = columns.map((m) => whole[m] as number);
    const same = counted.get(way.join());
    if (same === undefined) counted.set(way.join(), { way, count: 1 });
    else same.count += 1;
  }
  const view = {
    places: columns.map((m) => part.places[m] as number),
    ways: [...counted.values()],
  };
  known.set(columns.join(), view);
  return view;
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
  const over: Space['over'] = (placesIn, visit) => {
    let covered = 0;
    for (const course of courses) {
      if (course.sets === 0) continue;
      const places = new Set(placesIn(course));
      const views = course.parts.map((part) => viewOf(part, places));
      const state = questions.map(() => 0);
      const combine = (depth: number, sets: number): void => {
        const view = views[depth];
        if (view === undefined) {
          covered += sets;
          visit(state, course, sets);
          return;
        }
        for (const { way, count } of view.ways) {
          view.places.forEach((n, m) => {
            state[n] = way[m] as number;
          });
          combine(depth + 1, sets * count);
        }
      };
      combine(0, 1);
    }
    return covered;
  };

  const filled: Space['filled'] = (state, { parts }) => {
    const full = [...state];
    for (const { places, ways } of parts) {
      const fitting = ways.find((way) =>
        places.every((n, m) => state[n] === 0 || state[n] === way[m]),
      );
      places.forEach((n, m) => {
        full[n] = fitting?.[m] ?? 0;
      });
    }
    return full;
  };

  return {
    courses,
    sets: courses.reduce((sum, { sets }) => sum + sets, 0),
    stopped: courses.reduce((sum, { stop, sets }) => sum + (stop === null ? 0 : sets), 0),
    over,
    filled,
  };
}
