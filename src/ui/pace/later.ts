import type { i18n } from 'i18next';
import { type ComponentType, createElement, lazy, memo, useState } from 'react';
import { addWords, loadLaterWords } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/language.ts';
import { loadLicenceText } from '../licence/licence-text.ts';
import { alive, tellPrefetched } from '../start/live.ts';
import { atRest, betweenPresses, pause } from './idle.ts';

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

async function words(): Promise<void> {
  if (speaker === null) return;
  const language = speaker.language as Language;
  const loaded = await loadLaterWords(language);
  if (!speaker.hasResourceBundle(language, 'verdicts')) addWords(speaker, language, loaded);
}

const parts: (() => Promise<unknown>)[] = [];

/** The licence's text is there when what shows it is; where it cannot be had, that says so itself. */
async function licenceText(): Promise<void> {
  if (speaker !== null) await loadLicenceText(speaker.language as Language).catch(() => null);
}

/** Thrown where a part of the page cannot be loaded: the connection is gone, or the build it belongs to. */
export class PartMissing extends Error {}

/**
 * When a part is loaded: nothing of it before `due`; ahead of need in its turn, or before all others.
 * What was rendered `ahead` is there already, and comes to life when no press has to wait for that.
 */
interface Turn {
  readonly due?: Promise<void>;
  readonly first?: boolean;
  readonly ahead?: boolean;
}

/**
 * A part of the page that the first question does not need, with the words it speaks. Once loaded it
 * is shown at once, without a moment of waiting.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { due, first = false, ahead = false }: Turn = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadAll = async () => {
    if (due !== undefined) await due;
    [loaded] = await Promise.all([load(), words()]);
    return loaded;
  };
  const Waited = lazy(async () => {
    try {
      const part = await loadAll();
      if (ahead && isAhead()) await betweenPresses();
      return { default: part };
    } catch (cause) {
      throw new PartMissing('A part of the page cannot be loaded.', { cause });
    }
  }) as unknown as ComponentType<Props>;
  if (first) parts.unshift(loadAll);
  else parts.push(loadAll);
  const Later = (props: Props) => {
    const [Shown] = useState(() => loaded ?? Waited);
    return createElement(Shown, props);
  };
  return memo(Later) as unknown as ComponentType<Props>;
}

export const Check = later(async () => (await import('../answers/Check.tsx')).CheckScreen);
export const Result = later(async () => (await import('../result/Result.tsx')).ResultScreen);
export const Progress = later(async () => (await import('../question/Progress.tsx')).Progress, {
  ahead: true,
});
export const ClauseText = later(
  async () => {
    const [loaded] = await Promise.all([import('../licence/ClauseText.tsx'), licenceText()]);
    return loaded.ClauseText;
  },
  { ahead: true },
);
export const Ledger = later(async () => (await import('../question/Ledger.tsx')).Ledger, {
  ahead: true,
});
export const SecondLook = later(
  async () => (await import('../question/SecondLook.tsx')).SecondLook,
  { ahead: true },
);
export const BeginChoice = later(
  async () => (await import('../saved/BeginChoice.tsx')).BeginChoice,
);
export const Saved = later(async () => (await import('../saved/Saved.tsx')).Saved, {
  ahead: true,
});
export const LinkOffer = later(async () => (await import('../saved/Offer.tsx')).LinkOffer);
export const FileOffer = later(async () => (await import('../saved/Offer.tsx')).FileOffer);
export const KeptLine = later(async () => (await import('../saved/KeptLine.tsx')).KeptLine, {
  due: alive,
});
export const Licence = later(async () => (await import('../licence/Licence.tsx')).LicenceScreen);
export const Method = later(async () => (await import('../method/Method.tsx')).MethodScreen);
export const Application = later(async () =>
  (await import('../papers/Application.tsx')).openApplication(),
);

/** Nothing is said about updates where this cannot be loaded. */
export const UpdateLine = lazy(async () => {
  const none = () => null;
  await alive;
  const loaded = await import('../update/UpdateLine.tsx').catch(() => null);
  return { default: loaded?.UpdateLine ?? none };
});

/**
 * Loads the later parts ahead of need, so that no step waits: one after the other, each while nobody
 * presses anything and the page has nothing else to do, with a pause as long as it took, so that no
 * press waits either. What fails is loaded when it is needed.
 */
export async function prefetch(): Promise<void> {
  for (const load of parts) {
    await atRest();
    const begun = performance.now();
    await load().catch(() => undefined);
    await pause(performance.now() - begun);
  }
  await atRest(3000);
  tellPrefetched();
}
