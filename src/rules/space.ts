import { place, questionIds } from './contract/questions.ts';
import { askedWhen } from './contract/relevance.ts';
import { isAsked } from './logic/completions.ts';
import { atomsOf, reads } from './logic/reads.ts';
import {
  allowedAnswers,
  blank,
  encodeAnswer,
  isStop,
  isUnsure,
  type State,
} from './logic/state.ts';

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
  const atoms = atomsOf(Object.values(askedWhen));
  const shape = (n: number, bits: number): string => {
    const own = atoms.filter(({ question }) => question === questionIds[n]);
    const has = own.map(({ question, option }) => (bits & encodeAnswer(question, option) ? 1 : 0));
    return `${isUnsure(n, bits)}${has.join('')}`;
  };
  const readLater = questionIds.map((_, n) =>
    reads(...questionIds.slice(n + 1).map((id) => askedWhen[id])).map(place),
  );
  let ways: readonly Way[] = [{ state: blank, count: 1 }];
  let stopped = 0;
  questionIds.forEach((id, n) => {
    const further = new Map<string, Way>();
    for (const { state, count } of ways) {
      for (const bits of isAsked(n, state) ? allowedAnswers(id) : [0]) {
        if (isStop(n, bits)) {
          stopped += count;
          continue;
        }
        const next = state.map((old, m) => (m === n ? bits : old));
        const key = readLater[n]?.map((m) => shape(m, next[m] as number)).join(' ') ?? '';
        const known = further.get(key);
        further.set(key, { state: next, count: (known?.count ?? 0) + count });
      }
    }
    ways = [...further.values()];
  });
  const goingOn = ways.reduce((sum, { count }) => sum + count, 0);
  return { complete: goingOn + stopped, stopped, goingOn };
}
