import { rootFrom } from '../../i18n/language.ts';
import { isQuestionId } from '../../rules/contract/questions.ts';
import type { Place } from '../../wizard/machine.ts';
import { type Address, fragmentOf, parseAddress, plainFragment } from './address.ts';
import type { Notice, View } from './view.ts';

/** What is used of a browser's window to show where the person is, and to follow where they go. */
export interface Addressed {
  readonly document: { readonly documentElement: { readonly dataset: Pick<DOMStringMap, string> } };
  readonly location: Pick<Location, 'pathname' | 'hash' | 'reload'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>;
}

/** The state of a history entry that this page has shown. */
const visited = { visited: true };

/**
 * The address and the browser's history. What the person does adds to it, an address that leads
 * nowhere is replaced by the one that is shown.
 */
export class Addresses {
  private readonly window: Addressed;
  /** Whether the browser went back or forward to the present entry. */
  traversed = false;
  /** Why what is shown is not what the address asked for. */
  notice: Notice | null = null;
  private shown: Pick<View, 'address' | 'fragment'> | null = null;

  constructor(window: Addressed) {
    this.window = window;
    this.mark();
  }

  /** The path of the page. */
  get path(): string {
    return this.window.location.pathname;
  }

  /** The relative address of the root page's folder. */
  get root(): string {
    return rootFrom(this.window.document.documentElement.dataset.folder);
  }

  /** What the address asks for. */
  get wanted(): Address {
    return parseAddress(this.window.location.hash);
  }

  /** What the address names; the start in place of what is unknown. The same object until it changes. */
  get view(): Pick<View, 'address' | 'fragment'> {
    const fragment = this.window.location.hash;
    if (this.shown?.fragment !== fragment) {
      const { wanted } = this;
      const address = wanted.kind === 'unknown' ? ({ kind: 'start' } as const) : wanted;
      this.shown = { address, fragment };
    }
    return this.shown;
  }

  /** Takes note that the browser has gone to another entry, and gives what its address asks for. */
  arrive(): Address {
    this.notice = null;
    this.traversed = this.window.history.state !== null;
    this.mark();
    return this.wanted;
  }

  /** Goes on to an address, a new entry unless it is the present one. */
  go(url: string): void {
    const { pathname, hash } = this.window.location;
    if (url !== (hash || pathname)) this.window.history.pushState(visited, '', url);
    this.traversed = false;
  }

  /** Puts the place that is shown in the present entry. */
  replace(place: Place): void {
    this.window.history.replaceState(visited, '', fragmentOf(place));
  }

  /** Says why `place` is shown where `wanted` was asked for, and puts it right. */
  settle(wanted: Place, place: Place): void {
    if (place === wanted) return;
    if (isQuestionId(place)) this.notice ??= { key: 'notYet' };
    else if (isQuestionId(wanted)) this.notice ??= { key: 'notAsked' };
    this.replace(place);
  }

  /** Says that there is nothing at `fragment`, and goes to the start. */
  refuse(fragment: string): void {
    this.notice = { key: 'unknownAddress', fragment };
    this.window.history.replaceState(visited, '', this.path);
  }

  /** Marks the present entry, so that a way back to it is known as such, and puts its address as this page writes it. */
  private mark(): void {
    this.window.history.replaceState(visited, '', plainFragment(this.wanted));
  }
}
