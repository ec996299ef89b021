import { assess } from '../../src/rules/assess.ts';
import { type Change, singleChanges } from '../../src/rules/changes.ts';
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
  readonly papers: PaperFields;
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
  /** Where the questions lead. */
  leadsTo: 'check' | 'result';
  /** Whether what is open is passed over, as the verdict alone was to be seen. */
  early: boolean;
  place: Place;
  /** The browser's history of the tab: the fragments, with the change compared there behind a space; and which one is shown. */
  entries: string[];
  at: number;
  file: HeldFile | null;
  /** The change that is compared with the result. */
  trial: Change | null;
  /** The file that was handed out on the result's screen, by its name and text. */
  handed: { readonly name: string; readonly text: string } | null;
  /** Why what is shown is not what the address asked for. */
  notice: 'notYet' | 'notAsked' | null;
  /** What the last deletion took away, while it can be undone. */
  removed: Removed | null;
  /** What is typed into papers that another tab has deleted. */
  typed: PaperFields | null;
  /** Whether a first answer asks what becomes of what is saved. */
  asks: boolean;
  /** The answer that waits until that is decided. */
  asking: string | null;
}

/** What a deletion took away: the assessments, and the one of them that was last open. */
interface Removed {
  readonly what: 'assessment' | 'everything';
  readonly items: readonly number[];
  readonly opened: number | null;
}

