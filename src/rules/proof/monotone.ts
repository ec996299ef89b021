import { TRUE } from '../contract/condition.ts';
import { type ObligationId, obligations } from '../contract/obligations.ts';
import type { QuestionId } from '../contract/questions.ts';
import { optionBits, type State } from '../logic/state.ts';
import type { Compiled } from './compiled.ts';
import type { Counterexample, Holding } from './finding.ts';
import { after, dutyGroups } from './neighbours.ts';
import type { Course, Space } from './space.ts';

/** Options, by question, that state a fact for which the licence has a restriction or a duty. */
const restricting: readonly (readonly [QuestionId, readonly string[]])[] = [
  ['model', ['derivative-by-others']],
  ['purpose', ['commercial', 'military', 'unlawful', 'possibly-military', 'possibly-unlawful']],
  ['commercialEffect', ['operations', 'promotion', 'revenue', 'other-profit']],
  ['authorisation', ['revoked']],
  ['alreadyInUse', ['yes']],
  ['adaptation', ['fine-tune', 'convert', 'distil']],
  ['similarPerformance', ['yes']],
  ['audience', ['hosted', 'delivered', 'published']],
  ['openSourceRelease', ['yes']],
  ['leaderboard', ['yes']],
  ['brand', ['yes']],
  ['personalInformation', ['yes']],
];

/** Facts that take musts away on purpose; why stands in `prove.json`. */
export interface MonotoneException {
  readonly id: string;
  readonly question: QuestionId;
  readonly options: readonly string[];
  readonly removes: readonly ObligationId[];
}

const musts = obligations.filter(({ kind }) => kind === 'must' || kind === 'must-not');

/** The exceptions to "a further fact never takes a must away"; each must occur, and no other may. */
export const monotoneExceptions = [
  {
    id: 'stop',
    question: 'purpose',
    options: ['military', 'unlawful'],
    removes: musts.map(({ id }) => id).filter((id) => id !== 'no-military-or-unlawful-purpose'),
  },
  {
    id: 'purpose-authorised',
    question: 'purpose',
    options: ['commercial'],
    removes: ['no-commercial-use-without-authorisation'],
  },
  {
    id: 'effect-authorised',
    question: 'commercialEffect',
    options: ['operations', 'promotion', 'revenue', 'other-profit'],
    removes: ['no-commercial-use-without-authorisation'],
  },
  {
    id: 'revoked',
    question: 'authorisation',
    options: ['revoked'],
    removes: ['await-written-authorisation', 'keep-within-authorisation'],
  },
] as const satisfies readonly MonotoneException[];

/** A fact as a step from answers that do not state it. */
interface Step {
  readonly question: QuestionId;
  readonly option: string;
  readonly n: number;
  readonly bit: number;
  /** What of the old answer stays beside it. */
  readonly beside: number;
  readonly stops: boolean;
}

function stepsIn({ rules }: Compiled): readonly Step[] {
  return restricting.flatMap(([id, options]) => {
    const n = rules.questions.findIndex((question) => question.id === id);
    const question = rules.questions[n];
    if (question === undefined) return [];
    const beside = question.kind === 'multi' ? ~optionBits(question, question.exclusive) : 0;
    return options.map((option): Step => {
      const bit = optionBits(question, [option]);
      return { question: id, option, n, bit, beside, stops: question.stops.includes(option) };
    });
  });
}

type Removals = ReadonlyMap<string, Counterexample>;

const keyOf = (question: QuestionId, option: string, obligation: ObligationId) =>
  `${question} ${option} ${obligation}`;

/** Every fact that takes away a must which applied, with the first complete set where it does. */
function removalsIn(
  compiled: Compiled,
  space: Space,
): { readonly found: Removals; readonly covered: number } {
  const { rules, duties, decode, dutyAfterStop, outcomeOf } = compiled;
  const steps = stepsIn(compiled);
  const found = new Map<string, Counterexample>();
  const note = (step: Step, duty: number, before: State, changed: State, course: Course) => {
    const { question, option } = step;
    const obligation = rules.obligations[duty]?.id as ObligationId;
    const key = keyOf(question, option, obligation);
    if (found.has(key)) return;
    found.set(key, {
      finding: { kind: 'removed', obligation, question, option },
      answers: decode(before),
      after: decode(step.stops ? changed : space.filled(changed, course)),
    });
  };
  const everApplied = new Set<number>();
  let covered = space.sets;
  for (const { duties: group, reads } of dutyGroups(compiled)) {
    const musts = group.filter((duty) => rules.obligations[duty]?.kind.startsWith('must'));
    const own = steps.filter(({ n, stops }) => reads.includes(n) && !stops);
    const stops = steps.filter((step) => step.stops);
    const held = space.over(
      () => reads,
      (state, course) => {
        if (course.stop !== null) return;
        const applying = musts.filter((duty) => duties[duty]?.(state) === TRUE);
        for (const duty of applying) {
          if (everApplied.has(duty)) continue;
          everApplied.add(duty);
          const full = space.filled(state, course);
          for (const step of stops) {
            const changed = full.map((bits, m) =>
              m < step.n ? bits : m === step.n ? (bits & step.beside) | step.bit : 0,
            );
            if (dutyAfterStop(duty, outcomeOf(changed).verdict) === TRUE) continue;
            note(step, duty, full, changed, course);
          }
        }
        if (applying.length === 0) return;
        for (const step of own) {
          const { n, bit, beside } = step;
          const bits = state[n] as number;
          if (bits === 0 || (bits & bit) !== 0) continue;
          for (const changed of after(compiled, reads, state, n, (bits & beside) | bit)) {
            for (const duty of applying) {
              if (duties[duty]?.(changed) === TRUE) continue;
              note(step, duty, space.filled(state, course), changed, course);
            }
          }
        }
      },
    );
    covered = Math.min(covered, held);
  }
  return { found, covered };
}

/**
 * Holds that a further fact takes no must away, in whatever way the questions it opens are answered,
 * except where `monotoneExceptions` says so; and that each of these exceptions occurs.
 */
export function monotone(compiled: Compiled, space: Space): Holding {
  const { found, covered } = removalsIn(compiled, space);
  const allowed = new Map(
    monotoneExceptions.flatMap(({ question, options, removes }) =>
      options.flatMap((option) =>
        removes.map((obligation) => [
          keyOf(question, option, obligation),
          { kind: 'not-removed', obligation, question, option } as const,
        ]),
      ),
    ),
  );
  const unexplained = [...found].find(([key]) => !allowed.has(key));
  if (unexplained !== undefined) return { covered, counterexample: unexplained[1] };
  const stale = [...allowed].find(([key]) => !found.has(key));
  return { covered, counterexample: stale === undefined ? null : { finding: stale[1] } };
}
