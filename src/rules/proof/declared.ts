import { verdictIds } from '../contract/verdict.ts';
import type { State } from '../logic/state.ts';
import { outcomesBy } from '../outcome.ts';
import type { Compiled } from './compiled.ts';
import type { Holding } from './finding.ts';
import type { Space } from './space.ts';

/** Something that is computed from answers, and the places that it declares to read. */
export interface Reader {
  /** Names the rule in a counterexample. */
  readonly rule: string;
  readonly reads: readonly number[];
  readonly run: (state: State) => unknown;
}

/** Everything in a rule set that reads answers. */
export function readersOf(compiled: Compiled): readonly Reader[] {
  const { rules, evaluate, reads, duties, dutyReads } = compiled;
  const { lanesOf, emailOf } = outcomesBy(rules, evaluate);
  const lanes = Object.values(rules.laneRows).flat();
  const laneReads = reads(...lanes.map(({ when }) => when));
  const emailReads = reads(...rules.emailRows.map(({ when }) => when));
  return [
    ...rules.questions.map(({ id }, n) => ({
      rule: id,
      reads: reads(rules.askedWhen[id]),
      run: (state: State) => compiled.isAsked(n, state),
    })),
    ...rules.verdictRows.map(({ reason, when }) => ({
      rule: reason,
      reads: reads(when),
      run: evaluate(when),
    })),
    ...verdictIds.flatMap((verdict) => [
      {
        rule: `lanes ${verdict}`,
        reads: laneReads,
        run: (state: State) => lanesOf(state, verdict),
      },
      {
        rule: `email ${verdict}`,
        reads: emailReads,
        run: (state: State) => emailOf(state, verdict),
      },
    ]),
    ...rules.obligations.map(({ id }, n) => ({
      rule: id,
      reads: dutyReads[n] as readonly number[],
      run: duties[n] as Reader['run'],
    })),
  ];
}

/**
 * Runs each rule on every combination of the answers that it declares to read, and watches which it
 * looks at. A rule that looks at another answer does so first after declared ones only, and would
 * be seen: so what is held here is held for every complete set.
 */
export function readsWhatItDeclares(compiled: Compiled, space: Space): Holding {
  let covered = space.sets;
  let looked = -1;
  for (const { rule, reads, run } of readersOf(compiled)) {
    const declared = compiled.rules.questions.map((_, n) => reads.includes(n));
    let under: State = [];
    const watched = new Proxy<State>([], {
      get: (_, key) => {
        const n = Number(key);
        if (declared[n] === false) looked = n;
        return under[n];
      },
    });
    const held = space.over(
      () => reads,
      (state) => {
        if (looked >= 0) return;
        under = state;
        run(watched);
      },
    );
    covered = Math.min(covered, held);
    const question = compiled.rules.questions[looked]?.id;
    if (question !== undefined) {
      return { covered, counterexample: { finding: { kind: 'undeclared', rule, question } } };
    }
  }
  return { covered, counterexample: null };
}
