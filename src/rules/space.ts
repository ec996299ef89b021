import { place, questionIds } from './contract/questions.ts';
import { askedWhen } from './contract/relevance.ts';
import { isAsked } from './logic/asked.ts';
import { answerClasses } from './logic/classes.ts';
import { reads } from './logic/reads.ts';
import { blank, type State } from './logic/state.ts';

/** How many complete answer sets there are: that go on to the last question, and that a stop ends. */
export interface AnswerSpace {
  readonly complete: number;
  readonly stopped: number;
  readonly goingOn: number;
}

/** A state that stands for as many as `count` sets of answers, none told apart by what is still to be asked. */
interface Way {
  readonly state: State;
  readonly count: number;
}

/**
 * Counts every complete answer set exactly: it walks the questions in asking order and counts
 * together the answers that decide alike which questions are asked.
 */
export function countAnswerSets(): AnswerSpace {
  let ways: readonly Way[] = [{ state: blank, count: 1 }];
  let stopped = 0;
  questionIds.forEach((id, n) => {
    const classes = answerClasses(id, Object.values(askedWhen));
    const laterIds = questionIds.slice(n + 1);
    const readLater = reads(...laterIds.map((later) => askedWhen[later])).map(place);
    const further = new Map<string, Way>();
    const goOn = (state: State, count: number) => {
      const key = readLater.map((m) => state[m]).join();
      further.set(key, { state, count: (further.get(key)?.count ?? 0) + count });
    };
    for (const { state, count } of ways) {
      if (!isAsked(n, state)) {
        goOn(state, count);
        continue;
      }
      for (const { answers, example, stop } of classes) {
        if (stop) stopped += count * answers.length;
        else
          goOn(
            state.map((old, m) => (m === n ? example : old)),
            count * answers.length,
          );
      }
    }
    ways = [...further.values()];
  });
  const goingOn = ways.reduce((sum, { count }) => sum + count, 0);
  return { complete: goingOn + stopped, stopped, goingOn };
}
