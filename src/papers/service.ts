import { licensor } from '../licence/form.ts';
import { FALSE, fact, TRUE } from '../rules/contract/condition.ts';
import { evaluation } from '../rules/logic/evaluate.ts';
import { encode } from '../rules/logic/state.ts';
import { agreementFile, licensorsId } from './card.ts';
import { html } from './markup.ts';
import { type Material, named, type Pen } from './material.ts';
import { ownLicence, statedWith, statementOf } from './statements.ts';

/**
 * What a third-party user of a service is told of the model in it, as text in paragraphs of lines.
 *
 * @param file where the copy of the agreement lies
 */
export function sourceNotice(
  material: Material,
  pen: Pen,
  shown: (text: string) => string,
  file: string = agreementFile,
) {
  const { t, line } = pen;
  const values = {
    service: shown(named(pen, 'service')),
    base: shown(line('base-model')),
    source: shown(line('source')),
    file,
  };
  const notice = t('papersNotices:source.notice', {
    ...values,
    relation: relationOf(material, pen),
  });
  return [...notice.split('\n\n'), ...ownLicence(material, pen, shown)];
}

const isDerivative = evaluation(fact('derivative'));

/** What the thing named is to the Baichuan2 Model by the answers: the model or a derivative of it (1.derivative), or what uses one. */
export function relationOf({ result: { answers } }: Material, { t }: Pen): string {
  const { model, adaptation = [], audience = [] } = answers;
  const isUnchanged = adaptation.length === 0 || adaptation.includes('none');
  const derives = model === 'derivative-by-others' ? TRUE : isDerivative(encode(answers));
  const what = derives === TRUE ? 'derivative' : derives === FALSE && isUnchanged ? 'model' : null;
  const has = (...wanted: typeof audience) => wanted.some((one) => audience.includes(one));
  // Weights may be published under the name of the service that runs on them.
  const ofHosted = has('published') ? null : 'uses';
  const ofOthers = has('delivered', 'published') ? 'is' : null;
  const how = has('hosted') ? ofHosted : ofOthers;
  return what === null || how === null
    ? t('papersNotices:source.relation.either')
    : t(`papersNotices:source.relation.${how}-${what}`);
}

/** The statements about the model in a service: those that `source-notice` meets among what is due. */
function statements(material: Material) {
  const parts = statedWith('source-notice', material);
  return (['modifications', 'distillation'] as const).filter((kind) => parts.includes(kind));
}

/** The page about a service (2.4, 2.5): where its model comes from, and what was changed in it. */
export function aboutPage(material: Material, pen: Pen): string {
  const { t, language } = pen;
  const title = t('papersNotices:about.title', { service: html(named(pen, 'service')) });
  const paragraph = (lines: readonly string[]) => `<p>${lines.join('<br>')}</p>`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${title}</title>`,
    `<h1>${title}</h1>`,
    ...sourceNotice(material, pen, html).map((text) => paragraph(text.split('\n'))),
    `<p><a href="${agreementFile}">${html(t('papersNotices:forms.agreement'))}</a></p>`,
    ...statements(material).flatMap((kind) => {
      const statement = statementOf(kind, pen);
      return [
        `<h2>${statement.title(html)}</h2>`,
        paragraph([statement.intro(html)]),
        ...statement.rows.flatMap(({ name, lines }) => [
          `<h3>${html(name)}</h3>`,
          paragraph(lines.map(html)),
        ]),
      ];
    }),
    '',
  ].join('\n');
}

/** The model as a component of software, for its bill of materials (CycloneDX 1.6). */
export function component(material: Material, { line, lines }: Pen): string {
  const source = line('source');
  const isAddress = /^https?:\/\/[^\s<>"{}|\\^`]+$/u.test(source);
  const model = {
    type: 'machine-learning-model',
    'bom-ref': 'baichuan2',
    supplier: { name: licensor },
    name: line('base-model'),
    ...(isAddress ? {} : { description: source }),
    licenses: [{ expression: `LicenseRef-${licensorsId}` }],
    externalReferences: [
      { type: 'license', url: agreementFile },
      ...(isAddress ? [{ type: 'distribution', url: source }] : []),
    ],
  };
  const [kind] = statements(material);
  const derived = {
    type: model.type,
    'bom-ref': 'baichuan2-derivative',
    name: line('derivative-name'),
    licenses: model.licenses,
    pedigree: {
      ancestors: [model],
      notes: kind === 'modifications' ? lines('changes') : lines('method'),
    },
  };
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    components: [kind === undefined ? model : derived],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
