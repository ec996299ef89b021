import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language.ts';
import type { Clause, ClauseId, SectionId } from '../../licence/clauses.ts';
import type { TermPlace } from '../../licence/terms.ts';

/** A stretch of a paragraph, from the first character to behind the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words of the licence in one language, by paragraph: the decisive ones, and the defined terms. */
export interface PassageText {
  readonly text: readonly string[];
  readonly marks: readonly string[];
  /** For each paragraph, where a term of section 1 stands for the first time in the passage. */
  readonly terms: readonly (readonly TermPlace[])[];
}

/** What a passage shows. */
export interface PassageProps {
  readonly passage: PassageText;
  /** Where definitions are read. */
  readonly text: LicenceText;
  /** The number printed in front of the first paragraph, with the space behind it. */
  readonly number?: string;
  /** What a search found, for each paragraph. */
  readonly found?: readonly (readonly Stretch[])[];
}

/** A clause as it is read beside a question or a duty: the original, and its translation if there is one. */
export interface ClauseReading {
  readonly clause: Clause;
  readonly original: PassageText;
  readonly translation: PassageText | null;
}

/** The whole text, loaded, with what shows it. */
export interface LicenceText {
  /** The language it is read in, which its translation is of. */
  readonly language: Language;
  readonly Passage: (props: PassageProps) => ReactNode;
  readonly clause: (id: ClauseId) => ClauseReading;
  /** What only the translation has; null where the original is read alone. */
  readonly translated: {
    readonly notice: string;
    readonly title: string;
    readonly sections: Readonly<Record<SectionId, string>>;
  } | null;
}
