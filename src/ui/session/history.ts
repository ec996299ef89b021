import { rootFrom } from '../../i18n/language.ts';
import { isQuestionId } from '../../rules/contract/questions.ts';
import type { Place } from '../../wizard/machine.ts';
import { type Address, fragmentOf, parseAddress, plainFragment } from './address.ts';
import type { Notice, View } from './view.ts';

/** What is used of a browser's window to show where the person is, and to follow where they go. */
export interface Addressed {
  readonly document: { readonly documentElement: { readonly dataset: Pick<DOMStringMap, string> } };
  readonly location: Pick<Location, 'pathname' | 'hash' | 'reload'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back'>;
}

/** The state of a history entry that this page has shown. */
export interface Entry {
  /** What tells it from every other. */
  readonly visit: number;
  /** The fragment of the entry below, from which this one was reached. */
  readonly from?: string | undefined;
  /** The change that is compared with the result: its question and its option. */
  readonly trial?: string | undefined;
}

const entry = (rest: Omit<Entry, 'visit'> = {}): Entry => ({ visit: Math.random(), ...rest });

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

  /** The change that the present entry compares with the result; null where there is none. */
  get trial(): string | null {
    return this.entry?.trial ?? null;
  }

  /** Takes note that the browser has gone to another entry, and gives what its address asks for. */
  arrive(): Address {
    this.notice = null;
    this.traversed = this.entry !== null;
    this.mark(this.shown?.fragment);
    return this.wanted;
  }

  /** Goes on to an address, a new entry unless it is the present one, or that of a comparison, which is over then. */
  go(url: string): void {
    const { history, location } = this.window;
    const { pathname, hash } = location;
    if (this.trial !== null) history.replaceState(entry({ from: this.entry?.from }), '', url);
    else if (url !== (hash || pathname)) history.pushState(entry({ from: hash }), '', url);
    this.traversed = false;
  }

  /** Goes on to the comparison with a change, an entry of its own at the same address. */
  compare(trial: string): void {
    const { hash } = this.window.location;
    this.window.history.pushState(entry({ from: hash, trial }), '');
    this.traversed = false;
  }

  /** Goes back to the entry below. */
  back(): void {
    this.window.history.back();
  }

  /** Whether the entry below shows a place. */
  isFrom(place: Place): boolean {
    return this.entry?.from === fragmentOf(place);
  }

  /** Puts the place that is shown in the present entry. */
  replace(place: Place): void {
    this.window.history.replaceState(entry({ from: this.entry?.from }), '', fragmentOf(place));
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
    this.window.history.replaceState(entry(), '', this.path);
  }

  private get entry(): Entry | null {
    return this.window.history.state;
  }

  /** Marks the present entry, so that a way back to it is known as such, and puts its address as this page writes it. */
  private mark(from?: string): void {
    const { history } = this.window;
    history.replaceState(this.entry ?? entry({ from }), '', plainFragment(this.wanted));
  }
}
