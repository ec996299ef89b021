import { assess } from '../../src/rules/assess.ts';
import type { Change } from '../../src/rules/changes.ts';
import { isQuestionId, type QuestionId, questionIds } from '../../src/rules/contract/questions.ts';
import { type Answers, decode, encode } from '../../src/rules/logic/state.ts';
import { walk } from '../../src/rules/walk.ts';
import type { Place } from '../../src/wizard/machine.ts';
import type { PaperFields } from '../../src/wizard/record.ts';

/** An assessment that is, or once was, kept in the browser. */
export interface Item {
  /** What the store calls it, as far as it was seen. */
  id: string | null;
  name: string | null;
  answers: Answers;
  papers: PaperFields;
}

/** An assessment as a file holds it. */
export interface HeldFile {
  readonly text: string;
  readonly name: string;
  readonly answers: Answers;
  readonly assessedOn: string;
}

/** A tab as a person knows it. */
export interface Tab {
  given: Answers;
  /** The assessment that the tab works on, by its number; null while none is kept. */
  item: number | null;
  /** Its answers as the tab last saw them kept. */
  base: Answers;
  conflict: 'changed' | 'gone' | null;
  confirmed: boolean;
  place: Place;
  /** The browser's history of the tab: the fragments, and which one is shown. */
  entries: string[];
  at: number;
  file: HeldFile | null;
  /** The change that is compared with the result. */
  trial: Change | null;
  /** What the last deletion took away, while it can be undone. */
  removed: number[] | null;
  /** Whether an answer on the start screen asks first what becomes of what is saved. */
  asks: 'yes' | 'no' | 'either';
  /** The answer that waits until that is decided. */
  asking: string | null;
}

/** What should be: the tabs, and what the browser keeps. */
export interface World {
  items: Item[];
  /** The numbers of the assessments that are kept. */
  kept: number[];
  /** The one that is opened where a tab has none of its own. */
  opened: number | null;
  tabs: Tab[];
}

/** A world in which nothing was done, without a tab. */
export const emptyWorld: World = { items: [], kept: [], opened: null, tabs: [] };

/** Answers as they can be compared. */
export const plain = (answers: Answers): string => JSON.stringify(decode(encode(answers)));
const same = (one: Answers, other: Answers) => plain(one) === plain(other);
const isBlank = (answers: Answers) => questionIds.every((id) => answers[id] === undefined);

