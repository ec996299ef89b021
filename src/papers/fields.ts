import { type FormCellId, formCells } from '../licence/form.ts';
import type { Result } from '../rules/assess.ts';
import type { AnswersWithEffect } from '../rules/logic/state.ts';
import type { Translate } from '../rules/translate.ts';
import type { PaperId } from './offer.ts';
import { openQuestionsOf } from './open-questions.ts';
import { typedLines } from './typed.ts';
import type { Translation } from './voices.ts';

interface FieldShape {
  readonly kind: 'one-line' | 'multi-line' | 'choice';
  /** The values that a choice may hold; their words come from `optionLabel`. */
  readonly options?: readonly string[];
  /** Nothing is missing where this is left empty. */
  readonly optional?: true;
  /** Where this is empty, what stands in that field is taken. */
  readonly orFrom?: string;
  /** The cell of the information form that this fills, whole or in part. */
  readonly cell?: FormCellId;
}

/** Every field that some paper has; the same field means the same in each, and is typed once. */
export const fields = {
  'registered-in': {
    kind: 'choice',
    options: ['mainland', 'mainland-foreign-id', 'elsewhere'],
  },
  agent: { kind: 'choice', options: ['yes', 'no'] },
  'applicant-name': { kind: 'one-line', cell: 'applicant-name' },
  'agent-name': { kind: 'one-line', cell: 'agent-name' },
  headcount: { kind: 'choice', options: boxValues('headcount'), cell: 'headcount' },
  'headcount-number': { kind: 'one-line', optional: true, cell: 'headcount' },
  industry: { kind: 'one-line', cell: 'industry-and-dau' },
  dau: { kind: 'one-line', cell: 'industry-and-dau' },
  'applicant-contact': { kind: 'multi-line', cell: 'applicant-contact' },
  'agent-contact': { kind: 'multi-line', cell: 'agent-contact' },
  model: { kind: 'choice', options: boxValues('model'), cell: 'model' },
  'commercial-use': { kind: 'multi-line', cell: 'commercial-use' },
  'derivative-work': { kind: 'multi-line', cell: 'derivative-work' },
  minors: { kind: 'one-line', cell: 'minors' },
  'software-or-cloud-provider': { kind: 'multi-line', cell: 'software-or-cloud-provider' },
  regions: { kind: 'one-line', cell: 'regions' },
  substitute: { kind: 'multi-line', optional: true },
  'legal-representative': { kind: 'one-line', optional: true },
  'sent-on': { kind: 'one-line' },

  sender: { kind: 'one-line', orFrom: 'applicant-name' },
  contact: { kind: 'multi-line', orFrom: 'applicant-contact' },
  plan: { kind: 'multi-line' },
  institution: { kind: 'one-line' },
  unit: { kind: 'one-line', optional: true },
  'academic-use': { kind: 'multi-line' },
  marks: { kind: 'one-line' },
  'brand-manner': { kind: 'multi-line' },
  authorisation: { kind: 'one-line' },
  revoked: { kind: 'one-line' },
  'authorisation-holder': { kind: 'one-line' },
  'purpose-doubt': { kind: 'multi-line' },
  body: { kind: 'one-line' },
  lacks: { kind: 'choice', options: ['yes', 'no'] },
  lacking: { kind: 'multi-line' },

  'derivative-name': { kind: 'one-line' },
  'base-model': { kind: 'one-line' },
  relation: {
    kind: 'choice',
    options: ['finetune', 'adapter', 'quantized', 'merge'],
    optional: true,
  },
  languages: { kind: 'one-line', optional: true },
  task: { kind: 'choice', options: ['text-generation', 'text-classification'], optional: true },
  library: { kind: 'choice', options: ['transformers', 'peft'], optional: true },
  'own-licence': { kind: 'one-line', optional: true },
  method: { kind: 'multi-line' },
  data: { kind: 'multi-line' },
  'modified-on': { kind: 'one-line' },
  changes: { kind: 'multi-line' },
  service: { kind: 'one-line' },
  source: { kind: 'one-line' },
} as const satisfies Readonly<Record<string, FieldShape>>;

export type FieldId = keyof typeof fields;

/** A field as the screens and the papers read it. */
export interface Field extends FieldShape {
  readonly orFrom?: FieldId;
}

/** What was typed, letter for letter, by field; a choice holds one of its values. */
export type Draft = { readonly [F in FieldId]?: string };

function boxValues(cell: FormCellId): readonly string[] {
  return formCells.find(({ id }) => id === cell)?.boxes ?? [];
}

/** What the metadata of a model card say of a model, where it is known. */
const metadata = ['relation', 'languages', 'task', 'library'] as const satisfies readonly FieldId[];

const sender = ['sender', 'contact'] as const satisfies readonly FieldId[];

