import type { ClauseId } from '../licence/clauses.ts';
import type { ObligationId } from '../rules/contract/obligations.ts';
import type { Place } from './lines.ts';
import type { Part } from './told.ts';

/** How a check came out; what each means stands in `locales`. */
export const findingStates = ['found', 'missing', 'conflict', 'look', 'clear', 'unknown'] as const;
export type FindingState = (typeof findingStates)[number];

interface CheckShape {
  readonly id: string;
  readonly duties: readonly ObligationId[];
  readonly clauses: readonly ClauseId[];
  /** The paper that does what is to be done; by the duty, where another one serves it. */
  readonly paper: string | null;
  readonly paperOfDuty?: Readonly<{ readonly [duty in ObligationId]?: string }>;
}

const licences = {
  duties: ['license-only-your-part', 'keep-modification-within-licence'],
  clauses: ['2.0', '2.5'],
  paper: 'source-notice',
} as const satisfies Omit<CheckShape, 'id'>;

/** What is checked in a release, in this order: the duties that each witnesses, their clauses, and the paper that mends. */
export const checks = [
  {
    id: 'base',
    duties: [],
    clauses: ['1.baichuan2-model', '1.derivative'],
    paper: null,
  },
  {
    id: 'source',
    duties: ['provide-source-and-licence'],
    clauses: ['2.4'],
    paper: 'source-notice',
  },
  {
    id: 'agreement',
    duties: ['provide-source-and-licence'],
    clauses: ['2.4'],
    paper: 'source-notice',
  },
  {
    id: 'modifications',
    duties: ['state-modifications', 'describe-distillation'],
    clauses: ['2.5'],
    paper: 'modifications',
    paperOfDuty: { 'describe-distillation': 'distillation' },
  },
  {
    id: 'origin',
    duties: ['state-derivation-plainly', 'describe-distillation'],
    clauses: ['6.1', '3.2', '2.5'],
    paper: 'origin-statement',
    paperOfDuty: { 'describe-distillation': 'distillation' },
  },
  {
    id: 'marking',
    duties: ['label-open-source-derivative', 'label-ranked-derivative'],
    clauses: ['6.1', '6.2'],
    paper: 'marking',
    paperOfDuty: { 'label-ranked-derivative': 'leaderboard-marking' },
  },
  { id: 'whole', ...licences },
  { id: 'places', ...licences },
  {
    id: 'card',
    duties: ['provide-source-and-licence'],
    clauses: ['2.4'],
    paper: 'marking',
  },
  {
    id: 'brand',
    duties: ['obtain-brand-consent'],
    clauses: ['3.2'],
    paper: 'brand-consent',
  },
  {
    id: 'ranking',
    duties: ['label-ranked-derivative'],
    clauses: ['6.2'],
    paper: 'leaderboard-marking',
  },
] as const satisfies readonly CheckShape[];

export type CheckId = (typeof checks)[number]['id'];

/** What is checked (see `checks`). */
export interface Check extends CheckShape {
  readonly id: CheckId;
}

/** What a finding says besides its state. The words of each stand in `locales`, with the same placeholders. */
export const noteIds = [
  'sizes-differ',
  'baichuan1',
  'models-differ',
  'second-hand',
  'only-a-name',
  'no-sign',
  'only-the-name',
  'changed-copy',
  'clauses-broken',
  'words-added',
  'translation-alone',
  'english-alone',
  'empty-file',
  'link-is-no-copy',
  'apache-is-not-it',
  'only-placeholder',
  'spelt-otherwise',
  'only-unseen',
  'not-in-a-card',
  'without-origin',
  'limited',
  'badge-leads-nowhere',
  'badge-of-another',
  'licences-differ',
  'no-front-matter',
  'card-lacks',
  'in-a-name',
  'ranked',
] as const;
export type NoteId = (typeof noteIds)[number];

export interface Note {
  readonly note: NoteId;
  /** What it is about: clauses, properties, licences or files, by their own names. */
  readonly about: readonly string[];
}

/** A place that a finding rests on; where it names a licence, for which part and which. */
export interface FoundPlace extends Place {
  readonly part?: Part;
  readonly licence?: string;
}

/** What a check gives: its state, what more there is to say, and where it stands. */
export interface Outcome {
  readonly state: FindingState;
  readonly notes: readonly Note[];
  readonly places: readonly FoundPlace[];
}

/** The most places that a finding or a suggestion shows; the first ones stand for all. */
const mostPlaces = 100;

/** The first places, as many as are shown; one that says nothing else than another is left out. */
export function eachOnce<Shown extends Place>(places: readonly Shown[]): readonly Shown[] {
  const shown = new Map<string, Shown>();
  for (const place of places) {
    if (shown.size >= mostPlaces) break;
    const key = JSON.stringify(place);
    if (!shown.has(key)) shown.set(key, place);
  }
  return [...shown.values()];
}

/** The outcome of a check; what is left out is empty. */
export function outcome(
  state: FindingState,
  places: readonly FoundPlace[] = [],
  ...notes: readonly (NoteId | readonly [note: NoteId, about: readonly string[]])[]
): Outcome {
  return {
    state,
    places: eachOnce(places),
    notes: notes.map((note) =>
      typeof note === 'string' ? { note, about: [] } : { note: note[0], about: note[1] },
    ),
  };
}