/** What should be: the tabs, and what the browser keeps. */
export interface World {
  items: Item[];
  /** The numbers of the assessments that are kept, in the order in which they were begun. */
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
export const fragmentOf = ({ entries, at }: Tab): string => entries[at]?.split(' ')[0] ?? '';

/** The change that the present entry of the history compares with the result. */
function trialOf(tab: Tab): Change | null {
  const [, id, option] = tab.entries?.[tab.at]?.split(' ') ?? [];
  if (id === undefined || tab.place !== 'result') return null;
  const changes = singleChanges(tab.given);
  return changes.find((one) => one.question === id && one.option === option) ?? null;
}

const itemOf = (world: World, { item }: Tab) =>
  item !== null && world.kept.includes(item) ? world.items[item] : undefined;

function onward({ given, leadsTo, early }: Tab): Place {
  const { next } = walk(given);
  return next === null || early ? leadsTo : next;
}

/** Whether one verdict alone is possible, and something is still asked. */
const isCertainEarly = (given: Answers) => {
  const { complete, possibleVerdicts } = assess(given);
  return !complete && possibleVerdicts.length === 1;
};

/** Where a question that was opened again leads back to unchanged; null where others are to be asked. */
export function wayBack({ given, leadsTo, early }: Tab): Tab['leadsTo'] | null {
  return early || walk(given).next === null ? leadsTo : null;
}

/** Whether the question shown offers the result although something is still asked. */
export function offersResult(tab: Tab): boolean {
  const { place, given } = tab;
  const leave = wayBack(tab) !== null && isQuestionId(place) && given[place] !== undefined;
  return isQuestionId(place) && place !== 'model' && !leave && isCertainEarly(given);
}

function lead(tab: Tab, leadsTo: Tab['leadsTo']): void {
  Object.assign(tab, { leadsTo, early: isCertainEarly(tab.given) });
}

/** Takes answers that change those given. */
function change(tab: Tab, given: Answers): void {
  tab.given = given;
  if (walk(given).stopped) tab.leadsTo = 'result';
  tab.early &&= isCertainEarly(given);
}

function reopened(tab: Tab, id: QuestionId): Place {
  const { path, next } = walk(tab.given);
  tab.early &&= path.includes(id);
  return path.includes(id) || next === id ? id : onward(tab);
}

/** What the page itself leads to takes the place of a comparison. */
function go(tab: Tab, fragment: string): void {
  if (tab.entries[tab.at]?.includes(' ')) tab.entries[tab.at] = fragment;
  else if (fragmentOf(tab) !== fragment) push(tab, fragment);
}

function push(tab: Tab, fragment: string): void {
  tab.entries = [...tab.entries.slice(0, tab.at + 1), fragment];
  tab.at += 1;
}

const show = (tab: Tab) => go(tab, `#/${tab.place}`);

/** Whether a tab shows the result, not compared with another. */
const showsOutcome = (tab: Tab) =>
  kindOf(fragmentOf(tab)) === 'place' &&
  tab.place === 'result' &&
  tab.file === null &&
  tab.trial === null;

function enter(tab: Tab, item: number | null, given: Answers): void {
  Object.assign(tab, { given, base: given, item, conflict: null, typed: null });
  Object.assign(tab, { leadsTo: 'result', early: false });
  Object.assign(tab, { file: null, notice: null });
  Object.assign(tab, { removed: null, asks: false, asking: null });
  tab.place = onward(tab);
}

function open(world: World, tab: Tab, item: number): void {
  enter(tab, item, world.items[item]?.answers ?? {});
  world.opened = item;
}

/** Keeps a tab's answers, unless another tab has changed or deleted what it worked on. */
function keep(world: World, tab: Tab, name: string | null = null, papers: PaperFields = {}): void {
  if (tab.item === null) {
    if (isBlank(tab.given)) return;
    tab.item = world.items.push({ id: null, name, answers: tab.given, papers }) - 1;
    world.kept.push(tab.item);
    tab.base = tab.given;
  }
  const item = itemOf(world, tab);
  if (item === undefined || !same(item.answers, tab.base)) return;
  item.answers = tab.given;
  tab.base = tab.given;
  world.opened = tab.item;
}

function sent(tab: Tab): void {
  Object.assign(tab, { notice: null, removed: null, asks: false, asking: null });
}

function fresh(world: World, tab: Tab, fragment: string): void {
  const start = kindOf(fragment) === 'start';
  if (start || world.opened === null) enter(tab, null, {});
  else open(world, tab, world.opened);
  tab.asks = start;
  arrive(tab, fragment);
}

/** The first screen of a page that is loaded. */
function arrive(tab: Tab, fragment: string): void {
  const wanted = fragment.slice(2);
  Object.assign(tab, { leadsTo: 'result', early: false });
  tab.place = reopened(tab, isQuestionId(wanted) ? wanted : 'model');
  if (kindOf(fragment) !== 'place') return;
  if (wanted === 'check' || wanted === 'result') {
    lead(tab, wanted);
    tab.place = onward(tab);
  }
  settle(tab, wanted as Place);
}

/** Puts the place that is shown in the address, and says why it is not the one that was asked for. */
function settle(tab: Tab, wanted: Place): void {
  if (tab.place === wanted) return;
  if (isQuestionId(tab.place)) tab.notice ??= 'notYet';
  else if (isQuestionId(wanted)) tab.notice ??= 'notAsked';
  tab.entries[tab.at] = `#/${tab.place}`;
}

/** What a person does in a tab. */
export type Deed = (world: World, tab: Tab) => void;

/** The world that follows a deed; what the other tabs are told is part of it. */
export function after(world: World, n: number, deed: Deed): World {
  const next = structuredClone(world);
  const tab = next.tabs[n];
  if (tab !== undefined) {
    const shown = showsOutcome(tab);
    deed(next, tab);
    tab.trial = trialOf(tab);
    if (!shown || !showsOutcome(tab)) tab.handed = null;
  } else deed(next, {} as Tab);
  // Twice: what ends a conflict in one tab may be news to another.
  for (const one of [...next.tabs, ...next.tabs]) noticed(next, one);
  return next;
}

/**
 * What a tab is told of what is kept. Where the store has what the tab last saw, or what the tab has
 * itself, there is nothing to choose, and what waited is kept.
 */
function noticed(world: World, tab: Tab): void {
  tab.conflict = null;
  if (tab.item === null) return;
  const item = itemOf(world, tab);
  if (item === undefined) {
    tab.conflict = 'gone';
    return;
  }
  if (tab.typed !== null) item.papers = tab.typed;
  tab.typed = null;
  if (!same(item.answers, tab.base) && !same(item.answers, tab.given)) tab.conflict = 'changed';
  else {
    tab.base = item.answers;
    if (!same(item.answers, tab.given)) keep(world, tab);
  }
}

/** How an assessment is called. */
type NameOf = (item: Item) => string;

/** The saved assessment that is the same as what a link (named null) or a file holds; null where there is none. */
export function heldAlready(
  { items, kept }: World,
  held: Answers,
  file: HeldFile | null,
  nameOf: NameOf,
): number | null {
  const name = file?.name || null;
  const papers = JSON.stringify(file?.papers ?? {});
  const effect = (answers: Answers) => plain(assess(answers).answers);
  const equal = kept.filter(
    (n) =>
      effect(items[n]?.answers ?? {}) === effect(held) &&
      (papers === '{}' || JSON.stringify(items[n]?.papers) === papers),
  );
  const named = (n: number) => items[n] as Item;
  if (name !== null) return equal.find((n) => nameOf(named(n)) === name) ?? null;
  return equal.find((n) => named(n).name === null) ?? equal[0] ?? null;
}

function begin(world: World, tab: Tab, given: Answers): void {
  enter(tab, null, given);
  keep(world, tab);
  if (isBlank(given)) go(tab, '');
  else show(tab);
}

/** Whether an answer on the start screen changes an assessment that has more answers. */
function changesSaved(tab: Tab, answer: unknown): boolean {
  const { model, ...others } = tab.given;
  return kindOf(fragmentOf(tab)) === 'start' && model !== answer && !isBlank(others);
}

function give(world: World, tab: Tab, answers: Answers): void {
  sent(tab);
  change(tab, { ...tab.given, ...answers });
  keep(world, tab);
  tab.place = onward(tab);
  show(tab);
}

export const deeds = {
  /** Answers the question on the screen. */
  answer:
    (id: QuestionId, answer: string | readonly string[]): Deed =>
    (world, tab) => {
      if (world.kept.length > 0 && (tab.asks || changesSaved(tab, answer))) {
        tab.asking = String(answer);
        return;
      }
      give(world, tab, { [id]: answer });
    },
  /** Decides what becomes of what is saved, `saved` among it. */
  decide:
    (choice: 'beside' | 'replace' | 'change' | 'goOn', saved: number): Deed =>
    (world, tab) => {
      const given = { model: tab.asking } as Answers;
      if (choice === 'beside') begin(world, tab, given);
      else if (choice === 'change') give(world, tab, given);
      else if (!isBlank(tab.given)) deeds.goOn(world, tab);
      else {
        open(world, tab, saved);
        if (choice === 'replace') {
          enter(tab, saved, given);
          (world.items[saved] as Item).answers = given;
        }
        show(tab);
      }
    },
  reopen:
    (id: QuestionId): Deed =>
    (_, tab) => {
      sent(tab);
      tab.place = reopened(tab, id);
      show(tab);
    },
  review: ((_, tab) => {
    sent(tab);
    lead(tab, 'check');
    tab.place = onward(tab);
    show(tab);
  }) as Deed,
  see: ((_, tab) => {
    sent(tab);
    lead(tab, 'result');
    tab.place = onward(tab);
    show(tab);
  }) as Deed,
  goOn: ((_, tab) => {
    sent(tab);
    Object.assign(tab, { leadsTo: 'result', early: false });
    tab.place = onward(tab);
    show(tab);
  }) as Deed,
  compare:
    ({ question: id, option }: Change): Deed =>
    (_, tab) =>
      push(tab, `#/result ${id} ${option}`),
  take: ((world, tab) => {
    change(tab, tab.trial?.answers ?? tab.given);
    sent(tab);
    keep(world, tab);
    tab.place = onward(tab);
    show(tab);
  }) as Deed,
  restart: ((world, tab) => begin(world, tab, {})) as Deed,
  open:
    (item: number): Deed =>
    (world, tab) => {
      open(world, tab, item);
      show(tab);
    },
  /** Opens what a link or a file holds; the saved assessment `already`, where it is the same. */
  accept:
    (held: Answers, file: HeldFile | null, already: number | null): Deed =>
    (world, tab) => {
      if (already !== null) open(world, tab, already);
      else {
        enter(tab, null, held);
        keep(world, tab, file?.name || null, file?.papers);
      }
      lead(tab, 'result');
      tab.place = onward(tab);
      tab.entries[tab.at] = `#/${tab.place}`;
    },
  holdFile:
    (file: HeldFile | null): Deed =>
    (_, tab) => {
      tab.file = file;
    },
  /** Hands a file out on the result's screen. */
  handOut:
    (name: string, text: string): Deed =>
    (_, tab) => {
      tab.handed = { name, text };
    },
  rename:
    (item: number, name: string | null): Deed =>
    (world) => {
      (world.items[item] as Item).name = name;
    },
  duplicate:
    (item: number, name: string): Deed =>
    (world) => {
      const { answers, papers } = world.items[item] as Item;
      world.kept.push(world.items.push({ id: null, name, answers, papers }) - 1);
    },
  delete:
    (item: number): Deed =>
    (world, tab) => {
      if (item === tab.item) enter(tab, null, {});
      const opened = world.opened === item ? item : null;
      tab.removed = { what: 'assessment', items: [item], opened };
      world.kept = world.kept.filter((other) => other !== item);
      if (opened !== null) world.opened = null;
    },
  deleteAll: ((world, tab) => {
    enter(tab, null, {});
    tab.removed = { what: 'everything', items: world.kept, opened: world.opened };
    Object.assign(world, { kept: [], opened: null });
    go(tab, '');
  }) as Deed,
  /** Brings back just what the last deletion of this tab took away, each in its place. */
  undo: ((world, tab) => {
    const { items, opened } = tab.removed as Removed;
    world.kept = [...items, ...world.kept].sort((one, other) => one - other);
    world.opened ??= opened;
    tab.removed = null;
    tab.asks = isBlank(tab.given);
  }) as Deed,
  takeOver: ((world, tab) => {
    if (itemOf(world, tab) === undefined) begin(world, tab, {});
    else deeds.open(tab.item as number)(world, tab);
  }) as Deed,
  /** Keeps what the tab shows beside what the other tab has made of it, with its name and papers. */
  keepOwn: ((world, tab) => {
    const { name, papers } = world.items[tab.item as number] as Item;
    tab.item = null;
    keep(world, tab, name, tab.typed ?? papers);
    tab.typed = null;
  }) as Deed,
  type:
    (field: string, text: string): Deed =>
    (world, tab) => {
      const papers = papersOf(world, tab);
      const typed = { ...papers, draft: { ...papers.draft, [field]: text } };
      const item = itemOf(world, tab);
      if (item === undefined) tab.typed = typed;
      else {
        item.papers = typed;
        world.opened = tab.item;
      }
    },
  /** Goes to an address by a link, or by typing it. */
  visit:
    (fragment: string): Deed =>
    (world, tab) => {
      push(tab, fragment);
      followed(world, tab);
    },
  /** Goes back or forward in the browser's history. */
  travel:
    (by: number): Deed =>
    (world, tab) => {
      tab.at += by;
      followed(world, tab);
    },
  reload: ((world, tab) => {
    Object.assign(tab, { file: null, notice: null, handed: null });
    Object.assign(tab, { removed: null, asks: false, asking: null });
    if (tab.item === null) fresh(world, tab, fragmentOf(tab));
    else arrive(tab, fragmentOf(tab));
  }) as Deed,
  /** Opens an address in a new tab. */
  newTab:
    (fragment: string): Deed =>
    (world) => {
      const tab = { entries: [fragment], at: 0, trial: null, handed: null } as unknown as Tab;
      world.tabs.push(tab);
      fresh(world, tab, fragment);
    },
  nothing: (() => undefined) as Deed,
};

/** What is typed into the papers of the assessment that a tab works on. */
export function papersOf(world: World, { item, typed }: Tab): PaperFields {
  return typed ?? (item === null ? {} : (world.items[item]?.papers ?? {}));
}

/** Another address is shown. */
function followed(world: World, tab: Tab): void {
  const fragment = fragmentOf(tab);
  const wanted = fragment.slice(2) as Place;
  Object.assign(tab, { file: null, notice: null });
  if (kindOf(fragment) === 'start') tab.place = reopened(tab, 'model');
  if (kindOf(fragment) !== 'place') return;
  if (tab.asks && world.opened !== null) open(world, tab, world.opened);
  if (wanted === 'check' || wanted === 'result') lead(tab, wanted);
  tab.place = isQuestionId(wanted) ? reopened(tab, wanted) : onward(tab);
  settle(tab, wanted);
}
