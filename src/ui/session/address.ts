import { isQuestionId } from '../../rules/contract/questions.ts';
import type { Place } from '../../wizard/machine.ts';

/** What a fragment of the page's address asks for (contract section 7). */
export type Address =
  | { readonly kind: 'start' }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'licence'; readonly clause: string | null }
  | { readonly kind: 'method' }
  | { readonly kind: 'application' }
  | { readonly kind: 'shared'; readonly code: string }
  | { readonly kind: 'unknown'; readonly fragment: string };

/** Reads a fragment such as `#/purpose`; what it does not know is `unknown`, never an error. */
export function parseAddress(fragment: string): Address {
  const path = fragment.replace(/^#\/?/, '');
  const query = path.indexOf('?a=');
  if (query >= 0) return { kind: 'shared', code: path.slice(query + 3) };
  if (path === '') return { kind: 'start' };
  if (path === 'method' || path === 'application') return { kind: path };
  if (path === 'licence') return { kind: 'licence', clause: null };
  if (path.startsWith('licence/')) return { kind: 'licence', clause: path.slice(8) };
  if (isQuestionId(path) || path === 'check' || path === 'result') {
    return { kind: 'place', place: path };
  }
  return { kind: 'unknown', fragment };
}

/** The fragment of a place in the wizard. */
export function fragmentOf(place: Place): string {
  return `#/${place}`;
}

/** The fragment of a clause in the licence view, or of the whole view. */
export function licenceFragment(clause?: string): string {
  return clause === undefined ? '#/licence' : `#/licence/${clause}`;
}

/** The fragment of a share link: the encoded answers after the place they lead to. */
export function sharedFragment(code: string, place: Place): string {
  return `${fragmentOf(place)}?a=${code}`;
}
