// @vitest-environment jsdom
import fc from 'fast-check';
import JSZip from 'jszip';
import { marked } from 'marked';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { clause } from '../../src/licence/clauses.ts';
import { formCells } from '../../src/licence/form.ts';
import { filledCells } from '../../src/papers/application.ts';
import { formDocx, memoDocx, powerOfAttorneyDocx } from '../../src/papers/documents.ts';
import { type Draft, fieldsOfPaper } from '../../src/papers/fields.ts';
import { type PaperId, paperIds, papersFor } from '../../src/papers/offer.ts';
import { mailOf, packBytes, paperFiles, paperKeys, waits, whatFor } from '../../src/papers/pack.ts';
import { reportMarkdown } from '../../src/papers/report.ts';
import { typedLines } from '../../src/papers/typed.ts';
import { assess } from '../../src/rules/assess.ts';
import type { VerdictId } from '../../src/rules/contract/verdict.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { headingKey } from '../../src/rules/result-sections.ts';
import { told } from '../../src/rules/told.ts';
import { persons } from '../cases/people.ts';
import { runsAtMost } from '../runs.ts';
import { hostile } from './hostile.ts';
import { filledIn, materialOf, picked, startUp, translation, voices } from './material.ts';

async function unzipped(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.name, await file.async('uint8array')] as const),
    ),
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The parts of a `.docx`, each of them well-formed XML. */
async function xmlOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Document>> {
  const documents = [...(await unzipped(bytes))].map(([name, content]) => {
    const parsed = new DOMParser().parseFromString(utf8.decode(content), 'application/xml');
    const [error] = parsed.getElementsByTagName('parsererror');
    if (error !== undefined) throw new Error(`${name}: ${error.textContent}`);
    return [name, parsed] as const;
  });
  return new Map(documents);
}

const named = (node: Document | Element, name: string) => [...node.getElementsByTagName(name)];

/** The text of a paragraph, line breaks kept. */
function textOf(paragraph: Element): string {
  const parts = [...paragraph.querySelectorAll('*')];
  return parts
    .map(({ tagName, textContent }) =>
      tagName === 'w:t' ? textContent : tagName === 'w:br' ? '\n' : '',
    )
    .join('');
}

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const document = (await xmlOf(bytes)).get('word/document.xml') as Document;
  return named(document, 'w:tc').map((cell) => named(cell, 'w:p').map(textOf));
}

async function paragraphsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = (await xmlOf(bytes)).get('word/document.xml') as Document;
  return named(document, 'w:p').map(textOf);
}

/** What each paragraph of a document looks like, and says. */
async function shownIn(bytes: Uint8Array): Promise<readonly string[]> {
  const document = (await xmlOf(bytes)).get('word/document.xml') as Document;
  return named(document, 'w:p').map((paragraph) => {
    const value = (name: string, attribute: string) =>
      named(paragraph, name)[0]?.getAttribute(attribute) ?? '';
    const shaded = paragraph.parentElement?.querySelector('tcPr > shd') == null ? '' : 'shaded';
    const looks = [
      value('w:pStyle', 'w:val'),
      value('w:ind', 'w:left'),
      value('w:sz', 'w:val'),
      value('w:b', 'w:val'),
      shaded,
    ];
    return `${looks.filter((look) => look !== '').join(' ')}: ${textOf(paragraph)}`;
  });
}

