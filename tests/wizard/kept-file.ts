import { assess } from '../../src/rules/assess.ts';
import { type Assessment, formatFile } from '../../src/wizard/file.ts';

/** A short assessment; its file as text and as data. */
export const military: Assessment = {
  name: 'Ünïcode “plan” 计划',
  assessedOn: '2026-11-23',
  answers: { model: 'both', purpose: ['military'] },
  papers: {},
};
export const text = formatFile(military);
export const written = {
  kind: 'baichuan2-licence-assessment',
  version: 1,
  assessedOn: '2026-11-23',
  name: 'Ünïcode “plan” 计划',
  result: assess(military.answers),
};
export const bytes = (content: string) => new TextEncoder().encode(content);

/** The file with fields of the envelope or of its result replaced; `undefined` drops one. */
export const withFields = (envelope: object, result: object = {}): string =>
  JSON.stringify({ ...written, result: { ...written.result, ...result }, ...envelope });
/** The file with other answers, its stored result left as it is. */
export const withAnswers = (answers: unknown): string => withFields({}, { answers });
