import { assess } from '../rules/assess.ts';
import { questionIds } from '../rules/contract/questions.ts';
import { type Answers, encode } from '../rules/logic/state.ts';
import type { PaperFields, SavedAssessment } from './record.ts';

/** Whether two sets of answers come to the same: the order of options and answers without effect aside. */
function comeToTheSame(one: Answers, other: Answers): boolean {
  const [first, second] = [one, other].map((answers) => encode(assess(answers).answers));
  return questionIds.every((_, n) => first?.[n] === second?.[n]);
}

/** Every text of the papers with where it stands, in an order of its own. */
function typedIn(papers: PaperFields): readonly string[] {
  return Object.entries(papers)
    .flatMap(([paper, fields]) =>
      Object.entries(fields).map(([field, text]) => JSON.stringify([paper, field, text])),
    )
    .sort();
}

/**
 * The saved assessment that a link or a file holds, so that it need not be opened beside itself;
 * undefined where none is the same; what was typed into its papers belongs to it, unless what is opened holds none of
 * that. A link has no name, nor has the file of an unnamed assessment: then an unnamed one comes first. `nameOf` says how an assessment is called; files of unnamed ones
 * were once called so too.
 */
export function heldAlready(
  assessments: readonly SavedAssessment[],
  { name, answers, papers }: Pick<SavedAssessment, 'name' | 'answers' | 'papers'>,
  nameOf: (saved: SavedAssessment) => string,
): SavedAssessment | undefined {
  const typed = String(typedIn(papers));
  const same = assessments.filter(
    (saved) =>
      comeToTheSame(saved.answers, answers) &&
      (typed === '' || typed === String(typedIn(saved.papers))),
  );
  return name === null
    ? (same.find((saved) => saved.name === null) ?? same[0])
    : same.find((saved) => nameOf(saved) === name);
}
