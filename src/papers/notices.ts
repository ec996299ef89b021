import { licenceSource } from '../licence/source.ts';
import { agreementLines } from './agreement.ts';
import { fieldOf, typedIn } from './fields.ts';
import { html, markdown, markdownQuote, yamlString } from './markup.ts';
import { type Material, type Pen, penFor } from './material.ts';
import type { PaperId } from './offer.ts';
import { typedLine } from './typed.ts';

/** The papers that are texts to put beside a model or a service. */
export const noticeIds = [
  'modifications',
  'distillation',
  'source-notice',
  'marking',
  'origin-statement',
  'leaderboard-marking',
] as const satisfies readonly PaperId[];
export type NoticeId = (typeof noticeIds)[number];

/** The forms a notice is written in; named by `noticeFormName`. */
export type NoticeForm =
  | 'readme'
  | 'model-card'
  | 'leaderboard'
  | 'text'
  | 'html'
  | 'modifications'
  | 'notice'
  | 'terms'
  | 'agreement'
  | 'translation';

/** The key of the name of a form. */
export function noticeFormName(form: NoticeForm): string {
  return `papersNotices:forms.${form}`;
}

/** A text to copy or to put in a file. */
export interface NoticeFile {
  readonly form: NoticeForm;
  /** Its BCP 47 tag. */
  readonly language: string;
  /** The name of the file that holds it. */
  readonly name: string;
  readonly text: string;
}

/** Where the agreement lies beside a model, and its translation. */
const fileIn = (language: string) => `LICENSE-Baichuan2.${language}.txt`;
/** What a model card links to. */
const agreementFile = fileIn(licenceSource.language);

/** The texts of a notice: the reader's own language first, then the others. */
export function notices(id: NoticeId, material: Material): readonly NoticeFile[] {
  const written = material.all.flatMap((voice) => {
    const { language } = voice;
    const pen = penFor(material, voice);
    const mark = voice === material.own ? '' : `.${language}`;
    return writers[id](material, pen).map(([form, name, text]): NoticeFile => {
      return { form, language, name: name.replace('*', mark), text };
    });
  });
  return id === 'source-notice' ? [...written, ...agreement(material)] : written;
}

/** The agreement as files: the canonical Chinese, and apart from it our translation, marked as such. */
function agreement({ translated: { language, translation } }: Material): readonly NoticeFile[] {
  const file = (lines: readonly string[]) => `${lines.join('\n')}\n`;
  return [
    {
      form: 'agreement',
      language: licenceSource.language,
      name: agreementFile,
      text: file(agreementLines(null)),
    },
    {
      form: 'translation',
      language,
      name: fileIn(language),
      text: file(agreementLines(translation)),
    },
  ];
}

/** A form, a file name in which `*` stands for the mark of another language, and the text. */
type Written = readonly [form: NoticeForm, name: string, text: string];

