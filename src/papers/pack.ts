import type { enclosures } from '../licence/form.ts';
import type { Result } from '../rules/assess.ts';
import { emailKey } from '../rules/result-sections.ts';
import { told } from '../rules/told.ts';
import type { Translate } from '../rules/translate.ts';
import { applicationMail } from './application.ts';
import { type Attachment, emlBytes } from './eml.ts';
import { type LetterId, letterIds, letterMail } from './letters.ts';
import type { Mail } from './mail.ts';
import type { Material } from './material.ts';
import { type NoticeId, noticeIds, notices } from './notices.ts';
import type { PaperId, PaperOffer } from './offer.ts';
import { reportMarkdown } from './report.ts';
import { distinctNames } from './typed.ts';
import { zipBytes } from './zip.ts';

/** A file to download: its name, media type and bytes. */
export interface PaperFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const utf8 = new TextEncoder();

/** The mail that a paper is, to copy, or null where it is none. */
export function mailOf(paper: PaperId, material: Material): Mail | null {
  if (paper === 'application') return applicationMail(material, false);
  return isLetter(paper) ? letterMail(paper, material) : null;
}

/** Whether a paper is a letter to the licensor. */
export function isLetter(paper: PaperId): paper is LetterId {
  return (letterIds as readonly PaperId[]).includes(paper);
}

/** Whether a paper is a text to put beside a model or a service. */
export function isNotice(paper: PaperId): paper is NoticeId {
  return (noticeIds as readonly PaperId[]).includes(paper);
}

/**
 * The files of a paper, with names in the reader's language: a mail as a draft and as text, with the
 * form and the picked enclosures attached to an application; notices as they are put beside a model;
 * the report as Markdown, JSON and an editable memo.
 */
export async function paperFiles(
  paper: PaperId,
  material: Material,
): Promise<readonly PaperFile[]> {
  if (isNotice(paper)) {
    return notices(paper, material).map(({ name, text }) => textFile(name, text));
  }
  if (paper === 'report') return report(material);
  const documents = paper === 'application' ? await applicationDocuments(material) : [];
  const mail = mailOf(paper, material);
  if (mail === null) return documents;
  const [draft, attachments] =
    paper === 'application'
      ? [applicationMail(material, true), [...documents.slice(0, 1), ...(await read(material))]]
      : [mail, []];
  const name = fileName(paper, material);
  const text = [mail.to, mail.subject, '', mail.body, ''].join('\n');
  return [
    { name: `${name}.eml`, type: 'message/rfc822', bytes: emlBytes(draft, attachments) },
    textFile(`${name}.txt`, text),
    ...documents,
  ];
}

async function read({ enclosures }: Material): Promise<readonly Attachment[]> {
  return Promise.all(
    enclosures.map(async (file) => ({
      name: file.name,
      type: file.type,
      bytes: await file.read(),
    })),
  );
}

function fileName(id: string, { own }: Material): string {
  return own.t(`papersPack:files.${id}`);
}

function textFile(name: string, text: string): PaperFile {
  return { name, type: 'text/plain', bytes: utf8.encode(text) };
}

async function report(material: Material): Promise<readonly PaperFile[]> {
  const { result, own, marks } = material;
  const { memoDocx } = await import('./documents.ts');
  const name = fileName('report', material);
  return [
    textFile(`${name}.md`, reportMarkdown(result, own.t, marks)),
    textFile(`${name}.json`, `${JSON.stringify(result, null, 2)}\n`),
    { name: `${name}.docx`, type: docxType, bytes: await memoDocx(material) },
  ];
}

/** The documents of an application: first the form that is attached to the mail, bilingual for readers of another language. */
export function documentsOf({
  own,
  draft,
}: Material): readonly ('form' | 'form-bilingual' | 'power-of-attorney')[] {
  return [
    ...(own.translation === null
      ? (['form', 'form-bilingual'] as const)
      : (['form-bilingual', 'form'] as const)),
    ...(draft.agent === 'no' ? [] : (['power-of-attorney'] as const)),
  ];
}

async function applicationDocuments(material: Material): Promise<readonly PaperFile[]> {
  const { formDocx, powerOfAttorneyDocx } = await import('./documents.ts');
  const made = {
    form: () => formDocx(material, false),
    'form-bilingual': () => formDocx(material, true),
    'power-of-attorney': () => powerOfAttorneyDocx(material),
  };
  return Promise.all(
    documentsOf(material).map(async (id) => ({
      name: `${fileName(id, material)}.docx`,
      type: docxType,
      bytes: await made[id](),
    })),
  );
}

/** The total of picked files, in bytes, above which mail servers often refuse a mail. */
const enclosuresLimit = 20_000_000;

/** Whether the picked files are together above the limit; they may be sent all the same. */
export function aboveLimit(picked: readonly { readonly size: number }[]): boolean {
  return picked.reduce((sum, { size }) => sum + size, 0) > enclosuresLimit;
}

/** The key of what an enclosure is: whose paper, whose seal. */
export function enclosureHint(id: (typeof enclosures)[number]['id']): string {
  return `papersApplication:enclosures.${id}`;
}

