import type { i18n } from 'i18next';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { addWords, loadLaterWords } from '../i18n/i18n.ts';
import type { Language } from '../i18n/language.ts';

let speaker: i18n | null = null;

/** Says which i18next instance the later parts of the page speak through; before any of them is shown. */
export function speakThrough(instance: i18n): void {
  speaker = instance;
}

async function words(): Promise<void> {
  if (speaker === null) return;
  const language = speaker.language as Language;
  addWords(speaker, language, await loadLaterWords(language));
}

/** Thrown where a part of the page cannot be loaded: the connection is gone, or the build it belongs to. */
export class PartMissing extends Error {}

/** A part of the page that the first question does not need, with the words it speaks. */
function later<Props>(load: () => Promise<ComponentType<Props>>): {
  readonly part: LazyExoticComponent<ComponentType<Props>>;
  readonly load: () => Promise<unknown>;
} {
  const part = lazy(async () => {
    try {
      const [loaded] = await Promise.all([load(), words()]);
      return { default: loaded };
    } catch (cause) {
      throw new PartMissing('A part of the page cannot be loaded.', { cause });
    }
  });
  return { part, load };
}

const check = later(async () => (await import('./screens/Check.tsx')).CheckScreen);
const result = later(async () => (await import('./screens/Result.tsx')).ResultScreen);
const clauseText = later(async () => (await import('./components/ClauseText.tsx')).ClauseText);
const ledger = later(async () => (await import('./components/Ledger.tsx')).Ledger);
const secondLook = later(async () => (await import('./components/SecondLook.tsx')).SecondLook);
const beginChoice = later(async () => (await import('./components/BeginChoice.tsx')).BeginChoice);
const saved = later(async () => (await import('./components/Saved.tsx')).Saved);
const linkOffer = later(async () => (await import('./screens/Offer.tsx')).LinkOffer);
const fileOffer = later(async () => (await import('./screens/Offer.tsx')).FileOffer);
const keptLine = later(async () => (await import('./components/KeptLine.tsx')).KeptLine);
const licence = later(async () => (await import('./screens/Licence.tsx')).LicenceScreen);
const method = later(async () => (await import('./screens/Method.tsx')).MethodScreen);
const application = later(async () =>
  (await import('./screens/Application.tsx')).openApplication(),
);

export const Check = check.part;
export const Result = result.part;
export const ClauseText = clauseText.part;
export const Ledger = ledger.part;
export const SecondLook = secondLook.part;
export const BeginChoice = beginChoice.part;
export const Saved = saved.part;
export const LinkOffer = linkOffer.part;
export const FileOffer = fileOffer.part;
export const KeptLine = keptLine.part;
export const Licence = licence.part;
export const Method = method.part;
export const Application = application.part;

/** Nothing is said about updates where this cannot be loaded. */
export const UpdateLine = lazy(async () => {
  const none = () => null;
  const loaded = await import('./components/UpdateLine.tsx').catch(() => null);
  return { default: loaded?.UpdateLine ?? none };
});

/** Loads the later parts ahead of need, so that no step waits; what fails is loaded when it is needed. */
export function prefetch(): void {
  const parts = [clauseText, ledger, secondLook, keptLine, beginChoice, saved, check, result];
  for (const { load } of [...parts, linkOffer, fileOffer, licence, method]) {
    load().catch(() => undefined);
  }
}
