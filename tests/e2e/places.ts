import type { Answers } from '../../src/rules/logic/state.ts';
import { shareCode } from '../../src/wizard/share.ts';
import people from '../cases/people.json' with { type: 'json' };
import type { Driver } from './every-screen.ts';
import { words } from './words.ts';

/** A tab of a visit, as far as it goes from place to place. */
export interface Traveller extends Driver {
  /** Opens a page of the build in the same tab, by its path there. */
  readonly goto: (path: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly click: (css: string) => Promise<void>;
}

/** Something that a person does, and what then has to be so. */
interface Passage {
  readonly name: string;
  /** What the browser keeps before. */
  readonly answers: Answers;
  readonly go: (tab: Traveller) => Promise<unknown>;
  readonly should: unknown;
}

const startUp = people.find((one) => one.case === 'A start-up builds a fine-tune into its paid app')
  ?.answers as Answers;

const tryIt = '[data-change] button';
const clause = '[data-obligation]:nth-of-type(2) .chip';
const text = '[data-obligation] .clause .original';
const wholeText = '[data-obligation] .clause .whole-text a';

/** Waits until something is shown, and what was pressed is done. */
async function shown(tab: Traveller, css: string): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const isThere = await tab
      .run(
        (wanted) =>
          document.documentElement.dataset.live !== undefined &&
          (document.querySelector(wanted)?.getClientRects().length ?? 0) > 0,
        css,
      )
      // While another page takes the place of one.
      .catch(() => false);
    if (isThere) return;
    if (Date.now() > until) throw new Error(`${css} is not shown.`);
    await pause(50);
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The place in the window once it has come to rest. */
async function rest(tab: Traveller): Promise<number> {
  let before = Number.NaN;
  for (let n = 0; n < 100; n += 1) {
    await pause(150);
    const y = await tab.run(() => Math.round(window.scrollY), undefined);
    if (y === before) return y;
    before = y;
  }
  return before;
}

/** How far below the top of the window something stands once all has come to rest: what comes late above it moves both. */
async function topOf(tab: Traveller, css: string): Promise<number> {
  await rest(tab);
  return tab.run(
    (wanted) => Math.round(document.querySelector(wanted)?.getBoundingClientRect().top ?? 0),
    css,
  );
}

async function scroll(tab: Traveller, y: number): Promise<void> {
  await tab.run((to) => window.scrollTo(0, to), y);
  await rest(tab);
}

const back = (tab: Traveller) => tab.run(() => window.history.back(), undefined);
const hash = (tab: Traveller) => tab.run(() => window.location.hash, undefined);
const near = (y: number, wanted: number) => Math.abs(y - wanted) <= 2;

async function result(tab: Traveller): Promise<void> {
  await tab.goto('en/#/result');
  await shown(tab, '.card');
  await tab.run(() => {
    const folds = document.querySelectorAll<HTMLDetailsElement>('main details:not(.paper)');
    for (const fold of folds) fold.open = true;
  }, undefined);
  await shown(tab, tryIt);
  await pause(300);
}

/** Ways through the page's places, and how each stands when it is come back to. */
export const passages: readonly Passage[] = [
  {
    name: 'a reload shows the result where it was',
    answers: startUp,
    go: async (tab) => {
      await result(tab);
      await scroll(tab, 1500);
      const top = await topOf(tab, tryIt);
      await tab.reload();
      await shown(tab, tryIt);
      return near(await topOf(tab, tryIt), top);
    },
    should: true,
  },
  {
    name: 'Back from a comparison leads to the result, where it was, and Forward to the comparison',
    answers: startUp,
    go: async (tab) => {
      await result(tab);
      await scroll(tab, 1500);
      await tab.run(
        (css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }),
        tryIt,
      );
      const top = await topOf(tab, tryIt);
      await tab.click(tryIt);
      await shown(tab, '.comparison h1');
      const compared = await hash(tab);
      await back(tab);
      await shown(tab, tryIt);
      const there = [await hash(tab), near(await topOf(tab, tryIt), top)];
      await tab.run(() => window.history.forward(), undefined);
      await shown(tab, '.comparison h1');
      await tab.reload();
      await shown(tab, '.comparison h1');
      await tab.click('button[name="leave"]');
      await shown(tab, tryIt);
      const left = [near(await topOf(tab, tryIt), top)];
      const focused = await tab.run(
        () => document.activeElement?.closest('[data-change]') !== null,
        undefined,
      );
      return [compared, ...there, ...left, focused];
    },
    should: ['#/result', '#/result', true, true, true],
  },
  {
    name: 'a comparison that is taken over is no place any more',
    answers: startUp,
    go: async (tab) => {
      await result(tab);
      await tab.click(tryIt);
      await shown(tab, 'button[name="take"]');
      await tab.click('button[name="take"]');
      await shown(tab, 'main:not(.comparison) h1');
      await back(tab);
      await shown(tab, tryIt);
      return tab.run(() => document.querySelector('.comparison') === null, undefined);
    },
    should: true,
  },
  {
    name: 'what is left unchanged leads back to where it was opened, and to the control',
    answers: startUp,
    go: async (tab) => {
      await result(tab);
      const link = '[data-obligation]:last-of-type .answer-links button';
      await tab.run(
        (css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }),
        link,
      );
      const top = await topOf(tab, link);
      await tab.click(link);
      await shown(tab, 'main form');
      await tab.click('.bar .link:not([name])');
      await shown(tab, tryIt);
      const focused = await tab.run(
        () => document.activeElement?.closest('.answer-links') !== null,
        undefined,
      );
      return [near(await topOf(tab, link), top), focused];
    },
    should: [true, true],
  },
  {
    name: 'a clause that was open is open on the way back, and after a reload',
    answers: startUp,
    go: async (tab) => {
      await result(tab);
      await tab.click(clause);
      await shown(tab, wholeText);
      // The link itself: a click that has to scroll would leave from elsewhere.
      await tab.run(
        (css) => document.querySelector(css)?.scrollIntoView({ block: 'center' }),
        wholeText,
      );
      const top = await topOf(tab, text);
      await tab.click(wholeText);
      await shown(tab, '[data-clause]');
      await back(tab);
      await shown(tab, text);
      const there = near(await topOf(tab, text), top);
      await tab.reload();
      await shown(tab, text);
      return [there, near(await topOf(tab, text), top)];
    },
    should: [true, true],
  },
  {
    name: 'what is ticked and not yet given is ticked after a reload, and given by nobody',
    answers: startUp,
    go: async (tab) => {
      const seen: unknown[] = [];
      const ticked = () =>
        tab.run(
          () =>
            [...document.querySelectorAll<HTMLInputElement>('main form :checked')].map(
              ({ value }) => value,
            ),
          undefined,
        );
      const kept = () => tab.run(() => JSON.stringify(window.localStorage), undefined);
      await tab.goto('en/#/model');
      await shown(tab, 'input[name="model"]');
      const first = await kept();
      // One of several, where one was given before; another of several, where it excludes that one; one alone.
      for (const [question, option] of [
        ['adaptation', 'distil'],
        ['adaptation', 'none'],
        ['applicant', 'sole-trader'],
      ] as const) {
        await tab.goto('seal.svg');
        await tab.goto(`en/#/${question}`);
        await shown(tab, `input[name="${question}"]`);
        const before = await ticked();
        await tab.click(`input[value="${option}"]`);
        await tab.reload();
        await shown(tab, `input[name="${question}"]`);
        await shown(tab, `input[value="${option}"]:checked`);
        seen.push(before, await ticked());
      }
      return [...seen, (await kept()) === first];
    },
    should: [
      ...[['fine-tune'], ['fine-tune', 'distil'], ['fine-tune'], ['none']],
      ...[['company'], ['sole-trader'], true],
    ],
  },
  {
    name: 'another model on the start screen asks before it changes what is saved',
    answers: startUp,
    go: async (tab) => {
      await result(tab);
      await tab.click('.masthead .home');
      await shown(tab, 'input[name="model"]');
      const other = 'input[name="model"]:not(:checked)';
      await tab.click(other);
      await tab.click('button[name="continue"]');
      await shown(tab, '[data-begin]');
      return tab.run(
        () => [...document.querySelectorAll('[data-begin] button')].map((one) => one.textContent),
        undefined,
      );
    },
    should: [words.en.kept.begin.beside, words.en.kept.begin.change, words.en.kept.begin.goOn],
  },
  {
    name: 'a file that is dropped draws no box around the heading',
    answers: {},
    go: async (tab) => {
      await tab.goto('en/');
      await shown(tab, '.open-file');
      await tab.run(() => {
        const drop = () => {
          if (document.querySelector('[data-offer]') !== null) return;
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(['{}'], 'plan.json'));
          for (const type of ['dragenter', 'dragover', 'drop']) {
            const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
            document.body.dispatchEvent(event);
          }
          // Until what listens for it has come.
          setTimeout(drop, 500);
        };
        drop();
      }, undefined);
      await shown(tab, '[data-offer]');
      return tab.run(() => {
        const heading = document.activeElement as HTMLElement;
        return [heading.tagName, getComputedStyle(heading).outlineStyle];
      }, undefined);
    },
    should: ['H1', 'none'],
  },
  {
    name: 'a link shows verdict, seal and e-mail, and its button without scrolling',
    answers: {},
    go: async (tab) => {
      await tab.goto(`en/#/result?a=${shareCode(startUp)}`);
      await shown(tab, '[data-offer="held"]');
      return tab.run((mail) => {
        const offer = document.querySelector('[data-offer]');
        const accept = offer?.querySelector('button[name="accept"]')?.getBoundingClientRect();
        return [
          offer?.querySelector('.seal')?.getAttribute('data-seal'),
          offer?.textContent?.includes(mail) ?? false,
          (accept?.bottom ?? Number.POSITIVE_INFINITY) <= 740,
        ];
      }, words.en.verdicts.email.required.answer);
    },
    should: ['authorisation-required', true, true],
  },
];
