import type { BrowserContext, Page } from '@playwright/test';
import { type Language, languages } from '../../src/i18n/language.ts';
import { reportMarkdown } from '../../src/papers/report.ts';
import { assess } from '../../src/rules/assess.ts';
import { singleChanges } from '../../src/rules/changes.ts';
import {
  isQuestionId,
  type QuestionId,
  question,
  questionIds,
} from '../../src/rules/contract/questions.ts';
import { type Answers, allowedAnswers, decodeAnswer } from '../../src/rules/logic/state.ts';
import { questionBefore, walk } from '../../src/rules/walk.ts';
import { today } from '../../src/ui/frame/download.ts';
import { fileName, formatFile } from '../../src/wizard/file.ts';
import { parseRecord } from '../../src/wizard/record.ts';
import { decodeAnswers, encodeAnswers, shareCode } from '../../src/wizard/share.ts';
import { ledgerLines } from './driven.ts';
import { expect, test } from './page.ts';
import { Sentences } from './sentences.ts';
import {
  after,
  type Deed,
  deeds,
  emptyWorld,
  fragmentOf,
  type HeldFile,
  heldAlready,
  type Item,
  kindOf,
  offersResult,
  papersOf,
  plain,
  type Tab,
  type World,
  wayBack,
} from './walk-model.ts';
import { type Act, look, perform, type Seen, tools } from './walk-page.ts';

/**
 * Random walks through the page: `WALKS` of them, from the seed `WALK_SEED` on; a walk that fails
 * tells its own seed, and `WALKS=1 WALK_SEED=…` goes it again.
 */
const walks = Number(process.env.WALKS ?? 320);
process.env.WALK_SEED ??= '1';
const firstSeed = Number(process.env.WALK_SEED);
const steps = Number(process.env.WALK_STEPS ?? 10);
const batch = 16;

type Random = () => number;

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function oneOf<T>(random: Random, things: readonly T[]): T {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to choose from.');
  return thing;
}

/** Any answer that a question allows; one that stops the questions seldom. */
function anyAnswer(random: Random, id: QuestionId): string | readonly string[] {
  const all = allowedAnswers(id).map((bits) => decodeAnswer(id, bits));
  const { stops } = question(id);
  const going = all.filter((one) => !stops.some((stop) => [one].flat().includes(stop)));
  return oneOf(random, random() < 0.12 ? all : going);
}

/** An answer to every question, also to those that are not asked. */
function fullAnswers(random: Random): Answers {
  return Object.fromEntries(questionIds.map((id) => [id, anyAnswer(random, id)])) as Answers;
}

/** The answers that the fragment of a link holds. */
function sharedIn(fragment: string): Answers {
  const { answers } = decodeAnswers(fragment.split('?a=')[1] ?? '');
  if (answers === undefined) throw new Error(`${fragment} holds no answers.`);
  return answers;
}

/** A step that may be taken: what is done in the page, and what that must come to. */
interface Step {
  readonly weight: number;
  readonly acts: readonly Act[] | 'reload' | { readonly newTab: string };
  readonly deed: Deed;
  /** What must have been made for download. */
  readonly made?: string;
  readonly files?: HeldFile;
}

/** What a tab must show, part by part. */
type Screen = Partial<Record<keyof Seen, string | readonly string[]>>;

const press = (selector: string, text?: string): Act =>
  text === undefined ? { kind: 'press', selector } : { kind: 'press', selector, text };

class Walk {
  private readonly random: Random;
  private readonly language: Language;
  private readonly words: Sentences;
  private readonly context: BrowserContext;
  /** Tabs that an earlier walk has left behind, empty. */
  private readonly spare: Page[];
  private readonly pages: Page[] = [];
  private readonly files: HeldFile[] = [];
  private world: World = emptyWorld;
  /** What was done, for whoever looks for the fault. */
  readonly told: string[] = [];
  /** What the pages said that they must not. */
  readonly faults: string[] = [];

  constructor(context: BrowserContext, spare: Page[], seed: number) {
    this.random = randomFrom(seed);
    this.language = oneOf(this.random, languages);
    this.words = new Sentences(this.language);
    this.context = context;
    this.spare = spare;
  }

