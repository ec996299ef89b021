import { fallbackLanguage, type Language, languages } from '../../i18n/language.ts';
import { loadTranslation } from '../../i18n/translation.ts';
import { loadVoice } from '../../i18n/voice.ts';
import { licenceSource } from '../../licence/source.ts';
import { sentOn } from '../../papers/log.ts';
import { type Enclosed, type Material, voicesFor } from '../../papers/material.ts';
import { prefill } from '../../papers/prefill.ts';
import { silentPoints } from '../../papers/silent.ts';
import type { Voice } from '../../papers/voices.ts';
import type { Result } from '../../rules/assess.ts';
import type { PaperFields } from '../../wizard/record.ts';
import { draftIn, logIn, marksIn, toldIn } from './record.ts';

/** What papers are written with: each language's words, and its translation of the licence. */
export type PaperKit = Readonly<Record<Language, Voice>>;

let loaded: PaperKit | null = null;

/** Loads the kit, once; rejects where it cannot be had. */
export async function loadKit(): Promise<void> {
  if (loaded !== null) return;
  const voices = await Promise.all(
    languages.map(async (language): Promise<Voice> => {
      const [t, translation] = await Promise.all([loadVoice(language), loadTranslation(language)]);
      return { language, t, translation };
    }),
  );
  loaded = Object.fromEntries(voices.map((voice) => [voice.language, voice])) as PaperKit;
}

/** The kit, which must have been loaded before the component that asks for it is shown. */
export function paperKit(): PaperKit {
  if (loaded === null) throw new Error('The words of papers are not loaded.');
  return loaded;
}

/** What papers are made of: what was typed, and where nothing was, what answers and log say that is the same in every language. */
export function materialFrom(
  kit: PaperKit,
  result: Result,
  papers: PaperFields,
  language: Language,
  enclosures: readonly Enclosed[] = [],
): Material {
  const noted = sentOn(logIn(papers, 'application'));
  const typed = draftIn(papers);
  const draft = {
    ...prefill(result.answers),
    ...(silentPoints(typed, result.answers).length === 0 ? {} : { lacks: 'yes' }),
    ...(noted === '' ? {} : { 'sent-on': noted }),
    ...typed,
  };
  const voices = voicesFor(kit[language], kit[licenceSource.language], kit[fallbackLanguage]);
  return {
    ...voices,
    result,
    draft,
    told: toldIn(papers),
    marks: marksIn(papers, result.answers),
    enclosures,
  };
}
