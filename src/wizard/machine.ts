import { assign, setup } from 'xstate';
import { type QuestionId, questionIds } from '../rules/contract/questions.ts';
import type { Answers } from '../rules/logic/state.ts';
import { walk } from '../rules/walk.ts';

/** Where in the wizard a person can be: at a question, checking the answers, at the result. */
export type Place = QuestionId | 'check' | 'result';

export type WizardEvent =
  | { readonly type: 'answer'; readonly answers: Answers }
  | { readonly type: 'reopen'; readonly question: QuestionId }
  | { readonly type: 'review' }
  | { readonly type: 'confirm' }
  | { readonly type: 'revise'; readonly answers: Answers }
  | { readonly type: 'replace'; readonly answers: Answers };

interface Context {
  readonly answers: Answers;
  /** The answers before the last one was given; null where none was given yet. */
  readonly before: Answers | null;
  /** The question that is asked again although it is answered. */
  readonly reopened: QuestionId | null;
  /** Whether the answers were confirmed once: then a change leads back to the result. */
  readonly confirmed: boolean;
}

const isComplete = (answers: Answers): boolean => walk(answers).next === null;

const wizard = setup({
  types: {
    context: {} as Context,
    events: {} as WizardEvent,
    input: {} as { readonly answers: Answers; readonly at?: Place },
    tags: {} as 'question' | 'outcome',
    meta: {} as { readonly question: QuestionId },
  },
  guards: {
    settled: ({ context }, { question }: { question: QuestionId }) => {
      const { path, next } = walk(context.answers);
      return next !== question && !(context.reopened === question && path.includes(question));
    },
    outcomeKnown: ({ context }) => context.confirmed || walk(context.answers).stopped,
    answers: ({ event }, { question }: { question: QuestionId }) =>
      event.type === 'answer' && event.answers[question] !== undefined,
  },
  actions: {
    keep: assign(({ context, event }) =>
      event.type === 'answer'
        ? {
            answers: { ...context.answers, ...event.answers },
            before: context.answers,
            reopened: null,
          }
        : {},
    ),
    reopen: assign(({ event }) => (event.type === 'reopen' ? { reopened: event.question } : {})),
    review: assign({ reopened: null, confirmed: false }),
    confirm: assign(({ context }) => ({ reopened: null, confirmed: isComplete(context.answers) })),
    revise: assign(({ context, event }) =>
      event.type === 'revise'
        ? { answers: event.answers, before: context.answers, reopened: null }
        : {},
    ),
    replace: assign(({ event }) =>
      event.type === 'replace'
        ? { answers: event.answers, before: null, reopened: null, confirmed: false }
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
 * The wizard: one state a question, in asking order, then `check` and `result`. Which question is
 * asked is decided by the rules alone; every event but `answer` starts again at the first question
 * and passes over what is settled. Input: the answers known, and where to go if they allow it.
 */
export const wizardMachine = wizard.createMachine({
  id: 'wizard',
  context: ({ input: { answers, at } }) => ({
    answers,
    before: null,
    reopened: questionIds.find((id) => id === at) ?? null,
    confirmed: at === 'result' && isComplete(answers),
  }),
  initial: 'model',
  on: {
    reopen: { target: '.model', actions: 'reopen' },
    review: { target: '.model', actions: 'review' },
    confirm: { target: '.model', actions: 'confirm' },
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
    check: { always: { guard: 'outcomeKnown', target: 'result' } },
    result: { tags: 'outcome' },
  },
});
