import type { ClauseId } from './clauses.ts';

/** The key of a defined term, for each clause that is a definition. */
type TermKey = ClauseId extends infer Id
  ? Id extends `1.${infer Term}`
    ? `ui:definitions.${Term}`
    : never
  : never;

/** How a clause is called in a sentence, in the words of `t`: its number, or the term that a definition defines. */
export function clauseName(t: (key: TermKey) => string, clause: ClauseId): string {
  return clause.startsWith('1.') ? t(`ui:definitions.${clause.slice(2)}` as TermKey) : clause;
}
