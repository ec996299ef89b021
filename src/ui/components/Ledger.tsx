import type { QuestionId } from '../../rules/questions.ts';

/** What is certain, open and ruled out so far. */
export function Ledger({ question }: { readonly question: QuestionId }) {
  return <p>{question}</p>;
}
