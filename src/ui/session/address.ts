import { isQuestionId } from '../../rules/contract/questions.ts';
import type { Place } from '../../wizard/machine.ts';
import { codeIn, tidied } from '../../wizard/share-link.ts';

/** The screens that a word alone names; each has its row in `src/ui/screens.ts`. */
const namedScreens = ['method', 'application', 'release'] as const;
export type NamedScreen = (typeof namedScreens)[number];

/** The screens of which a part may be named behind a slash: a clause, a question people ask, saved assessments. */
const partedScreens = ['licence', 'asked', 'plans'] as const;
export type PartedScreen = (typeof partedScreens)[number];

/** The screens that are pages of their own besides, to be read without scripts. */
export const readingScreens = ['licence', 'method', 'asked'] as const;
export type ReadingScreen = (typeof readingScreens)[number];

/** What a fragment of the page's address asks for (contract section 7). */
export type Address =
  | { readonly kind: 'start' }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: PartedScreen; readonly part: string | null }
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
  const [, screen, part = ''] = /^(\w+)\/(.+)/s.exec(path) ?? [];
  const parted = partedScreens.find((name) => name === screen);
  if (parted !== undefined) return { kind: parted, part: withoutGlued(part) };
  const plain = /^[\w/-]*\w/.exec(path)?.[0] ?? path;
  if (plain === '') return { kind: 'start' };
  const named = namedScreens.find((name) => name === plain);
  if (named !== undefined) return { kind: named };
  const whole = partedScreens.find((name) => name === plain);
  if (whole !== undefined) return { kind: whole, part: null };
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
  if (address.kind === 'start' || address.kind === 'unknown') return null;
  return partFragment(address.kind, 'part' in address ? address.part : null);
}

/** The fragment of a place in the wizard. */
export function fragmentOf(place: Place): string {
  return `#/${place}`;
}

/** The fragment of a screen, or of a part of it. */
function partFragment(screen: NamedScreen | PartedScreen, part: string | null = null): string {
  return part === null ? `#/${screen}` : `#/${screen}/${part}`;
}

/** The fragment of a clause in the licence view, or of the whole view. */
export function licenceFragment(clause?: string): string {
  return partFragment('licence', clause);
}

/** The fragment of a question people ask, or of a group of them; or of all. */
export function askedFragment(wanted?: string): string {
  return partFragment('asked', wanted);
}

/** The fragment of plans side by side, by what an address calls them; or of the screen as it begins. */
export function plansFragment(chosen?: string): string {
  return partFragment('plans', chosen);
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
