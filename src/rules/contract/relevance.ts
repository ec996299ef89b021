import { all, among, type Condition, chose, fact, not, TRUE, UNKNOWN } from './condition.ts';
import type { QuestionId } from './questions.ts';

const always = all();
const commercialPossible = among(fact('commercial'), TRUE, UNKNOWN);

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
  openSourceRelease: all(chose('audience', 'published'), among(fact('derivative'), TRUE, UNKNOWN)),
  leaderboard: always,
  brand: always,
  personalInformation: always,
};
