import type { Result } from '../rules/assess.ts';
import { questionIds } from '../rules/contract/questions.ts';
import { optionsOf } from '../rules/logic/state.ts';
import type { Attachment } from './eml.ts';
import { type Draft, type FieldId, fieldLabel, linesOf, typedIn } from './fields.ts';
import { typedLine } from './typed.ts';
import type { PaperLanguage, Translate, Translation } from './voices.ts';

/** All that papers are made of. */
export interface Material {
  readonly result: Result;
  readonly draft: Draft;
  /** The reader's language; where it is not Chinese, it stands below the Chinese. */
  readonly language: PaperLanguage;
  readonly voices: Readonly<Record<PaperLanguage, Translate>>;
  /** The project's English translation of the licence. */
  readonly translation: Translation;
  /** The enclosures that were picked, as they are; never stored. */
  readonly enclosures: readonly Attachment[];
}

/** One paper's writing in one language. */
export interface Pen {
  readonly language: PaperLanguage;
  readonly t: Translate;
  /** A field as a line of text, or a bracket that asks to fill it in. */
  readonly line: (id: FieldId) => string;
  /** A field as lines of text joined by line breaks, or the bracket. */
  readonly lines: (id: FieldId) => string;
}

/** What writes a paper in `language`. */
export function penFor({ draft, voices, translation }: Material, language: PaperLanguage): Pen {
  const t = voices[language];
  const english = language === 'zh-CN' ? null : translation;
  const orBlank = (id: FieldId, text: string) =>
    text === '' ? t('papersFields:fillIn', { field: fieldLabel(id, t, english) }) : text;
  return {
    language,
    t,
    line: (id) => orBlank(id, typedLine(typedIn(draft, id))),
    lines: (id) => orBlank(id, linesOf(draft, id).join('\n')),
  };
}

/** The answers with effect as sentences of a letter, one a line; facts only, in asking order. */
export function factLines({ answers }: Result, t: Translate): string {
  return questionIds
    .flatMap((id) =>
      optionsOf(answers[id]).map((option) => `- ${t(`papersFacts:${id}.${option}`)}`),
    )
    .join('\n');
}
