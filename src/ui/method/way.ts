import type { Answers } from '../../rules/logic/state.ts';
import { walk } from '../../rules/walk.ts';
import type { Edge } from '../../wizard/flow.ts';
import type { Place } from '../../wizard/machine.ts';

/** How far a person's answers have led through the wizard. */
export interface Way {
  /** The places reached, in order; the last one may still be to come. */
  readonly places: readonly Place[];
  /** Questions answered on the way. */
  readonly answered: readonly Place[];
  /** The place that is next, or where the way ends. */
  readonly end: Place;
  readonly stopped: boolean;
}

/** The way that answers have taken; `confirmed` says that the result was asked for. */
export function wayOf(answers: Answers, confirmed: boolean): Way {
  const { path, next, stopped } = walk(answers);
  const beyond: readonly Place[] =
    next !== null ? [next] : stopped ? ['result'] : confirmed ? ['check', 'result'] : ['check'];
  return { places: [...path, ...beyond], answered: path, end: beyond.at(-1) ?? 'result', stopped };
}

/** Whether the way has taken this step. */
export function took({ places }: Way, { from, to }: Pick<Edge, 'from' | 'to'>): boolean {
  return places.some((place, n) => place === from && places[n + 1] === to);
}

/** Where a place stands towards the way. */
export function standing(way: Way, place: Place): 'answered' | 'next' | 'reached' | 'ahead' {
  if (way.answered.includes(place)) return 'answered';
  if (!way.places.includes(place)) return 'ahead';
  return way.end === place && place !== 'result' ? 'next' : 'reached';
}
