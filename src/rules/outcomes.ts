import {
  all,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  fact,
  not,
  TRUE,
  UNKNOWN,
} from './contract/condition.ts';
import { place, type QuestionId, questions } from './contract/questions.ts';
import { type EmailId, emailOf, lanesOf, type VerdictId, verdictIds } from './contract/verdict.ts';
import { type Answers, blank, encode, encodeAnswer } from './logic/state.ts';

/** The e-mail answer of a verdict, and the answers given that make it another one. */
export interface EmailRow {
  readonly verdict: VerdictId;
  readonly email: EmailId;
  readonly unless: readonly {
    readonly question: QuestionId;
    readonly option: string;
    readonly email: EmailId;
  }[];
}

/** The e-mail answers of contract section 3, read off `emailOf` verdict by verdict. */
export function emailTable(): readonly EmailRow[] {
  return verdictIds.map((verdict) => {
    const email = emailOf(blank, verdict);
    const unless = questions.flatMap(({ id, options }) =>
      options.flatMap((option) => {
        const chosen = encodeAnswer(id, option);
        const state = blank.map((bits, n) => (n === place(id) ? chosen : bits));
        const other = emailOf(state, verdict);
        return other === email ? [] : [{ question: id, option, email: other }];
      }),
    );
    return { verdict, email, unless };
  });
}

/** What a lane holds: nothing, the verdict itself, or another verdict, which may differ with the verdict. */
export type LaneRule =
  | 'none'
  | 'verdict'
  | { readonly otherwise: VerdictId; readonly where: ReadonlyMap<VerdictId, VerdictId> };

/** The lanes in one situation; the first row whose condition is true fits. */
export interface LaneRow {
  readonly when: Condition;
  readonly nonCommercial: LaneRule;
  readonly commercial: LaneRule;
}

const apart = fact('mixed');
const mixedUse: Answers = { purpose: ['academic', 'commercial'] };

const situations: readonly { readonly when: Condition; readonly answers: Answers }[] = [
  {
    when: among(fact('commercial'), FALSE),
    answers: { purpose: ['academic'], commercialEffect: ['none'] },
  },
  {
    when: all(among(fact('commercial'), TRUE, UNKNOWN), not(apart)),
    answers: { purpose: ['commercial'] },
  },
  { when: all(apart, chose('separable', 'no')), answers: { ...mixedUse, separable: 'no' } },
  {
    when: all(
      apart,
      any(chose('purpose', 'possibly-prohibited'), chose('authorisation', 'revoked')),
    ),
    answers: { ...mixedUse, separable: 'yes', authorisation: 'revoked' },
  },
  { when: all(apart, chose('separable', 'yes')), answers: { ...mixedUse, separable: 'yes' } },
  { when: all(apart, chose('separable', 'unsure')), answers: { ...mixedUse, separable: 'unsure' } },
];

const inScope = verdictIds.filter((id) => id !== 'out-of-scope' && id !== 'prohibited');

function laneRule(laneFor: (verdict: VerdictId) => VerdictId | null): LaneRule {
  const lanes = inScope.map((verdict) => ({ verdict, lane: laneFor(verdict) }));
  if (lanes.every(({ verdict, lane }) => lane === verdict)) return 'verdict';
  const given = lanes.flatMap(({ verdict, lane }) => (lane === null ? [] : [{ verdict, lane }]));
  const often = (id: VerdictId) => given.filter(({ lane }) => lane === id).length;
  const [otherwise] = verdictIds.filter((id) => often(id) > 0).sort((a, b) => often(b) - often(a));
  if (otherwise === undefined) return 'none';
  const others = given.filter(({ lane }) => lane !== otherwise);
  return { otherwise, where: new Map(others.map(({ verdict, lane }) => [verdict, lane])) };
}

/** The lanes of contract section 3, read off `lanesOf` in each situation that it tells apart. */
export function laneTable(): readonly LaneRow[] {
  return situations.map(({ when, answers }) => {
    const state = encode(answers);
    return {
      when,
      nonCommercial: laneRule((verdict) => lanesOf(state, verdict).nonCommercial),
      commercial: laneRule((verdict) => lanesOf(state, verdict).commercial),
    };
  });
}
