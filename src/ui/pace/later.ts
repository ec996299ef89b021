import type { i18n } from 'i18next';
import {
  type ComponentType,
  createElement,
  lazy,
  memo,
  type ReactNode,
  useEffect,
  useState,
} from 'react';
import { addWords } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/language.ts';
import { loadLaterWords } from '../../i18n/load-words.ts';
import { arriving, onTryAgain } from './arriving.ts';
import { atRest, betweenPresses, pause, pressAgain } from './idle.ts';

let speaker: i18n | null = null;
let isAhead = () => false;

/**
 * Says which i18next instance the later parts of the page speak through, and how to know whether the
 * page still shows what it was rendered ahead with; before any of them is shown.
 */
export function prepareLater(instance: i18n, showsAhead = isAhead): void {
  speaker = instance;
  isAhead = showsAhead;
}

/** The language that the later parts speak; null before anything is shown. */
export function languageSpoken(): Language | null {
  return speaker === null ? null : (speaker.language as Language);
}

type LoadWords = (language: Language) => Promise<object>;

async function words(further: LoadWords): Promise<void> {
  if (speaker === null) return;
  const language = speaker.language as Language;
  const [loaded, besides] = await Promise.all([loadLaterWords(language), further(language)]);
  if (!speaker.hasResourceBundle(language, 'verdicts')) addWords(speaker, language, loaded);
  addWords(speaker, language, { ...besides });
}

const parts: (() => Promise<unknown>)[] = [];

/** When a part is loaded, and what stands in its place where it cannot be. */
interface Turn<Props> {
  /** Nothing of it is loaded before. */
  readonly due?: () => Promise<void>;
  /** It is loaded ahead of need, before all others. */
  readonly first?: boolean;
  /** It is loaded only where it is to be shown. */
  readonly onDemand?: boolean;
  /** It is rendered ahead, and comes to life when no press has to wait for that. */
  readonly ahead?: boolean;
  /** What was rendered ahead is right without it, as long as the page shows nothing else. */
  readonly stands?: boolean;
  /** Loads what it speaks beside the words of all later parts. */
  readonly words?: LoadWords;
  /** Stands in its place. */
  readonly missing: (props: Props) => ReactNode;
}

/**
 * A part of the page that the first question does not need, with the words it speaks. Once loaded it
 * is shown at once, without a moment of waiting. Where it cannot be loaded nothing else goes with
 * it, and `tryAgain` has it asked for again.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  turn: Turn<Props>,
): ComponentType<Props> {
  const { due, first = false, onDemand = false, ahead = false, stands = false } = turn;
  const { words: further = async () => ({}) } = turn;
  const Missing = turn.missing as ComponentType<Props>;
  let loaded: ComponentType<Props> | null = null;
  const failed = new WeakSet<object>([Missing]);
  const loadAll = async () => {
    if (due !== undefined) await due();
    const [found] = await Promise.all([load(), words(further)]);
    // A file that was cut short may run and give nothing.
    if (found === undefined) throw new TypeError('A part of the page is not in its file.');
    loaded = found;
    return found;
  };
  const waiting = () => {
    const Waited = lazy(async () => {
      for (;;) {
        try {
          const found = await arriving(loadAll);
          if (ahead && isAhead()) await betweenPresses();
          return { default: found };
        } catch (error) {
          if (import.meta.env.SSR) throw error;
          next = Missing;
          if (!(stands && isAhead())) break;
          await new Promise<void>((again) => {
            const stop = onTryAgain(() => {
              stop();
              again();
            });
          });
        }
      }
      failed.add(Waited);
      return { default: Missing };
    }) as unknown as ComponentType<Props>;
    return Waited;
  };
  let next = waiting();
  onTryAgain(() => {
    if (next === Missing) next = waiting();
  });
  if (first) parts.unshift(loadAll);
  else if (!onDemand) parts.push(loadAll);
  const Later = (props: Props) => {
    const [Shown, show] = useState<ComponentType<Props>>(() => loaded ?? next);
    useEffect(() => {
      pressAgain();
      return onTryAgain(() =>
        show((now: ComponentType<Props>) => (failed.has(now) ? (loaded ?? next) : now)),
      );
    }, []);
    return createElement(Shown, props);
  };
  return memo(Later) as unknown as ComponentType<Props>;
}

let prefetching: Promise<void> | null = null;

/**
 * Loads the later parts ahead of need, once, so that no step waits: one after the other, each while
 * nobody presses anything and the page has nothing else to do, with a pause as long as it took, so
 * that no press waits either. What fails is loaded when it is needed. Done when nobody has done
 * anything for a while after the last.
 */
export function prefetch(): Promise<void> {
  prefetching ??= loadAhead();
  return prefetching;
}

async function loadAhead(): Promise<void> {
  for (const load of parts) {
    await atRest();
    const begun = performance.now();
    await arriving(load).catch(() => undefined);
    await pause(performance.now() - begun);
  }
  await atRest(3000);
}
