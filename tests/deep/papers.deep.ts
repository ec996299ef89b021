import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { clause } from '../../src/licence/clauses.ts';
import { formCells, mailbox } from '../../src/licence/form.ts';
import { formDocx, memoDocx, powerOfAttorneyDocx } from '../../src/papers/documents.ts';
import { emlBytes } from '../../src/papers/eml.ts';
import { fieldsOfPaper } from '../../src/papers/fields.ts';
import { papersFor } from '../../src/papers/offer.ts';
import { packBytes, paperFiles } from '../../src/papers/pack.ts';
import { typedLine, typedLines } from '../../src/papers/typed.ts';
import { persons } from '../cases/people.ts';
import { hostile } from '../papers/hostile.ts';
import { filledIn, materialOf, startUp, translation } from '../papers/material.ts';
import { needPrograms, run } from './programs.ts';

/** What the tests make stays here, to be looked at. */
const folder = 'test-results/papers';

beforeAll(() => {
  needPrograms(
    ['soffice', 'pdftotext', 'pdftoppm', 'unzip', 'python3'],
    ['libreoffice-writer-nogui', 'poppler-utils', 'unzip', 'python3', 'fonts-noto-cjk'],
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
  const words = run('pdftotext', ['-raw', `${folder}/${name}.pdf`, '-']);
  return {
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
    const { words } = printed('form-empty', await formDocx(materialOf(startUp, {}, 'en'), false));
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

describe('other programs', () => {
  it('unzip finds every file of every pack whole', async () => {
    for (const [n, { answers }] of persons.entries()) {
      for (const language of ['zh-CN', 'en'] as const) {
        const material = materialOf(answers, filledIn, language);
        const bytes = await packBytes(papersFor(material.result), material);
        writeFileSync(`${folder}/pack-${language}-${n}.zip`, bytes);
        const said = run('unzip', ['-t', `${folder}/pack-${language}-${n}.zip`]);
        expect(said).toContain('No errors detected');
      }
    }
  });

  it('Python reads the draft of the application as it was written', async () => {
    const picked = {
      name: '营业执照（加盖公章）.pdf',
      type: 'application/pdf',
      bytes: Uint8Array.from({ length: 5000 }, (_, n) => n % 251),
    };
    const material = materialOf(startUp, filledIn, 'en', [picked]);
    const [eml, text, form] = await paperFiles('application', material);
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
    const [to, subject, , ...body] = new TextDecoder().decode(text?.bytes).split('\n');
    expect(read).toEqual({
      unsent: '1',
      to,
      subject,
      body: expect.anything(),
      files: [
        [form?.name, form?.type, [...(form?.bytes ?? [])]],
        [picked.name, picked.type, [...picked.bytes]],
      ],
      defects: [],
    });
    expect(read.body.replaceAll('\r\n', '\n').trimEnd()).toBe(body.join('\n').trimEnd());
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
