import type { EnclosureId } from '../licence/form.ts';
import type { Result } from '../rules/assess.ts';
import type { FactId } from './facts.ts';
import { type Draft, type FieldId, fieldLabel, linesOf, senderLabel, typedIn } from './fields.ts';
import type { DutyMarks } from './marks.ts';
import type { PaperId } from './offer.ts';
import { prefillWords } from './prefill.ts';
import { typedLine } from './typed.ts';
import type { Voice } from './voices.ts';

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

/** A file picked for an enclosure of an application; read when the mail is made. */
export interface Enclosed {
  readonly of: EnclosureId;
  readonly name: string;
  /** A media type, or anything a browser says. */
  readonly type: string;
  readonly read: () => Promise<Uint8Array>;
}

/** The facts that a person has a letter tell besides those that it needs. */
export type Told = { readonly [P in PaperId]?: readonly FactId[] };

/** All that papers are made of. */
export interface Material extends Voices {
  readonly result: Result;
  readonly draft: Draft;
  readonly told: Told;
  /** What was noted of duties, for the report. */
  readonly marks: DutyMarks;
  /** The enclosures that were picked, as they are; never stored. */
  readonly enclosures: readonly Enclosed[];
}

/** One paper's writing in one language. */
export interface Pen extends Voice {
  /** What was typed, and what the answers say, in the words of this language. */
  readonly draft: Draft;
  /** A field as a line of text, or a bracket that asks to fill it in. */
  readonly line: (id: FieldId) => string;
  /** A field as lines of text joined by line breaks, or the bracket. */
  readonly lines: (id: FieldId) => string;
}

/** What was typed, and where nothing was, what the answers say, in the words of a voice. */
export function draftFor({ result, draft }: Material, { t }: Voice): Draft {
  return { ...prefillWords(result.answers, t), ...draft };
}

/** What writes a paper in one language. */
export function penFor(material: Material, voice: Voice): Pen {
  const { t, translation } = voice;
  const draft = draftFor(material, voice);
  const writer = senderLabel(material.result.answers);
  const orBlank = (id: FieldId, text: string) => {
    if (text !== '') return text;
    const label =
      id === 'sender' && writer !== undefined ? t(writer) : fieldLabel(id, t, translation);
    return t('papersFields:fillIn', { field: label });
  };
  return {
    ...voice,
    draft,
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

/** A text as it stands within quotation marks: with its own as single ones. */
export function quotedWithin(text: string): string {
  return text.replaceAll('\u201c', '\u2018').replaceAll('\u201d', '\u2019');
}

/** The name of a model or a service in a sentence, which stands within quotation marks in the licence's language. */
export function named({ translation, line }: Pen, id: 'service' | 'derivative-name'): string {
  return translation === null ? quotedWithin(line(id)) : line(id);
}

/** Lines that stand behind a label: on lines of their own where they are several, or have labels themselves. */
export function behindLabel(lines: string): string {
  return /\n|^\p{L}[^\n:：]{0,24}[:：](?!\/)/u.test(lines) ? `\n${lines}` : lines;
}

/** A text as it stands on a line of its own: with a capital letter, where its language has any. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