  async go(): Promise<void> {
    const fragments = ['', `#/result?a=${encodeAnswers(fullAnswers(this.random))}`];
    const first = oneOf(this.random, fragments);
    await this.take(0, { weight: 1, acts: { newTab: first }, deed: deeds.newTab(first) });
    for (let n = 0; n < steps; n += 1) {
      const tab = Math.floor(this.random() * this.pages.length);
      await this.take(tab, this.choose(tab));
      if (this.atResult(tab) && this.random() < 0.2) await this.probe(tab);
    }
    for (const n of this.pages.keys()) {
      const { given, asking } = this.tab(n);
      if (asking !== null || walk(given).next !== null) continue;
      const to = '#/result';
      if (fragmentOf(this.tab(n)) !== to || this.tab(n).file !== null) {
        await this.take(n, {
          weight: 1,
          acts: [{ kind: 'visit', fragment: to }],
          deed: deeds.visit(to),
        });
      }
      if (this.atResult(n)) await this.probe(n);
    }
  }

  /** Leaves the tabs to the next walk, at a file that runs no script, with nothing kept. */
  async end(): Promise<void> {
    for (const page of this.pages) {
      page.removeAllListeners('pageerror');
      page.removeAllListeners('console');
      await page.goto('seal.svg');
    }
    for (const page of this.pages) {
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      this.spare.push(page);
    }
  }

  private tab(n: number): Tab {
    return this.world.tabs[n] as Tab;
  }

  private atResult(n: number): boolean {
    const { file, trial, early } = this.tab(n);
    const shown = fragmentOf(this.tab(n)) === '#/result' && !early;
    return shown && file === null && trial === null;
  }

