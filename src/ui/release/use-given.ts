import { questionIds } from '../../rules/contract/questions.ts';
import type { Answers } from '../../rules/logic/state.ts';
import { useGivenAnswers } from '../session/given-answers.ts';

/** The answers of the open assessment, which a release is set beside as `--answers` does; null where there is none. */
export function useGiven(): Answers | null {
  const answers = useGivenAnswers();
  return questionIds.some((id) => answers[id] !== undefined) ? answers : null;
}
