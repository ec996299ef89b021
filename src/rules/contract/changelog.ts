import type { versions } from './versions.ts';

/** One version of the rules: its date and what changed, by key; the sentences stand in the locales. */
export interface RulesChange {
  readonly version: string;
  readonly date: string;
  readonly changes: readonly string[];
}

/** A row for each of the versions, in their order. */
type Rows<Versions extends readonly string[]> = {
  readonly [Row in keyof Versions]: RulesChange & { readonly version: Versions[Row] };
};

/** What changed in each version of the rules, the latest first. */
export const changelog = [
  {
    version: '1.1.0',
    date: '2026-11-29',
    changes: [
      'two-doubts',
      'seek-advice',
      'sole-trader',
      'ranking',
      'data-sets',
      'waiting',
      'what-decides',
    ],
  },
  {
    version: '1.0.0',
    date: '2026-11-23',
    changes: ['questions', 'verdicts', 'obligations', 'partial-answers', 'text'],
  },
] as const satisfies Rows<typeof versions>;

/** When and how what stands outside the text was last looked at, the latest first. */
export const outsideChecks = [{ date: '2026-11-23', how: 'notes' }] as const satisfies readonly {
  readonly date: string;
  readonly how: string;
}[];
