import { loadVoice } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/language.ts';
import { prefill } from '../../papers/application.ts';
import type { Attachment } from '../../papers/eml.ts';
import { sentOn } from '../../papers/log.ts';
import type { Material } from '../../papers/material.ts';
import type { Result } from '../../rules/assess.ts';
import type { PaperFields } from '../../wizard/record.ts';
import { PartMissing } from '../part-missing.ts';
import { draftIn, logIn } from './record.ts';

/** What papers are written with: the words of both languages, and the translation of the licence. */
export type PaperKit = Pick<Material, 'voices' | 'translation'>;

async function load(): Promise<PaperKit> {
  const [original, english, { default: translation }] = await Promise.all([
    loadVoice('zh-CN'),
    loadVoice('en'),
    import('../../../locales/en/licence.json'),
  ]);
  return { voices: { 'zh-CN': original, en: english }, translation };
}

let loading: Promise<PaperKit> | null = null;

/** Loads the kit, once; rejects with `PartMissing` where it cannot be had, and then tries again when asked again. */
export function loadKit(): Promise<PaperKit> {
  loading ??= load().catch((cause) => {
    loading = null;
    throw new PartMissing('The words of papers cannot be loaded.', { cause });
  });
  return loading;
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
