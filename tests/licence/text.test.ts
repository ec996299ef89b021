import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ClauseId, clause, clauseIds, sections, title } from '../../src/licence/clauses.ts';
import {
  enclosures,
  formCells,
  licensor,
  mailbox,
  numberedNotesHeading,
} from '../../src/licence/form.ts';
import { printedHeading } from '../../src/licence/heading.ts';
import { marks } from '../../src/licence/marks.ts';
import { slips } from '../../src/licence/slips.ts';
import { licenceSource } from '../../src/licence/source.ts';
import { definedTermsIn, terms } from '../../src/licence/terms.ts';

const bytes = readFileSync(`public/${licenceSource.file}`);
const paragraphs = [
  title,
  ...sections.map(({ heading }) => heading),
  ...clauseIds.flatMap((id) => clause(id).text),
];

function withoutWhiteSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

function printed(number: string): string {
  return /^\d$/.test(number) ? `${number}.` : number;
}

describe('the supplied file', () => {
  it('is the received text, byte for byte', () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(licenceSource).toEqual({
      id: 'baichuan2-community-licence',
      language: 'zh-CN',
      sha256: '321854b4593088ad85d4e9110353697a54a2a6ae36142105ea87285bf4a7ebb7',
      file: 'licence/source.zh-CN.txt',
    });
    expect(sha256).toBe(licenceSource.sha256);
  });

  it('is rebuilt by the clauses, no character more or less', () => {
    const rebuilt = [
      title,
      ...sections.flatMap((section) => [
        section.number === '' ? section.heading : `${section.number}、${section.heading}`,
        ...section.clauses.flatMap(({ number, text }) => [printed(number), ...text]),
      ]),
    ].join('');
    const source = withoutWhiteSpace(bytes.toString('utf8'));
    const pageNumber = source.split('身份证复印6件').length - 1;
    expect(pageNumber).toBe(1);
    expect(withoutWhiteSpace(rebuilt)).toBe(
      source.replace('身份证复印6件', '身份证复印件').replaceAll('£', '☐'),
    );
  });
});

describe('the order', () => {
  it('has these sections', () => {
    expect(sections.map(({ id, number, heading }) => [id, number, heading])).toEqual([
      ['1', '一', '定义'],
      ['2', '二', '许可及许可限制'],
      ['3', '三', '知识产权'],
      ['4', '四', '免责声明及责任限制'],
      ['5', '五', '研究、教育和学术目的'],
      ['6', '六', '品牌曝光与显著标识'],
      ['7', '七', '其他'],
      ['A', '', '附则'],
    ]);
  });

  it('has these clauses, with these printed numbers', () => {
    expect(clauseIds.map((id) => [id, clause(id).number])).toEqual([
      ['1.licence', ''],
      ['1.model', ''],
      ['1.baichuan2-model', ''],
      ['1.data', ''],
      ['1.personal-information', ''],
      ['1.output', ''],
      ['1.training', ''],
      ['1.derivative', ''],
      ['1.distribution', ''],
      ['1.licensor', ''],
      ['1.you', ''],
      ['1.third-party', ''],
      ['1.commercial-use', ''],
      ['2.0', ''],
      ['2.1', '1'],
      ['2.2', '2'],
      ['2.3', '3'],
      ['2.4', '4'],
      ['2.5', '5'],
      ['3.1', '1'],
      ['3.2', '2'],
      ['3.3', '3'],
      ['4.1', '1'],
      ['4.2', '2'],
      ['4.3', '3'],
      ['4.4', '4'],
      ['4.5', '5'],
      ['4.6', '6'],
      ['4.7', '7'],
      ['5.1', '1'],
      ['5.2', '2'],
      ['6.1', '1'],
      ['6.2', '2'],
      ['7.1', '1'],
      ['7.2', '2'],
      ['7.3', '3'],
      ['A.1', '1'],
      ['A.2', '2'],
      ['A.2.1', '（1）'],
      ['A.2.2', '（2）'],
      ['A.2.3', '（3）'],
    ]);
  });

  it.each([
    ['1', '一、定义'],
    ['7', '七、其他'],
    ['A', '附则'],
  ])('prints the heading of section %s as %s', (id, heading) => {
    expect(sections.filter((section) => section.id === id).map(printedHeading)).toEqual([heading]);
  });

  it('has no other clause', () => {
    expect(() => clause('9.9' as ClauseId)).toThrow(new Error('no clause 9.9'));
  });

  it('puts each clause into its own section', () => {
    for (const section of sections) {
      for (const { id } of section.clauses) expect(id.split('.')[0]).toBe(section.id);
    }
  });
});