describe.each(['zh-CN', 'en'] as const)('the documents, to a reader of %s', (language) => {
  const material = materialOf(startUp, { ...filledIn, regions: '' }, language);

  it('look like this', async () => {
    for (const bytes of [
      await formDocx(material, language === 'en'),
      await powerOfAttorneyDocx(material),
      await memoDocx(material),
    ]) {
      expect((await shownIn(bytes)).join('\n')).toMatchSnapshot();
    }
  });

  it('have their names as titles', async () => {
    const t = voices[language];
    const chinese = voices['zh-CN'];
    const titles = [
      [await formDocx(material, false), chinese('papersApplication:form.title')],
      [await powerOfAttorneyDocx(material), chinese('papersApplication:powerOfAttorney.title')],
      [await memoDocx(material), t('papers:report.title')],
    ] as const;
    for (const [bytes, title] of titles) {
      const core = (await xmlOf(bytes)).get('docProps/core.xml') as Document;
      expect(named(core, 'dc:title').map(({ textContent }) => textContent)).toEqual([title]);
    }
  });

  it('have the words of the clause that the verdict rests on at their end, too', async () => {
    const result = assess({ model: 'other' });
    const paragraphs = await paragraphsOf(await memoDocx({ ...material, result }));
    expect(paragraphs).toEqual(expect.arrayContaining([...clause('1.baichuan2-model').text]));
  });

  it('say of some answers what is still open', async () => {
    const t = voices[language];
    const result = assess({ model: 'both' });
    const shown = await shownIn(await memoDocx({ ...material, result }));
    const question = t(`questions:${result.next}.title`);
    expect(shown.slice(3, 5)).toEqual([
      `21 false: ${t('papers:report.incomplete', { question })}`,
      `21 false: ${t('papers:report.possible')}`,
    ]);
  });
});

describe('the form as a document', () => {
  const material = materialOf(startUp, filledIn, 'en');

  it('has the licence’s cells two by two: labels, then boxes, what was typed, and notes', async () => {
    const cells = await cellsOf(await formDocx(material, false));
    const rows = [0, 2, 4, 6, 8, 10].flatMap((n) => {
      const pair = filledCells(filledIn, voices['zh-CN'], null).slice(n, n + 2);
      return [
        ...pair.map(({ label }) => [label]),
        ...pair.map(({ boxes, lines, notes }) => [
          ...boxes.map(({ text, ticked }) => `${ticked ? '☑' : '☐'} ${text}`),
          ...lines,
          ...notes,
        ]),
      ];
    });
    expect(cells).toEqual(rows);
  });

  it('says, left empty, every word of A.2.1 but its first sentence, and nothing else', async () => {
    const cells = await cellsOf(await formDocx(materialOf({}, {}, 'zh-CN'), false));
    const words = cells.flat().filter((text) => text !== '');
    expect([...words].sort()).toEqual([...clause('A.2.1').text.slice(1)].sort());
  });

  it('has the translation below each of its words where it is bilingual', async () => {
    const words = (await cellsOf(await formDocx(material, true))).flat();
    for (const { id, label, notes } of formCells) {
      const english = translation.form[id];
      expect(words[words.indexOf(label) + 1]).toBe(english.label);
      expect(words).toEqual(expect.arrayContaining([...notes, ...english.notes]));
    }
    expect(words).toEqual(
      expect.arrayContaining(['☑ Baichuan2-7B 和 Baichuan2-13B / Baichuan2-7B and Baichuan2-13B']),
    );
  });

  it('names an East Asian font, and carries no date', async () => {
    const parts = await xmlOf(await formDocx(material, true));
    const fonts = named(parts.get('word/document.xml') as Document, 'w:rFonts');
    expect(new Set(fonts.map((font) => font.getAttribute('w:eastAsia')))).toEqual(
      new Set(['SimSun']),
    );
    const core = parts.get('docProps/core.xml') as Document;
    expect(core.documentElement.textContent).not.toMatch(/\d{4}-/u);
  });

  it('is the same twice, byte for byte', async () => {
    expect(await formDocx(material, true)).toEqual(await formDocx(material, true));
    expect(await memoDocx(material)).toEqual(await memoDocx(material));
  });

  it('stays well-formed and says what was typed, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        const draft = Object.fromEntries(fieldsOfPaper.application.map((id) => [id, typed]));
        const hostileMaterial = materialOf(startUp, draft, 'en');
        const paragraphs = await paragraphsOf(await formDocx(hostileMaterial, true));
        const lines = typedLines(typed);
        if (lines.join('') !== '') expect(paragraphs.join('\n')).toContain(lines.join('\n'));
        await xmlOf(await powerOfAttorneyDocx(hostileMaterial));
      }),
      { numRuns: 10 },
    );
  });
});

