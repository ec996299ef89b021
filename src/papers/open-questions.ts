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
  /** The clause whose words leave the point open; the letter quotes it. */
  readonly clause: ClauseId;
  /** The questions whose answers the point cannot be settled without; the letter tells them. */
  readonly needs: readonly QuestionId[];
  readonly when: Condition;
}

/** What a use leaves to the licensor to settle, by what the answers say of it. */
const openQuestions = [
  { id: 'prohibition', clause: '2.1', needs: [], when: chose('purpose', 'possibly-military') },
  {
    id: 'commercial-use',
    clause: '1.commercial-use',
    needs: ['commercialEffect'],
    when: all(among(fact('commercial'), UNKNOWN), not(fact('authorised'))),
  },
  {
    id: 'applicant',
    clause: '1.you',
    needs: ['applicant'],
    when: not(among(fact('unincorporated'), FALSE)),
  },
  {
    id: 'sole-trader',
    clause: 'A.2.1',
    needs: ['applicant'],
    when: all(not(among(fact('needsAuth'), FALSE)), chose('applicant', 'sole-trader')),
  },
  {
    id: 'holder',
    clause: 'A.2.1',
    needs: ['applicant'],
    when: all(
      fact('authorised'),
      any(chose('applicant', 'natural-person'), chose('applicant', 'unsure')),
    ),
  },
  { id: 'revocation', clause: '2.0', needs: [], when: has('authorisation', 'revoked') },
  {
    id: 'open-source-licence',
    clause: '6.1',
    needs: ['openSourceRelease'],
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
    when: chose('leaderboard', 'organiser'),
  },
] as const satisfies readonly OpenQuestionShape[];

type OpenQuestion = (typeof openQuestions)[number];

const evaluated = openQuestions.map((question) => ({
  question,
  stands: evaluation(question.when),
}));

/** The points that a complete result leaves to the licensor, in a fixed order, each with its clause and the questions that it needs. */
export function openQuestionsOf({ answers }: Result): readonly Omit<OpenQuestion, 'when'>[] {
  const state = encode(answers);
  return evaluated
    .filter(({ stands }) => stands(state) === TRUE)
    .map(({ question: { when: _, ...question } }) => question as Omit<OpenQuestion, 'when'>);
}
