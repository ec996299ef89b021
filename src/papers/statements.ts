import { typedIn } from './fields.ts';
import { markdown, markdownQuote } from './markup.ts';
import type { Material, Pen } from './material.ts';
import { papersFor } from './offer.ts';
import { typedLine } from './typed.ts';

/** The papers whose words a model card or a page about a service has. */
const stated = [
  'modifications',
  'distillation',
  'marking',
  'origin-statement',
  'leaderboard-marking',
] as const;
export type Stated = (typeof stated)[number];

/**
 * What a text for all of a model says: what is due; where the paper `at` is not due itself, what may
 * be needed too, so that those that may be needed have one text between them.
 */
export function statedWith(at: string, { result }: Material): readonly Stated[] {
  const offers = papersFor(result);
  const due = offers.filter(({ status }) => status === 'applies').map(({ paper }) => paper);
  const among = due.some((paper) => paper === at) ? due : [...offers.map((o) => o.paper), at];
  return stated.filter((paper) => among.includes(paper));
}

/** A statement of modifications (2.5) or of where a training comes from: its title, what it begins with, and its rows. */
export function statementOf(kind: 'modifications' | 'distillation', { t, line, lines }: Pen) {
  const rows = [
    ['method', lines('method')],
    ['data', lines('data')],
    ['date', line('modified-on')],
    ...(kind === 'modifications' ? [['changes', lines('changes')] as const] : []),
  ] as const;
  return {
    title: (shown: (text: string) => string) =>
      t(`papersNotices:${kind}.title`, { name: shown(line('derivative-name')) }),
    intro: (shown: (text: string) => string) =>
      t(`papersNotices:${kind}.intro`, { base: shown(line('base-model')) }),
    rows: rows.map(([row, text]) => ({
      name: t(`papersNotices:statement.${row}`),
      lines: text.split('\n'),
    })),
  };
}

/** A statement in Markdown, below a heading such as `#`. */
export function statementMarkdown(
  kind: 'modifications' | 'distillation',
  pen: Pen,
  level: string,
): string {
  const { title, intro, rows } = statementOf(kind, pen);
  return [
    `${level} ${title(markdown)}`,
    intro(markdown),
    ...rows.flatMap(({ name, lines }) => [`${level}# ${name}`, markdownQuote(lines)]),
  ].join('\n\n');
}

/** That a licence of the maker's own reaches the maker's own part only (2.0, 2.5, 3.3), where there is one. */
export function ownLicence(
  { draft }: Material,
  { t }: Pen,
  shown: (text: string) => string,
): readonly string[] {
  const licence = typedLine(typedIn(draft, 'own-licence'));
  if (licence === '') return [];
  return [t('papersNotices:ownPart', { licence: shown(licence) })];
}