/** What the fragment of an address shows. */
export function kindOf(fragment: string): 'start' | 'place' | 'shared' | 'licence' | 'application' {
  const path = fragment.replace(/^#\/?/u, '');
  if (path === '') return 'start';
  if (path.includes('?a=')) return 'shared';
  return path === 'licence' || path === 'application' ? path : 'place';
}

/** The fragment that a tab shows. */
export const fragmentOf = ({ entries, at }: Tab): string => entries[at] ?? '';

const itemOf = (world: World, { item }: Tab) =>
  item !== null && world.kept.includes(item) ? world.items[item] : undefined;

function onward({ given, confirmed }: Tab): Place {
  const { next, stopped } = walk(given);
  return next ?? (confirmed || stopped ? 'result' : 'check');
}

function reopened(tab: Tab, id: QuestionId): Place {
  const { path, next } = walk(tab.given);
  return path.includes(id) || next === id ? id : onward(tab);
}

function go(tab: Tab, fragment: string): void {
  if (fragmentOf(tab) === fragment) return;
  tab.entries = [...tab.entries.slice(0, tab.at + 1), fragment];
  tab.at += 1;
}

const show = (tab: Tab) => go(tab, `#/${tab.place}`);

function enter(world: World, tab: Tab, item: number | null, given: Answers): void {
  Object.assign(tab, { given, base: given, item, conflict: null, confirmed: false });
  Object.assign(tab, { file: null, trial: null, removed: null, asks: 'no', asking: null });
  tab.place = onward(tab);
  if (item !== null) world.opened = item;
}

/** Keeps a tab's answers, unless another tab has changed or deleted what it worked on. */
function keep(world: World, tab: Tab, name: string | null = null, papers: PaperFields = {}): void {
  tab.conflict ??= clash(world, tab);
  if (tab.conflict !== null) return;
  if (tab.item === null) {
    if (isBlank(tab.given)) return;
    tab.item = world.items.push({ id: null, name, answers: tab.given, papers }) - 1;
    world.kept.push(tab.item);
  }
  const item = world.items[tab.item];
  if (item !== undefined) item.answers = tab.given;
  tab.base = tab.given;
  world.opened = tab.item;
}

function clash(world: World, tab: Tab): Tab['conflict'] {
  if (tab.item === null) return null;
  const item = itemOf(world, tab);
  if (item === undefined) return 'gone';
  return same(item.answers, tab.base) ? null : 'changed';
}

function sent(tab: Tab): void {
  Object.assign(tab, { trial: null, removed: null, asks: 'no' });
}

function fresh(world: World, tab: Tab, fragment: string): void {
  const item = kindOf(fragment) === 'start' ? null : world.opened;
  const given = item === null ? {} : (world.items[item]?.answers ?? {});
  enter(world, tab, item, given);
  if (kindOf(fragment) === 'start') tab.asks = 'yes';
  arrive(tab, fragment);
}

/** The first screen of a page that is loaded. */
function arrive(tab: Tab, fragment: string): void {
  const wanted = fragment.slice(2);
  tab.confirmed = wanted === 'result' && walk(tab.given).next === null;
  tab.place = reopened(tab, isQuestionId(wanted) ? wanted : 'model');
  if (kindOf(fragment) !== 'place') return;
  if (!isQuestionId(wanted)) tab.place = onward(tab);
  tab.entries[tab.at] = `#/${tab.place}`;
}

/** What a person does in a tab: it changes the world, or gives the worlds that may follow. */
export type Deed = (world: World, tab: Tab) => World[] | undefined;

/** The worlds that may follow a deed; what the other tabs are told is part of them. */
export function after(world: World, n: number, deed: Deed): readonly World[] {
  const next = structuredClone(world);
  const worlds = deed(next, next.tabs[n] as Tab) ?? [next];
  return worlds.flatMap((one) =>
    // Twice: what ends a conflict in one tab may be news to another.
    [...one.tabs.keys(), ...one.tabs.keys()].reduce<World[]>(
      (told, other) => told.flatMap((each) => noticed(each, other)),
      [one],
    ),
  );
}

/**
 * A conflict shows in a tab. One in which there is nothing to choose any more, because the other tab
 * has what this one has or what it last saw, may end with this tab's answers kept, or stay until the
 * person decides.
 */
function noticed(world: World, n: number): World[] {
  const tab = world.tabs[n] as Tab;
  const found = clash(world, tab);
  const item = itemOf(world, tab);
  const chosen = found === null || (item !== undefined && same(item.answers, tab.given));
  if (tab.conflict === null || !chosen) {
    tab.conflict = found ?? tab.conflict;
    return [world];
  }
  const ended = either(world, tab, (next, one) => {
    (itemOf(next, one) as Item).answers = one.given;
    Object.assign(one, { base: one.given, conflict: null });
  });
  return [ended, world];
}

/** Another world of the same tab. */
function either(world: World, tab: Tab, deed: (world: World, tab: Tab) => void): World {
  const other = structuredClone(world);
  deed(other, other.tabs[world.tabs.indexOf(tab)] as Tab);
  return other;
}

function begin(world: World, tab: Tab, given: Answers): void {
  enter(world, tab, null, given);
  keep(world, tab);
  if (isBlank(given)) go(tab, '');
  else show(tab);
}

export const deeds = {
  /** Answers the question on the screen. */
  answer:
    (id: QuestionId, answer: string | readonly string[]): Deed =>
    (world, tab) => {
      const start = kindOf(fragmentOf(tab)) === 'start';
      const first = start && tab.item === null && isBlank(tab.given) && world.kept.length > 0;
      const take = (_: World, one: Tab) => {
        sent(one);
        one.given = { ...one.given, [id]: answer };
        one.place = onward(one);
      };
      const taken = either(world, tab, (next, one) => {
        take(next, one);
        if (!same(one.given, tab.given)) keep(next, one);
        show(one);
      });
      const asked = either(world, tab, (_, one) => {
        one.asking = String(answer);
      });
      if (!first || tab.asks === 'no') return [taken];
      return tab.asks === 'yes' ? [asked] : [taken, asked];
    },
  /** Decides what becomes of what is saved, `saved` among it. */
  decide:
    (choice: 'beside' | 'replace' | 'goOn', saved: number): Deed =>
    (world, tab) => {
      const given = { model: tab.asking } as Answers;
      const item = world.items[saved] as Item;
      if (choice === 'beside') begin(world, tab, given);
      else if (choice === 'goOn') deeds.open(saved)(world, tab);
      else {
        enter(world, tab, saved, given);
        item.answers = given;
        show(tab);
      }
      return undefined;
    },
  reopen:
    (id: QuestionId): Deed =>
    (_, tab) => {
      sent(tab);
      tab.place = reopened(tab, id);
      show(tab);
      return undefined;
    },
  review: ((_, tab) => {
    sent(tab);
    tab.confirmed = false;
    tab.place = onward(tab);
    show(tab);
    return undefined;
  }) as Deed,
  confirm: ((_, tab) => {
    sent(tab);
    tab.confirmed = walk(tab.given).next === null;
    tab.place = onward(tab);
    show(tab);
    return undefined;
  }) as Deed,
  compare:
    (change: Change | null): Deed =>
    (_, tab) => {
      tab.trial = change;
      return undefined;
    },
  take: ((world, tab) => {
    tab.given = tab.trial?.answers ?? tab.given;
    sent(tab);
    keep(world, tab);
    tab.place = onward(tab);
    show(tab);
    return undefined;
  }) as Deed,
  restart: ((world, tab) => {
    begin(world, tab, {});
    return undefined;
  }) as Deed,
  open:
    (item: number): Deed =>
    (world, tab) => {
      enter(world, tab, item, world.items[item]?.answers ?? {});
      show(tab);
      return undefined;
    },
  /** Opens what a link or a file holds; what is saved already may be opened in its place. */
  accept:
    (held: Answers, name: string | null): Deed =>
    (world, tab) => {
      const opened = (next: World, one: Tab) => {
        one.confirmed = walk(one.given).next === null;
        one.place = onward(one);
        one.entries[one.at] = `#/${one.place}`;
        return next;
      };
      const effect = (answers: Answers) => plain(assess(answers).answers);
      const known = world.kept.filter(
        (item) => effect(world.items[item]?.answers ?? {}) === effect(held),
      );
      return [
        either(world, tab, (next, one) => {
          enter(next, one, null, held);
          keep(next, one, name);
          opened(next, one);
        }),
        ...known.map((item) =>
          either(world, tab, (next, one) => {
            enter(next, one, item, next.items[item]?.answers ?? {});
            opened(next, one);
          }),
        ),
      ];
    },
  holdFile:
    (file: HeldFile | null): Deed =>
    (_, tab) => {
      tab.file = file;
      return undefined;
    },
  rename:
    (item: number, name: string | null): Deed =>
    (world) => {
      (world.items[item] as Item).name = name;
      return undefined;
    },
  duplicate:
    (item: number, name: string): Deed =>
    (world) => {
      const { answers, papers } = world.items[item] as Item;
      world.kept.push(world.items.push({ id: null, name, answers, papers }) - 1);
      return undefined;
    },
  delete:
    (item: number): Deed =>
    (world, tab) => {
      if (item === tab.item) {
        enter(world, tab, null, {});
      }
      world.kept = world.kept.filter((other) => other !== item);
      tab.removed = [item];
      return undefined;
    },
  deleteAll: ((world, tab) => {
    enter(world, tab, null, {});
    tab.removed = world.kept;
    world.kept = [];
    go(tab, '');
    return undefined;
  }) as Deed,
  /** Brings back just what the last deletion of this tab took away. */
  undo: ((world, tab) => {
    world.kept = [...(tab.removed ?? []), ...world.kept];
    tab.removed = null;
    tab.asks = 'either';
    return undefined;
  }) as Deed,
  takeOver: ((world, tab) => {
    if (itemOf(world, tab) === undefined) begin(world, tab, {});
    else deeds.open(tab.item as number)(world, tab);
    return undefined;
  }) as Deed,
  /** Keeps what the tab shows beside what the other tab has made of it, with its name and papers. */
  keepOwn: ((world, tab) => {
    const { name, papers } = world.items[tab.item as number] as Item;
    tab.item = null;
    tab.conflict = null;
    keep(world, tab, name, papers);
    return undefined;
  }) as Deed,
  type:
    (field: string, text: string): Deed =>
    (world, tab) => {
      const item = world.items[tab.item as number] as Item;
      item.papers = { ...item.papers, draft: { ...item.papers.draft, [field]: text } };
      return undefined;
    },
  /** Goes to an address by a link, or by typing it. */
  visit:
    (fragment: string): Deed =>
    (world, tab) => {
      go(tab, fragment);
      return followed(world, tab);
    },
  /** Goes back or forward in the browser's history. */
  travel:
    (by: number): Deed =>
    (world, tab) => {
      tab.at += by;
      return followed(world, tab);
    },
  reload: ((world, tab) => {
    const fragment = fragmentOf(tab);
    Object.assign(tab, { file: null, trial: null, removed: null, asks: 'no', asking: null });
    if (tab.item === null && isBlank(tab.given)) {
      fresh(world, tab, fragment);
      return undefined;
    }
    const item = itemOf(world, tab);
    if (tab.item !== null) {
      tab.conflict = item === undefined ? 'gone' : same(item.answers, tab.given) ? null : 'changed';
    }
    arrive(tab, fragment);
    return undefined;
  }) as Deed,
  /** Opens an address in a new tab. */
  newTab:
    (fragment: string): Deed =>
    (world) => {
      const tab = { entries: [fragment], at: 0 } as unknown as Tab;
      world.tabs.push(tab);
      fresh(world, tab, fragment);
      return undefined;
    },
  nothing: (() => undefined) as Deed,
};

/** A comparison may stay where the new address leads to the same result. */
function followed(world: World, tab: Tab): World[] {
  const { trial } = tab;
  const worlds = arrivals(world, tab);
  const at = world.tabs.indexOf(tab);
  const staying = worlds.filter(({ tabs }) => trial !== null && tabs[at]?.place === 'result');
  return [
    ...worlds,
    ...staying
      .filter(({ tabs }) => kindOf(fragmentOf(tabs[at] as Tab)) === 'place')
      .map((one) =>
        either(one, one.tabs[at] as Tab, (_, other) => Object.assign(other, { trial })),
      ),
  ];
}

function arrivals(world: World, tab: Tab): World[] {
  const fragment = fragmentOf(tab);
  const wanted = fragment.slice(2) as Place;
  Object.assign(tab, { file: null, trial: null });
  if (kindOf(fragment) === 'start') tab.place = reopened(tab, 'model');
  if (kindOf(fragment) !== 'place') return [world];
  const settle = (_: World, one: Tab) => {
    if (wanted === 'check') one.confirmed = false;
    if (wanted === 'result') one.confirmed = walk(one.given).next === null;
    one.place = isQuestionId(wanted) ? reopened(one, wanted) : onward(one);
    one.entries[one.at] = `#/${one.place}`;
  };
  const last = world.opened;
  const worlds = [either(world, tab, settle)];
  if (tab.asks === 'no' || last === null || !world.kept.includes(last)) return worlds;
  const opened = either(world, tab, (next, one) => {
    enter(next, one, last, next.items[last]?.answers ?? {});
    settle(next, one);
  });
  return tab.asks === 'yes' ? [opened] : [opened, ...worlds];
}
