import { createElement } from 'react';
import { loadFurtherWords } from '../../i18n/load-words.ts';
import { MissingChoice, MissingPart } from '../frame/MissingPart.tsx';
import { loadLicenceText } from '../licence/licence-text.ts';
import { languageSpoken, later } from '../pace/later.ts';
import { alive } from '../start/live.ts';

/** The licence's text is there when what shows it is; where it cannot be had, that says so itself. */
async function licenceText(): Promise<void> {
  const language = languageSpoken();
  if (language !== null) await loadLicenceText(language).catch(() => null);
}

const missing = () => createElement(MissingPart);
const nothing = () => null;

export const Progress = later(async () => (await import('./Progress.tsx')).Progress, {
  ahead: true,
  stands: true,
  missing: nothing,
});
export const LeaveChange = later(async () => (await import('./Progress.tsx')).LeaveChange, {
  missing: nothing,
});
export const ClauseText = later(
  async () => {
    const [loaded] = await Promise.all([import('../licence/ClauseText.tsx'), licenceText()]);
    return loaded.ClauseText;
  },
  { ahead: true, stands: true, missing: () => createElement(MissingPart, { page: 'licence' }) },
);
export const Ledger = later(async () => (await import('./Ledger.tsx')).Ledger, {
  ahead: true,
  stands: true,
  missing,
});
/** What it says of contradictions stands in the result as well. */
export const SecondLook = later(async () => (await import('./SecondLook.tsx')).SecondLook, {
  ahead: true,
  missing: nothing,
});
export const BeginChoice = later(
  async () => (await import('../saved/BeginChoice.tsx')).BeginChoice,
  { missing: MissingChoice },
);
export const People = later(async () => (await import('../asked/PeopleHere.tsx')).PeopleHere, {
  due: alive,
  words: loadFurtherWords,
  missing: nothing,
});
export const Saved = later(async () => (await import('../saved/Saved.tsx')).Saved, {
  ahead: true,
  missing,
});
