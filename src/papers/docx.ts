import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { licenceSource } from '../licence/source.ts';
import { zipBytes } from './zip.ts';

/** A paragraph of a document. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'subheading' | 'text' | 'label' | 'note' | 'item';
  readonly text: string;
  /** The BCP 47 tag of its words, where it is not that of the document. */
  readonly language?: string;
  /** Whether it begins a page. */
  readonly onNewPage?: boolean;
}

/** A row of a table: its cells, and whether it heads what stands below. */
export interface Row {
  readonly head: boolean;
  readonly cells: readonly (readonly Block[])[];
}

/** A part of a document: a paragraph, or a table with columns of equal width. */
export type Part = Block | { readonly rows: readonly Row[] };

/** Sizes in half points. */
const sizes = { title: 32, heading: 26, subheading: 23, text: 21, label: 21, note: 17, item: 21 };
/** Lengths in twentieths of a point: A4, its margins, and what is left between them. */
const page = { width: 11906, height: 16838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;
const font = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Arial',
};
const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

const headings = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
} as const;

function paragraph({ kind, text, language, onNewPage = false }: Block): Paragraph {
  const heading = kind in headings ? headings[kind as keyof typeof headings] : null;
  return new Paragraph({
    ...(heading === null ? {} : { heading }),
    pageBreakBefore: onNewPage,
    keepNext: heading !== null || kind === 'label',
    alignment: kind === 'title' ? AlignmentType.CENTER : AlignmentType.LEFT,
    indent: kind === 'item' ? { left: 420 } : {},
    spacing: { before: heading === null ? 20 : 200, after: kind === 'title' ? 200 : 60, line: 288 },
    children: text.split('\n').map(
      (words, n) =>
        new TextRun({
          text: words,
          break: n === 0 ? 0 : 1,
          font,
          size: sizes[kind],
          bold: heading !== null || kind === 'label',
          color: '000000',
          ...(language === undefined ? {} : { language: { value: language, eastAsia: language } }),
        }),
    ),
  });
}

/** The foot of every page: its number, and how many there are. */
function foot(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, font, size: sizes.note })],
      }),
    ],
  });
}

function table(rows: readonly Row[]): Table {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const width = Math.floor(textWidth / columns);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      ({ head, cells }) =>
        new TableRow({
          cantSplit: head || isShort(cells),
          children: cells.map(
            (blocks) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 110, right: 110 },
                ...(head
                  ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } }
                  : {}),
                children: blocks.map(paragraph),
              }),
          ),
        }),
    ),
  });
}

/** Whether a row fits on a page whatever stands in it, so that it need not be split between two. */
function isShort(cells: Row['cells']): boolean {
  return cells.every(
    (blocks) =>
      blocks.length <= 20 && blocks.reduce((sum, { text }) => sum + text.length, 0) <= 800,
  );
}

/**
 * A document of numbered A4 pages as a `.docx`, in Times New Roman and SimSun, its words in `language`
 * (a BCP 47 tag) where a paragraph has none of its own. The same parts give the same bytes: no date
 * and no chance is in it.
 */
export async function docxBytes(
  title: string,
  language: string,
  parts: readonly Part[],
): Promise<Uint8Array> {
  const { width, height, margin } = page;
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: {
            font,
            size: sizes.text,
            language: { value: language, eastAsia: licenceSource.language },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        footers: { default: foot() },
        children: parts.map((part) => ('rows' in part ? table(part.rows) : paragraph(part))),
      },
    ],
  });
  return withoutDates(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function withoutDates(bytes: Uint8Array): Uint8Array {
  const core = 'docProps/core.xml';
  const files = unzipSync(bytes);
  const properties = strFromU8(files[core] as Uint8Array);
  const undated = properties.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '');
  return zipBytes({ ...files, [core]: strToU8(undated) });
}
