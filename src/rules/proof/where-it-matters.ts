import type { QuestionId } from '../contract/questions.ts';
import type { Compiled } from './compiled.ts';
import type { Counterexample, Holding } from './finding.ts';
import type { Space } from './space.ts';

/**
 * Holds that a question is asked where its answer can change a duty, and nowhere else: in every
 * complete set it is given each of its answers, asked or not, and the duties are compared.
 */
export function askedWhereItMatters(id: QuestionId, compiled: Compiled, space: Space): Holding {
  const { rules, duties, dutyReads, goingOn, decode } = compiled;
  const n = rules.questions.findIndex((question) => question.id === id);
  const own = dutyReads.flatMap((reads, duty) => (reads.includes(n) ? [duty] : []));
  let counterexample: Counterexample | null = null;
  const covered = space.over(
    () => own.flatMap((duty) => dutyReads[duty] ?? []),
    (state, course) => {
      if (course.stop !== null || counterexample !== null) return;
      const outcomes = goingOn(n).map((bits) => {
        const answered = state.map((old, m) => (m === n ? bits : old));
        return own.map((duty) => duties[duty]?.(answered)).join();
      });
      const matters = new Set(outcomes).size > 1;
      const asked = state[n] !== 0;
      if (matters === asked) return;
      const answers = decode(space.filled(state, course));
      counterexample = { finding: { kind: asked ? 'idle' : 'unasked', question: id }, answers };
    },
  );
  return { covered, counterexample };
}
