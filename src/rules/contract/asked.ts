import type { ClauseId } from '../../licence/clauses.ts';

/** When people ask, in order. */
export const askedMoments = [
  'before',
  'application',
  'waiting',
  'after',
  'derivatives',
  'outside',
] as const;

interface Asked {
  readonly id: string;
  readonly moment: (typeof askedMoments)[number];
  /** What the answer rests on, or where one would look for it. */
  readonly clauses: readonly ClauseId[];
  /** Whether the text answers, leaves the point open, or says nothing of it. */
  readonly text: 'says' | 'open' | 'silent';
  /** The note on what stands outside the supplied text that the answer goes on with. */
  readonly outside: 'readme' | 'apache' | 'english' | 'earlier' | 'models' | 'reports' | null;
}

/** What applicants and users ask again and again; question and answer stand in the locales. */
export const asked = [
  { id: 'royalties', moment: 'before', clauses: ['2.0', '2.2'], text: 'says', outside: null },
  {
    id: 'other-models',
    moment: 'before',
    clauses: ['1.baichuan2-model', '1.derivative'],
    text: 'says',
    outside: 'models',
  },
  {
    id: 'code-only',
    moment: 'before',
    clauses: ['1.model', '4.3'],
    text: 'says',
    outside: 'apache',
  },
  {
    id: 'download-only',
    moment: 'before',
    clauses: ['1.distribution', '2.4'],
    text: 'says',
    outside: null,
  },
  {
    id: 'subsidiaries',
    moment: 'before',
    clauses: ['1.third-party', '2.0', '2.2'],
    text: 'says',
    outside: 'earlier',
  },
  {
    id: 'old-outputs',
    moment: 'before',
    clauses: ['1.commercial-use', '2.0', '2.2'],
    text: 'open',
    outside: null,
  },
  { id: 'patents', moment: 'before', clauses: ['2.0', '4.5'], text: 'silent', outside: null },
  { id: 'daily-users', moment: 'before', clauses: ['A.2.1'], text: 'silent', outside: 'readme' },
  { id: 'providers', moment: 'before', clauses: ['A.2.1'], text: 'silent', outside: 'readme' },
  {
    id: 'address',
    moment: 'application',
    clauses: ['3.2', '5.2', 'A.1'],
    text: 'says',
    outside: 'models',
  },
  { id: 'whose-identity', moment: 'application', clauses: ['A.2.3'], text: 'says', outside: null },
  {
    id: 'power-of-attorney',
    moment: 'application',
    clauses: ['A.2.3'],
    text: 'silent',
    outside: null,
  },
  {
    id: 'no-business-licence',
    moment: 'application',
    clauses: ['A.2.2', 'A.2.3'],
    text: 'silent',
    outside: null,
  },
  {
    id: 'fee',
    moment: 'application',
    clauses: ['2.0', '2.2', 'A.1'],
    text: 'silent',
    outside: 'readme',
  },
  {
    id: 'bounces',
    moment: 'application',
    clauses: ['2.2', 'A.1'],
    text: 'silent',
    outside: 'reports',
  },
  {
    id: 'start-while-waiting',
    moment: 'waiting',
    clauses: ['2.0', '2.2'],
    text: 'says',
    outside: null,
  },
  {
    id: 'review-time',
    moment: 'waiting',
    clauses: ['2.2', 'A.1'],
    text: 'silent',
    outside: 'reports',
  },
  { id: 'no-answer', moment: 'waiting', clauses: ['2.2'], text: 'says', outside: null },
  { id: 'refused', moment: 'waiting', clauses: ['2.2', '7.3'], text: 'silent', outside: null },
  {
    id: 'permanent',
    moment: 'after',
    clauses: ['2.0', '2.2', '7.2'],
    text: 'silent',
    outside: null,
  },
  { id: 'revocation', moment: 'after', clauses: ['2.0', '4.7'], text: 'silent', outside: null },
  {
    id: 'later-conditions',
    moment: 'after',
    clauses: ['7.1', '7.2'],
    text: 'silent',
    outside: 'readme',
  },
  {
    id: 'employee-named',
    moment: 'after',
    clauses: ['2.0', '2.2', 'A.2.1'],
    text: 'says',
    outside: null,
  },
  {
    id: 'mark-to-users',
    moment: 'after',
    clauses: ['2.4', '3.2', '6.1', '6.2'],
    text: 'says',
    outside: null,
  },
  {
    id: 'where-modifications',
    moment: 'after',
    clauses: ['2.4', '2.5'],
    text: 'silent',
    outside: null,
  },
  {
    id: 'brand',
    moment: 'after',
    clauses: ['2.4', '3.2', '6.1', '6.2'],
    text: 'says',
    outside: null,
  },
  {
    id: 'lora-mit',
    moment: 'derivatives',
    clauses: ['2.0', '2.4', '2.5', '3.3', '6.1'],
    text: 'says',
    outside: null,
  },
  {
    id: 'who-owns',
    moment: 'derivatives',
    clauses: ['2.0', '3.1', '3.3'],
    text: 'says',
    outside: null,
  },
  { id: 'ranking', moment: 'derivatives', clauses: ['6.2'], text: 'says', outside: null },
  { id: 'apache', moment: 'outside', clauses: ['2.2'], text: 'silent', outside: 'apache' },
  { id: 'english', moment: 'outside', clauses: ['7.2'], text: 'silent', outside: 'english' },
  { id: 'version', moment: 'outside', clauses: [], text: 'silent', outside: null },
  {
    id: 'readme-conditions',
    moment: 'outside',
    clauses: ['2.2', 'A.2.1'],
    text: 'silent',
    outside: 'readme',
  },
  { id: 'filing', moment: 'outside', clauses: ['2.2', '2.3'], text: 'silent', outside: 'readme' },
] as const satisfies readonly Asked[];
