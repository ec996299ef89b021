import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language.ts';
import { settled } from '../e2e/hosted.ts';
import { answerByHand, busiest, goesOn } from './by-hand.ts';
import { type Condition, put } from './conditions.ts';
import { type Host, plainSite, type Site, serve, type Traffic } from './site.ts';
import { type Interaction, type Seen, seen, watch } from './watch.ts';

/** Who comes: for the first time, again, or again with the line cut. */
export type Visitor = 'first' | 'again' | 'offline';

/** What is measured and where. */
export interface Stage {
  readonly browser: Browser;
  readonly site: Site;
  readonly language: Language;
  /** The address of another site's page, from which the visitor comes. */
  readonly elsewhere: string;
  readonly condition: Condition;
  /** Whether the build says itself when the wizard runs. Else it runs when its first question is there. */
  readonly saysLive: boolean;
}

const readyWord = 'ready to be measured';

/** A load that nobody touches. */
export interface Load {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly live: number;
  readonly shift: number;
  readonly moved: readonly string[];
  readonly untilLive: Traffic;
  readonly byPage: Traffic;
  readonly byWorker: Traffic;
}

/** A load on which the first answer is given as soon as it is painted. */
export interface EarlyAnswer {
  /** When the answer was given or the wizard ran, whichever was first; where the answer was lost, when the wizard ran. */
  readonly answerable: number;
  readonly kept: boolean;
  /** When the heading of the question was painted. */
  readonly questionPaint: number;
  readonly until: Traffic;
  /** A whole assessment after it; null on later visits. */
  readonly assessment: {
    readonly questions: number;
    readonly worst: Interaction;
    readonly longestStep: number;
    readonly shift: number;
    readonly moved: readonly string[];
  } | null;
}

/**
 * Opens the page and leaves it alone until it has loaded all that it loads by itself; only then puts
 * into it what asks the browser for what it has seen.
 */
export function look(stage: Stage, visitor: Visitor): Promise<Load> {
  return visit(stage, visitor, null, async (page, host) => {
    if (visitor !== 'offline') await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2000);
    await settled(page);
    if (stage.saysLive) await page.evaluate(watch, { early: null, saysLive: true, readyWord });
    await page.waitForTimeout(500);
    const found = await page.evaluate(seen);
    const live = liveIn(found, stage);
    return {
      ...found,
      live,
      untilLive: until(live, found.files),
      byPage: host.page(),
      byWorker: host.worker(),
    };
  });
}

/** When a page is painted that has nothing but a heading and a paragraph: so late comes any page here. */
export function plainPaint(stage: Stage): Promise<number> {
  return visit({ ...stage, site: plainSite(stage.language) }, 'first', null, async (page) => {
    await page.waitForTimeout(1500);
    await page.evaluate(watch, { early: null, saysLive: true, readyWord });
    await page.waitForTimeout(500);
    return (await page.evaluate(seen)).largestPaint;
  });
}

/** Opens the page, answers at once, and on a first visit goes on to the result. */
export function answer(stage: Stage, visitor: Visitor): Promise<EarlyAnswer> {
  return visit(stage, visitor, busiest.model, async (page) => {
    await page.waitForTimeout(1000);
    const found = await page.evaluate(seen);
    const { answered, questionPaint, files } = found;
    const kept = await goesOn(page);
    const live = liveIn(found, stage);
    const answerable = kept && answered !== null ? Math.min(answered, live) : live;
    const early = {
      answerable,
      kept,
      questionPaint: questionPaint ?? Number.NaN,
      until: until(answerable, files),
    };
    if (visitor !== 'first') return { ...early, assessment: null };
    const questions = (await answerByHand(page)) + (kept ? 1 : 0) - 1;
    await page.waitForTimeout(1000);
    const { worst, longestStep, shift, moved } = await page.evaluate(seen);
    return { ...early, assessment: { questions, worst, longestStep, shift, moved } };
  });
}

async function visit<Found>(
  { browser, site, language, elsewhere, condition, saysLive }: Stage,
  visitor: Visitor,
  early: string | null,
  measure: (page: Page, host: Host) => Promise<Found>,
): Promise<Found> {
  const host = await serve(site);
  const { viewport, mobile } = condition;
  const context = await browser.newContext({ viewport, isMobile: mobile, locale: language });
  try {
    const address = `${host.address}${language}/`;
    if (visitor !== 'first') await comeBefore(context, address);
    if (visitor === 'offline') await host.stop();
    host.forget();
    const page = await context.newPage();
    await page.goto(elsewhere);
    const watches = early !== null || !saysLive;
    if (watches) await page.addInitScript(watch, { early, saysLive, readyWord });
    await put(await context.newCDPSession(page), condition, visitor === 'offline');
    // The page says itself when it is ready: to ask it would put code into it while it is measured.
    const ready = watches
      ? page.waitForEvent('console', {
          predicate: (message) => message.text() === readyWord,
          timeout: 60_000,
        })
      : null;
    await page.goto(address, { waitUntil: 'commit' });
    await ready;
    return await measure(page, host);
  } finally {
    await context.close();
    if (visitor !== 'offline') await host.stop();
  }
}

/** A visit before the one that is measured. The worker sleeps afterwards, as it does between two visits. */
async function comeBefore(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await settled(page);
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

function liveIn({ live, shown }: Seen, { saysLive }: Stage): number {
  return (saysLive ? live : shown) ?? Number.NaN;
}

function until(moment: number, files: Seen['files']): Traffic {
  return {
    requests: files.filter(({ start }) => start <= moment).length,
    bytes: files.reduce((sum, { end, bytes }) => sum + (end <= moment ? bytes : 0), 0),
  };
}