const writers: Readonly<Record<NoticeId, (material: Material, pen: Pen) => readonly Written[]>> = {
  modifications: (_, pen) => statement('modifications', pen),
  distillation: (_, pen) => statement('distillation', pen),
  'source-notice': ({ draft }, pen) => {
    const { t, line } = pen;
    const values = { service: line('service'), base: line('base-model'), source: line('source') };
    const own = ownLicence(draft, pen, (text) => text);
    const terms = t('papersNotices:source.terms', escaped(values));
    const notice = [t('papersNotices:source.notice', { ...values, file: agreementFile }), ...own];
    return [
      ['notice', 'NOTICE*.txt', `${notice.join('\n\n')}\n`],
      ['terms', 'terms*.md', `${terms}\n\n${markdownQuote(agreementLines(null))}\n`],
    ];
  },
  marking: (material, pen) => {
    const { t, line } = pen;
    const values = { name: line('derivative-name'), base: line('base-model') };
    const own = (shown: (text: string) => string) => ownLicence(material.draft, pen, shown);
    const text = (shown: (text: string) => string) => [
      t('papersNotices:marking.text', mapped(values, shown)),
      ...own(shown),
    ];
    const readme = [`## ${t('papersNotices:marking.heading')}`, ...text(markdown)].join('\n\n');
    const paragraphs = text(html).map(
      (paragraph) => `<p lang="${pen.language}">${paragraph}</p>\n`,
    );
    return [
      ['readme', 'README-marking*.md', `${readme}\n`],
      ['model-card', 'model-card*.md', `${frontMatter(material, pen)}\n${readme}\n`],
      ['text', 'marking*.txt', `${text((plain) => plain).join('\n\n')}\n`],
      ['html', 'marking*.html', paragraphs.join('')],
    ];
  },
  'origin-statement': (_, { t, line }) => {
    const values = { name: line('derivative-name'), base: line('base-model') };
    return [
      ['readme', 'README-origin*.md', `${t('papersNotices:origin.text', escaped(values))}\n`],
      ['text', 'origin*.txt', `${t('papersNotices:origin.text', values)}\n`],
    ];
  },
  'leaderboard-marking': (_, { t, line }) => {
    const values = { name: line('derivative-name'), base: line('base-model') };
    const markdownText = t('papersNotices:marking.leaderboard', escaped(values));
    const readme = `## ${t('papersNotices:marking.heading')}\n\n${markdownText}\n`;
    return [
      ['leaderboard', 'leaderboard*.txt', `${t('papersNotices:marking.leaderboard', values)}\n`],
      ['readme', 'leaderboard-model-card*.md', readme],
    ];
  },
};

function mapped<Values extends Readonly<Record<string, string>>>(
  values: Values,
  shown: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, shown(text)]));
}

function escaped(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return mapped(values, markdown);
}

/** That a licence of the maker's own reaches the maker's own part only (2.0, 2.5, 3.3), where there is one. */
function ownLicence(
  draft: Material['draft'],
  { t }: Pen,
  shown: (text: string) => string,
): readonly string[] {
  const licence = typedLine(typedIn(draft, 'own-licence'));
  if (licence === '') return [];
  return [t('papersNotices:ownPart', { licence: shown(licence) })];
}

/** A statement of modifications (2.5), and for a model card the same one heading deeper. */
function statement(kind: 'modifications' | 'distillation', pen: Pen): readonly Written[] {
  const { t, line, lines } = pen;
  const base = line('base-model');
  const rows = [
    ['method', lines('method')],
    ['data', lines('data')],
    ['date', line('modified-on')],
    ...(kind === 'modifications' ? [['changes', lines('changes')] as const] : []),
  ] as const;
  const written = (level: string) =>
    [
      `${level} ${t(`papersNotices:${kind}.title`, { name: markdown(line('derivative-name')) })}`,
      t(`papersNotices:${kind}.intro`, { base: markdown(base) }),
      ...rows.flatMap(([row, text]) => [
        `${level}# ${t(`papersNotices:statement.${row}`)}`,
        markdownQuote(text.split('\n')),
      ]),
    ].join('\n\n');
  const name = kind === 'modifications' ? 'MODIFICATIONS' : 'TRAINING-ORIGIN';
  return [
    ['modifications', `${name}*.md`, `${written('#')}\n`],
    ['model-card', `model-card-${kind}*.md`, `${written('##')}\n`],
  ];
}

/** The front matter of a model card: the licence, its file, the base model and the relation to it. */
function frontMatter({ draft }: Material, { line }: Pen): string {
  const relation = typedIn(draft, 'relation');
  const known = fieldOf('relation').options?.includes(relation) === true;
  return [
    '---',
    'license: other',
    `license_name: ${licenceSource.id}`,
    `license_link: ${agreementFile}`,
    `base_model: ${yamlString(line('base-model'))}`,
    ...(known ? [`base_model_relation: ${relation}`] : []),
    '---',
    '',
  ].join('\n');
}
