import { fallbackLanguage } from '../../i18n/language.ts';
import { licenceSource } from '../../licence/source.ts';

/** The language of a file's text, told by its script: that of the licence where a quarter of it is Chinese. */
export function languageOf(text: string): string {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese * 4 > text.length ? licenceSource.language : fallbackLanguage;
}
