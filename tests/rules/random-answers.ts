import fc from 'fast-check';
import { type QuestionId, question, questions } from '../../src/rules/contract/questions.ts';
import {
  type Answer,
  type Answers,
  allowedAnswers,
  decodeAnswer,
} from '../../src/rules/logic/state.ts';

/** Any allowed answer to a question; `unsure`, and what stops the questions, not more often than the rest. */
function answerTo(id: QuestionId): fc.Arbitrary<Answer> {
  const { options, stops } = question(id);
  const all = allowedAnswers(id).map((bits) => decodeAnswer(id, bits));
  const holds = (answer: Answer, wanted: readonly string[]) =>
    wanted.some((option) => answer.includes(option));
  const going = all.filter((answer) => !holds(answer, stops));
  const unsure = all.filter((answer) => holds(answer, ['unsure']));
  const parts = [{ arbitrary: fc.constantFrom(...going), weight: 6 }];
  if (stops.length > 0) parts.push({ arbitrary: fc.constantFrom(...all), weight: 1 });
  if ((options as readonly string[]).includes('unsure')) {
    parts.push({ arbitrary: fc.constantFrom(...unsure), weight: 2 });
  }
  return fc.oneof(...parts);
}

/** Answers to every question, or, at random, to some of them. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.tuple(...questions.map(({ id }) => answerTo(id))),
    fc.tuple(...questions.map(() => fc.integer({ min: 0, max: 99 }))),
    fc.constantFrom(0, 0, 20, 50, 80),
  )
  .map(([answers, dice, left]) =>
    Object.fromEntries(
      questions.flatMap(({ id }, n) => ((dice[n] as number) < left ? [] : [[id, answers[n]]])),
    ),
  );

/** Answers to every question, those without effect included. */
export const fullAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...questions.map(({ id }) => answerTo(id)))
  .map((answers) => Object.fromEntries(questions.map(({ id }, n) => [id, answers[n]])));
