import type { Result } from '../rules/assess.ts';
import { questionIds } from '../rules/contract/questions.ts';
import { optionsOf } from '../rules/logic/state.ts';
import type { Attachment } from './eml.ts';
import { type Draft, type FieldId, fieldLabel, linesOf, typedIn } from './fields.ts';
import { typedLine } from './typed.ts';
import type { Translate, Voice } from './voices.ts';

/** The languages that the papers of a reader are written in. */
export interface Voices {
  /** The reader's; where it is not the licensor's, it stands below that. */
  readonly own: Voice;
  /** The licensor's, which is the licence's. */
  readonly original: Voice;
  /** The one with a translation of the licence: the reader's own, or for readers of the original that of the public. */
  readonly translated: Voice;
  /** Those of texts for the public, the reader's own first, each once. */
  readonly all: readonly Voice[];
}

/** The languages of a reader's papers, where the public beyond the licensor's country reads `common`. */
export function voicesFor(own: Voice, original: Voice, common: Voice): Voices {
  const translated = own.translation === null ? common : own;
  return { own, original, translated, all: [...new Set([own, original, common])] };
}

/** All that papers are made of. */
export interface Material extends Voices {
  readonly result: Result;
  readonly draft: Draft;
  /** The enclosures that were picked, as they are; never stored. */
  readonly enclosures: readonly Attachment[];
}

/** One paper's writing in one language. */
export interface Pen extends Voice {
  /** A field as a line of text, or a bracket that asks to fill it in. */
  readonly line: (id: FieldId) => string;
  /** A field as lines of text joined by line breaks, or the bracket. */
  readonly lines: (id: FieldId) => string;
}

/** What writes a paper in one language. */
export function penFor({ draft }: Material, voice: Voice): Pen {
  const { t, translation } = voice;
  const orBlank = (id: FieldId, text: string) =>
    text === '' ? t('papersFields:fillIn', { field: fieldLabel(id, t, translation) }) : text;
  return {
    ...voice,
    line: (id) => orBlank(id, typedLine(typedIn(draft, id))),
    lines: (id) => orBlank(id, linesOf(draft, id).join('\n')),
  };
}

/** What writes a paper for the licensor: in the licensor's language, then the reader's own where that is another. */
export function pensFor(material: Material): readonly [Pen, ...Pen[]] {
  const { own, original } = material;
  const first = penFor(material, original);
  return own === original ? [first] : [first, penFor(material, own)];
}

/** Lines that stand behind a label: on lines of their own where they are several, or have labels themselves. */
export function behindLabel(lines: string): string {
  return /\n|^\p{L}[^\n:：]{0,24}[:：](?!\/)/u.test(lines) ? `\n${lines}` : lines;
}

/** The answers with effect as sentences of a letter, one a line; facts only, in asking order. */
export function factLines({ answers }: Result, t: Translate): string {
  return questionIds
    .flatMap((id) =>
      optionsOf(answers[id]).map((option) => `- ${t(`papersFacts:${id}.${option}`)}`),
    )
    .join('\n');
}