/** The fields of each paper, in the order in which they are asked. */
export const fieldsOfPaper: Readonly<Record<PaperId, readonly FieldId[]>> = {
  report: [],
  application: [
    'registered-in',
    'agent',
    'applicant-name',
    'agent-name',
    'headcount',
    'headcount-number',
    'industry',
    'dau',
    'applicant-contact',
    'agent-contact',
    'model',
    'commercial-use',
    'derivative-work',
    'minors',
    'software-or-cloud-provider',
    'regions',
    'lacking',
    'substitute',
    'legal-representative',
  ],
  'application-reminder': ['applicant-name', 'sent-on', 'contact'],
  'question-to-licensor': ['plan', 'body', 'authorisation', 'authorisation-holder', ...sender],
  'revocation-query': ['revoked', ...sender],
  'purpose-clarification': ['plan', 'purpose-doubt', ...sender],
  'authorisation-holder-check': ['authorisation', 'authorisation-holder', 'plan', ...sender],
  'licensee-status': ['body', ...sender],
  'enclosure-substitutes': ['lacks', 'lacking', 'substitute', ...sender],
  'academic-notice': ['sender', 'institution', 'unit', 'academic-use', 'contact'],
  'brand-consent': ['marks', 'brand-manner', ...sender],
  modifications: [
    'derivative-name',
    'base-model',
    'method',
    'data',
    'modified-on',
    'changes',
    ...metadata,
  ],
  distillation: ['derivative-name', 'base-model', 'method', 'data', 'modified-on', ...metadata],
  'source-notice': ['service', 'base-model', 'source', 'own-licence'],
  marking: ['derivative-name', 'base-model', ...metadata, 'own-licence'],
  'origin-statement': ['derivative-name', 'base-model', ...metadata],
  'leaderboard-marking': ['derivative-name', 'base-model', ...metadata],
};

/** The fields that a paper has for a result, in the order in which they are asked: a question to the licensor only those that its points need. */
export function fieldsAsked(paper: PaperId, result: Result): readonly FieldId[] {
  if (paper !== 'question-to-licensor') return fieldsOfPaper[paper];
  const asked: readonly FieldId[] = [
    ...openQuestionsOf(result).flatMap((point): readonly FieldId[] => point.typed),
    ...sender,
  ];
  return fieldsOfPaper[paper].filter((id) => asked.includes(id));
}

/** The field called `id`. */
export function fieldOf(id: FieldId): Field {
  return fields[id];
}

/** What stands in a field, or in the field it falls back on, as typed; `''` where there is nothing but white space. */
export function typedIn(draft: Draft, id: FieldId): string {
  const value = draft[id] ?? '';
  if (value.trim() !== '') return value;
  const { orFrom } = fieldOf(id);
  return orFrom === undefined ? '' : typedIn(draft, orFrom);
}

/** The lines that stand in a field, clean; none where it is empty. */
export function linesOf(draft: Draft, id: FieldId): readonly string[] {
  const value = typedIn(draft, id);
  return value === '' ? [] : typedLines(value);
}

const agentFields: readonly FieldId[] = ['agent-name', 'agent-contact'];

/** Whether an application names documents that the applicant cannot provide. */
export function lacksDocuments(draft: Draft): boolean {
  return ['elsewhere', 'mainland-foreign-id'].includes(draft['registered-in'] ?? '');
}

/**
 * The fields `asked` of a paper that are still empty and should not be, in order, or that hold a
 * bracket which asks to fill something in, in the words of one of `speak`; nothing blocks a draft.
 */
export function missing(
  paper: PaperId,
  draft: Draft,
  speak: readonly Translate[] = [],
  asked: readonly FieldId[] = fieldsOfPaper[paper],
): readonly FieldId[] {
  const brackets = speak.map((t) => t('papersFields:fillIn', { field: '' }).slice(0, -1));
  return asked.filter((id) => {
    if (agentFields.includes(id) && draft.agent === 'no') return false;
    if (paper === 'application' && id === 'lacking' && !lacksDocuments(draft)) return false;
    const { optional, options } = fieldOf(id);
    const value = typedIn(draft, id);
    if (brackets.some((bracket) => value.includes(bracket))) return true;
    return optional !== true && (value === '' || options?.includes(value) === false);
  });
}

/**
 * The name of a field. One that alone fills a cell of the form has the licence's own label, with
 * the translation's where there is one; any other has ours.
 */
export function fieldLabel(id: FieldId, t: Translate, translation: Translation | null): string {
  const { cell } = fieldOf(id);
  if (cell !== (id as string)) return t(`papersFields:${id}.label`);
  const original = formCells.find((candidate) => candidate.id === cell)?.label ?? '';
  return translation === null ? original : translation.form[id as FormCellId].label;
}

/** The key of the label of the field that names who writes, by who that is; undefined where that is not settled. */
export function senderLabel({ applicant }: AnswersWithEffect): string | undefined {
  if (applicant === undefined || applicant === 'unsure') return undefined;
  return `papersFields:sender.of.${applicant === 'natural-person' ? 'person' : 'body'}`;
}

/** The key of the hint of a field. */
export function fieldHint(id: FieldId): string {
  return `papersFields:${id}.hint`;
}

/** The words of a value of a choice: the licence's own on its boxes, else ours. */
export function optionLabel(
  id: FieldId,
  value: string,
  t: Translate,
  translation: Translation | null,
): string {
  const { cell } = fieldOf(id);
  if (cell === undefined) return t(`papersFields:${id}.options.${value}`);
  const n = boxValues(cell).indexOf(value);
  return translation?.form[cell].boxes[n] ?? value;
}
