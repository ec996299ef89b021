import { clauseName } from '../licence/clause-name.ts';
import { clause, clauseIds } from '../licence/clauses.ts';
import { licenceSource } from '../licence/source.ts';
import { filledCells } from './application.ts';
import { type Block, docxBytes, type Part, type Row } from './docx.ts';
import { headName, headOf, representativeIn, signing } from './head.ts';
import { behindLabel, draftFor, type Material, type Pen, pensFor } from './material.ts';
import { reportParts } from './report.ts';

/**
 * The information form of A.2.1 as a `.docx`: the licence's twelve cells in its two columns, labels
 * over contents, boxes ticked; Chinese, or with the translation below each of its words.
 */
export function formDocx(material: Material, bilingual: boolean): Promise<Uint8Array> {
  const { original, translated } = material;
  const { t, language } = original;
  const cells = filledCells(draftFor(material, original), t, null);
  const inOther = (kind: Block['kind'], text: string) => block(kind, text, translated.language);
  const others = bilingual
    ? filledCells(draftFor(material, translated), translated.t, translated.translation)
    : null;
  const rows = cells.flatMap((left, n): readonly Row[] => {
    if (n % 2 === 1) return [];
    const pair = [left, cells[n + 1]].flatMap((cell, side) =>
      cell === undefined ? [] : [{ cell, other: others?.[n + side] }],
    );
    return [
      {
        head: true,
        cells: pair.map(({ cell, other }) => [
          block('label', cell.label),
          ...(other === undefined ? [] : [inOther('note', other.label)]),
        ]),
      },
      {
        head: false,
        cells: pair.map(({ cell, other }) => [
          ...cell.boxes.map(({ text, ticked }, box) => {
            const words = other?.boxes[box]?.text ?? text;
            const both = words === text ? text : `${text} / ${words}`;
            return block('text', `${ticked ? '☑' : '☐'} ${both}`);
          }),
          ...(cell.lines.length === 0 && cell.boxes.length === 0 ? [block('text', '')] : []),
          ...cell.lines.map((line) => block('text', line)),
          ...cell.notes.map((note) => block('note', note)),
          ...(other?.notes ?? []).map((note) => inOther('note', note)),
        ]),
      },
    ];
  });
  const titles = bilingual ? [original, translated] : [original];
  const inEach = (kind: Block['kind'], key: string) =>
    titles.map((voice) => block(kind, voice.t(key), voice.language));
  const parts: readonly Part[] = [
    ...inEach('title', 'papersApplication:form.title'),
    ...inEach('note', 'papersApplication:form.source'),
    { rows },
  ];
  return docxBytes(t('papersApplication:form.title'), language, parts);
}

/** A draft of the agent's power of attorney, marked as ours, since the licence has no template: the page to sign, and apart from it what it says in the reader's language. */
export function powerOfAttorneyDocx(material: Material): Promise<Uint8Array> {
  const [original, ...others] = pensFor(material);
  const { t } = original;
  const { draft, result } = material;
  const head = headOf(draft, result.answers);
  const where = draft['registered-in'] ?? 'mainland';
  const inMainland = head === 'unsettled' ? 'unsettled' : 'mainland';
  const code = where === 'elsewhere' ? 'elsewhere' : inMainland;
  const lines = ({ t: say, line, lines: typed }: Pen) => {
    return say('papersApplication:powerOfAttorney.body', {
      applicant: line('applicant-name'),
      code: say(`papersApplication:powerOfAttorney.code.${code}`),
      address: say(
        `papersApplication:powerOfAttorney.address.${head === 'proprietor' ? 'proprietor' : 'body'}`,
      ),
      head: say(headName(head)),
      representative: representativeIn(draft),
      position:
        head === 'proprietor' ? '' : `\n${say('papersApplication:powerOfAttorney.position')}`,
      agent: line('agent-name'),
      identity: say(
        `papersApplication:powerOfAttorney.identity.${where === 'mainland' ? 'card' : 'other'}`,
      ),
      contact: behindLabel(typed('agent-contact')),
      principal: say(
        `papersApplication:powerOfAttorney.principal.${signing(head) === 'sealed' ? 'sealed' : 'either'}`,
      ),
    })
      .replaceAll(' \n', '\n')
      .split('\n');
  };
  return docxBytes(t('papersApplication:powerOfAttorney.title'), original.language, [
    block('note', t('papersApplication:powerOfAttorney.ours')),
    block('title', t('papersApplication:powerOfAttorney.title')),
    ...lines(original).map((text) => block('text', text)),
    ...others.flatMap((pen) => [
      {
        ...block('note', pen.t('papersApplication:powerOfAttorney.ours'), pen.language),
        onNewPage: true,
      },
      block('note', pen.t('papersApplication:powerOfAttorney.title'), pen.language),
      block('note', pen.t('papersLetters:translationNote'), pen.language),
      ...lines(pen).map((text) => block('note', text, pen.language)),
    ]),
  ]);
}

/**
 * The report as an editable memo for counsel, with the words of every clause it cites at its end:
 * the original, and for readers of another language the translation below it.
 */
export function memoDocx({ result, own, marks }: Material): Promise<Uint8Array> {
  const { t, translation, language } = own;
  const parts = reportParts(result, t, marks);
  const cited = clauseIds.filter((id) => parts.some(({ clauses }) => clauses.includes(id)));
  return docxBytes(t('papers:report.title'), language, [
    ...parts.flatMap(({ kind, says, below }) => [
      ...says.map((text) => block(memoKinds[kind], text)),
      ...below.map((text) => block(kind === 'title' ? 'note' : 'item', text)),
    ]),
    block('heading', t('papersPack:memo.clauses')),
    ...(translation === null ? [] : [block('note', translation.notice)]),
    ...cited.flatMap((id) => [
      block('subheading', clauseName(t, id)),
      ...clause(id).text.map((text) => block('text', text, licenceSource.language)),
      ...(translation?.clauses[id]?.text ?? []).map((text) => block('note', text)),
    ]),
  ]);
}

const memoKinds = {
  title: 'title',
  verdict: 'heading',
  section: 'heading',
  duty: 'subheading',
  text: 'text',
  list: 'text',
} as const;

function block(kind: Block['kind'], text: string, language?: string): Block {
  return { kind, text, ...(language === undefined ? {} : { language }) };
}
