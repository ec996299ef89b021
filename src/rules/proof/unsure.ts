import { optionBits } from '../logic/state.ts';
import type { Compiled } from './compiled.ts';
import type { Counterexample, Holding } from './finding.ts';
import { after, dutyGroups } from './neighbours.ts';
import type { Space } from './space.ts';

/** What the two properties of `unsure` come to. */
export interface UnsureHoldings {
  readonly yields: Holding;
  readonly hides: Holding;
}

/**
 * Compares every answer `unsure` with every definite answer that goes on, the other answers staying,
 * questions newly asked answered in every way. `yields`: what applies under `unsure` applies, and
 * what may apply is not left out, under some definite answer. `hides`: what applies under every
 * definite answer applies under `unsure` too, and what none leaves out is not left out.
 */
export function unsureIsHarmless(compiled: Compiled, space: Space): UnsureHoldings {
  const { rules, duties, decode, goingOn } = compiled;
  const unsure = rules.questions.map((question) => optionBits(question, ['unsure']));
  let covered = space.sets;
  let yields: Counterexample | null = null;
  let hides: Counterexample | null = null;
  for (const { duties: group, reads } of dutyGroups(compiled)) {
    const held = space.over(
      () => reads,
      (state, course) => {
        if (course.stop !== null) return;
        for (const n of reads) {
          if (((state[n] as number) & (unsure[n] as number)) === 0) continue;
          const definite = goingOn(n)
            .filter((bits) => bits !== unsure[n])
            .flatMap((bits) => after(compiled, reads, state, n, bits));
          for (const duty of group) {
            const truthIn = duties[duty] as (typeof duties)[number];
            const now = truthIn(state);
            const truths = definite.map(truthIn);
            const at = (kind: 'unsure-yields' | 'unsure-hides'): Counterexample => {
              const { id: obligation } = rules.obligations[
                duty
              ] as (typeof rules.obligations)[number];
              const { id: question } = rules.questions[n] as (typeof rules.questions)[number];
              return {
                finding: { kind, obligation, question },
                answers: decode(space.filled(state, course)),
              };
            };
            if (now > Math.max(...truths)) yields ??= at('unsure-yields');
            if (now < Math.min(...truths)) hides ??= at('unsure-hides');
          }
        }
      },
    );
    covered = Math.min(covered, held);
  }
  return {
    yields: { covered, counterexample: yields },
    hides: { covered, counterexample: hides },
  };
}
