import { agreementLines } from '../../papers/agreement.ts';
import { agreementFile, licensorsId, modelCard } from '../../papers/card.ts';
import type { Draft } from '../../papers/fields.ts';
import { type Material, type Pen, penFor } from '../../papers/material.ts';
import { sourceNotice } from '../../papers/service.ts';
import { ownLicence, statementMarkdown } from '../../papers/statements.ts';
import type { Voice } from '../../papers/voices.ts';
import type { CheckId } from '../../release/checks.ts';
import type { ReleaseFacts } from '../../release/facts.ts';
import type { Finding, Inspection } from '../../release/inspect.ts';
import { type Edit, edited, editsOf, shownInCard, yamlValue } from './mended-card.ts';

/** A card as it was read: its text, each line break a line feed, and the line breaks that it had. */
export interface CardText {
  readonly text: string;
  readonly lineBreak: '\n' | '\r\n';
}

/** What a release is mended from. */
export interface Mendable {
  readonly inspection: Inspection;
  readonly facts: ReleaseFacts;
  /** The text of the card that `facts` tells of; null where there is none. */
  readonly card: CardText | null;
}

/** A file to put beside the others, or in the place of the card; nothing is written by itself. */
export interface HandedFile {
  /** Where it belongs in the release. */
  readonly path: string;
  readonly text: string;
  /** What it changes in the file of that name that was read; null where there is none. */
  readonly edits: readonly Edit[] | null;
}

/** What the files of a release say of the fields of its papers. */
export function draftFrom({ name, base, source, methods, licences }: ReleaseFacts): Draft {
  const known: Draft = {
    'derivative-name': name,
    'base-model': base,
    service: name,
    source,
    method: methods.join('\n'),
    'own-licence': licences.length === 1 ? (licences[0] ?? '') : '',
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
}

const han = /\p{Script=Han}/gu;

/** The language that a card is written in, of those at hand. */
function voiceOf(text: string, { own, original, all }: Material): Voice {
  const share = (text.match(han)?.length ?? 0) / Math.max(1, text.length);
  if (text === '') return own;
  return share > 0.1 ? original : (all.find((voice) => voice !== original) ?? own);
}

/** The first of some names that no file of the release has, letter case aside. */
function freeName(names: readonly string[], { files }: Inspection): string {
  const taken = new Set(files.map(({ file }) => file.toLowerCase()));
  return names.find((name) => !taken.has(name.toLowerCase())) ?? `baichuan2-${names[0]}`;
}

/**
 * The files that mend what is missing in a release, filled in with what it told and with what
 * `material` has typed: the agreement as received, a notice of the source (2.4), a statement of the
 * modifications (2.5), and the card with front matter, marking (6.1) and the limits of a licence of
 * the maker's own (2.0, 2.5). What the release has of its own name is never replaced, but for the
 * card, whose changes are told.
 */
export function handOver(
  { inspection, facts, card }: Mendable,
  material: Material,
): readonly HandedFile[] {
  const finding = (check: CheckId) => inspection.findings.find((one) => one.check === check);
  const lacks = (check: CheckId) => ['missing', 'look'].includes(finding(check)?.state ?? '');
  const { isBroken = false } = facts.card ?? {};
  if (finding('base')?.state === 'unknown' || finding('source')?.state === 'unknown') return [];
  const pen = penFor(material, voiceOf(card?.text ?? '', material));
  const needsCopy = lacks('agreement');
  const licence = needsCopy
    ? freeName([agreementFile, 'MODEL_LICENSE', 'BAICHUAN2_LICENSE.txt'], inspection)
    : (finding('agreement')?.places[0]?.file ?? agreementFile);
  const files: HandedFile[] = [];
  const add = (path: string, text: string) => files.push({ path, text, edits: null });
  if (needsCopy) add(licence, `${agreementLines(null).join('\n')}\n`);
  if (lacks('source') || needsCopy) {
    const notice = sourceNotice(material, pen, (text) => text, licence);
    add(freeName(['NOTICE', 'BAICHUAN2_NOTICE.txt'], inspection), `${notice.join('\n\n')}\n`);
  }
  if (finding('modifications')?.state === 'missing') {
    add('MODIFICATIONS.md', `${statementMarkdown('modifications', pen, '#')}\n`);
  }
  if (facts.card === null || card === null) {
    add('README.md', modelCard('marking', material, pen));
    return files;
  }
  const own = ownLicence(material, pen, shownInCard)[0] ?? null;
  const edits = editsOf(card.text, facts.card, {
    properties: isBroken ? [] : propertiesFor(finding('card'), licence, pen),
    paragraphs: [
      ...origin(finding('marking'), finding('origin'), pen),
      ...(own === null || facts.card.licenceLines.length > 0 || !isPutOnAll(finding('whole'))
        ? []
        : [own]),
    ],
    ownLicence: own,
  });
  if (edits.length === 0) return files;
  const text = edited(card.text, edits).replaceAll('\n', card.lineBreak);
  return [...files, { path: facts.card.path, text, edits }];
}

/** Whether a general licence is put on the whole of the release. */
function isPutOnAll(whole: Finding | undefined): boolean {
  return whole?.state === 'conflict' && whole.places.some(({ licence }) => licence !== undefined);
}

function origin(marking: Finding | undefined, said: Finding | undefined, { t, line }: Pen) {
  const values = {
    name: shownInCard(line('derivative-name')),
    base: shownInCard(line('base-model')),
  };
  const isToBeMarked = marking?.state === 'missing' || marking?.state === 'look';
  if (isToBeMarked) return [t('papersNotices:marking.text', values)];
  return said?.state === 'missing' ? [t('papersNotices:origin.text', values)] : [];
}

/** The properties that the front matter lacks, or has otherwise than a hub reads it (2.4). */
function propertiesFor(card: Finding | undefined, licence: string, { draft }: Pen) {
  const lacking = card?.notes.find(({ note }) => note === 'card-lacks')?.about ?? [];
  const isNone = card?.state === 'unknown';
  const base = draft['base-model'] ?? '';
  const wanted = [
    ['license', 'other'],
    ['license_name', licensorsId],
    ['license_link', yamlValue(licence)],
    ...(base === '' ? [] : [['base_model', yamlValue(base)] as const]),
  ] as const;
  return wanted.filter(([key]) => isNone || lacking.includes(key));
}
