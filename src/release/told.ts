import type { Place } from './lines.ts';
import type { ModelName, Size } from './models.ts';
import type { Picture } from './passages.ts';

/** What a licence is named for; `base` is the model that the release is made from. */
export type Part = 'whole' | 'code' | 'own' | 'base';

/** Where a licence is named. */
export type StatementSource = 'front-matter' | 'licence-file' | 'badge' | 'prose';

/** That a place names a licence for a part of the release. */
export interface Statement {
  readonly part: Part;
  /** The id of a general licence, or of the agreement. */
  readonly licence: string;
  readonly source: StatementSource;
  readonly place: Place;
  /** Whether it says of code and model at once that they stand under it, so that nothing limits it. */
  readonly isOfAll: boolean;
}

/** That a place names a model as the base. */
export interface Sign {
  readonly model: ModelName;
  readonly sizes: readonly Size[];
  /** What agrees by itself: a kind of file, a list, the sentences of one card on several models. */
  readonly group: string;
  readonly isProse: boolean;
  /** Whether it names the repository of somebody else's derivative. */
  readonly isSecondHand?: boolean;
  readonly place: Place;
}

/** A sentence on a ranking: whether its own words speak of the release itself, and those words in small letters. */
export interface RankingSaid {
  readonly small: string;
  readonly isOfItself: boolean;
  readonly place: Place;
}

/** What of a text is needed to mend it; lines are counted from 1. */
export interface Mending {
  /** The bases that it names, as a model hub has them. */
  readonly bases: readonly string[];
  /** The last line of the title; null where there is none. */
  readonly titleLine: number | null;
  /** Lines that stand by themselves and put a general licence on the whole. */
  readonly licenceLines: readonly number[];
}

/** What a text says of all that the checks ask; each hangs on this text alone. */
export interface Told {
  readonly title: { readonly text: string; readonly line: number } | null;
  /** Where the base is named as such, and where a plain sentence says that the release comes from it. */
  readonly bases: readonly Sign[];
  readonly origins: readonly Place[];
  /** Where the name of Baichuan2 stands, however it is meant, and where an address of the licensor's. */
  readonly names: readonly Place[];
  readonly sources: readonly Place[];
  readonly isTranslation: boolean;
  readonly agreementLinks: readonly Place[];
  readonly apacheLinks: readonly Place[];
  readonly modifications: readonly Place[];
  readonly placeholders: readonly Place[];
  /** The marking as it must be, spelt in any way, and where no reader sees it. */
  readonly marked: readonly Place[];
  readonly spelt: readonly Place[];
  readonly unseen: readonly Place[];
  readonly statements: readonly Statement[];
  readonly limits: readonly Place[];
  readonly badges: readonly { readonly picture: Picture; readonly place: Place }[];
  /** What its code says, in small letters, where it may name a repository. */
  readonly code: readonly string[];
  readonly rankings: readonly RankingSaid[];
  readonly mending: Mending;
}

/** What a file says that is known by its name alone. */
export const nothingTold: Told = {
  title: null,
  bases: [],
  origins: [],
  names: [],
  sources: [],
  isTranslation: false,
  agreementLinks: [],
  apacheLinks: [],
  modifications: [],
  placeholders: [],
  marked: [],
  spelt: [],
  unseen: [],
  statements: [],
  limits: [],
  badges: [],
  code: [],
  rankings: [],
  mending: { bases: [], titleLine: null, licenceLines: [] },
};
