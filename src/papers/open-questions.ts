import type { ClauseId } from '../licence/clauses.ts';
import type { Result } from '../rules/assess.ts';
import {
  all,
  among,
  any,
  type Condition,
  chose,
  FALSE,
  fact,
  has,
  not,
  TRUE,
  UNKNOWN,
} from '../rules/contract/condition.ts';
import type { QuestionId } from '../rules/contract/questions.ts';
import { evaluation } from '../rules/logic/evaluate.ts';
import { encode } from '../rules/logic/state.ts';

interface OpenQuestionShape {
  readonly id: string;
  /** The clause whose words leave the point open, which the letter quotes; null where a quotation would say more than is asked. */
  readonly clause: ClauseId | null;
  /** The questions whose answers the point cannot be settled without; the letter tells them. */
  readonly needs: readonly QuestionId[];
  /** What the point cannot be settled without that is typed: the use, the legal form of whoever asks, the authorisation there is. */
  readonly typed: readonly ('plan' | 'body' | 'authorisation' | 'authorisation-holder')[];
  readonly when: Condition;
}

/** Whether the applicant is an unincorporated organisation is not settled; of one that is, a letter of its own asks. */
const unsettled = among(fact('unincorporated'), UNKNOWN);
const mayApply = not(among(fact('needsAuth'), FALSE));

/** A sole trader writes anyway, and is asked about as commercial only for serving its operations or promotion. */
const arguable = all(
  chose('applicant', 'sole-trader'),
  among(fact('commercial'), TRUE),
  not(chose('purpose', 'commercial')),
  not(chose('commercialEffect', 'revenue')),
  not(chose('commercialEffect', 'other-profit')),
);

/**
 * What a use leaves to the licensor to settle, by what the answers say of it, but for what a letter of
 * its own asks: a military purpose, a revocation, the status of an unincorporated organisation, an
 * authorisation that a natural person holds.
 */
const openQuestions = [
  {
    id: 'commercial-use',
    clause: '1.commercial-use',
    needs: [],
    typed: ['plan'],
    when: all(any(among(fact('commercial'), UNKNOWN), arguable), not(fact('authorised'))),
  },
  {
    id: 'applicant',
    clause: '1.you',
    needs: [],
    typed: ['body'],
    when: all(unsettled, mayApply),
  },
  {
    id: 'licensee',
    clause: '1.you',
    needs: [],
    typed: ['body'],
    when: all(unsettled, not(mayApply)),
  },
  {
    id: 'sole-trader',
    clause: 'A.2.1',
    needs: [],
    typed: [],
    when: all(mayApply, chose('applicant', 'sole-trader')),
  },
  {
    id: 'holder',
    clause: null,
    needs: [],
    typed: ['plan', 'authorisation', 'authorisation-holder'],
    when: all(fact('authorised'), chose('applicant', 'unsure')),
  },
  {
    id: 'separable',
    clause: null,
    needs: [],
    typed: ['plan'],
    when: all(
      any(not(chose('applicant', 'natural-person')), among(fact('commercial'), TRUE)),
      chose('separable', 'unsure'),
      not(fact('authorised')),
    ),
  },
  {
    id: 'open-source-licence',
    clause: '6.1',
    needs: ['openSourceRelease'],
    typed: ['plan'],
    when: all(
      among(fact('derivative'), TRUE, UNKNOWN),
      fact('published'),
      has('openSourceRelease', 'other-terms'),
    ),
  },
  {
    id: 'ranking-organiser',
    clause: '6.2',
    needs: ['leaderboard'],
    typed: ['plan'],
    when: chose('leaderboard', 'organiser'),
  },
] as const satisfies readonly OpenQuestionShape[];

type OpenQuestion = (typeof openQuestions)[number];

const evaluated = openQuestions.map((question) => ({
  question,
  stands: evaluation(question.when),
}));

/** The points that the question to the licensor asks of a complete result, in a fixed order, each with its clause and what it needs. */
export function openQuestionsOf({ answers }: Result): readonly Omit<OpenQuestion, 'when'>[] {
  const state = encode(answers);
  return evaluated
    .filter(({ stands }) => stands(state) === TRUE)
    .map(({ question: { when: _, ...question } }) => question as Omit<OpenQuestion, 'when'>);
}
