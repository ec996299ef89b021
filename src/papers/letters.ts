import { clause } from '../licence/clauses.ts';
import { mailbox } from '../licence/form.ts';
import type { Result } from '../rules/assess.ts';
import { among, FALSE, fact, not, TRUE } from '../rules/contract/condition.ts';
import type { QuestionId } from '../rules/contract/questions.ts';
import { evaluation } from '../rules/logic/evaluate.ts';
import { encode } from '../rules/logic/state.ts';
import { separator, translationHead } from './application.ts';
import { admissionIn, type FactId, factKey, factsOf, questionOf } from './facts.ts';
import { type FieldId, fieldsOfPaper, typedIn } from './fields.ts';
import type { Mail } from './mail.ts';
import { behindLabel, type Material, type Pen, pensFor } from './material.ts';
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

interface TellingShape {
  /** The questions whose answers the letter needs; `points` are those of the points that it asks. */
  readonly needs: readonly QuestionId[] | 'points';
  /** The questions whose answers it never tells, since it asks or says that itself. */
  readonly never: readonly QuestionId[];
}

/**
 * What each letter tells of the answers. What it needs it tells, but for admissions; other answers
 * only where the person adds them, one by one. A letter without a row tells none.
 */
const tellings: Readonly<Partial<Record<LetterId, TellingShape>>> = {
  'question-to-licensor': { needs: 'points', never: [] },
  'revocation-query': { needs: ['model'], never: ['authorisation'] },
  'purpose-clarification': { needs: [], never: ['purpose'] },
  'authorisation-holder-check': { needs: ['model', 'applicant'], never: ['authorisation'] },
};

/** The facts that a letter tells by itself, and those that a person may have it tell besides, in asking order. */
export function factsOfLetter(
  id: LetterId,
  result: Result,
): { readonly needed: readonly FactId[]; readonly more: readonly FactId[] } {
  const telling = tellings[id];
  if (telling === undefined) return { needed: [], more: [] };
  const needs: readonly QuestionId[] =
    telling.needs === 'points'
      ? openQuestionsOf(result).flatMap((point) => point.needs)
      : telling.needs;
  const isNeeded = (fact: FactId) => needs.includes(questionOf(fact)) && admissionIn(fact) === null;
  const facts = factsOf(result).filter((fact) => !telling.never.includes(questionOf(fact)));
  return {
    needed: facts.filter(isNeeded),
    more: facts.filter((fact) => !isNeeded(fact)),
  };
}

/** The facts of a letter as lines behind what stands before them; nothing where there are none. */
function factLines(id: LetterId, { result, told }: Material, { t }: Pen): string {
  const { needed, more } = factsOfLetter(id, result);
  const added = more.filter((fact) => told[id]?.includes(fact) === true);
  return factsOf(result)
    .filter((fact) => needed.includes(fact) || added.includes(fact))
    .map((fact) => `\n- ${t(factKey(fact))}`)
    .join('');
}

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

/** Whether a letter speaks for a person or for a body; a sole trader writes under the name of the business, as a body. */
function speaker({ result }: Material): 'person' | 'body' {
  return result.answers.applicant === 'natural-person' ? 'person' : 'body';
}

/** Who signs: whoever writes, below an academic notice with institution and unit where these are another. */
function signature(id: LetterId, material: Material, pen: Pen): string {
  const { t, line, draft } = pen;
  const name = line(writerOf(id));
  const as = speaker(material);
  if (id !== 'academic-notice') return t(`papersLetters:signature.${as}`, { name });
  const unit = typedIn(draft, 'unit') === '' ? [] : [line('unit')];
  if (line('institution') === name) {
    return t(`papersLetters:signature.${as}`, { name: [name, ...unit].join('\n') });
  }
  const affiliation = [line('institution'), ...unit].join('\n');
  return t(`papersLetters:signature.member.${as}`, { name, affiliation });
}

function writerOf(id: LetterId): FieldId {
  return fieldsOfPaper[id].find((field) => writers.includes(field)) ?? 'sender';
}

const mayNeedAuthorisation = evaluation(not(among(fact('needsAuth'), FALSE)));

/** The item of a letter on status that asks about an application, for whom one may concern, and the number of the next. */
function applying(
  { result }: Material,
  t: Pen['t'],
  self: string,
): { apply: string; last: string } {
  if (mayNeedAuthorisation(encode(result.answers)) !== TRUE) return { apply: '', last: '2' };
  return { apply: `${t('papersLetters:status-apply', { self })}\n`, last: '3' };
}

/** What a letter about substitutes offers, if anything, and what it asks then. */
function substitutes({ t, draft, lines }: Pen): { offered: string; asked: string } {
  if (typedIn(draft, 'substitute') === '') {
    return { offered: '', asked: t('papersLetters:substitutes.instead') };
  }
  const substitute = lines('substitute');
  return {
    offered: `\n${t('papersLetters:substitutes.offered', { substitute })}`,
    asked: t('papersLetters:substitutes.accepted'),
  };
}

/** A letter to the licensor: Chinese, the reader's own language below, blanks in brackets. */
export function letterMail(id: LetterId, material: Material): Mail {
  const pens = pensFor(material);
  const [first] = pens;
  const values = (pen: Pen) => {
    const self = pen.t(`papersLetters:self.${speaker(material)}`);
    return {
      ...Object.fromEntries(fieldsOfPaper[id].map((field) => [field, pen.lines(field)])),
      contact: behindLabel(pen.lines('contact')),
      self,
      facts: factLines(id, material, pen),
      points: points(material, pen),
      ...applying(material, pen.t, self),
      ...substitutes(pen),
    };
  };
  const subject = (pen: Pen) =>
    pen.t(`papersLetters:${id}.subject`, { name: pen.line(writerOf(id)) });
  return {
    to: mailbox,
    subject: subject(first),
    body: pens
      .map((pen) =>
        [
          ...translationHead(pen, subject(pen)),
          pen.t('papersLetters:salutation'),
          pen.t(`papersLetters:${id}.body`, values(pen)).replaceAll(' \n', '\n'),
          signature(id, material, pen),
        ].join('\n\n'),
      )
      .join(`\n\n${separator}\n\n`),
  };
}
