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
import { headName, headOf, representativeIn, signing } from './head.ts';
import { askingLetters } from './log.ts';
import type { Mail } from './mail.ts';
import { behindLabel, type Material, type Pen, pensFor, quotedWithin } from './material.ts';
import type { PaperId } from './offer.ts';
import { openQuestionsOf } from './open-questions.ts';

/** The papers that are mails to the licensor, but for the application itself. */
export const letterIds = [
  'application-reminder',
  ...askingLetters,
  'academic-notice',
] as const satisfies readonly PaperId[];
export type LetterId = (typeof letterIds)[number];

interface TellingShape {
  /** The questions whose answers the letter needs; `points` are those of the points that it asks. */
  readonly needs: readonly QuestionId[] | 'points';
  /** The questions whose answers may be added: none that the letter asks or says itself. */
  readonly may: readonly QuestionId[];
}

/** The questions that say what is done with the model. */
const ofUse = [
  'model',
  'adaptation',
  'similarPerformance',
  'audience',
  'openSourceRelease',
  'leaderboard',
  'brand',
  'personalInformation',
] as const satisfies readonly QuestionId[];

/**
 * What each letter tells of the answers. What it needs it tells, but for admissions; other answers
 * only where the person adds them, one by one. A letter without a row tells none, and so does one
 * that asks about no use.
 */
const tellings: Readonly<Partial<Record<LetterId, TellingShape>>> = {
  'question-to-licensor': {
    needs: 'points',
    may: [...ofUse, 'authorisation', 'alreadyInUse', 'separable'],
  },
  'revocation-query': { needs: ['model'], may: [] },
  'purpose-clarification': { needs: [], may: ofUse },
  'authorisation-holder-check': {
    needs: ['model'],
    may: [...ofUse, 'purpose', 'separable'],
  },
};

/** Whether the point of a question to the licensor turns on the use, which the letter then describes. */
function asksAboutUse(result: Result): boolean {
  return openQuestionsOf(result).some(({ typed }) => typed.some((field) => field === 'plan'));
}

/** The questions whose answers say nothing of the use asked about, since they may be of another that stands apart. */
function ofAnother({ answers }: Result): readonly QuestionId[] {
  return answers.separable === 'yes' ? ['adaptation', 'similarPerformance'] : [];
}

