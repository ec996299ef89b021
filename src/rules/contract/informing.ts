import type { ClauseId } from '../../licence/clauses.ts';

/**
 * Clauses that no question, verdict or obligation cites, with what they are for: shown on the
 * method page so that no clause is left out (contract, end of section 4).
 */
export const informing: readonly {
  readonly clause: ClauseId;
  readonly as: 'definition' | 'encouragement' | 'disclaimer';
}[] = [{ clause: '1.licence', as: 'definition' }];
