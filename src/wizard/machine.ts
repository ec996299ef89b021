import { assign, setup } from 'xstate';
import { type QuestionId, questionIds } from '../rules/contract/questions.ts';
import type { VerdictId } from '../rules/contract/verdict.ts';
import type { Answers } from '../rules/logic/state.ts';
import { walk } from '../rules/walk.ts';

/** Where in the wizard a person can be: at a question, at the answers given, at the result. */
export type Place = QuestionId | 'check' | 'result';

export type WizardEvent =
  | { readonly type: 'answer'; readonly answers: Answers }
  | { readonly type: 'reopen'; readonly question: QuestionId }
  /** To look at the answers. */
  | { readonly type: 'review' }
  /** To see the result, as soon as one verdict alone is possible. */
  | { readonly type: 'see' }
  /** To be asked what is still open, where the result was seen before. */
  | { readonly type: 'goOn' }
  | { readonly type: 'revise'; readonly answers: Answers }
  | { readonly type: 'replace'; readonly answers: Answers };

/** The verdict that alone is possible after some answers; null while two are. */
export type CertainVerdict = (answers: Answers) => VerdictId | null;

/** What the wizard knows. */
export interface WizardContext {
  readonly answers: Answers;
  readonly certainVerdict: CertainVerdict;
  /** The answers before the last one was given; null where none was given yet. */
  readonly before: Answers | null;
  /** The question that is asked again although it is answered. */
  readonly reopened: QuestionId | null;
  /** Where the questions lead: to the result, or back to the answers, where a change began there. */
  readonly leadsTo: 'check' | 'result';
  /** Whether what is still open is passed over, as one verdict alone is possible and was asked for. */
  readonly early: boolean;
}

/** Whether something is still open, and one verdict alone possible: a result can be seen, with the way on. */
const isCertainEarly = (
  { certainVerdict }: Pick<WizardContext, 'certainVerdict'>,
  answers: Answers,
) => walk(answers).next !== null && certainVerdict(answers) !== null;

const leadTo = (context: WizardContext, leadsTo: WizardContext['leadsTo']) => ({
  reopened: null,
  leadsTo,
  early: isCertainEarly(context, context.answers),
});

/** The same after a change of answers; a stop leads to the result from everywhere. */
const changedTo = (context: WizardContext, answers: Answers) => ({
  answers,
  before: context.answers,
  reopened: null,
  leadsTo: walk(answers).stopped ? ('result' as const) : context.leadsTo,
  early: context.early && isCertainEarly(context, answers),
});

const wizard = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    input: {} as {
      readonly answers: Answers;
      readonly at?: Place;
      readonly certainVerdict: CertainVerdict;
    },
    tags: {} as 'question' | 'outcome',
    meta: {} as { readonly question: QuestionId },
  },
  guards: {
    settled: ({ context }, { question }: { question: QuestionId }) => {
      const { path, next } = walk(context.answers);
      if (next === question) return context.early;
      return !(context.reopened === question && path.includes(question));
    },
    leadsToResult: ({ context }) => context.leadsTo === 'result',
    answers: ({ event }, { question }: { question: QuestionId }) =>
      event.type === 'answer' && event.answers[question] !== undefined,
  },
  actions: {
    keep: assign(({ context, event }) =>
      event.type === 'answer' ? changedTo(context, { ...context.answers, ...event.answers }) : {},
    ),
    reopen: assign(({ context, event }) =>
      event.type === 'reopen'
        ? {
            reopened: event.question,
            early: context.early && walk(context.answers).path.includes(event.question),
          }
        : {},
    ),
    review: assign(({ context }) => leadTo(context, 'check')),
    see: assign(({ context }) => leadTo(context, 'result')),
    goOn: assign({ reopened: null, leadsTo: 'result', early: false }),
    revise: assign(({ context, event }) =>
      event.type === 'revise' ? changedTo(context, event.answers) : {},
    ),
    replace: assign(({ event }) =>
      event.type === 'replace'
        ? { answers: event.answers, before: null, reopened: null, leadsTo: 'result', early: false }
        : {},
    ),
  },
});

/** A question's node: passed over when settled, left by an answer. */
const asks = <Next extends Place>(question: QuestionId, next: Next) =>
  wizard.createStateConfig({
    tags: 'question',
    meta: { question },
    always: { guard: { type: 'settled', params: { question } }, target: next },
    on: { answer: { guard: { type: 'answers', params: { question } }, actions: 'keep' } },
  });

/**
 * The wizard: one state a question, in asking order, then `check`, which is passed over unless the
 * answers are looked at, and `result`. Which question is asked is decided by the rules alone; every
 * event but `answer` starts again at the first question and passes over what is settled, and what is
 * still open where `early` says so. Input: the answers known, where to go if they allow it, and what
 * tells whether the verdict is certain.
 */
export const wizardMachine = wizard.createMachine({
  id: 'wizard',
  context: ({ input: { answers, at, certainVerdict } }) => ({
    answers,
    certainVerdict,
    before: null,
    reopened: questionIds.find((id) => id === at) ?? null,
    leadsTo: at === 'check' ? 'check' : 'result',
    early: (at === 'check' || at === 'result') && isCertainEarly({ certainVerdict }, answers),
  }),
  initial: 'model',
  on: {
    reopen: { target: '.model', actions: 'reopen' },
    review: { target: '.model', actions: 'review' },
    see: { target: '.model', actions: 'see' },
    goOn: { target: '.model', actions: 'goOn' },
    revise: { target: '.model', actions: 'revise' },
    replace: { target: '.model', actions: 'replace' },
  },
  states: {
    model: asks('model', 'purpose'),
    purpose: asks('purpose', 'commercialEffect'),
    commercialEffect: asks('commercialEffect', 'applicant'),
    applicant: asks('applicant', 'authorisation'),
    authorisation: asks('authorisation', 'alreadyInUse'),
    alreadyInUse: asks('alreadyInUse', 'separable'),
    separable: asks('separable', 'adaptation'),
    adaptation: asks('adaptation', 'similarPerformance'),
    similarPerformance: asks('similarPerformance', 'audience'),
    audience: asks('audience', 'openSourceRelease'),
    openSourceRelease: asks('openSourceRelease', 'leaderboard'),
    leaderboard: asks('leaderboard', 'brand'),
    brand: asks('brand', 'personalInformation'),
    personalInformation: asks('personalInformation', 'check'),
    check: { always: { guard: 'leadsToResult', target: 'result' } },
    result: { tags: 'outcome' },
  },
});
