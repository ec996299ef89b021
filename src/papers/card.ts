import { type FieldId, fieldOf, typedIn } from './fields.ts';
import { markdown, yamlString } from './markup.ts';
import type { Material, Pen } from './material.ts';
import { ownLicence, type Stated, statedWith, statementMarkdown } from './statements.ts';
import { typedLine } from './typed.ts';

/** What the licensor's own model cards call the agreement. */
export const licensorsId = 'baichuan2-community-license';

/** Where the agreement lies beside a model: the name that Hugging Face takes a link to. */
export const agreementFile = 'LICENSE';

/**
 * The one card of a model, its `README.md` on Hugging Face and ModelScope: front matter with the keys
 * of both, then the marking or the origin, the statements of modifications and of the training's
 * origin, and what a licence of the maker's own reaches; of these, what the paper `at` calls for.
 */
export function modelCard(at: string, material: Material, pen: Pen): string {
  const { t, line } = pen;
  const parts = statedWith(at, material);
  const values = {
    name: markdown(line('derivative-name')),
    base: markdown(line('base-model')),
  };
  const heading = `## ${t('papersNotices:marking.heading')}`;
  const origin: readonly (readonly [Stated, readonly string[]])[] = [
    ['marking', [heading, t('papersNotices:marking.text', values)]],
    ['leaderboard-marking', [heading, t('papersNotices:marking.leaderboard', values)]],
    ['origin-statement', [t('papersNotices:origin.text', values)]],
  ];
  const [, said = []] = origin.find(([part]) => parts.includes(part)) ?? [];
  const body = [
    `# ${values.name}`,
    ...said,
    ...(['modifications', 'distillation'] as const).flatMap((kind) =>
      parts.includes(kind) ? [statementMarkdown(kind, pen, '##')] : [],
    ),
    ...ownLicence(material, pen, markdown),
  ];
  return `${frontMatter(material, pen)}\n${body.join('\n\n')}\n`;
}

/** The value of a choice, where it is one of those offered. */
function chosen({ draft }: Material, id: FieldId): readonly string[] {
  const value = typedIn(draft, id);
  return fieldOf(id).options?.includes(value) === true ? [value] : [];
}

/** The keys of Hugging Face, then those that ModelScope has of its own; what is not known is left out. */
function frontMatter(material: Material, { t, line }: Pen): string {
  const languages = typedLine(typedIn(material.draft, 'languages'))
    .split(/[^\w-]+/u)
    .filter((tag) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag));
  const tasks = chosen(material, 'task');
  const libraries = chosen(material, 'library');
  return [
    '---',
    `# ${t('papersNotices:card.place', { file: agreementFile })}`,
    'license: other',
    `license_name: ${licensorsId}`,
    `license_link: ${agreementFile}`,
    `base_model: ${yamlString(line('base-model'))}`,
    ...chosen(material, 'relation').map((relation) => `base_model_relation: ${relation}`),
    ...list('language', languages.map(yamlString)),
    ...tasks.map((task) => `pipeline_tag: ${task}`),
    ...libraries.map((library) => `library_name: ${library}`),
    ...list('tasks', tasks),
    ...list(
      'domain',
      tasks.map(() => 'nlp'),
    ),
    ...list(
      'frameworks',
      libraries.map(() => 'Pytorch'),
    ),
    '---',
    '',
  ].join('\n');
}

function list(key: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `- ${value}`)];
}
