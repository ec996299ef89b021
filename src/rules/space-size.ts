import type { AnswerSpace } from './space.ts';

/** What `countAnswerSets` gives, so that a page need not count; a test holds the two equal. */
export const answerSpace: AnswerSpace = {
  complete: 716_978_497,
  stopped: 193,
  goingOn: 716_978_304,
};
