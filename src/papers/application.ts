import { clause } from '../licence/clauses.ts';
import {
  type EnclosureId,
  enclosures,
  type FormCellId,
  formCells,
  mailbox,
  numberedNotesHeading,
} from '../licence/form.ts';
import type { AnswersWithEffect } from '../rules/logic/state.ts';
import type { Translate } from '../rules/translate.ts';
import { type Draft, type FieldId, fieldLabel, linesOf, missing, typedIn } from './fields.ts';
import { headName, headOf, representativeIn, signing } from './head.ts';
import { isAnew } from './log.ts';
import type { Mail } from './mail.ts';
import { behindLabel, capitalised, type Material, type Pen, pensFor } from './material.ts';
import { type SilentPoint, silentPoints } from './silent.ts';
import { typedLine } from './typed.ts';
import type { Translation } from './voices.ts';

/** Whether the person said of the use that it is commercial, or earns something. */
function saysCommercial({ purpose, commercialEffect = [] }: AnswersWithEffect): boolean {
  return (
    purpose?.includes('commercial') !== false ||
    commercialEffect.some((effect) => effect === 'revenue' || effect === 'other-profit')
  );
}

/** A box of a cell and whether it is ticked. */
interface Box {
  readonly text: string;
  readonly ticked: boolean;
}

/** A cell of the information form filled in: its label, boxes and notes in the licence's words. */
export interface FilledCell {
  readonly id: FormCellId;
  readonly label: string;
  readonly boxes: readonly Box[];
  readonly notes: readonly string[];
  /** What was typed, line by line; empty where nothing was. */
  readonly lines: readonly string[];
}

/** The fields that fill a cell below its boxes; where there are several, each is named. */
const linesOfCell: Readonly<Partial<Record<FormCellId, readonly FieldId[]>>> = {
  headcount: ['headcount-number'],
  'industry-and-dau': ['industry', 'dau'],
  model: [],
};

/**
 * The 12 cells of A.2.1 in the licence's order, filled in from the draft; in the licence's words, or
 * with `translation` in the translation's. `t` names what was typed where a cell holds several things;
 * `blank` stands for a part that nothing was typed into.
 */
export function filledCells(
  draft: Draft,
  t: Translate,
  translation: Translation | null,
  blank: (field: FieldId) => readonly string[] = () => [],
): readonly FilledCell[] {
  return formCells.map(({ id, label, boxes = [], notes }) => {
    const translated = translation?.form[id];
    const cell = id as FieldId;
    const parts: readonly FieldId[] = linesOfCell[id] ?? [cell];
    const named = linesOfCell[id] !== undefined;
    const withoutAgent = draft.agent === 'no' && (id === 'agent-name' || id === 'agent-contact');
    const unticked = boxes.length > 0 && !boxes.includes(typedIn(draft, cell));
    return {
      id,
      label: translated?.label ?? label,
      boxes: boxes.map((box, n) => ({
        text: translated?.boxes[n] ?? box,
        ticked: typedIn(draft, cell) === box,
      })),
      notes: withHeading(translated?.notes ?? notes, translation),
      lines: withoutAgent
        ? [t('papersApplication:noAgent')]
        : [
            ...(unticked ? blank(cell) : []),
            ...parts.flatMap((part) => {
              const lines = linesOf(draft, part);
              if (lines.length === 0) return blank(part);
              if (!named) return lines;
              return [
                t(`papersApplication:parts.${part}`, { text: typedLine(typedIn(draft, part)) }),
              ];
            }),
          ],
    };
  });
}

/** Notes that are numbered stand below a heading of their own, as clause A.2.1 prints them. */
function withHeading(notes: readonly string[], translation: Translation | null): readonly string[] {
  if (notes.length < 2) return notes;
  const at = clause('A.2.1').text.indexOf(numberedNotesHeading);
  const heading = translation?.clauses['A.2.1']?.text[at] ?? numberedNotesHeading;
  return [heading, ...notes];
}

/** The enclosures that an application needs: all four, or without an agent the applicant's two. */
export function enclosuresDue(draft: Draft): readonly EnclosureId[] {
  return enclosures
    .map(({ id }) => id)
    .filter((id) => draft.agent !== 'no' || !id.startsWith('agent-'));
}

/**
 * The application as a mail to the address of A.1: Chinese, the reader's own language below. What
 * is enclosed stands there as enclosed where the files go `withFiles`, else as still to be: whoever
 * copies the text attaches them by hand.
 */
export function applicationMail(material: Material, withFiles: boolean): Mail {
  const pens = pensFor(material);
  const [first] = pens;
  return {
    to: mailbox,
    subject: first.t('papersApplication:subject', { name: first.line('applicant-name') }),
    body: pens.map((pen) => letter(material, pen, withFiles)).join(`\n\n${separator}\n\n`),
  };
}

/** The enclosures that each silent point asks about. */
const concerned: Readonly<Record<SilentPoint, readonly EnclosureId[]>> = {
  'no-agent': ['agent-power-of-attorney', 'agent-id'],
  foreign: ['business-licence', 'legal-representative-id', 'agent-id'],
  'no-identity-card': ['legal-representative-id', 'agent-id'],
  'no-business-licence': ['business-licence'],
  'sole-trader': ['legal-representative-id'],
  unincorporated: ['legal-representative-id'],
};

/** The enclosures that hold an identity card, on whose copy its purpose is to stand. */
const identityCards: readonly EnclosureId[] = ['legal-representative-id', 'agent-id'];

