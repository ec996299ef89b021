import { isQuestionId } from '../../rules/contract/questions.ts';
import type { Place } from '../../wizard/machine.ts';
import { codeIn, tidied } from '../../wizard/share-link.ts';

/** The screens that a word alone names; each has its row in `src/ui/screens.ts`. */
const namedScreens = ['method', 'application', 'release'] as const;
export type NamedScreen = (typeof namedScreens)[number];

/** The screens that are pages of their own besides, to be read without scripts. */
export const readingScreens = ['licence', 'method', 'asked'] as const;
export type ReadingScreen = (typeof readingScreens)[number];

/** What a fragment of the page's address asks for (contract section 7). */
export type Address =
  | { readonly kind: 'start' }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'licence'; readonly clause: string | null }
  | { readonly kind: 'asked'; readonly wanted: string | null }
  | { readonly kind: NamedScreen }
  | { readonly kind: 'shared'; readonly code: string }
  | { readonly kind: 'unknown'; readonly fragment: string };

/**
 * Reads a fragment such as `#/purpose`, also one that programs for chat and mail have encoded or to
 * which they have glued what stood behind it; what it does not know is `unknown`, never an error.
 */
export function parseAddress(fragment: string): Address {
  const tidy = tidied(fragment).trim();
  const code = codeIn(tidy);
  if (code !== null) return { kind: 'shared', code };
  const path = tidy.replace(/#\/?/, '');
  const [, screen, part = ''] = /^(licence|asked)\/(.+)/s.exec(path) ?? [];
  if (screen === 'licence') return { kind: screen, clause: withoutGlued(part) };
  if (screen === 'asked') return { kind: screen, wanted: withoutGlued(part) };
  const plain = /^[\w/-]*\w/.exec(path)?.[0] ?? path;
  if (plain === '') return { kind: 'start' };
  const named = namedScreens.find((name) => name === plain);
  if (named !== undefined) return { kind: named };
  if (plain === 'licence') return { kind: plain, clause: null };
  if (plain === 'asked') return { kind: plain, wanted: null };
  if (isQuestionId(plain) || plain === 'check' || plain === 'result') {
    return { kind: 'place', place: plain };
  }
  return { kind: 'unknown', fragment };
}

/** A clause or a question without marks and words that stood behind its address; as it is where it has not the form of one. */
function withoutGlued(clause: string): string {
  return /^([\w.-]*\w)[.-]*(?:[^\w/.-].*)?$/s.exec(clause)?.[1] ?? clause;
}

/** The fragment that asks for the same as an address in the form that this page writes; null where there is none. */
export function plainFragment(address: Address): string | null {
  if (address.kind === 'shared') return sharedFragment(address.code, 'result');
  if (address.kind === 'place') return fragmentOf(address.place);
  if (address.kind === 'licence') return licenceFragment(address.clause ?? undefined);
  if (address.kind === 'asked') return askedFragment(address.wanted ?? undefined);
  return address.kind === 'start' || address.kind === 'unknown' ? null : `#/${address.kind}`;
}

/** The fragment of a place in the wizard. */
export function fragmentOf(place: Place): string {
  return `#/${place}`;
}

/** The fragment of a clause in the licence view, or of the whole view. */
export function licenceFragment(clause?: string): string {
  return clause === undefined ? '#/licence' : `#/licence/${clause}`;
}

/** The fragment of a question people ask, or of a group of them; or of all. */
export function askedFragment(wanted?: string): string {
  return wanted === undefined ? '#/asked' : `#/asked/${wanted}`;
}

/** The address of a fragment within a page that is read without scripts: the page that holds the screen, or the wizard's. */
export function addressToRead(fragment: string): string {
  const [, page, part] = /^#\/(\w+)(\/.+)?$/.exec(fragment) ?? [];
  if (!readingScreens.some((screen) => screen === page)) return `./${fragment}`;
  return part === undefined ? `${page}.html` : `${page}.html${fragment}`;
}

/** The fragment of a share link: the encoded answers after the place they lead to. */
export function sharedFragment(code: string, place: Place): string {
  return `${fragmentOf(place)}?a=${code}`;
}
