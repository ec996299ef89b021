import type { codeLengths } from './share-link.ts';
import type { ShareVersion } from './share-version.ts';
import { shareVersion1 } from './share-version-1.ts';
import { shareVersion2 } from './share-version-2.ts';

type EachVersion<Lengths extends readonly number[]> = {
  readonly [N in keyof Lengths]: ShareVersion;
};

/**
 * The versions of share links, version 1 first; every one is read, the last is written. When the
 * contract gains or loses a question or an option, links get a new one: a file of its own, a row
 * here, its length in `codeLengths`.
 */
export const shareVersions: EachVersion<typeof codeLengths> = [shareVersion1, shareVersion2];