/** Whether a paper is to be written: the letter about substitutes only for whoever lacks something. */
export function isWanted(paper: PaperId, { draft }: Material): boolean {
  return paper !== 'enclosure-substitutes' || draft.lacks === 'yes';
}

/** Whether two files are the same, as the one model card that several papers have. */
function isSame(a: PlacedFile, b: PlacedFile): boolean {
  return (
    a.path === b.path &&
    a.bytes.length === b.bytes.length &&
    a.bytes.every((byte, n) => byte === b.bytes[n])
  );
}

interface PlacedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The keys of a paper's name, and of what it is for and when to use it, whatever was answered. */
export function paperKeys(paper: PaperId): { readonly title: string; readonly use: string } {
  return { title: `papersPack:papers.${paper}.title`, use: `papersPack:papers.${paper}.use` };
}

/**
 * Whether a paper is a mail that waits: for legal advice on the use (the e-mail answer `not-yet`), but for a query
 * about a revocation; the application also for the answer to what is asked first, and where it is in already.
 */
export function waits(paper: PaperId, { email, answers }: Result): boolean {
  if (paper === 'application') {
    return email !== null && (email !== 'required' || answers.authorisation === 'revoked');
  }
  return email === 'not-yet' && isLetter(paper) && paper !== 'revocation-query';
}

/**
 * What a paper is for and when to use it, in the words of `t`; of a question on the purpose also where
 * no answer would help, of an academic notice what it is to wait for.
 */
export function whatFor(paper: PaperId, { verdict, lanes, answers }: Result, t: Translate): string {
  const { purpose = [], separable } = answers;
  const closed = verdict === 'cannot-apply' && lanes.nonCommercial === null;
  const notes = {
    closed: paper === 'purpose-clarification' && closed,
    purposeFirst: paper === 'academic-notice' && purpose.includes('possibly-military'),
    inseparable: paper === 'academic-notice' && (separable === 'no' || separable === 'unsure'),
  };
  return Object.entries(notes)
    .filter(([, stands]) => stands)
    .reduce(
      (left, [note]) => t('ui:list.sentences', { left, right: t(`papersPack:${note}`) }),
      t(paperKeys(paper).use),
    );
}

/**
 * All papers offered and wanted as one zip: those for the case at its top, those that may be of use in a folder,
 * and a readme that says what each is for and when to use it.
 */
export async function packBytes(
  offers: readonly PaperOffer[],
  material: Material,
): Promise<Uint8Array> {
  const { own, result } = material;
  const { t } = own;
  const wanted = offers.filter(({ paper }) => isWanted(paper, material));
  const made = await Promise.all(
    wanted.map(async ({ paper, status }) => {
      const folder = status === 'applies' ? '' : `${t('papersPack:readme.mayApplyFolder')}/`;
      const files = await paperFiles(paper, material);
      return files.map((file) => ({ paper, status, path: folder + file.name, bytes: file.bytes }));
    }),
  );
  const files = made.flat();
  const kept = files.filter((file) => files.find((other) => isSame(file, other)) === file);
  const paths = distinctNames(kept.map(({ path }) => path));
  const placed = files.map((file) => ({
    ...file,
    path: paths[kept.findIndex((other) => isSame(file, other))] as string,
  }));
  const { verdict, email, answers } = result;
  const section = (status: PaperOffer['status'], title: string) => {
    const listed = wanted.filter((offer) => offer.status === status);
    if (listed.length === 0) return [];
    return [
      `== ${title} ==`,
      ...listed.map(({ paper }) => {
        const names = placed.filter((file) => file.paper === paper).map(({ path }) => path);
        const inside = t('papersPack:readme.files', { names: names.join(t('ui:list.and')) });
        return [
          t(paperKeys(paper).title),
          ...(waits(paper, result) && email !== null ? [t(emailKey(verdict, email, answers))] : []),
          whatFor(paper, result, t),
          inside,
        ].join('\n');
      }),
    ];
  };
  const withDraft = documentsOf(material).includes('power-of-attorney');
  const enclosing = t('papersPack:readme.enclosures', {
    draft: withDraft ? t('papersPack:readme.withDraft') : '',
  });
  const readme = [
    t('papersPack:readme.title'),
    t('papersPack:readme.advice'),
    wanted.some(({ paper }) => paper === 'application')
      ? t('ui:list.sentences', { left: t('papersPack:readme.eml'), right: enclosing })
      : t('papersPack:readme.eml'),
    ...(email === 'not-yet' && wanted.some(({ paper }) => waits(paper, result))
      ? [told(t, 'verdicts:email.not-yet.detail', answers)]
      : []),
    ...section('applies', t('papersPack:readme.due')),
    ...section('may-apply', t('papersPack:readme.mayApply')),
  ].join('\n\n');
  return zipBytes({
    [t('papersPack:readme.name')]: utf8.encode(`${readme}\n`),
    ...Object.fromEntries(placed.map(({ path, bytes }) => [path, bytes])),
  });
}
