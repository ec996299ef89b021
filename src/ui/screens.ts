import { createElement } from 'react';
import {
  MissingChoice,
  MissingKeptLine,
  MissingPart,
  MissingScreen,
} from './frame/MissingPart.tsx';
import { loadLicenceText } from './licence/licence-text.ts';
import { languageSpoken, later } from './pace/later.ts';
import { alive } from './start/live.ts';

/** The licence's text is there when what shows it is; where it cannot be had, that says so itself. */
async function licenceText(): Promise<void> {
  const language = languageSpoken();
  if (language !== null) await loadLicenceText(language).catch(() => null);
}

const screen = () => createElement(MissingScreen);
const nothing = () => null;

export const Check = later(async () => (await import('./answers/Check.tsx')).CheckScreen, {
  missing: screen,
});
export const Result = later(async () => (await import('./result/Result.tsx')).ResultScreen, {
  missing: screen,
});
export const Progress = later(async () => (await import('./question/Progress.tsx')).Progress, {
  ahead: true,
  stands: true,
  missing: nothing,
});
export const ClauseText = later(
  async () => {
    const [loaded] = await Promise.all([import('./licence/ClauseText.tsx'), licenceText()]);
    return loaded.ClauseText;
  },
  { ahead: true, stands: true, missing: () => createElement(MissingPart, { page: 'licence' }) },
);
export const Ledger = later(async () => (await import('./question/Ledger.tsx')).Ledger, {
  ahead: true,
  stands: true,
});
/** What it says of contradictions stands in the result as well. */
export const SecondLook = later(
  async () => (await import('./question/SecondLook.tsx')).SecondLook,
  { ahead: true, missing: nothing },
);
export const BeginChoice = later(
  async () => (await import('./saved/BeginChoice.tsx')).BeginChoice,
  { missing: MissingChoice },
);
export const Saved = later(async () => (await import('./saved/Saved.tsx')).Saved, {
  ahead: true,
});
export const LinkOffer = later(async () => (await import('./saved/Offer.tsx')).LinkOffer, {
  missing: screen,
});
export const FileOffer = later(async () => (await import('./saved/Offer.tsx')).FileOffer, {
  missing: screen,
});
export const KeptLine = later(async () => (await import('./saved/KeptLine.tsx')).KeptLine, {
  due: alive,
  missing: MissingKeptLine,
});
export const Licence = later(async () => (await import('./licence/Licence.tsx')).LicenceScreen, {
  missing: () => createElement(MissingScreen, { page: 'licence' }),
});
export const Method = later(async () => (await import('./method/Method.tsx')).MethodScreen, {
  missing: () => createElement(MissingScreen, { page: 'method' }),
});
export const Application = later(
  async () => (await import('./papers/Application.tsx')).openApplication(),
  { missing: screen },
);
/** Without it no worker is registered, and nothing is to be said about updates. */
export const UpdateLine = later(async () => (await import('./update/UpdateLine.tsx')).UpdateLine, {
  due: alive,
  onDemand: true,
  missing: nothing,
});
