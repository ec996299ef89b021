import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, docxBytes, type Part } from '../../src/papers/docx.ts';

async function filesOf(parts: readonly Part[]): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await docxBytes('表 & form', 'en', parts));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** What stands in an element of a file, a line each tag. */
function inside(xml: string | undefined, element: string): string {
  const [, text = ''] =
    new RegExp(`<${element}[^>]*>(.*)</${element}>`, 'su').exec(xml ?? '') ?? [];
  return text.replaceAll('><', '>\n<');
}

const text = (words: string): Block => ({ kind: 'text', text: words });

describe('a document', () => {
  it.each(['title', 'heading', 'subheading', 'text', 'label', 'note', 'item'] as const)(
    'has this paragraph: %s',
    async (kind) => {
      const files = await filesOf([{ kind, text: '甲\nb' }]);
      expect(inside(files['word/document.xml'], 'w:body')).toMatchSnapshot();
    },
  );

  it('has this table', async () => {
    const rows = [
      { head: true, cells: [[{ kind: 'label', text: '甲' } as const], []] },
      { head: false, cells: [[text('a')]] },
    ];
    const files = await filesOf([{ rows }]);
    expect(inside(files['word/document.xml'], 'w:body')).toMatchSnapshot();
  });

  it('has a title, and neither author nor date', async () => {
    const files = await filesOf([text('a')]);
    expect(inside(files['docProps/core.xml'], 'cp:coreProperties').split('\n')).toEqual([
      '<dc:title>表 &amp; form</dc:title>',
      '<cp:revision>1</cp:revision>',
    ]);
  });

  it('has the language of a paragraph that has another', async () => {
    const files = await filesOf([{ ...text('甲'), language: 'zh-CN' }, text('a')]);
    const runs = inside(files['word/document.xml'], 'w:body').match(/<w:lang.*/gu);
    expect(runs).toEqual(['<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>']);
  });

  it('has the number of each page, and of how many, at its foot', async () => {
    const files = await filesOf([text('a')]);
    const fields = inside(files['word/footer1.xml'], 'w:p').match(/(?<=instrText[^>]*>)\w+/gu);
    expect(fields).toEqual(['PAGE', 'NUMPAGES']);
    expect(files['word/document.xml']).toContain('<w:footerReference');
  });

  it('is written in Times New Roman and SimSun', async () => {
    const files = await filesOf([text('a')]);
    expect(inside(files['word/styles.xml'], 'w:rPrDefault').split('\n')).toEqual([
      '<w:rPr>',
      '<w:rFonts w:ascii="Times New Roman" w:cs="Arial" w:eastAsia="SimSun" w:hAnsi="Times New Roman"/>',
      '<w:sz w:val="21"/>',
      '<w:szCs w:val="21"/>',
      '<w:lang w:val="en" w:eastAsia="zh-CN"/>',
      '</w:rPr>',
    ]);
  });
});

describe('a row', () => {
  const blocks = (count: number, length = 1) =>
    Array.from({ length: count }, () => text('长'.repeat(length)));

  it.each([
    ['of 20 paragraphs', false, [blocks(20)], true],
    ['of 21 paragraphs', false, [blocks(21)], false],
    ['of 800 characters', false, [blocks(2, 400)], true],
    ['of 801 characters', false, [[...blocks(2, 400), text('a')]], false],
    ['of cells of 800 characters', false, [blocks(2, 400), blocks(1, 800)], true],
    ['of which one cell is long', false, [blocks(21), blocks(1)], false],
    ['that heads another', true, [blocks(21)], true],
  ])('%s', async (_, head, cells, whole) => {
    const files = await filesOf([{ rows: [{ head, cells }] }]);
    const document = files['word/document.xml'] ?? '';
    expect([document.includes('<w:cantSplit/>'), document.includes('<w:cantSplit')]).toEqual([
      whole,
      true,
    ]);
  });
});