describe('the power of attorney', () => {
  it('has in English a title, and above what is signed that the Chinese prevails', async () => {
    const paragraphs = await paragraphsOf(
      await powerOfAttorneyDocx(materialOf(startUp, filledIn, 'en')),
    );
    const t = voices.en;
    const from = paragraphs.indexOf(t('papersApplication:powerOfAttorney.ours'));
    expect(paragraphs.slice(from, from + 3)).toEqual([
      expect.stringMatching(/delete this line before it is signed\.$/u),
      'Power of attorney',
      'Translation for convenience only; the Chinese text above prevails.',
    ]);
  });

  it('is marked as ours', async () => {
    const paragraphs = await paragraphsOf(
      await powerOfAttorneyDocx(materialOf(startUp, filledIn, 'zh-CN')),
    );
    expect(paragraphs[0]).toBe(voices['zh-CN']('papersApplication:powerOfAttorney.ours'));
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        '委托人（申请人）：杭州示例智能科技有限公司',
        '法定代表人：王五',
        '受托人（申请代理人）：张三',
      ]),
    );
  });
});

describe('the power of attorney of whoever has no legal representative', () => {
  const { 'legal-representative': _, ...unnamed } = filledIn;
  const paragraphs = (applicant: NonNullable<Answers['applicant']>, draft: Draft) =>
    powerOfAttorneyDocx(materialOf({ ...startUp, applicant }, draft, 'en')).then(paragraphsOf);

  it.each([
    ['sole-trader', 'mainland', '经营者', 'Proprietor', '身份证号码', '统一社会信用代码'],
    ['unincorporated', 'mainland', '负责人', 'Person in charge', '身份证号码', '统一社会信用代码'],
    [
      'company',
      'elsewhere',
      '有权代表人',
      'Authorised representative',
      '身份证件名称及号码',
      '注册号',
    ],
    ['sole-trader', 'elsewhere', '经营者', 'Proprietor', '身份证件名称及号码', '注册号'],
  ] as const)('%s, %s: %s', async (applicant, where, head, inEnglish, identity, code) => {
    const named = await paragraphs(applicant, { ...filledIn, 'registered-in': where });
    const blank = '____________________';
    expect(named).toEqual(
      expect.arrayContaining([
        `${head}：王五`,
        `${inEnglish}: 王五`,
        `${identity}：${blank}`,
        `${code}：${blank}`,
        `委托人（盖章或者签字）：${blank}`,
        `${applicant === 'sole-trader' ? '经营场所' : '住所'}：${blank}`,
        `${applicant === 'sole-trader' ? 'Place of business' : 'Domicile'}: ${blank}`,
        `Principal (seal or signature): ${blank}`,
        `${head}（签字或者盖章）：${blank}`,
      ]),
    );
    expect(named.includes(`职务：${blank}`)).toBe(applicant !== 'sole-trader');
    const text = [
      ...named,
      ...(await paragraphs(applicant, { ...unnamed, 'registered-in': where })),
    ];
    expect(text.join('\n')).not.toMatch(/法定代表人|legal representative/iu);
    expect(text).toContain(`${head}：${blank}`);
  });

  it('is for whoever is not sure what it is of whoever acts, with a code and a seal if any', async () => {
    const text = await paragraphs('unsure', unnamed);
    const blank = '____________________';
    expect(text).toEqual(
      expect.arrayContaining([
        `法定代表人或者负责人：${blank}`,
        `Legal representative or person in charge: ${blank}`,
        `统一社会信用代码（如有）：${blank}`,
        `Unified social credit code (if any): ${blank}`,
        `委托人（盖章或者签字）：${blank}`,
        `Principal (seal or signature): ${blank}`,
        `法定代表人或者负责人（签字或者盖章）：${blank}`,
      ]),
    );
    expect(await paragraphs('unsure', { ...unnamed, 'registered-in': 'elsewhere' })).toContain(
      `注册号：${blank}`,
    );
  });

  it('is for a company of the mainland as the Annex supposes it', async () => {
    const text = await paragraphs('company', {
      ...unnamed,
      'registered-in': 'mainland-foreign-id',
    });
    const blank = '____________________';
    expect(text).toEqual(
      expect.arrayContaining([
        `法定代表人：${blank}`,
        `职务：${blank}`,
        `统一社会信用代码：${blank}`,
        `身份证件名称及号码：${blank}`,
        `委托人（盖章）：${blank}`,
      ]),
    );
  });
});

