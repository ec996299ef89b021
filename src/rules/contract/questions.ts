import type { ClauseId } from '../../licence/clauses.ts';

/** A question as data. */
export interface QuestionShape {
  readonly id: string;
  readonly kind: 'single' | 'multi';
  readonly options: readonly string[];
  readonly exclusive: readonly string[];
  readonly stops: readonly string[];
  readonly clauses: readonly ClauseId[];
}

/**
 * The questions in asking order: kind, options, the options that exclude the others, the options
 * after which nothing more is asked, and the clauses shown beside. When each one is asked stands
 * in relevance.ts.
 */
export const questions = [
  {
    id: 'model',
    kind: 'single',
    options: ['baichuan2-7b', 'baichuan2-13b', 'both', 'derivative-by-others', 'other'],
    exclusive: [],
    stops: ['other'],
    clauses: ['1.baichuan2-model', '1.model', '1.derivative'],
  },
  {
    id: 'purpose',
    kind: 'multi',
    options: [
      'academic',
      'other-non-commercial',
      'commercial',
      'military',
      'unlawful',
      'possibly-military',
      'possibly-unlawful',
      'unsure',
    ],
    exclusive: ['unsure'],
    stops: ['military', 'unlawful'],
    clauses: ['2.0', '2.1', '2.2', '5.1'],
  },
  {
    id: 'commercialEffect',
    kind: 'multi',
    options: ['operations', 'promotion', 'revenue', 'other-profit', 'none', 'unsure'],
    exclusive: ['none', 'unsure'],
    stops: [],
    clauses: ['1.commercial-use'],
  },
  {
    id: 'applicant',
    kind: 'single',
    options: [
      'natural-person',
      'sole-trader',
      'company',
      'non-profit',
      'public-body',
      'unincorporated',
      'unsure',
    ],
    exclusive: [],
    stops: [],
    clauses: ['1.you', 'A.2.1'],
  },
  {
    id: 'authorisation',
    kind: 'single',
    options: ['none', 'submitted', 'granted', 'granted-not-covering', 'revoked'],
    exclusive: [],
    stops: [],
    clauses: ['2.2', 'A.1'],
  },
  {
    id: 'alreadyInUse',
    kind: 'single',
    options: ['yes', 'no'],
    exclusive: [],
    stops: [],
    clauses: ['2.2'],
  },
  {
    id: 'separable',
    kind: 'single',
    options: ['yes', 'no', 'unsure'],
    exclusive: [],
    stops: [],
    clauses: ['1.commercial-use', '2.2'],
  },
  {
    id: 'adaptation',
    kind: 'multi',
    options: ['none', 'fine-tune', 'convert', 'distil', 'unsure'],
    exclusive: ['none', 'unsure'],
    stops: [],
    clauses: ['1.derivative', '2.5', '1.training'],
  },
  {
    id: 'similarPerformance',
    kind: 'single',
    options: ['yes', 'no', 'unsure'],
    exclusive: [],
    stops: [],
    clauses: ['1.derivative', '1.output'],
  },
  {
    id: 'audience',
    kind: 'multi',
    options: ['none', 'hosted', 'delivered', 'published', 'unsure'],
    exclusive: ['none', 'unsure'],
    stops: [],
    clauses: ['2.4', '1.third-party', '1.distribution'],
  },
  {
    id: 'openSourceRelease',
    kind: 'single',
    options: ['yes', 'other-terms', 'no', 'unsure'],
    exclusive: [],
    stops: [],
    clauses: ['6.1'],
  },
  {
    id: 'leaderboard',
    kind: 'single',
    options: ['yes', 'organiser', 'others-only', 'no', 'unsure'],
    exclusive: [],
    stops: [],
    clauses: ['6.2'],
  },
  {
    id: 'brand',
    kind: 'single',
    options: ['yes', 'no', 'unsure'],
    exclusive: [],
    stops: [],
    clauses: ['3.2'],
  },
  {
    id: 'personalInformation',
    kind: 'single',
    options: ['yes', 'no', 'unsure'],
    exclusive: [],
    stops: [],
    clauses: ['4.6', '1.personal-information', '1.data'],
  },
] as const satisfies readonly QuestionShape[];

export type Question = (typeof questions)[number];
export type QuestionId = Question['id'];
export type OptionId<Q extends QuestionId = QuestionId> = Extract<
  Question,
  { id: Q }
>['options'][number];

/** The question ids in asking order. */
export const questionIds: readonly QuestionId[] = questions.map(({ id }) => id);

/** Whether `id` is one of the contract's questions. */
export function isQuestionId(id: string): id is QuestionId {
  return (questionIds as readonly string[]).includes(id);
}

/** The question called `id`. */
export function question(id: QuestionId): Question {
  return questions[place(id)] as Question;
}

/** The place of the question `id` in asking order, from 0. */
export function place(id: QuestionId): number {
  return questionIds.indexOf(id);
}
