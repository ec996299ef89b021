import { all, among, any, type Condition, chose, fact, not, TRUE, UNKNOWN } from './condition.ts';
import type { QuestionId } from './questions.ts';

const always = all();
const commercialPossible = among(fact('commercial'), TRUE, UNKNOWN);
const derivativePossible = among(fact('derivative'), TRUE, UNKNOWN);

/** When each question is asked, unless the questions have stopped before it (contract section 1). */
export const askedWhen: Readonly<Record<QuestionId, Condition>> = {
  model: always,
  purpose: always,
  commercialEffect: not(chose('purpose', 'commercial')),
  applicant: always,
  authorisation: commercialPossible,
  alreadyInUse: all(commercialPossible, not(chose('authorisation', 'granted'))),
  separable: fact('mixed'),
  adaptation: always,
  similarPerformance: chose('adaptation', 'distil'),
  audience: always,
  openSourceRelease: all(chose('audience', 'published'), derivativePossible),
  leaderboard: any(derivativePossible, chose('model', 'derivative-by-others')),
  brand: always,
  personalInformation: always,
};
