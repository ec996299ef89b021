import type { FileReading } from '../../wizard/file.ts';
import type { RecordProblem, SavedAssessment, SavedRecord, Texts } from '../../wizard/record.ts';
import type { Address } from './address.ts';
import type { Conflict } from './assessment.ts';

/** A sentence to show above the page, by its key in `ui.json`; `fragment` fills the one about addresses. */
export type Notice =
  | { readonly key: 'notYet' | 'notAsked' }
  | { readonly key: 'unknownAddress'; readonly fragment: string };

/** What a deletion of this tab took away. */
export interface Deletion {
  readonly what: 'everything' | 'assessment';
  readonly taken: SavedRecord;
  /** Texts that could not be read. */
  readonly unread: Texts | null;
}

/** What there is to say about what is kept in the browser. */
export interface Kept {
  /** Why what is on the screen is not kept; null while it is. */
  readonly problem: RecordProblem | null;
  /** What another tab did to this tab's assessment; null while nothing is to be decided. */
  readonly conflict: Conflict | null;
  /** What was deleted last and can be brought back. */
  readonly deleted: Deletion | null;
  /** The record as it is kept. */
  readonly record: SavedRecord;
  /** The assessment that this tab works on, with its name and papers, also where another tab has deleted it; null where nothing was begun. */
  readonly own: SavedAssessment | null;
  /** Its id. */
  readonly id: number | null;
}

/** What the address and the store add to the wizard's own state. */
export interface View {
  /** The page the address names: the wizard's start or one of its places, the licence, the questions people ask, the method, the application. */
  readonly address: Exclude<Address, { readonly kind: 'unknown' }>;
  /** The fragment of the page's address. */
  readonly fragment: string;
  /** Whether the browser went back or forward to it: then it keeps its scroll position. */
  readonly traversed: boolean;
  /** The change that is compared with the result: its question and its option; null where there is none. */
  readonly trial: string | null;
  readonly notice: Notice | null;
  readonly kept: Kept;
  /** A file that was read and is not yet opened. */
  readonly offer: FileReading | null;
}