/** The enclosures that say who the applicant is. */
const ofApplicant: readonly EnclosureId[] = ['business-licence', 'legal-representative-id'];

/** Applicants who have no legal representative, and so no such identity card. */
const withoutRepresentative: readonly SilentPoint[] = ['sole-trader', 'unincorporated'];

/** Stands between the languages of a letter. */
export const separator = '——————————';

/** What stands above the translation of a mail: whose it is, and its subject; nothing above the original. */
export function translationHead({ t, translation }: Pen, subject: string): readonly string[] {
  if (translation === null) return [];
  return [t('papersLetters:translationNote'), t('papersLetters:subjectLine', { subject })];
}

function letter({ result, enclosures: picked }: Material, pen: Pen, withFiles: boolean): string {
  const { t, translation, draft, line, lines } = pen;
  const { answers } = result;
  const unfilled = missing('application', draft);
  const blank = (id: FieldId) =>
    unfilled.includes(id)
      ? [t('papersFields:fillIn', { field: fieldLabel(id, t, translation) })]
      : [];
  const cells = filledCells(draft, t, translation, blank).map((filled, n) => {
    const ticked = filled.boxes.filter((box) => box.ticked).map((box) => box.text);
    const content = [...ticked, ...filled.lines];
    const text = content.length > 1 ? `\n   ${content.join('\n   ')}` : (content[0] ?? '');
    const { label } = filled;
    const cell = t('papersApplication:cell', { number: String(n + 1), label, text });
    return cell.replace(/ \n/u, '\n');
  });
  const due = enclosuresDue(draft);
  const silent = silentPoints(draft, result.answers);
  const isPicked = (id: EnclosureId) => picked.some(({ of }) => of === id);
  const state = (id: EnclosureId) => {
    if (withFiles && isPicked(id)) return 'attached';
    if (!due.includes(id)) return 'noAgent';
    const points = silent.filter((point) => concerned[point].includes(id));
    if (points.some((point) => withoutRepresentative.includes(point))) {
      return 'noLegalRepresentative';
    }
    return 'toAttach';
  };
  const head = headOf(draft, result.answers);
  const headed = { head: t(headName(head)).replace(/^\p{Lu}/u, (first) => first.toLowerCase()) };
  const unsealed = signing(head) === 'either';
  const mayLack = (id: EnclosureId) =>
    silent.some((point) => concerned[point].includes(id)) ||
    (head === 'in-charge' && id === 'business-licence') ||
    (head === 'unsettled' && ofApplicant.includes(id));
  const toAttach = (...ifs: readonly (readonly [boolean, string])[]) =>
    t('papersApplication:enclosed.toAttach', {
      how: [[true, 'attach'] as const, ...ifs]
        .filter(([stands]) => stands)
        .map(([, what]) => t(`papersApplication:enclosed.${what}`, headed))
        .join(t('papersApplication:and')),
    });
  const enclosed = [
    {
      document: t('papersApplication:enclosed.form'),
      text: withFiles ? t('papersApplication:enclosed.attached') : toAttach(),
    },
    ...enclosures.map(({ id, text }) => {
      const is = state(id);
      const how = [
        [identityCards.includes(id), 'purpose'],
        [!isPicked(id) && mayLack(id), 'orSay'],
        [!isPicked(id) && unsealed, 'unsealed'],
      ] as const;
      return {
        document: translation?.enclosures[id] ?? text,
        text: is === 'toAttach' ? toAttach(...how) : t(`papersApplication:enclosed.${is}`),
      };
    }),
  ].map(({ document, text }, n) =>
    t('papersApplication:cell', {
      number: String(n + 1),
      label: capitalised(document),
      text,
    }),
  );
  const lacking = behindLabel(lines('lacking'));
  const asked = [
    ...silent.map((id) => t(`papersApplication:ask.${id}`, { lacking }).replaceAll(' \n', '\n')),
    ...(head === 'in-charge' ? [t('papersApplication:askIf.licence')] : []),
    ...(unsealed ? [t('papersApplication:askIf.seal', headed)] : []),
    ...(head === 'unsettled' ? [t('papersApplication:askIf.unsettled')] : []),
  ];
  const offered = asked.length > 0 && typedIn(draft, 'substitute') !== '';
  return [
    ...translationHead(pen, t('papersApplication:subject', { name: line('applicant-name') })),
    t('papersLetters:salutation'),
    t('papersApplication:opening', { name: line('applicant-name') }),
    ...(isAnew(answers) ? [t(`papersApplication:anew.${answers.authorisation}`)] : []),
    t('papersApplication:formIntro'),
    cells.join('\n'),
    [t('papersApplication:enclosed.intro'), ...enclosed].join('\n'),
    ...(asked.length === 0 ? [] : [[t('papersApplication:askIntro'), ...asked].join('\n')]),
    ...(offered ? [t('papersApplication:substitute', { text: lines('substitute') })] : []),
    ...(saysCommercial(answers) ? [] : [t('papersApplication:reservation')]),
    t('papersApplication:closing'),
    t(`papersApplication:signature.${signing(head)}`, {
      name: line('applicant-name'),
      head: t(headName(head)),
      representative: representativeIn(draft),
      position: head === 'proprietor' ? '' : `\n${t('papersApplication:powerOfAttorney.position')}`,
    }),
  ].join('\n\n');
}
