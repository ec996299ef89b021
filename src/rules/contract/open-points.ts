import type { ClauseId } from '../../licence/clauses.ts';

interface Point {
  readonly id: string;
  readonly clauses: readonly ClauseId[];
}

/** What the text leaves open, in its order, each with the clauses concerned; the reading taken stands in the locales. */
export const openPoints = [
  { id: 'variants', clauses: ['1.baichuan2-model', '1.model'] },
  { id: 'tokenizer', clauses: ['1.model'] },
  { id: 'similar-performance', clauses: ['1.derivative'] },
  { id: 'work-based-on', clauses: ['1.derivative'] },
  { id: 'conversions', clauses: ['1.derivative', '2.5', '3.3'] },
  { id: 'unincorporated', clauses: ['1.you', '1.third-party'] },
  { id: 'sole-trader', clauses: ['1.you', 'A.2.1'] },
  { id: 'own-staff', clauses: ['1.you', '1.third-party'] },
  { id: 'commercial-use', clauses: ['1.commercial-use'] },
  { id: 'prizes-and-trials', clauses: ['1.commercial-use'] },
  { id: 'teaching', clauses: ['1.commercial-use', '5.1'] },
  { id: 'successors', clauses: ['2.0'] },
  { id: 'base-under-open-source', clauses: ['2.0', '2.5', '6.1'] },
  { id: 'outputs-and-derivatives', clauses: ['2.0', '1.derivative', '1.commercial-use', '2.2'] },
  { id: 'military', clauses: ['2.1'] },
  { id: 'time-and-copy', clauses: ['2.4'] },
  { id: 'transfer-without-modification', clauses: ['2.5', '1.derivative'] },
  { id: 'derivatives-of-derivatives', clauses: ['2.5', '6.1', '6.2'] },
  { id: 'names', clauses: ['3.2'] },
  { id: 'data-of-another-model', clauses: ['4.2', '1.training'] },
  { id: 'open-source-licence', clauses: ['6.1'] },
  { id: 'marks-beyond-what-is-required', clauses: ['3.2', '6.1', '6.2', '7.1'] },
  { id: 'brand-elements', clauses: ['6.1', '6.2'] },
  { id: 'ranked-by-others', clauses: ['6.2'] },
  { id: 'ranking-organiser', clauses: ['6.2'] },
  { id: 'court-of-a-delegate', clauses: ['1.licensor', '7.3'] },
  { id: 'form-thresholds', clauses: ['A.2.1'] },
  { id: 'substitutes', clauses: ['A.2.2', 'A.2.3'] },
] as const satisfies readonly Point[];

/** What the text says nothing about, with the clauses where one would look for it. */
export const silences = [
  { id: 'version', clauses: [] },
  { id: 'fee', clauses: ['2.0', '2.2', 'A.1'] },
  { id: 'review-time', clauses: ['2.2', 'A.1'] },
  { id: 'deemed-approval', clauses: ['2.2'] },
  { id: 'term', clauses: ['2.0', '2.2', '7.2'] },
  { id: 'revocation', clauses: ['2.0'] },
  { id: 'appeal', clauses: ['2.2', '7.3'] },
  { id: 'amendment', clauses: ['7.2'] },
  { id: 'language', clauses: ['7.2'] },
  { id: 'patents', clauses: ['2.0'] },
  { id: 'daily-users', clauses: ['A.2.1'] },
  { id: 'providers', clauses: ['A.2.1'] },
  { id: 'apache', clauses: [] },
  { id: 'power-of-attorney', clauses: ['A.2.3'] },
  { id: 'foreign-and-public', clauses: ['A.2.2'] },
] as const satisfies readonly Point[];