describe('the report', () => {
  it('has, as a memo, the words of every clause it cites', async () => {
    const material = materialOf(startUp, {}, 'en');
    const paragraphs = await paragraphsOf(await memoDocx(material));
    const cited = new Set(material.result.obligations.flatMap(({ clauses }) => clauses));
    for (const id of cited) {
      const words = [...clause(id).text, ...translation.clauses[id].text];
      expect(paragraphs).toEqual(expect.arrayContaining(words));
    }
    expect(paragraphs).toEqual(expect.arrayContaining([translation.notice]));
  });

  it.each(persons.slice(0, 12))('reads as typed in Markdown: $case', ({ answers }) => {
    for (const t of Object.values(voices)) {
      const result = assess(answers);
      const html = marked.parse(reportMarkdown(result, t), { async: false });
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      const headings = (level: string) =>
        [...body.querySelectorAll(level)].map(({ textContent }) => textContent);
      const title = t(headingKey(result, result.verdict as VerdictId));
      expect(headings('h1')).toEqual([t('papers:report.title')]);
      expect(headings('h2')[0]).toBe(t('papers:report.verdict', { verdict: title }));
      expect(headings('h3').length).toBe(result.obligations.length);
      for (const { id } of result.obligations) {
        expect(body.textContent).toContain(told(t, `obligations:${id}.what`, result.answers));
      }
    }
  });
});

describe.each(['zh-CN', 'en'] as const)('the files of each paper in %s', (language) => {
  it.each(paperIds)('%s', async (paper) => {
    const files = await paperFiles(paper, materialOf(startUp, filledIn, language));
    expect(files.map(({ name, type }) => `${name} ${type}`)).toMatchSnapshot();
    expect(files.filter(({ bytes }) => bytes.length === 0)).toEqual([]);
  });

  it('have names and uses for people', () => {
    for (const paper of paperIds) {
      const { title, use } = paperKeys(paper);
      expect(`${voices[language](title)}${voices[language](use)}`).not.toContain('papers');
    }
  });
});

describe('the application as a mail', () => {
  it('has the form and the picked enclosures attached, byte for byte', async () => {
    const pdf = Uint8Array.from([37, 80, 68, 70]);
    const files = await paperFiles(
      'application',
      materialOf(startUp, filledIn, 'zh-CN', [
        picked('business-licence', '营业执照.pdf', 'application/pdf', pdf),
        picked('agent-id', '空.png', 'image/png', new Uint8Array(0)),
      ]),
    );
    const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
    const mail = await PostalMime.parse(byName.get('商用许可申请.eml') as Uint8Array);
    expect(
      mail.attachments.map(({ filename, content }) => [
        filename,
        [...new Uint8Array(content as ArrayBuffer)],
      ]),
    ).toEqual([
      ['信息表.docx', [...(byName.get('信息表.docx') as Uint8Array)]],
      ['营业执照.pdf', [37, 80, 68, 70]],
      ['空.png', []],
    ]);
  });

  it('has what was picked alone: another mail attaches nothing, and as text is its lines', async () => {
    const file = picked('agent-id', 'a.png', 'image/png', new Uint8Array(1));
    const material = materialOf(startUp, filledIn, 'en', [file]);
    const [eml, text, ...others] = await paperFiles('academic-notice', material);
    const { attachments } = await PostalMime.parse(eml?.bytes ?? '');
    const mail = mailOf('academic-notice', material);
    expect([attachments, others, utf8.decode(text?.bytes)]).toEqual([
      [],
      [],
      `${mail?.to}\n${mail?.subject}\n\n${mail?.body}\n`,
    ]);
  });

  it('leaves the power of attorney out where there is no agent', async () => {
    const draft = { ...filledIn, agent: 'no' };
    const files = await paperFiles('application', materialOf(startUp, draft, 'en'));
    expect(files.map(({ name }) => name)).toEqual([
      'application.eml',
      'application.txt',
      'information-form-bilingual.docx',
      'information-form.docx',
    ]);
    const forms = [
      await formDocx(materialOf(startUp, draft, 'en'), true),
      await formDocx(materialOf(startUp, draft, 'en'), false),
    ];
    expect(files.slice(2).map(({ bytes }) => bytes)).toEqual(forms);
  });
});