  /** Does a step, and waits until each page shows, and the browser keeps, one of what may follow. */
  private async take(n: number, step: Step): Promise<void> {
    const { acts } = step;
    this.told.push(`tab ${n}: ${JSON.stringify(acts)}`);
    let made = '';
    if (acts === 'reload') await this.pages[n]?.reload({ waitUntil: 'commit' });
    else if ('newTab' in acts) await this.open(acts.newTab);
    else for (const act of acts) made = (await this.pages[n]?.evaluate(perform, act)) ?? '';
    if (step.made !== undefined) expect(made, this.story()).toBe(step.made);
    if (step.files !== undefined) this.files.push(step.files);
    const world = after(this.world, n, step.deed);
    const screens = world.tabs.map((tab) => this.screen(world, tab));
    const until = Date.now() + 30_000;
    for (;;) {
      const seen = await Promise.all(
        this.pages.map((page) => page.evaluate(look).catch(() => null)),
      );
      const gone = seen.includes(null);
      const differing = gone ? ['A page is gone.'] : this.differences(world, screens, seen);
      if (differing.length === 0) {
        this.world = this.named(world, (seen[0] as Seen).store);
        break;
      }
      if (Date.now() > until) throw new Error(`${this.story()}\n${differing.join('\n')}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    expect(this.faults, this.story()).toEqual([]);
  }

  private story(): string {
    return this.told.join('\n');
  }

  private async open(fragment: string): Promise<void> {
    const page = this.spare.pop() ?? (await this.context.newPage());
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    this.pages.push(page);
    await page.goto(`${this.language}/${fragment}`, { waitUntil: 'commit' });
  }

  /** The world with the ids that the store has given to what it keeps. */
  private named(world: World, store: Seen['store']): World {
    for (const [n, { id }] of parseRecord(store).record.assessments.entries()) {
      const item = world.items[world.kept[n] as number] as Item;
      item.id = String(id);
    }
    return world;
  }

  /** What differs between what should be and what is, in words; nothing where all is well. */
  private differences(
    world: World,
    screens: readonly Screen[],
    seen: readonly (Seen | null)[],
  ): readonly string[] {
    const differing: string[] = [];
    const compare = (what: string, is: unknown, should: unknown) => {
      if (JSON.stringify(is) !== JSON.stringify(should)) {
        differing.push(
          `${what} is\n${JSON.stringify(is)}\nand should be\n${JSON.stringify(should)}`,
        );
      }
    };
    const { record, problem } = parseRecord(seen[0]?.store ?? {});
    const should = world.kept.map((n) => world.items[n] as Item);
    const kept = ({ id, name, answers, papers }: Item) => [id, name, plain(answers), papers];
    const found = record.assessments.map((one, n) =>
      kept({ ...one, id: should[n]?.id === null ? null : String(one.id) }),
    );
    compare('What is kept', [problem, ...found], [null, ...should.map(kept)]);
    const opened = record.assessments.findIndex(({ id }) => id === record.opened);
    compare(
      'What was last open',
      opened,
      world.opened === null ? -1 : world.kept.indexOf(world.opened),
    );
    for (const [n, one] of seen.entries()) {
      const tab = world.tabs[n];
      if (one === null || tab === undefined) continue;
      const at = `Tab ${n}: `;
      compare(`${at}live`, one.live, true);
      compare(`${at}the address`, one.hash, fragmentOf(tab));
      const { notice, conflict, removed } = tab;
      const [which] = removed?.items.map((item) => world.items[item] as Item) ?? [];
      const told = {
        notice,
        conflict,
        removed: removed && { what: removed.what, which: which ?? { name: null, answers: {} } },
      };
      compare(`${at}what is said beside`, one.told, this.words.beside(told));
      for (const [part, said] of Object.entries(screens[n] ?? {})) {
        const lines =
          typeof said === 'string' ? said : said.map((line) => line.replace(/\s+/gu, ' '));
        const is = one[part as keyof Seen];
        if (part !== 'content' || typeof lines === 'string' || !Array.isArray(is))
          compare(at + part, is, lines);
        else {
          const missing = lines.filter((line) => !is.includes(line));
          const more = is.filter((line) => !lines.includes(line));
          if (JSON.stringify(is) !== JSON.stringify(lines)) {
            compare(`${at}what is said in vain, and what is not said`, more, missing);
            if (more.length + missing.length === 0) compare(`${at}what is said`, is, lines);
          }
        }
      }
    }
    return differing;
  }

  /** What a tab must show. */
  private screen(world: World, tab: Tab): Screen {
    const { words } = this;
    const { given, file } = tab;
    const kind = kindOf(fragmentOf(tab));
    if (file !== null || kind === 'shared') {
      const held = file?.answers ?? sharedIn(fragmentOf(tab));
      const already = this.already(world, held, file) === null ? 'beside' : 'already';
      return { content: words.offer(held, file, world.kept.length > 0 ? already : null) };
    }
    if (kind === 'licence') return { licence: words.licence(given) };
    if (kind === 'application') {
      const { offered, lines } = words.application(given);
      const field = papersOf(world, tab).draft?.['applicant-name'] ?? '';
      return offered ? { applicant: field } : { content: lines };
    }
    if (kind === 'start') {
      const saved = world.kept.map((n) => {
        const item = world.items[n] as Item;
        const here = n === tab.item ? ` · ${words.say('kept:saved.here')}` : '';
        return `${words.name(item)} | ${words.standing(item.answers)}${here}`;
      });
      if (this.asks(world, tab)) return { begin: this.begin(world, tab), saved };
      // What was ticked before the question what becomes of what is saved stays ticked.
      const ticked = tab.asking ?? given.model ?? [];
      return {
        content: words.question('model', given, true, wayBack(tab), ticked),
        ledger: ledgerLines(this.language, given),
        begin: [],
        saved,
      };
    }
    if (tab.trial !== null) return { content: words.comparison(given, tab.trial) };
    // What a result says before all is answered is told by its own tests.
    if (tab.place === 'result' && tab.early) return {};
    if (tab.place === 'check') return { content: words.check(given) };
    if (tab.place === 'result') {
      return { content: words.result(given, this.link(given), tab.handed) };
    }
    return {
      content: words.question(tab.place, given, false, wayBack(tab)),
      ledger: ledgerLines(this.language, given),
    };
  }

  private link(given: Answers): string {
    const url = new URL(this.pages[0]?.url() ?? '');
    return `${url.origin}${url.pathname}#/result?a=${shareCode(given)}`;
  }

  private already(world: World, held: Answers, file: HeldFile | null): number | null {
    return heldAlready(world, held, file, (item) => this.words.name(item));
  }

  /** Whether a tab asks what becomes of what is saved: where nothing is, there is nothing to ask. */
  private asks({ kept }: World, { asking }: Tab): boolean {
    return asking !== null && kept.length > 0;
  }

  private saved(world: World, { given, item }: Tab): number {
    if (this.isOpen(given) && item !== null) return item;
    return world.opened ?? (world.kept.at(-1) as number);
  }

  /** Whether something is answered in a tab. */
  private isOpen(given: Answers): boolean {
    return walk(given).path.length > 0;
  }

  private choices({ given }: Tab) {
    return ['beside', this.isOpen(given) ? 'change' : 'replace', 'goOn'] as const;
  }

  private begin(world: World, tab: Tab): readonly string[] {
    const item = world.items[this.saved(world, tab)] as Item;
    const { given } = tab;
    const name = this.words.name(this.isOpen(given) ? { ...item, answers: given } : item);
    return [
      this.words.say('kept:begin.title'),
      this.words.say('kept:begin.which', { name }),
      ...this.choices(tab).map((key) => this.words.say(`kept:begin.${key}`)),
    ];
  }

  /** Compares the report and what is printed. */
  private async probe(n: number): Promise<void> {
    const { given } = this.tab(n);
    const page = this.pages[n] as Page;
    this.told.push(`tab ${n}: the report and the print`);
    const report = await page.evaluate(perform, { kind: 'report' } as Act);
    const t = (key: string, values?: Readonly<Record<string, string>>) =>
      this.words.say(key, values);
    expect(report, this.story()).toBe(reportMarkdown(assess(given), t));
    const printed = JSON.parse(await page.evaluate(perform, { kind: 'print' } as Act));
    const should = this.words.printed(given, today()).map((line) => line.replace(/\s+/gu, ' '));
    expect(printed, this.story()).toEqual(should);
  }

  /** One of the steps that may be taken in a tab now. */
  private choose(n: number): Step {
    const all = this.tab(n).asking === null ? this.steps(n) : this.decisions(this.tab(n));
    let dice = this.random() * all.reduce((sum, { weight }) => sum + weight, 0);
    for (const step of all) {
      dice -= step.weight;
      if (dice < 0) return step;
    }
    throw new Error('There is no step to take.');
  }

  private decisions(tab: Tab): readonly Step[] {
    if (!this.asks(this.world, tab)) {
      const deed = deeds.answer('model', tab.asking as string);
      return [{ weight: 1, acts: [press('button[name="continue"]')], deed }];
    }
    const saved = this.saved(this.world, tab);
    return this.choices(tab).map((choice) => ({
      weight: 1,
      acts: [press('[data-begin] button', this.words.say(`kept:begin.${choice}`))],
      deed: deeds.decide(choice, saved),
    }));
  }

  private steps(n: number): readonly Step[] {
    const { random, words, world } = this;
    const tab = this.tab(n);
    const { given, place } = tab;
    const fragment = fragmentOf(tab);
    const kind = kindOf(fragment);
    const say = (key: string) => words.say(key);
    const found: Step[] = [
      { weight: 0.7, acts: 'reload', deed: deeds.reload },
      { weight: 0.3, acts: [press('.masthead .home')], deed: deeds.visit('#/') },
      {
        weight: 0.3,
        acts: [{ kind: 'visit', fragment: '#/licence' }],
        deed: deeds.visit('#/licence'),
      },
      { weight: 0.25, acts: [press('footer button')], deed: deeds.deleteAll },
    ].filter(
      ({ acts }) => acts === 'reload' || fragment !== (acts[0] as { fragment?: string }).fragment,
    ) as Step[];
    const visit = (to: string, weight: number) => {
      if (to !== fragment)
        found.push({ weight, acts: [{ kind: 'visit', fragment: to }], deed: deeds.visit(to) });
    };
    const travel = (by: number, weight: number) => {
      if (tab.entries[tab.at + by] !== undefined) {
        found.push({ weight, acts: [{ kind: 'travel', by }], deed: deeds.travel(by) });
      }
    };
    travel(-1, 1.5);
    travel(1, 1.2);
    travel(-2, 0.4);
    visit(`#/${oneOf(random, questionIds)}`, 0.3);
    visit('#/result', 0.5);
    visit(
      `#/result?a=${random() < 0.5 ? shareCode(given) : encodeAnswers(fullAnswers(random))}`,
      0.5,
    );
    if (this.pages.length < 2) {
      const to = oneOf(random, ['', '#/result', `#/result?a=${shareCode(given)}`, '#/application']);
      found.push({ weight: 0.8, acts: { newTab: to }, deed: deeds.newTab(to) });
    }
    if (tab.removed !== null) {
      const button = press('[data-kept="deleted"] button');
      found.push({ weight: 5, acts: [button], deed: deeds.undo });
    }
    if (tab.conflict !== null) {
      const other = tab.conflict === 'gone' ? 'startAfresh' : 'takeOver';
      const button = (key: string) => press('[data-kept] button', say(`kept:conflict.${key}`));
      found.push({ weight: 1.5, acts: [button(other)], deed: deeds.takeOver });
      found.push({ weight: 1.5, acts: [button('keepOwn')], deed: deeds.keepOwn });
    }
    if (tab.file !== null || kind === 'shared') {
      const held = tab.file?.answers ?? sharedIn(fragment);
      const already = this.already(world, held, tab.file);
      found.push({
        weight: 8,
        acts: [press('button[name="accept"]')],
        deed: deeds.accept(held, tab.file, already),
      });
      const leave = tab.file === null ? deeds.visit('#/') : deeds.holdFile(null);
      found.push({
        weight: 1.5,
        acts: [press('#content .link', say('kept:offer.leave'))],
        deed: leave,
      });
      return found;
    }
    if (kind === 'application') {
      const { offered } = words.application(given);
      if (offered && tab.item !== null) {
        const text = `Name ${Math.floor(random() * 1000)}`;
        const selector = '[data-field="applicant-name"] input';
        found.push({
          weight: 6,
          acts: [{ kind: 'fill', selector, text }],
          deed: deeds.type('applicant-name', text),
        });
      }
      return found;
    }
    if (kind === 'start') found.push(...this.stepsAtStart(tab));
    if (kind === 'licence') return found;
    if (isQuestionId(place)) {
      const answer = anyAnswer(random, place);
      found.push({
        weight: 16,
        acts: [{ kind: 'answer', question: place, options: [answer].flat() }],
        deed: deeds.answer(place, answer),
      });
      if (offersResult(tab)) {
        found.push({ weight: 2, acts: [press('.see-now button')], deed: deeds.see });
      }
      const before = questionBefore(place, given);
      if (before !== null) {
        found.push({ weight: 1, acts: [press('button[name="back"]')], deed: deeds.reopen(before) });
      }
    }
    if (place === 'check' || (place === 'result' && !tab.early)) {
      const { path } = walk(given);
      const row = Math.floor(random() * path.length);
      if (tab.trial === null) {
        found.push({
          weight: 3,
          acts: [press(`.answers > div:nth-child(${row + 1}) button`)],
          deed: deeds.reopen(path[row] as QuestionId),
        });
      }
    }
    if (place === 'check') {
      found.push({ weight: 8, acts: [press('button[name="continue"]')], deed: deeds.see });
    }
    if (place === 'result' && !tab.early) found.push(...this.stepsAtResult(tab, world));
    return found;
  }

  private stepsAtStart(tab: Tab): readonly Step[] {
    const { random, words, world } = this;
    const underWay = walk(tab.given).path.length > 0;
    const found: Step[] = [];
    if (underWay || world.kept.length > 0) {
      const deed = underWay ? deeds.goOn : deeds.open(this.saved(world, tab));
      found.push({ weight: 2, acts: [press('.resume button')], deed });
    }
    if (this.files.length > 0) {
      const file = oneOf(random, this.files);
      found.push({
        weight: 3,
        acts: [{ kind: 'drop', text: file.text }],
        deed: deeds.holdFile(file),
      });
    }
    if (world.kept.length === 0) return found;
    const n = oneOf(random, world.kept);
    const item = world.items[n] as Item;
    const { id } = item;
    const row = `[data-saved="${id}"]`;
    const button = (key: string) => press(`${row} button`, words.say(`kept:saved.${key}`));
    const renamed = random() < 0.2 ? '' : `Plan ${Math.floor(random() * 100)}`;
    const copy = words.nameOfCopy(item);
    const fill: Act = { kind: 'fill', selector: `${row} input`, text: renamed };
    found.push(
      { weight: 2, acts: [button('open')], deed: deeds.open(n) },
      { weight: 3, acts: [button('delete')], deed: deeds.delete(n) },
      { weight: 2, acts: [button('copy')], deed: deeds.duplicate(n, copy) },
      { weight: 1, acts: [fill, button('rename')], deed: deeds.rename(n, renamed || null) },
      {
        weight: 1,
        acts: [button('file')],
        deed: deeds.nothing,
        ...this.fileOf(item),
      },
    );
    return found;
  }

  /** What must be made where an assessment is saved as a file. */
  private fileOf({ name, answers: given, papers }: Omit<Item, 'id'>) {
    const { answers } = assess(given);
    const file = { name: name ?? '', assessedOn: today(), answers, papers };
    const text = formatFile(file);
    return { made: text, files: { ...file, text } };
  }

  private stepsAtResult(tab: Tab, world: World): readonly Step[] {
    const { random, words } = this;
    const { given } = tab;
    if (tab.trial !== null) {
      return [
        { weight: 4, acts: [press('button[name="take"]')], deed: deeds.take },
        { weight: 2, acts: [press('button[name="leave"]')], deed: deeds.travel(-1) },
      ];
    }
    const changes = singleChanges(given);
    const found: Step[] = [];
    if (changes.length > 0) {
      const change = oneOf(random, changes);
      const { question: id, option, alteration } = change;
      const button = press(`[data-change="${id} ${option} ${alteration}"] button`);
      found.push({ weight: 3, acts: [button], deed: deeds.compare(change) });
    }
    const name = tab.item === null ? null : (world.items[tab.item]?.name ?? null);
    const file = this.fileOf({ name, answers: given, papers: papersOf(world, tab) });
    const takeaway = (key: string) => press('.takeaway button', words.say(key));
    found.push(
      {
        weight: 1.2,
        acts: [takeaway('kept:takeaway.file')],
        deed: deeds.handOut(fileName(words.name({ name, answers: given }), today()), file.made),
        ...file,
      },
      { weight: 0.8, acts: [takeaway('ui:result.restart')], deed: deeds.restart },
      {
        weight: 0.7,
        acts: [press('.actions button', words.say('ui:result.review'))],
        deed: deeds.review,
      },
    );
    if (words.application(given).offered) {
      const to = '#/application';
      found.push({ weight: 2, acts: [{ kind: 'visit', fragment: to }], deed: deeds.visit(to) });
    }
    return found;
  }
}

for (let from = 0; from < walks; from += batch) {
  const to = Math.min(from + batch, walks);
  const title = `walks ${from + 1} to ${to} say what the answers with effect give, and keep what was done (WALK_SEED=${firstSeed})`;
  test(title, { tag: '@deep' }, async ({ browser, baseURL }) => {
    test.setTimeout(10 * 60_000);
    const seeds = Array.from({ length: to - from }, (_, n) => firstSeed + from + n);
    const failed: string[] = [];
    const lane = async () => {
      const context = await browser.newContext({
        baseURL: String(baseURL),
        serviceWorkers: 'block',
        viewport: { width: 1280, height: 900 },
      });
      await context.addInitScript(tools);
      const spare: Page[] = [];
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        const one = new Walk(context, spare, seed);
        try {
          await one.go();
        } catch (error) {
          failed.push(`WALKS=1 WALK_SEED=${seed}\n${(error as Error).message}`);
        }
        await one.end();
      }
      await context.close();
    };
    await Promise.all([lane(), lane()]);
    if (failed.length > 0) throw new Error(failed.join('\n\n'));
  });
}
