import type { FormCellId } from '../licence/form.ts';

/** Words by key (`subject:path`), with values filled in; handed in, so that page and terminal share them. */
export type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The languages papers are written in; the licensor's comes first in every paper. */
export const paperLanguages = ['zh-CN', 'en'] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** What papers need of the project's English translation of the licence (`locales/en/licence.json`). */
export interface Translation {
  readonly notice: string;
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly clauses: Readonly<Record<string, { readonly text: readonly string[] }>>;
  readonly form: Readonly<
    Record<
      FormCellId,
      {
        readonly label: string;
        readonly notes: readonly string[];
        readonly boxes: readonly string[];
      }
    >
  >;
  readonly enclosures: Readonly<Record<string, string>>;
}

/**
 * The languages of a paper: Chinese, and below it the reader's own where that is another. A paper
 * that nobody but the reader's public sees begins with the reader's own.
 */
export function bothLanguages(own: PaperLanguage): readonly PaperLanguage[] {
  return own === 'zh-CN' ? ['zh-CN'] : ['zh-CN', own];
}