describe('typography', () => {
  it.each([
    ['Han directly before Latin or a digit', /\p{Script=Han}[A-Za-z0-9]/u],
    ['Latin or a digit directly before Han', /[A-Za-z0-9+]\p{Script=Han}/u],
    ['a space between Han', /\p{Script=Han}\s+\p{Script=Han}/u],
    [
      'a space beside full-width punctuation or a quotation mark',
      /\s[，。、；：（）“”《》"]|[，。、；：（）“”《》"]\s/u,
    ],
    ['more than one space', /\s{2}/u],
    ['white space that is no plain space', /[^\S ]/u],
    ['white space at an end', /^\s|\s$/u],
    ['the glyph of the extract', /£/u],
  ])('never has %s', (_, pattern) => {
    expect(paragraphs.filter((paragraph) => pattern.test(paragraph))).toEqual([]);
  });

  it('has no empty paragraph', () => {
    expect(clauseIds.filter((id) => clause(id).text.some((text) => text === ''))).toEqual([]);
  });
});

describe('definitions', () => {
  it.each([
    ['1.licence', '“许可”是指'],
    ['1.model', '“模型”是指'],
    ['1.baichuan2-model', '“Baichuan2 模型”是指'],
    ['1.data', '“数据”是指'],
    ['1.personal-information', '“个人信息”是指'],
    ['1.output', '“输出”是指'],
    ['1.training', '“训练”是指'],
    ['1.derivative', '“模型衍生品”是指'],
    ['1.distribution', '“分发”是指'],
    ['1.licensor', '“许可方”是指'],
    ['1.you', '“您”（或“您的”）是指'],
    ['1.third-party', '“第三方”是指'],
    ['1.commercial-use', '“商业用途”是指'],
  ] as const)('%s begins %s', (id, beginning) => {
    expect(clause(id).text).toHaveLength(1);
    expect(clause(id).text[0]?.slice(0, beginning.length)).toBe(beginning);
  });

  it('are the defined terms, in order', () => {
    expect(terms.map((entry) => entry.clause)).toEqual(
      sections[0].clauses.map((definition) => definition.id),
    );
    for (const entry of terms) {
      expect(clause(entry.clause).text[0]?.startsWith(`“${entry.term}”`)).toBe(true);
    }
  });
});

