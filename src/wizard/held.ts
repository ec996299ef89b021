import { assess } from '../rules/assess.ts';
import { questionIds } from '../rules/contract/questions.ts';
import { type Answers, encode } from '../rules/logic/state.ts';
import type { SavedAssessment } from './record.ts';

/** Whether two sets of answers come to the same: the order of options and answers without effect aside. */
function comeToTheSame(one: Answers, other: Answers): boolean {
  const [first, second] = [one, other].map((answers) => encode(assess(answers).answers));
  return questionIds.every((_, n) => first?.[n] === second?.[n]);
}

/**
 * The saved assessment that a link or a file holds, so that it need not be opened beside itself;
 * undefined where none is the same. A link has no name, nor has the file of an unnamed assessment:
 * then an unnamed one comes first. `nameOf` says how an assessment is called; files of unnamed ones
 * were once called so too.
 */
export function heldAlready(
  assessments: readonly SavedAssessment[],
  { name, answers }: { readonly name: string | null; readonly answers: Answers },
  nameOf: (saved: SavedAssessment) => string,
): SavedAssessment | undefined {
  const same = assessments.filter((saved) => comeToTheSame(saved.answers, answers));
  return name === null
    ? (same.find((saved) => saved.name === null) ?? same[0])
    : same.find((saved) => nameOf(saved) === name);
}