describe('the papers that are mails', () => {
  it('are the application and the letters', () => {
    const material = materialOf(startUp, filledIn, 'en');
    expect(paperIds.filter((paper) => mailOf(paper, material) !== null)).toEqual([
      'application',
      'application-reminder',
      'question-to-licensor',
      'revocation-query',
      'purpose-clarification',
      'authorisation-holder-check',
      'licensee-status',
      'enclosure-substitutes',
      'academic-notice',
      'brand-consent',
    ]);
  });
});

describe('the pack', () => {
  it.each(['zh-CN', 'en'] as const)(
    'names its files and says what they are for in %s',
    async (language) => {
      const material = materialOf({ ...startUp, audience: ['unsure'] }, filledIn, language);
      const files = await unzipped(await packBytes(papersFor(material.result), material));
      const [[, readme] = []] = files;
      expect([...files.keys()]).toMatchSnapshot();
      expect(utf8.decode(readme)).toMatchSnapshot();
    },
  );

  it.each(persons.slice(0, runsAtMost(persons.length)))(
    'holds all that is offered, and says what each is for: $case',
    async ({ answers }) => {
      const material = materialOf(answers, filledIn, 'zh-CN');
      const offered = papersFor(material.result);
      const files = await unzipped(await packBytes(offered, material));
      const offers = offered.filter(({ paper }) => paper !== 'enclosure-substitutes');
      const readme = utf8.decode(files.get('说明.txt') as Uint8Array);
      const names = await Promise.all(
        offers.map(async ({ paper, status }) => {
          const { use } = paperKeys(paper);
          expect(readme).toContain(voices['zh-CN'](use));
          const folder = status === 'applies' ? '' : '可能用得上/';
          return (await paperFiles(paper, material)).map(({ name }) => folder + name);
        }),
      );
      expect([...files.keys()].length).toBe(new Set(names.flat()).size + 1);
      for (const name of new Set(names.flat())) {
        expect([...files.keys()]).toContain(name);
        expect(readme).toContain(name);
      }
    },
  );

  it.each([
    [{}, false],
    [{ lacks: 'no' }, false],
    [{ lacks: 'yes' }, true],
  ])('asks about substitutes for whoever lacks something alone: %j', async (draft, asks) => {
    const material = materialOf(startUp, draft, 'en');
    const files = await unzipped(await packBytes(papersFor(material.result), material));
    expect(files.has('substitutes.eml')).toBe(asks);
  });

  it.each([
    ['seek-advice, before an application', 45, ['application']],
    ['seek-advice, of a student', 46, ['academic-notice']],
    ['seek-advice, maybe military', 47, ['purpose-clarification', 'academic-notice']],
    ['cannot-apply, with a part of its own', 57, ['academic-notice']],
    ['a company that is to apply', 5, []],
    ['a purpose that may be military', 34, []],
  ] as const)('says that mails wait for advice: %s', async (_, number, waiting) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const t = voices[language];
      const answers = persons[number - 1]?.answers ?? {};
      const material = materialOf(answers, {}, language);
      const files = await unzipped(await packBytes(papersFor(material.result), material));
      const readme = utf8.decode(files.get(`${t('papersPack:readme.name')}`));
      const answer = t('verdicts:email.not-yet.answer');
      const told = readme.split('\n\n').flatMap((part) => {
        const [title, second] = part.split('\n').filter((line) => !line.startsWith('== '));
        return second === answer ? [title] : [];
      });
      expect(told.sort()).toEqual(
        waiting.map((paper) => t(`papersPack:papers.${paper}.title`)).sort(),
      );
      expect(readme.includes(t('verdicts:email.not-yet.detail.law'))).toBe(waiting.length > 0);
    }
  });

  it('lets a query about a revocation go, and no other mail, where advice comes first', () => {
    const result = assess({ ...startUp, purpose: ['commercial', 'possibly-unlawful'] });
    expect(result.email).toBe('not-yet');
    const free = paperIds.filter(
      (paper) => mailOf(paper, materialOf(startUp, {}, 'en')) !== null && !waits(paper, result),
    );
    expect(free).toEqual(['revocation-query']);
    expect(paperIds.filter((paper) => waits(paper, assess(startUp)))).toEqual([]);
  });

  it.each([
    ['a natural person whose use is commercial alone', 40, true],
    ['a body', 34, false],
    ['a laboratory', 47, false],
  ] as const)('says to %s whether the question on the purpose helps', (_, number, closed) => {
    const result = assess(persons[number - 1]?.answers ?? {});
    for (const t of Object.values(voices)) {
      const use = whatFor('purpose-clarification', result, t);
      expect(use.startsWith(t(paperKeys('purpose-clarification').use))).toBe(true);
      expect(use.endsWith(t('papersPack:closed'))).toBe(closed);
      expect(whatFor('report', result, t)).toBe(t(paperKeys('report').use));
    }
  });

  it.each([
    [8, 'en', 'If this same application is already pending, there is no need to send it again;'],
    [34, 'zh-CN', '商业秘密以及委托方、出资方的名称，未经批准或者同意不要写。'],
    [46, 'zh-CN', '学术使用的告知（第 5.2 条）等取得法律意见之后再发。'],
    [47, 'en', 'The notice of academic use (5.2) waits until legal advice has been taken.'],
    [57, 'en', 'The notice of academic use (5.2) waits until legal advice has been taken.'],
    [40, 'en', 'A natural person whose only use is commercial need not send it:'],
    [24, 'en', 'Section 6 asks for “other elements” of the brand'],
  ] as const)('says in the readme, to #%i in %s: %s', async (number, language, said) => {
    const material = materialOf(persons[number - 1]?.answers ?? {}, {}, language);
    const files = await unzipped(await packBytes(papersFor(material.result), material));
    const name = voices[language]('papersPack:readme.name');
    expect(utf8.decode(files.get(name))).toContain(said);
  });

  it('says in the mail and beside it which enclosures to add', async () => {
    const material = materialOf(startUp, filledIn, 'en');
    const files = await unzipped(await packBytes(papersFor(material.result), material));
    expect(
      utf8.decode(files.get('application.txt')).match(/: \[to be enclosed[^\]]*\]$/gmu),
    ).toHaveLength(5);
    expect(utf8.decode(files.get('README.txt'))).toContain(
      'the information form is in this archive, and the power of attorney only as a draft; the others are not',
    );
  });

  it.each(persons.slice(0, runsAtMost(persons.length)))(
    'says of enclosures what is true of its files: $case',
    async ({ answers }) => {
      const material = materialOf(answers, { agent: 'no' }, 'zh-CN');
      const files = await unzipped(await packBytes(papersFor(material.result), material));
      const readme = utf8.decode(files.get('说明.txt'));
      const hasForm = [...files.keys()].some((name) => name.endsWith('信息表.docx'));
      expect(readme.includes('信息表在本压缩包内；其余文件不在包内')).toBe(hasForm);
      expect(readme).not.toMatch(/附件不在本压缩包中|授权委托书仅为草稿/u);
    },
  );

  it.each([
    ['research that feeds a product', 32, ['inseparable']],
    ['research that may feed a product', 33, ['inseparable']],
    ['a purpose that may be military', 34, ['purposeFirst']],
    ['a doctoral student', 1, []],
  ] as const)('says of an academic notice what it is to wait for: %s', (_, number, notes) => {
    const result = assess(persons[number - 1]?.answers ?? {});
    for (const t of Object.values(voices)) {
      const use = whatFor('academic-notice', result, t);
      for (const note of ['inseparable', 'purposeFirst'] as const) {
        expect(use.includes(t(`papersPack:${note}`))).toBe(
          (notes as readonly string[]).includes(note),
        );
      }
    }
  });

  it('has one model card for all that is due, and says so at each paper', async () => {
    const published: Answers = { ...startUp, audience: ['published'], openSourceRelease: 'yes' };
    const material = materialOf(published, {}, 'en');
    const files = await unzipped(await packBytes(papersFor(material.result), material));
    const cards = [...files.keys()].filter((name) => name.startsWith('model-card'));
    expect(cards).toEqual(['model-card.md', 'model-card.zh-CN.md']);
    const readme = utf8.decode(files.get('README.txt'));
    expect(readme.match(/^Files: .*model-card\.md.*$/gmu)).toHaveLength(2);
    const card = utf8.decode(files.get('model-card.md'));
    expect(card.split('\n---\n')[1]?.match(/^##? .*$/gmu)).toEqual([
      '# [to be filled in: Name of the derivative]'.replace(/[[\]]/gu, '\\$&'),
      '## Baichuan Inside',
      '## Modifications: [to be filled in: Name of the derivative]'.replace(/[[\]]/gu, '\\$&'),
    ]);
  });

  it('is the same twice, byte for byte, with names marked as UTF-8', async () => {
    const material = materialOf(startUp, filledIn, 'zh-CN');
    const offers = papersFor(material.result);
    const bytes = await packBytes(offers, material);
    expect(bytes).toEqual(await packBytes(offers, material));
    const flags = new DataView(bytes.buffer, bytes.byteOffset).getUint16(6, true);
    expect(flags & 0x800).toBe(0x800);
    const zip = await JSZip.loadAsync(bytes);
    const modes = Object.values(zip.files).map(({ unixPermissions }) => unixPermissions);
    expect(new Set(modes)).toEqual(new Set([0o100644]));
  });

  it('dates its files to the first day that a zip can hold', async () => {
    const material = materialOf({}, {}, 'en');
    const { buffer, byteOffset } = await packBytes(
      papersFor(material.result).slice(0, 1),
      material,
    );
    const [time, year, month, day] = [0, 0, 1, 1];
    const date = (year << 9) | (month << 5) | day;
    expect(new DataView(buffer, byteOffset).getUint16(10, true)).toBe(time);
    expect(new DataView(buffer, byteOffset).getUint16(12, true)).toBe(date);
  });

  it('names nothing that may be of use where all is for the case', async () => {
    const offers = [{ paper: 'report', status: 'applies', duties: [] }] as const;
    const files = await unzipped(await packBytes(offers, materialOf(startUp, {}, 'zh-CN')));
    const sections = utf8.decode(files.get('说明.txt')).split('\n\n').slice(3);
    expect(sections).toEqual([
      '== 与你的情形相符的文书 ==',
      expect.stringMatching(/^自查报告\n.*\n文件：.*自查报告\.docx\n$/u),
    ]);
  });

  it('can hold every paper at once, and a card for each that is not due', async () => {
    const offers = paperIds.map((paper: PaperId) => ({
      paper,
      status: 'applies' as const,
      duties: [],
    }));
    const files = await unzipped(await packBytes(offers, materialOf(startUp, {}, 'en')));
    const again = [...files.keys()].filter((name) => name.includes('(2)'));
    expect(again).toEqual(['model-card (2).md', 'model-card.zh-CN (2).md']);
  });
});