describe('the information form', () => {
  const form = clause('A.2.1').text;

  it('has twelve cells in the order of its rows', () => {
    expect(formCells.map(({ id, label }) => [id, label])).toEqual([
      ['applicant-name', '申请人名称'],
      ['agent-name', '申请代理人名称'],
      ['headcount', '申请人公司规模（员工人数）'],
      ['industry-and-dau', '申请人所在行业与日用户活跃量（DAU）'],
      ['applicant-contact', '申请人联系方式及联系地址'],
      ['agent-contact', '申请代理人联系方式'],
      ['model', '申请商用模型的类型'],
      ['commercial-use', '具体商业用途'],
      ['derivative-work', '模型衍生创作情况'],
      ['minors', '是否涉及未成年人用户'],
      ['software-or-cloud-provider', '您以及您的关联方是否属于软件服务提供商或云服务提供商'],
      ['regions', '计划部署的区域与国家'],
    ]);
  });

  it('is clause A.2.1, every paragraph used once', () => {
    const fromCells = formCells.flatMap(({ label, notes, boxes }) => [
      label,
      ...notes,
      ...(boxes ?? []).map((box) => `☐ ${box}`),
    ]);
    const around = ['信息表。您应填写并提交以下信息表至上述指定的联系邮箱。', numberedNotesHeading];
    expect([...around, ...fromCells].sort()).toEqual([...form].sort());
  });

  it('keeps the order of the extract', () => {
    const labels: readonly string[] = formCells.map(({ label }) => label);
    expect(form.filter((paragraph) => labels.includes(paragraph))).toEqual(labels);
    for (const { label, notes, boxes } of formCells) {
      const places = [label, ...(boxes ?? []).map((box) => `☐ ${box}`), ...notes].map((part) =>
        form.indexOf(part),
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it.each(enclosures)('asks for $id in the words of $clause', (enclosure) => {
    expect(clause(enclosure.clause).text.join('').split(enclosure.text)).toHaveLength(2);
  });

  it('asks for these enclosures', () => {
    expect(enclosures.map(({ id }) => id)).toEqual([
      'business-licence',
      'legal-representative-id',
      'agent-power-of-attorney',
      'agent-id',
    ]);
  });

  it('goes to the licensor of 1.licensor', () => {
    expect(clause('1.licensor').text.join('')).toContain(`许可方是：${licensor}，`);
  });

  it.each(['A.1', '5.2'] as const)('goes to the address of %s', (id) => {
    expect(clause(id).text.join('\n').split(mailbox)).toHaveLength(2);
  });
});

describe('marks', () => {
  it.each(clauseIds)('of %s are words of one of its paragraphs', (id) => {
    const words = marks[id] ?? [];
    expect(words.length).toBeLessThanOrEqual(4);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !clause(id).text.some((text) => text.includes(word)))).toEqual(
      [],
    );
  });

  it('are these', () => {
    expect(clauseIds.map((id) => `${id} ${(marks[id] ?? []).join(' | ')}`)).toMatchSnapshot();
  });
});

describe('slips of the original', () => {
  it.each(slips)('$id stands in $clause', (slip) => {
    expect(clause(slip.clause).text.filter((text) => text.includes(slip.text))).toHaveLength(1);
  });

  it.each([
    ['2.1', '复制', 2],
    ['4.4', '(ii)', 2],
    ['4.4', '(iii)', 0],
    ['4.4', '(ix)', 0],
    ['4.4', ';', 1],
    ['4.4', ':', 1],
    ['A.2.2', '你', 1],
    ['A.2.2', '您', 0],
    ['A.2.3', '你', 0],
  ] as const)('%s has %s %i times', (id, word, times) => {
    expect(clause(id).text.join('').split(word).length - 1).toBe(times);
  });

  it('are these', () => {
    expect(slips.map(({ clause: id, id: kind, text }) => `${id} ${kind} ${text}`)).toEqual([
      '2.1 repeated-word 复制、修改、合并、发布、分发、复制',
      '4.4 numbering (ii)实际或预期利润损失；(ii)货币使用损失；(iv)预期节约的损失；(v)业务损失；(vi)机会损失；(vii)商誉、声誉损失；(viii)软件的使用损失；或(x)',
      '4.4 mixed-punctuation ）:(i)收入损失;(ii)实际或预期利润损失；',
      'A.2.1 overlapping-ranges 1-200',
      'A.2.1 overlapping-ranges 200-1000',
      'A.2.1 overlapping-ranges 1000-5000',
      'A.2.1 overlapping-ranges 5000+',
      'A.2.2 informal-you 你应',
    ]);
  });
});

describe('defined terms in a text', () => {
  const found = (text: string) =>
    definedTermsIn(text).map(({ start, end, clause: id }) => `${text.slice(start, end)} ${id}`);

  it.each([
    ['授予许可的版权所有者', ['许可 1.licence']],
    ['本许可授予的权限', ['许可 1.licence']],
    ['免版税的版权许可', ['许可 1.licence']],
    ['使用此许可', ['许可 1.licence']],
    ['在许可范围内', ['许可 1.licence']],
    ['授予 Baichuan2 模型的许可', ['Baichuan2 模型 1.baichuan2-model', '许可 1.licence']],
    ['许可方', ['许可方 1.licensor']],
    ['经过许可方书面同意', ['许可方 1.licensor']],
    ['不可再许可', []],
    ['本协议的被许可人', []],
    ['本许可协议的条款和条件', []],
    ['数据集的许可协议', []],
    ['许可限制条件', []],
    ['本协议的许可条件与限制', []],
    ['商用许可', []],
    ['开源许可', []],
    ['书面许可', []],
    ['可对任何第三方进行许可', ['第三方 1.third-party']],
    ['法律法规许可的范围', []],
    ['运行模型的结果', ['模型 1.model']],
    ['Baichuan2 模型', ['Baichuan2 模型 1.baichuan2-model']],
    ['Baichuan2-7B 模型', ['模型 1.model']],
    ['模型衍生品', ['模型衍生品 1.derivative']],
    ['其模型衍生品', ['模型衍生品 1.derivative']],
    ['Baichuan2 模型或其衍生品', ['Baichuan2 模型 1.baichuan2-model']],
    ['模型衍生创作情况', ['模型 1.model']],
    ['模型中的模型参数', ['模型 1.model', '模型 1.model']],
    ['被分发模型', ['分发 1.distribution', '模型 1.model']],
    ['申请商用模型的类型', ['模型 1.model']],
    ['任何其他模型', []],
    ['模型性能', []],
    ['模型说明', []],
    ['评估模型的数据', ['模型 1.model', '数据 1.data']],
    ['数据的合规性', ['数据 1.data']],
    ['数据集', []],
    ['数据安全', []],
    ['合成数据', []],
    ['中间数据表示', []],
    ['训练数据', ['数据 1.data']],
    ['用于训练、预训练', ['训练 1.training']],
    ['需自行训练', ['训练 1.training']],
    ['来训练其他模型', []],
    ['个人信息', ['个人信息 1.personal-information']],
    ['非个人信息', ['个人信息 1.personal-information']],
    ['个人信息处理者', ['个人信息 1.personal-information']],
    ['中华人民共和国个人信息保护法', []],
    ['模型的输出', ['模型 1.model', '输出 1.output']],
    ['激活或输出模式', ['输出 1.output']],
    ['其输出结果', ['输出 1.output']],
    ['发布、分发、复制', ['分发 1.distribution']],
    ['再分发', ['分发 1.distribution']],
    ['您之外', ['您 1.you']],
    ['您的机构', ['您的 1.you']],
    ['你应', []],
    ['第三方使用者', ['第三方 1.third-party']],
    ['商业用途', ['商业用途 1.commercial-use']],
    ['非商业用途', ['商业用途 1.commercial-use']],
    ['商业秘密', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('links no term to the clause it is taken from', () => {
    for (const id of clauseIds) {
      for (const text of clause(id).text) {
        const others = definedTermsIn(text).filter((place) => place.clause !== id);
        expect(definedTermsIn(text, id)).toEqual(others);
      }
    }
    expect(definedTermsIn('“Baichuan2 模型”是指', '1.baichuan2-model')).toEqual([]);
    expect(definedTermsIn('“模型衍生品”是指', '1.derivative')).toEqual([]);
  });

  it('finds every definition at its head, and each term in use elsewhere', () => {
    for (const { clause: id, term } of terms) {
      expect(definedTermsIn(clause(id).text[0] ?? '')[0]).toEqual({
        start: 1,
        end: 1 + term.length,
        clause: id,
      });
      const users = clauseIds.filter((other) =>
        clause(other).text.some((text) =>
          definedTermsIn(text, other).some((place) => place.clause === id),
        ),
      );
      expect(users).not.toEqual([]);
    }
  });
});
