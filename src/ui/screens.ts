import { type ComponentType, createElement } from 'react';
import { loadFurtherWords } from '../i18n/load-words.ts';
import { MissingKeptLine, MissingScreen } from './frame/MissingPart.tsx';
import { later } from './pace/later.ts';
import type { NamedScreen, PartedScreen } from './session/address.ts';
import { alive } from './start/live.ts';

const missing = () => createElement(MissingScreen);

export const Check = later(async () => (await import('./answers/Check.tsx')).CheckScreen, {
  missing,
});
export const Result = later(async () => (await import('./result/Result.tsx')).ResultScreen, {
  missing,
});
export const LinkOffer = later(async () => (await import('./saved/Offer.tsx')).LinkOffer, {
  missing,
});
export const FileOffer = later(async () => (await import('./saved/Offer.tsx')).FileOffer, {
  missing,
});
export const KeptLine = later(async () => (await import('./saved/KeptLine.tsx')).KeptLine, {
  due: alive,
  missing: MissingKeptLine,
});
/** The screens of which a part may be named. */
export const partedScreens: Readonly<
  Record<PartedScreen, ComponentType<{ readonly part: string | null }>>
> = {
  licence: later(async () => (await import('./licence/Licence.tsx')).LicenceScreen, {
    missing: () => createElement(MissingScreen, { page: 'licence' }),
  }),
  asked: later(async () => (await import('./asked/Asked.tsx')).AskedScreen, {
    words: loadFurtherWords,
    missing: () => createElement(MissingScreen, { page: 'asked' }),
  }),
  plans: later(async () => (await import('./plans/Plans.tsx')).PlansScreen, {
    words: loadFurtherWords,
    missing,
  }),
};
/** The screens that a word alone names. */
export const namedScreens: Readonly<Record<NamedScreen, ComponentType>> = {
  method: later(async () => (await import('./method/Method.tsx')).MethodScreen, {
    words: loadFurtherWords,
    missing: () => createElement(MissingScreen, { page: 'method' }),
  }),
  release: later(async () => (await import('./release/Release.tsx')).ReleaseScreen, {
    words: loadFurtherWords,
    onDemand: true,
    missing,
  }),
  application: later(async () => (await import('./papers/Application.tsx')).openApplication(), {
    missing,
  }),
};
/** Without it no worker is registered, and nothing is to be said about updates. */
export const UpdateLine = later(
  async () => (await import('./update/UpdateLine.tsx')).openUpdates(),
  {
    due: alive,
    onDemand: true,
    missing: () => null,
  },
);
