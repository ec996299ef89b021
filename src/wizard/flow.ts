import {
  isQuestionId,
  place,
  type QuestionId,
  question,
  questionIds,
} from '../rules/contract/questions.ts';
import { askedWhen } from '../rules/contract/relevance.ts';
import { isAsked } from '../rules/logic/asked.ts';
import { answerClasses } from '../rules/logic/classes.ts';
import { reads } from '../rules/logic/reads.ts';
import { blank, type State } from '../rules/logic/state.ts';
import { type Place, wizardMachine } from './machine.ts';

/** Where the questions lead: one of them, or the result. */
export type Station = Exclude<Place, 'check'>;

/** One step that some answers take: from a place to the one that follows it. */
export interface Edge {
  readonly from: Station;
  readonly to: Station;
  /** The questions between the two, none of which is asked. */
  readonly skipped: readonly QuestionId[];
  /** Whether an answer that stops the questions leads here. */
  readonly stop: boolean;
}

/** The wizard as a graph: the places on the way in the machine's order, and every step that some answers take. */
export interface Flow {
  readonly places: readonly Station[];
  readonly edges: readonly Edge[];
}

/** The machine's states, in the order in which one passes over to the next; `check` is no step on the way. */
function placesInOrder(): readonly Station[] {
  const places: Station[] = [];
  let [node] = wizardMachine.root.initial.target;
  while (node !== undefined) {
    if (node.key !== 'check') places.push(node.key as Station);
    node = node.always?.[0]?.target?.[0];
  }
  return places;
}

interface Way {
  readonly state: State;
  readonly at: QuestionId | null;
}

/** Every step between the questions, each answer taken once for all that "asked when" cannot tell apart. */
function steps(): ReadonlySet<string> {
  const found = new Set<string>();
  let ways: readonly Way[] = [{ state: blank, at: null }];
  questionIds.forEach((id, n) => {
    const readLater = reads(...questionIds.slice(n + 1).map((later) => askedWhen[later])).map(
      place,
    );
    const classes = answerClasses(id, Object.values(askedWhen));
    const further = new Map<string, Way>();
    const goOn = (way: Way) => {
      further.set([way.at, ...readLater.map((m) => way.state[m])].join(), way);
    };
    for (const way of ways) {
      if (!isAsked(n, way.state)) {
        goOn(way);
        continue;
      }
      if (way.at !== null) found.add(`${way.at} ${id}`);
      for (const { example, stop } of classes) {
        if (stop) found.add(`${id} result`);
        else goOn({ state: way.state.map((old, m) => (m === n ? example : old)), at: id });
      }
    }
    ways = [...further.values()];
  });
  for (const { at } of ways) found.add(`${at} result`);
  return found;
}

let known: Flow | null = null;

/**
 * The graph of the wizard, derived: the places from the machine, the steps from walking the
 * questions by the rules, as the machine does.
 */
export function wizardFlow(): Flow {
  if (known !== null) return known;
  const places = placesInOrder();
  const found = steps();
  const edges = places.flatMap((from, n) =>
    places.slice(n + 1).flatMap((to, distance): readonly Edge[] => {
      if (!found.has(`${from} ${to}`)) return [];
      const stop = to === 'result' && isQuestionId(from) && question(from).stops.length > 0;
      const between = questionIds.slice(n + 1, n + 1 + distance);
      return [{ from, to, skipped: stop ? [] : between, stop }];
    }),
  );
  known = { places, edges };
  return known;
}
