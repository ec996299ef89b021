import { clause } from '../licence/clauses.ts';
import { mailbox } from '../licence/form.ts';
import { separator } from './application.ts';
import { type FieldId, fieldsOfPaper } from './fields.ts';
import type { Mail } from './mail.ts';
import { behindLabel, factLines, type Material, type Pen, pensFor } from './material.ts';
import type { PaperId } from './offer.ts';
import { openQuestionsOf } from './open-questions.ts';

/** The papers that are mails to the licensor, but for the application itself. */
export const letterIds = [
  'application-reminder',
  'question-to-licensor',
  'revocation-query',
  'purpose-clarification',
  'authorisation-holder-check',
  'licensee-status',
  'enclosure-substitutes',
  'academic-notice',
  'brand-consent',
] as const satisfies readonly PaperId[];
export type LetterId = (typeof letterIds)[number];

/** The fields that name who writes. */
const writers: readonly FieldId[] = ['applicant-name', 'sender'];

/** The open points of a result, each with the words of its clause. */
function points({ result }: Material, { t, translation }: Pen): string {
  return openQuestionsOf(result)
    .map(({ id, clause: clauseId }, n) => {
      const { text } = translation?.clauses[clauseId] ?? clause(clauseId);
      return [
        `${n + 1}. ${t(`papersLetters:points.${id}`)}`,
        t('papersLetters:quoted', { text: quotedWithin(quotable(text)) }),
      ].join('\n');
    })
    .join('\n');
}

/** A text as it stands within quotation marks: with its own as single ones. */
function quotedWithin(text: string): string {
  return text.replaceAll('\u201c', '\u2018').replaceAll('\u201d', '\u2019');
}

/** The words of a clause that a letter quotes: its paragraphs, of the form only the first note. */
function quotable(text: readonly string[]): string {
  return text.length > 4 ? (text[3] ?? '') : text.join('');
}

/** A letter to the licensor: Chinese, the reader's own language below, blanks in brackets. */
export function letterMail(id: LetterId, material: Material): Mail {
  const pens = pensFor(material);
  const [first] = pens;
  const values = (pen: Pen) => ({
    ...Object.fromEntries(fieldsOfPaper[id].map((field) => [field, pen.lines(field)])),
    contact: behindLabel(pen.lines('contact')),
    facts: factLines(material.result, pen.t),
    points: points(material, pen),
  });
  const name = fieldsOfPaper[id].find((field) => writers.includes(field)) ?? 'sender';
  return {
    to: mailbox,
    subject: first.t(`papersLetters:${id}.subject`, { name: first.line(name) }),
    body: pens
      .map((pen) =>
        [
          ...(pen.translation === null ? [] : [pen.t('papersLetters:translationNote')]),
          pen.t('papersLetters:salutation'),
          pen.t(`papersLetters:${id}.body`, values(pen)).replaceAll(' \n', '\n'),
          pen.t('papersLetters:signature', { name: pen.line(name) }),
        ].join('\n\n'),
      )
      .join(`\n\n${separator}\n\n`),
  };
}