/** The facts that a letter tells by itself, and those that a person may have it tell besides, in asking order. */
export function factsOfLetter(
  id: LetterId,
  result: Result,
): { readonly needed: readonly FactId[]; readonly more: readonly FactId[] } {
  const telling = tellings[id];
  if (telling === undefined || (telling.needs === 'points' && !asksAboutUse(result))) {
    return { needed: [], more: [] };
  }
  const needs: readonly QuestionId[] =
    telling.needs === 'points'
      ? openQuestionsOf(result).flatMap((point) => point.needs)
      : telling.needs;
  const isNeeded = (fact: FactId) => needs.includes(questionOf(fact)) && admissionIn(fact) === null;
  const facts = factsOf(result);
  const mayTell = (fact: FactId) =>
    telling.may.includes(questionOf(fact)) && !ofAnother(result).includes(questionOf(fact));
  return {
    needed: facts.filter(isNeeded),
    more: facts.filter((fact) => !isNeeded(fact) && mayTell(fact)),
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

/** Applicants who may use a model without aiming at profit. */
const mayBeNotForProfit = ['natural-person', 'non-profit', 'public-body'];

/** The open points of a result, numbered where there are several, each with the words of its clause. */
function points({ result }: Material, { t, translation, line }: Pen, self: string): string {
  const open = openQuestionsOf(result);
  const notForProfit = mayBeNotForProfit.includes(result.answers.applicant ?? '');
  return open
    .map(({ id, clause: clauseId }, n) => {
      const key =
        id === 'commercial-use' && notForProfit
          ? 'papersLetters:notForProfit'
          : `papersLetters:points.${id}`;
      const point = t(key, {
        self,
        body: withoutStop(line('body')),
        authorisation: withoutStop(line('authorisation')),
        holder: withoutStop(line('authorisation-holder')),
      });
      const asked = open.length === 1 ? point : `${n + 1}. ${point}`;
      if (clauseId === null) return asked;
      const { text } = translation?.clauses[clauseId] ?? clause(clauseId);
      return [asked, t('papersLetters:quoted', { text: quotedWithin(quotable(text)) })].join('\n');
    })
    .join('\n');
}

/** What a question to the licensor asks: its points, and the use where they turn on it. */
function askedOf(material: Material, pen: Pen, self: string): string {
  const asked = points(material, pen, self);
  if (!asksAboutUse(material.result)) return asked;
  return pen.t('papersLetters:aboutUse', {
    points: asked,
    plan: pen.lines('plan'),
    facts: factLines('question-to-licensor', material, pen),
  });
}

/** The words of a clause that a letter quotes: its paragraphs, of the form only the first note. */
function quotable(text: readonly string[]): string {
  return text.length > 4 ? (text[3] ?? '') : text.join('');
}

/** Whether a letter speaks for a person or for a body; a sole trader writes under the name of the business, as a body. */
function speaker({ result }: Material): 'person' | 'body' {
  return result.answers.applicant === 'natural-person' ? 'person' : 'body';
}

/** The signature of whoever writes: a person's own; a body's seal, and who acts for it where it may have none. */
function signed(name: string, { result, draft }: Material, { t }: Pen): string {
  const { applicant = 'unsure' } = result.answers;
  if (applicant === 'natural-person') return t('papersLetters:signature.person', { name });
  if (applicant === 'unsure') return t('papersLetters:signature.unsure', { name });
  const head = headOf(draft, result.answers);
  if (signing(head) === 'sealed' && draft['registered-in'] !== undefined) {
    return t('papersLetters:signature.sealed', { name });
  }
  const acting = signing(head) === 'sealed' ? 'authorised' : head;
  return t('papersLetters:signature.either', {
    name,
    head: t(headName(acting)),
    representative: representativeIn(draft),
  });
}

/** Who signs, and when: whoever writes, an academic notice with the institution where that is another, and with the unit. */
function signature(id: LetterId, material: Material, pen: Pen): string {
  const { t, line, draft } = pen;
  const name = line(writerOf(id));
  const own = signed(name, material, pen);
  const inUnit = id === 'academic-notice' && typedIn(draft, 'unit') !== '';
  const unit = inUnit ? line('unit') : '';
  const isPerson = speaker(material) === 'person';
  const affiliation = [line('institution'), ...(isPerson && inUnit ? [unit] : [])].join('\n');
  const isMember = id === 'academic-notice' && line('institution') !== name;
  const member = isMember ? t('papersLetters:signature.member', { signed: own, affiliation }) : own;
  const below = inUnit && !(isMember && isPerson);
  return [
    `${t('papersLetters:signature.closing')}\n`,
    below ? t('papersLetters:signature.unit', { signed: member, unit }) : member,
    t('papersLetters:signature.date'),
  ].join('\n');
}

function writerOf(id: LetterId): FieldId {
  return fieldsOfPaper[id].find((field) => writers.includes(field)) ?? 'sender';
}

const mayNeedAuthorisation = evaluation(not(among(fact('needsAuth'), FALSE)));
const mayDerive = evaluation(not(among(fact('derivative'), FALSE)));

/** What a letter on status asks besides: about an application for whom one may concern, pending or not. */
function status({ answers }: Result): 'use' | 'apply' | 'applied' {
  if (mayNeedAuthorisation(encode(answers)) !== TRUE) return 'use';
  return answers.authorisation === 'submitted' ? 'applied' : 'apply';
}

/** What a query about a revocation asks of a new application; nothing for whom none is open. */
function again({ answers }: Result, { t }: Pen, self: string): string {
  return answers.applicant === 'natural-person'
    ? ''
    : t('papersLetters:revocation-again', { self });
}

/** The model that an authorisation is to cover, and its derivatives where there may be some. */
function modelsOf({ answers }: Result): string {
  const derived = mayDerive(encode(answers)) === TRUE ? '-derived' : '';
  return `${answers.model === 'both' ? 'both' : 'one'}${derived}`;
}

/** What a letter about substitutes offers, if anything, and what it asks then. */
function substitutes({ t, draft, lines }: Pen, self: string): Readonly<Record<string, string>> {
  const noAgent =
    draft.agent === 'no' ? `\n\n${t('papersLetters:substitutes.noAgent', { self })}` : '';
  if (typedIn(draft, 'substitute') === '') {
    return { offered: '', noAgent, asked: t('papersLetters:substitutes.instead') };
  }
  const substitute = lines('substitute');
  return {
    offered: `\n${t('papersLetters:substitutes.offered', { substitute })}`,
    noAgent,
    asked: t('papersLetters:substitutes.accepted'),
  };
}

/** The name of the sender right before other text: in Chinese, set off where it ends in Latin letters or digits. */
function beforeText({ translation, line }: Pen): string {
  const name = line('sender');
  return translation === null ? name.replace(/[\p{Script=Latin}\p{N}]$/u, '$& ') : name;
}

/** What was typed into the middle of a sentence: without a Chinese full stop of its own; another may be that of “Ltd.”. */
function withoutStop(typed: string): string {
  return typed.replace(/\u3002$/u, '');
}

/** A date as the log has it, in the words of a language; anything else as it was typed. */
function dateIn(language: string, date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || Number.isNaN(Date.parse(date))) return date;
  const day = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return day.format(new Date(date));
}

/** A letter to the licensor: Chinese, the reader's own language below, blanks in brackets. */
export function letterMail(id: LetterId, material: Material): Mail {
  const pens = pensFor(material);
  const [first] = pens;
  const values = (pen: Pen) => {
    const self = pen.t(`papersLetters:self.${speaker(material)}`);
    return {
      ...Object.fromEntries(fieldsOfPaper[id].map((field) => [field, pen.lines(field)])),
      ...(id === 'academic-notice' ? { sender: beforeText(pen) } : {}),
      // The sentence ends with it, and has a stop.
      body: withoutStop(pen.line('body')).replace(/\.$/u, ''),
      'sent-on': dateIn(pen.language, pen.line('sent-on')),
      contact: behindLabel(pen.lines('contact')),
      self,
      facts: factLines(id, material, pen),
      status: pen.t(`papersLetters:status.${status(material.result)}`, { self }),
      again: again(material.result, pen, self),
      models: pen.t(`papersLetters:models.${modelsOf(material.result)}`),
      ...(id === 'question-to-licensor'
        ? { asked: askedOf(material, pen, self) }
        : substitutes(pen, self)),
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
