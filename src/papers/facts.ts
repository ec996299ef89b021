import type { Result } from '../rules/assess.ts';
import { type QuestionId, questionIds } from '../rules/contract/questions.ts';
import { optionsOf } from '../rules/logic/state.ts';

/** A fact that a letter may tell: a question and an option of it (`audience.hosted`), whose sentence stands in `papers-facts.json`. */
export type FactId = `${QuestionId}.${string}`;

/** What telling a fact to the licensor may be read as. */
type Admission = 'commercial' | 'begun' | 'unauthorised' | 'revoked' | 'forbidden' | 'marks';

const admissions: Readonly<Partial<Record<FactId, Admission>>> = {
  'purpose.commercial': 'commercial',
  'purpose.military': 'forbidden',
  'purpose.unlawful': 'forbidden',
  'purpose.possibly-military': 'forbidden',
  'purpose.possibly-unlawful': 'forbidden',
  'authorisation.none': 'unauthorised',
  'authorisation.granted-not-covering': 'unauthorised',
  'authorisation.revoked': 'revoked',
  'alreadyInUse.yes': 'begun',
  'brand.yes': 'marks',
};

/** What a fact may admit to a licensor who may claim compensation (4.1) and report (4.7); null where it admits nothing. */
export function admissionIn(fact: FactId): Admission | null {
  return admissions[fact] ?? null;
}

/** The question that a fact answers. */
export function questionOf(fact: FactId): QuestionId {
  return fact.slice(0, fact.indexOf('.')) as QuestionId;
}

/** The questions whose answers a letter may tell. The options on the effect are the words of the definition of commercial use, which no letter says of itself; who writes stands in its name and signature. */
export const toldQuestions: readonly QuestionId[] = questionIds.filter(
  (id) => id !== 'commercialEffect' && id !== 'applicant',
);

/** The answers with effect as facts, in asking order. */
export function factsOf({ answers }: Result): readonly FactId[] {
  return toldQuestions.flatMap((id) =>
    optionsOf(answers[id]).map((option) => `${id}.${option}` as const),
  );
}

/** The key of the sentence that tells a fact. */
export function factKey(fact: FactId): string {
  const question = questionOf(fact);
  return `papersFacts:${question}.${fact.slice(question.length + 1)}`;
}
