import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { clause } from '../../src/licence/clauses.ts';
import { formCells, mailbox } from '../../src/licence/form.ts';
import { licenceSource } from '../../src/licence/source.ts';
import { applicationMail } from '../../src/papers/application.ts';
import { formDocx, memoDocx, powerOfAttorneyDocx } from '../../src/papers/documents.ts';
import { emlBytes } from '../../src/papers/eml.ts';
import { fieldsOfPaper } from '../../src/papers/fields.ts';
import { markdown } from '../../src/papers/markup.ts';
import { notices } from '../../src/papers/notices.ts';
import { papersFor } from '../../src/papers/offer.ts';
import { packBytes, paperFiles } from '../../src/papers/pack.ts';
import { reportParts } from '../../src/papers/report.ts';
import { typedLine, typedLines } from '../../src/papers/typed.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { persons } from '../cases/people.ts';
import { hostile } from '../papers/hostile.ts';
import { filledIn, materialOf, picked, startUp, translation } from '../papers/material.ts';
import { ooxmlValidator } from './ooxml.ts';
import { needPrograms, run } from './programs.ts';

/** What the tests make stays here, to be looked at. */
const folder = 'test-results/papers';

beforeAll(() => {
  needPrograms(
    ['soffice', 'pdftotext', 'pdftoppm', 'unzip', '7zz', 'python3', 'pandoc', 'cmark'],
    [
      ...['libreoffice-writer-nogui', 'poppler-utils', 'fonts-noto-cjk'],
      ...['unzip', '7zip', 'python3', 'pandoc', 'cmark'],
    ],
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

/** Words as they can be compared: without white space, and without boxes, which stand on a line of their own in print. */
const packed = (text: string) => text.replace(/[\s☐☑]/gu, '');
const count = (text: string, sign: string) => text.split(sign).length - 1;

/** Opens a document in LibreOffice, prints it, draws its pages, and gives the words on them without white space. */
function printed(
  name: string,
  bytes: Uint8Array,
): {
  readonly words: string;
  readonly boxes: readonly [ticked: number, empty: number];
  readonly pages: number;
  /** What stands at the foot of each page. */
  readonly feet: readonly string[];
  /** The words on the first page. */
  readonly first: string;
} {
  writeFileSync(`${folder}/${name}.docx`, bytes);
  run('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    `${folder}/${name}.docx`,
  ]);
  run('pdftoppm', ['-r', '80', '-l', '3', '-jpeg', `${folder}/${name}.pdf`, `${folder}/${name}`]);
  const pages = Number(/^Pages:\s+(\d+)$/mu.exec(run('pdfinfo', [`${folder}/${name}.pdf`]))?.[1]);
  const foot = /^\d+ \/ \d+$/gmu;
  const text = run('pdftotext', ['-raw', `${folder}/${name}.pdf`, '-']);
  const words = text.replace(foot, '');
  return {
    feet: text.match(foot) ?? [],
    first: packed(words.split('\f')[0] ?? ''),
    words: packed(words.replaceAll('\f', '')),
    boxes: [count(words, '☑'), count(words, '☐')],
    pages,
  };
}

describe('LibreOffice opens', () => {
  const material = materialOf(startUp, filledIn, 'en');

  it('the form on one page, every cell and note on it', async () => {
    const { words, boxes, pages } = printed('form', await formDocx(material, false));
    expect([pages, boxes]).toEqual([1, [2, 5]]);
    for (const { label, notes } of formCells) {
      for (const text of [label, ...notes]) expect(words).toContain(packed(text));
    }
    for (const text of Object.values(filledIn)) {
      if (['mainland', 'yes', '王五'].includes(text)) continue;
      for (const line of text.split('\n')) expect(words).toContain(packed(line));
    }
  });

  it('the bilingual form, every cell and note on it in both languages', async () => {
    const { words, pages } = printed('form-bilingual', await formDocx(material, true));
    expect(pages).toBe(2);
    for (const { id, label, notes } of formCells) {
      const { label: english, notes: others } = translation.form[id];
      for (const text of [label, english, ...notes, ...others]) {
        expect(words).toContain(packed(text));
      }
    }
  });

  it('the form left empty', async () => {
    const { words } = printed('form-empty', await formDocx(materialOf({}, {}, 'en'), false));
    for (const text of clause('A.2.1').text.slice(1)) expect(words).toContain(packed(text));
  });

  it('a form whose cells run over pages, nothing cut', async () => {
    const long = Array.from({ length: 4000 }, (_, n) => `${n}·`).join('');
    const draft = {
      ...filledIn,
      'commercial-use': long,
      'software-or-cloud-provider': '行\n'.repeat(200),
    };
    const { words, pages } = printed(
      'form-long',
      await formDocx(materialOf(startUp, draft, 'en'), true),
    );
    expect(pages).toBeGreaterThan(4);
    expect(words.match(/\d+·/gu)?.length).toBe(4000);
    expect(words.split('行').length - 1).toBeGreaterThanOrEqual(200);
  });

  it('the power of attorney on one page, what it says in another language on the next', async () => {
    const chinese = materialOf(startUp, filledIn, 'zh-CN');
    const alone = printed('power-of-attorney', await powerOfAttorneyDocx(chinese));
    const bilingual = printed('power-of-attorney-en', await powerOfAttorneyDocx(material));
    expect([alone.pages, bilingual.pages]).toEqual([1, 2]);
    expect(bilingual.first).toBe(alone.words);
    expect(bilingual.feet).toEqual(['1 / 2', '2 / 2']);
  });

  it('the memo, with the words of the clauses it cites', async () => {
    const { words } = printed('memo', await memoDocx(material));
    const cited = material.result.obligations.flatMap(({ clauses }) => clauses);
    for (const id of cited) {
      for (const text of clause(id).text) expect(words).toContain(packed(text));
    }
  });

  it('a form of hostile texts, another in each field, ten thousand characters long', async () => {
    const fields = fieldsOfPaper.application;
    const texts = fc.sample(hostile, { numRuns: fields.length, seed: 5 });
    const long = (text = '') => text.repeat(400).slice(0, 10_000);
    const draft = Object.fromEntries(fields.map((id, n) => [id, long(texts[n])]));
    const bytes = await formDocx(materialOf(startUp, draft, 'en'), true);
    expect(printed('form-hostile', bytes).words).toContain(packed('申请人名称'));
  });
});

describe('the validator of the Open XML SDK', () => {
  it('finds nothing wrong with any document', async () => {
    const validate = await ooxmlValidator();
    const material = materialOf(startUp, filledIn, 'en');
    const documents = [
      await formDocx(material, false),
      await formDocx(material, true),
      await formDocx(materialOf({}, {}, 'zh-CN'), true),
      await powerOfAttorneyDocx(material),
      await memoDocx(material),
    ];
    for (const bytes of documents) {
      expect(await validate(bytes, 'Office2019')).toEqual([]);
    }
  });

  it('finds what is wrong', async () => {
    const validate = await ooxmlValidator();
    const files = unzipSync(await formDocx(materialOf(startUp, filledIn, 'en'), false));
    const document = strFromU8(files['word/document.xml'] as Uint8Array);
    const broken = zipSync({
      ...files,
      'word/document.xml': strToU8(document.replace('<w:body>', '<w:body><w:nonsense/>')),
    });
    expect(await validate(broken, 'Office2019')).not.toEqual([]);
  });
});

describe('pandoc', () => {
  it('finds headings as headings', async () => {
    const material = materialOf(startUp, filledIn, 'en');
    writeFileSync(`${folder}/headings.docx`, await memoDocx(material));
    const html = run('pandoc', ['-t', 'html', '--wrap=none', `${folder}/headings.docx`]);
    const levels = [...html.matchAll(/<h([1-6])/gu)].map(([, level]) => level);
    const parts = reportParts(material.result, material.own.t);
    const cited = new Set(parts.flatMap(({ clauses }) => clauses)).size;
    const count = (kinds: readonly string[]) =>
      parts.filter(({ kind }) => kinds.includes(kind)).reduce((n, { says }) => n + says.length, 0);
    expect(levels.filter((level) => level === '1')).toHaveLength(count(['verdict', 'section']) + 1);
    expect(levels.filter((level) => level === '2')).toHaveLength(count(['duty']) + cited);
  });
});

describe('Markdown', () => {
  const engines = [
    ['cmark', ['--unsafe']],
    ['pandoc', ['-f', 'markdown', '-t', 'html', '--wrap=none']],
  ] as const;
  const text = (html: string) =>
    html
      .replace(/<[^>]*>/gu, '')
      .replace(/&(?:#(\d+)|lt|gt|amp|quot);/gu, (entity, code?: string) =>
        code === undefined
          ? ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }[entity] ?? entity)
          : String.fromCodePoint(Number(code)),
      );
  const bare = (words: string) => words.replace(/\s/gu, '');
  const typed = [
    '2025-03-01',
    '- a',
    '1. b',
    '(a) c',
    'i. d',
    '(1) e',
    '# f',
    ': g',
    '--rank 16, "x" and it\'s...',
    'https://huggingface.co/baichuan-inc/Baichuan2-7B-Base_x',
    'mail me_too@example.org, or 2^10 ~ 1024 $x$ @you [^1]',
    '第 1 版（2025-03-01）*重要*_注_',
    '---',
    '===',
    '| a | b |',
    '<script>&amp;',
    '\\n `code` ![](x)',
  ];

  it.each(engines)('%s reads what was typed as it was typed', (program, args) => {
    writeFileSync(`${folder}/typed.md`, `${typed.map(markdown).join('\n\n')}\n`);
    const html = run(program, [...args, `${folder}/typed.md`]);
    const paragraphs = [...html.matchAll(/<p>(.*?)<\/p>/gsu)].map(([, inside]) =>
      text(inside ?? ''),
    );
    expect(paragraphs).toEqual(typed);
  });

  it.each(engines)('%s reads the whole agreement in the terms page', (program, args) => {
    const received = bare(readFileSync(`public/${licenceSource.file}`, 'utf8'))
      .replace('身份证复印6件', '身份证复印件')
      .replaceAll('£', '☐');
    const files = notices('source-notice', materialOf(startUp, filledIn, 'en'));
    const terms = files.find(({ form }) => form === 'terms')?.text ?? '';
    writeFileSync(`${folder}/terms.md`, terms);
    const html = run(program, [...args, `${folder}/terms.md`]);
    expect(bare(text(html)).endsWith(received)).toBe(true);
    expect(html).not.toMatch(/<[ou]l|<table|<h\d/u);
  });

  it.each(engines)(
    '%s reads the model card: one title, its sections, and what was typed',
    (program, args) => {
      const draft = {
        'derivative-name': 'Teacher-7B',
        'base-model': 'x',
        changes: typed.join('\n'),
      };
      const published: Answers = { ...startUp, audience: ['published'], openSourceRelease: 'yes' };
      const files = notices('marking', materialOf(published, draft, 'en'));
      const card = files.find(({ form }) => form === 'model-card')?.text ?? '';
      writeFileSync(`${folder}/card.md`, card.replace(/^---\n.*?\n---\n/su, ''));
      const html = run(program, [...args, `${folder}/card.md`]);
      expect([...html.matchAll(/<h(\d)/gu)].map(([, level]) => level).join('')).toBe('1223333');
      expect(bare(text(html))).toContain(bare(typed.join('')));
    },
  );
});

describe('other programs', () => {
  it('unzip finds every file of every pack whole', async () => {
    for (const [n, { answers }] of persons.entries()) {
      for (const language of languages) {
        const material = materialOf(answers, filledIn, language);
        const bytes = await packBytes(papersFor(material.result), material);
        writeFileSync(`${folder}/pack-${language}-${n}.zip`, bytes);
      }
    }
    const said = run('unzip', ['-t', `${folder}/pack-*.zip`]);
    const whole = [...said.matchAll(/^No errors detected in compressed data of (.+)\.$/gmu)];
    expect(whole.map(([, path]) => path).sort()).toEqual(
      persons
        .flatMap((_, n) => languages.map((language) => `${folder}/pack-${language}-${n}.zip`))
        .sort(),
    );
  });

  it.each(['zh-CN', 'en'] as const)(
    'unzip, 7z and Python list the names of a pack as they are, and files that all may read (%s)',
    async (language) => {
      const material = materialOf({ ...startUp, audience: ['unsure'] }, filledIn, language);
      const bytes = await packBytes(papersFor(material.result), material);
      const path = `${folder}/names-${language}.zip`;
      writeFileSync(path, bytes);
      const names = Object.keys(unzipSync(bytes));
      const lines = (text: string) => text.trimEnd().split('\n');
      expect(names.some((name) => name.includes('/'))).toBe(true);
      expect(lines(run('unzip', ['-Z1', path]))).toEqual(names);
      expect(
        [...run('7zz', ['l', '-ba', '-slt', path]).matchAll(/^Path = (.*)$/gmu)].map(
          ([, name]) => name,
        ),
      ).toEqual(names);
      const script =
        'import sys, zipfile; print(*zipfile.ZipFile(sys.argv[1]).namelist(), sep="\\n")';
      expect(lines(run('python3', ['-c', script, path]))).toEqual(names);
      const modes = lines(run('unzip', ['-Z', path])).slice(2, -1);
      expect(modes.filter((line) => !/^-rw-r--r-- .* unx /u.test(line))).toEqual([]);
      const out = `${folder}/names-${language}`;
      run('unzip', ['-q', path, '-d', out]);
      for (const name of names) {
        expect(
          Buffer.compare(
            readFileSync(`${out}/${name}`),
            unzipSync(bytes)[name] ?? new Uint8Array(),
          ),
        ).toBe(0);
      }
    },
  );

  it('Python reads the draft of the application as it was written', async () => {
    const name = '营业执照（加盖公章）.pdf';
    const type = 'application/pdf';
    const bytes = Uint8Array.from({ length: 5000 }, (_, n) => n % 251);
    const material = materialOf(startUp, filledIn, 'en', [
      picked('business-licence', name, type, bytes),
    ]);
    const [eml, , form] = await paperFiles('application', material);
    writeFileSync(`${folder}/application.eml`, eml?.bytes ?? '');
    const script = `
import email, email.policy, json, hashlib, sys
m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
print(json.dumps({
  'unsent': m['X-Unsent'], 'to': m['To'], 'subject': m['Subject'],
  'body': m.get_body().get_content(),
  'files': [[a.get_filename(), a.get_content_type(), list(a.get_payload(decode=True))] for a in m.iter_attachments()],
  'defects': [str(d) for p in m.walk() for d in p.defects]}))`;
    const read = JSON.parse(run('python3', ['-c', script, `${folder}/application.eml`]));
    const { to, subject, body } = applicationMail(material, true);
    expect(read).toEqual({
      unsent: '1',
      to,
      subject,
      body: expect.anything(),
      files: [
        [form?.name, form?.type, [...(form?.bytes ?? [])]],
        [name, type, [...bytes]],
      ],
      defects: [],
    });
    expect(read.body.replaceAll('\r\n', '\n').trimEnd()).toBe(body.trimEnd());
  });
});

it('a draft with 25 MB of enclosures is made and read', async () => {
  const bytes = new Uint8Array(25_000_000).fill(7);
  const mail = { to: mailbox, subject: '大', body: 'b' };
  const read = await PostalMime.parse(
    emlBytes(mail, [{ name: 'a.pdf', type: 'application/pdf', bytes }]),
  );
  expect(read.attachments.map(({ content }) => (content as ArrayBuffer).byteLength)).toEqual([
    25_000_000,
  ]);
});

it('whatever is typed and picked, a draft holds it', { timeout: 20 * 60_000 }, async () => {
  const numRuns = Math.min(Number(process.env.FUZZ_RUNS), 5_000);
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (subject, body, name) => {
      const mail = {
        to: mailbox,
        subject: `: ${typedLine(subject)} .`,
        body: `${typedLines(body).join('\n')} .`,
      };
      const files = [{ name, type: name, bytes: new TextEncoder().encode(body) }];
      const read = await PostalMime.parse(emlBytes(mail, files));
      expect(read.headers.map(({ key }) => key)).toEqual([
        'x-unsent',
        'mime-version',
        'to',
        'subject',
        'content-type',
      ]);
      expect([
        read.subject,
        read.text?.replaceAll('\r\n', '\n').trimEnd(),
        read.attachments.length,
      ]).toEqual([mail.subject, mail.body, 1]);
    }),
    { numRuns },
  );
});
