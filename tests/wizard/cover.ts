import { type QuestionId, question, questionIds } from '../../src/rules/contract/questions.ts';
import { type Answers, encodeAnswer } from '../../src/rules/logic/state.ts';
import type { Place } from '../../src/wizard/machine.ts';
import { graphOf, type Node, stateKey } from './graph.ts';

/** A place on a path through the wizard, with the answers given before it. */
export interface Stop {
  readonly place: Place;
  readonly answers: Answers;
  /** The option chosen there; null where there is none to choose. */
  readonly option: string | null;
}

/** A path from the first question to the result. */
export type Path = readonly Stop[];

/** Every question with each of its options, in the contract’s order. */
const everyChoice: readonly string[] = questionIds.flatMap((id) =>
  question(id).options.map((option) => `${id} ${option}`),
);

/** What a path chooses, in the way of `everyChoice`. */
export function choices(path: Path): readonly string[] {
  return path.flatMap(({ place, option }) => (option === null ? [] : `${place} ${option}`));
}

/** The rest of a path, by what it chooses that no path before it chose, and by its length. */
interface Rest {
  readonly gain: number;
  readonly steps: readonly { readonly node: Node; readonly option: string | null }[];
}

const better = (one: Rest, other: Rest): boolean =>
  one.gain > other.gain || (one.gain === other.gain && one.steps.length < other.steps.length);

const eachOption = (id: QuestionId): readonly number[] =>
  question(id).options.map((option) => encodeAnswer(id, option));

/**
 * Paths through the graph of the wizard that choose every option of every question, one option an
 * answer: again and again the path that chooses the most options not chosen yet, of these a shortest.
 */
export function coveringPaths(): readonly Path[] {
  const graph = graphOf(eachOption);
  const [start] = graph.keys();
  const open = new Set(everyChoice);
  const paths: Path[] = [];
  while (open.size > 0) {
    const known = new Map<string, Rest>();
    const restFrom = (key: string): Rest => {
      const found = known.get(key);
      if (found !== undefined) return found;
      const node = graph.get(key) as Node;
      let best: Rest | null = null;
      for (const { event, state } of Object.values(node.transitions)) {
        const { gain, steps } = restFrom(stateKey(state));
        const [chosen] = event.type === 'answer' ? Object.values(event.answers).flat() : [];
        const option = chosen ?? null;
        const own = open.has(`${node.state.value} ${option}`) ? 1 : 0;
        const rest = { gain: gain + own, steps: [{ node, option }, ...steps] };
        if (best === null || better(rest, best)) best = rest;
      }
      const rest = best ?? { gain: 0, steps: [{ node, option: null }] };
      known.set(key, rest);
      return rest;
    };
    const { gain, steps } = restFrom(start as string);
    if (gain === 0) throw new Error(`No path chooses ${[...open].join(', ')}.`);
    const path = withAnswers(steps);
    for (const choice of choices(path)) open.delete(choice);
    paths.push(path);
  }
  return paths;
}

/** The steps with the answers given on this path: a node of the graph stands for many. */
function withAnswers(steps: Rest['steps']): Path {
  let answers: Answers = {};
  return steps.map(({ node, option }) => {
    const stop = { place: node.state.value, answers, option };
    if (option !== null) {
      const id = node.state.value as QuestionId;
      answers = { ...answers, [id]: question(id).kind === 'multi' ? [option] : option };
    }
    return stop;
  });
}
