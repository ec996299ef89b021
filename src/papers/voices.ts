import type { FormCellId } from '../licence/form.ts';
import type { Translate } from '../rules/translate.ts';

/** What papers need of the project's translation of the licence (`locales/<tag>/licence.json`). */
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

/** A language that papers are written in. */
export interface Voice {
  /** Its BCP 47 tag. */
  readonly language: string;
  readonly t: Translate;
  /** The translation of the licence that stands in it; null for the language of the licence itself. */
  readonly translation: Translation | null;
}
