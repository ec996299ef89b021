import type askedWords from '../../locales/en/asked.json';
import type cli from '../../locales/en/cli.json';
import type contradictions from '../../locales/en/contradictions.json';
import type kept from '../../locales/en/kept.json';
import type licenceView from '../../locales/en/licence-view.json';
import type method from '../../locales/en/method.json';
import type obligations from '../../locales/en/obligations.json';
import type outside from '../../locales/en/outside.json';
import type papers from '../../locales/en/papers.json';
import type papersApplication from '../../locales/en/papers-application.json';
import type papersFacts from '../../locales/en/papers-facts.json';
import type papersFields from '../../locales/en/papers-fields.json';
import type papersLetters from '../../locales/en/papers-letters.json';
import type papersNotices from '../../locales/en/papers-notices.json';
import type papersPack from '../../locales/en/papers-pack.json';
import type papersScreens from '../../locales/en/papers-screens.json';
import type plans from '../../locales/en/plans.json';
import type prove from '../../locales/en/prove.json';
import type questions from '../../locales/en/questions.json';
import type release from '../../locales/en/release.json';
import type releaseChecks from '../../locales/en/release-checks.json';
import type ui from '../../locales/en/ui.json';
import type unscripted from '../../locales/en/unscripted.json';
import type verdicts from '../../locales/en/verdicts.json';

/** The words of one language, a namespace a subject, each from a file of its own; English gives the keys. */
export interface WordsBySubject {
  readonly ui: typeof ui;
  readonly questions: typeof questions;
  readonly obligations: typeof obligations;
  readonly verdicts: typeof verdicts;
  readonly contradictions: typeof contradictions;
  readonly outside: typeof outside;
  readonly licenceView: typeof licenceView;
  readonly method: typeof method;
  readonly kept: typeof kept;
  readonly asked: typeof askedWords;
  readonly papersPack: typeof papersPack;
  readonly papersScreens: typeof papersScreens;
  readonly papers: typeof papers;
  readonly papersApplication: typeof papersApplication;
  readonly papersFacts: typeof papersFacts;
  readonly papersFields: typeof papersFields;
  readonly papersLetters: typeof papersLetters;
  readonly papersNotices: typeof papersNotices;
  readonly cli: typeof cli;
  readonly prove: typeof prove;
  readonly unscripted: typeof unscripted;
  readonly release: typeof release;
  readonly releaseChecks: typeof releaseChecks;
  readonly plans: typeof plans;
}

export type Subject = keyof WordsBySubject;

/** What the page speaks. */
export const pageSubjects = [
  'ui',
  'questions',
  'obligations',
  'verdicts',
  'contradictions',
  'outside',
  'licenceView',
  'kept',
  'papersPack',
  'papersScreens',
] as const satisfies readonly Subject[];

/** What the method, the questions people ask, the people a visitor may be like, the checks of a release and the plans side by side speak besides. */
export const furtherSubjects = [
  'method',
  'asked',
  'releaseChecks',
  'plans',
] as const satisfies readonly Subject[];

/** What papers are written in besides, loaded when a paper is asked for. */
export const paperSubjects = [
  'papers',
  'papersApplication',
  'papersFacts',
  'papersFields',
  'papersLetters',
  'papersNotices',
] as const satisfies readonly Subject[];

/** What the check of a release speaks, in the page and in the terminal; loaded when it is asked for. */
export const releaseSubjects = ['release'] as const satisfies readonly Subject[];

/** What only the terminal speaks, or only the pages as they are built. */
export const otherSubjects = ['cli', 'prove', 'unscripted'] as const satisfies readonly Subject[];

/** What the first question and the page around it speak, by subject, but for short names; all other words of the page come later. */
export const firstWordsOf = {
  questions: ['model'],
  ui: [
    ...['page', 'masthead', 'start', 'notices', 'question', 'footer', 'loading', 'crash', 'update'],
  ],
} satisfies { readonly [S in Subject]?: readonly string[] };

export type FirstWords = Pick<WordsBySubject, keyof typeof firstWordsOf>;
export type PageWords = Pick<WordsBySubject, (typeof pageSubjects)[number]>;
export type FurtherWords = Pick<WordsBySubject, (typeof furtherSubjects)[number]>;
export type ReleaseWords = Pick<WordsBySubject, (typeof releaseSubjects)[number]>;
export type PaperWords = Pick<WordsBySubject, (typeof paperSubjects)[number]>;

/** The file of a subject, in the folder of each language. */
export function fileOf(subject: Subject): string {
  return `${subject.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
}
