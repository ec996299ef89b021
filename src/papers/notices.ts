import { licenceSource } from '../licence/source.ts';
import { agreementLines } from './agreement.ts';
import { agreementFile, modelCard } from './card.ts';
import { html, markdown, markdownQuote } from './markup.ts';
import { type Material, named, type Pen, penFor } from './material.ts';
import type { PaperId } from './offer.ts';
import { aboutPage, component, relationOf, sourceNotice } from './service.ts';
import { ownLicence, statementMarkdown } from './statements.ts';

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
  | 'model-card'
  | 'leaderboard'
  | 'text'
  | 'html'
  | 'modifications'
  | 'notice'
  | 'terms'
  | 'about'
  | 'component'
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
  return id === 'source-notice'
    ? [...written, ...componentFile(material), ...agreement(material)]
    : written;
}

function componentFile(material: Material): readonly NoticeFile[] {
  const { own } = material;
  const text = component(material, penFor(material, own));
  return [{ form: 'component', language: own.language, name: 'baichuan2.cdx.json', text }];
}

/** The agreement as files: the text as received, and apart from it our translation, marked as such. */
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
      name: `${agreementFile}.${language}.txt`,
      text: file(agreementLines(translation)),
    },
  ];
}

/** A form, a file name in which `*` stands for the mark of another language, and the text. */
type Written = readonly [form: NoticeForm, name: string, text: string];

const writers: Readonly<Record<NoticeId, (material: Material, pen: Pen) => readonly Written[]>> = {
  modifications: (material, pen) => [
    ['modifications', 'MODIFICATIONS*.md', `${statementMarkdown('modifications', pen, '#')}\n`],
    card('modifications', material, pen),
  ],
  distillation: (material, pen) => [
    ['modifications', 'TRAINING-ORIGIN*.md', `${statementMarkdown('distillation', pen, '#')}\n`],
    card('distillation', material, pen),
  ],
  'source-notice': (material, pen) => {
    const { t, line } = pen;
    const terms = t('papersNotices:source.terms', {
      service: markdown(named(pen, 'service')),
      relation: relationOf(material, pen),
      base: markdown(line('base-model')),
      source: markdown(line('source')),
    });
    const notice = sourceNotice(material, pen, (text) => text);
    return [
      ['notice', 'NOTICE*.txt', `${notice.join('\n\n')}\n`],
      ['about', 'about*.html', aboutPage(material, pen)],
      ['terms', 'terms*.md', `${terms}\n\n${markdownQuote(agreementLines(null))}\n`],
    ];
  },
  marking: (material, pen) => {
    const text = (shown: (text: string) => string) => [
      pen.t('papersNotices:marking.text', names(pen, shown)),
      ...ownLicence(material, pen, shown),
    ];
    const paragraphs = text(html).map(
      (paragraph) => `<p lang="${pen.language}">${paragraph}</p>\n`,
    );
    return [
      card('marking', material, pen),
      ['text', 'marking*.txt', `${text((plain) => plain).join('\n\n')}\n`],
      ['html', 'marking*.html', paragraphs.join('')],
    ];
  },
  'origin-statement': (material, pen) => [
    card('origin-statement', material, pen),
    ['text', 'origin*.txt', `${pen.t('papersNotices:origin.text', names(pen))}\n`],
  ],
  'leaderboard-marking': (material, pen) => [
    [
      'leaderboard',
      'leaderboard*.txt',
      `${pen.t('papersNotices:marking.leaderboard', names(pen))}\n`,
    ],
    card('leaderboard-marking', material, pen),
  ],
};

function card(at: NoticeId, material: Material, pen: Pen): Written {
  return ['model-card', 'model-card*.md', modelCard(at, material, pen)];
}

function names(pen: Pen, shown: (text: string) => string = (text) => text) {
  return { name: shown(named(pen, 'derivative-name')), base: shown(pen.line('base-model')) };
}
