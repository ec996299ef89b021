import type { Answers } from '../../rules/logic/state.ts';
import { walk } from '../../rules/walk.ts';
import type { Edge, Station } from '../../wizard/flow.ts';

/** How far a person's answers have led through the wizard. */
export interface Way {
  /** The places reached, in order; the last one may still be to come. */
  readonly places: readonly Station[];
  /** Questions answered on the way. */
  readonly answered: readonly Station[];
  /** The place that is next, or where the way ends. */
  readonly end: Station;
  readonly stopped: boolean;
}

/** The way that answers have taken. */
export function wayOf(answers: Answers): Way {
  const { path, next, stopped } = walk(answers);
  const end = next ?? 'result';
  return { places: [...path, end], answered: path, end, stopped };
}

/** Whether the way has taken this step. */
export function took({ places }: Way, { from, to }: Pick<Edge, 'from' | 'to'>): boolean {
  return places.some((place, n) => place === from && places[n + 1] === to);
}

/** Where a place stands towards the way. */
export function standing(way: Way, place: Station): 'answered' | 'next' | 'reached' | 'ahead' {
  if (way.answered.includes(place)) return 'answered';
  if (!way.places.includes(place)) return 'ahead';
  return way.end === place && place !== 'result' ? 'next' : 'reached';
}
