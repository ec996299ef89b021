import { TRUE } from './contract/condition.ts';
import { place, type QuestionId, questionIds } from './contract/questions.ts';
import { askedWhen } from './contract/relevance.ts';
import { overCompletions } from './logic/completions.ts';
import { reads } from './logic/reads.ts';
import { type Answers, encode, isStop, type State, stopPlaces } from './logic/state.ts';

/** How many questions are still to be answered, over every completion. */
export interface QuestionsLeft {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Questions whose being asked hangs on the same answers, so that they must be counted together. */
function groupsOfQuestions(): readonly (readonly QuestionId[])[] {
  const groups: { questions: QuestionId[]; reads: Set<QuestionId> }[] = [];
  for (const id of questionIds) {
    const own = reads(askedWhen[id]);
    if (own.length === 0) continue;
    const group = groups.find((other) => own.some((read) => other.reads.has(read)));
    if (group === undefined) groups.push({ questions: [id], reads: new Set([...own, id]) });
    else {
      group.questions.push(id);
      for (const read of [...own, id]) group.reads.add(read);
    }
  }
  return groups.map(({ questions }) => questions);
}

/** How many of some questions are still to be answered, at least and at most, kept for each kind of answers. */
function countOf(questions: readonly QuestionId[]): (answers: State) => QuestionsLeft {
  const view = overCompletions(questions.map((id) => askedWhen[id]));
  const known = new Map<string, QuestionsLeft>();
  return (answers) => {
    const open = questions.map((id) => answers[place(id)] === 0);
    const key = `${view.keyOf(answers)} ${open}`;
    const sums = () =>
      view
        .completions(answers)
        .map(({ truths }) => open.filter((is, n) => is && truths[n] === TRUE).length);
    const left = known.get(key) ?? leastAndMost(sums());
    known.set(key, left);
    return left;
  };
}

function leastAndMost(counts: readonly number[]): QuestionsLeft {
  return { atLeast: Math.min(...counts), atMost: Math.max(...counts) };
}

const groups = groupsOfQuestions().map(countOf);
const alwaysAsked = questionIds.filter((id) => reads(askedWhen[id]).length === 0);

/** How many questions are left with these answers: at least, at most; exact over every completion. */
export function questionsLeft(given: Answers): QuestionsLeft {
  const answers = encode(given);
  const open = (id: QuestionId) => answers[place(id)] === 0;
  const counts: number[] = [];
  let before = 0;
  for (const n of stopPlaces) {
    const bits = answers[n] as number;
    if (bits === 0) before += 1;
    if (bits === 0 || isStop(n, bits)) counts.push(before);
    if (isStop(n, bits)) return leastAndMost(counts);
  }
  const always = alwaysAsked.filter(open).length;
  const sums = groups.map((count) => count(answers));
  const sum = (pick: (left: QuestionsLeft) => number) =>
    sums.reduce((total, left) => total + pick(left), always);
  return leastAndMost([...counts, sum(({ atLeast }) => atLeast), sum(({ atMost }) => atMost)]);
}

/** Which sentence says how many questions are left with these answers, and the numbers in it. */
export function saidOfLeft(given: Answers): {
  readonly sentence: 'one' | 'exactly' | 'between';
  readonly counts: { readonly [N in keyof QuestionsLeft]: string };
} {
  const { atLeast, atMost } = questionsLeft(given);
  return {
    sentence: atMost === 1 ? 'one' : atLeast === atMost ? 'exactly' : 'between',
    counts: { atLeast: String(atLeast), atMost: String(atMost) },
  };
}
