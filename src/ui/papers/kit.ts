import type { Language } from '../../i18n/language.ts';
import { loadVoice } from '../../i18n/voice.ts';
import { prefill } from '../../papers/application.ts';
import type { Attachment } from '../../papers/eml.ts';
import { sentOn } from '../../papers/log.ts';
import type { Material } from '../../papers/material.ts';
import type { Result } from '../../rules/assess.ts';
import type { PaperFields } from '../../wizard/record.ts';
import { draftIn, logIn } from './record.ts';

/** What papers are written with: the words of both languages, and the translation of the licence. */
export type PaperKit = Pick<Material, 'voices' | 'translation'>;

let loaded: PaperKit | null = null;

/** Loads the kit, once; rejects where it cannot be had. */
export async function loadKit(): Promise<void> {
  if (loaded !== null) return;
  const [original, english, { default: translation }] = await Promise.all([
    loadVoice('zh-CN'),
    loadVoice('en'),
    import('../../../locales/en/licence.json'),
  ]);
  loaded = { voices: { 'zh-CN': original, en: english }, translation };
}

/** The kit, which must have been loaded before the component that asks for it is shown. */
export function paperKit(): PaperKit {
  if (loaded === null) throw new Error('The words of papers are not loaded.');
  return loaded;
}

/** What papers are made of: what was typed, and where nothing was, what answers and log say. */
export function materialFrom(
  kit: PaperKit,
  result: Result,
  papers: PaperFields,
  language: Language,
  enclosures: readonly Attachment[] = [],
): Material {
  const noted = sentOn(logIn(papers));
  const draft = {
    ...prefill(result.answers, kit.voices[language]),
    ...(noted === '' ? {} : { 'sent-on': noted }),
    ...draftIn(papers),
  };
  return { ...kit, result, draft, language, enclosures };
}
