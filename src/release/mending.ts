import type { Said } from './derivation.ts';
import { agreementId } from './licences.ts';
import type { TextReading } from './text.ts';
import type { Mending, Statement } from './told.ts';
import { says } from './wordings.ts';

/** The name of a model in a text as a hub has it: `Baichuan2-13B-Chat`. */
function hubName(text: string): string {
  const [name = '', size = '', edition = ''] =
    /2[\s_-]{0,2}(7|13)[\s_-]{0,2}b(?:[\s_-]{0,2}(base|chat)(?![a-z]))?/i.exec(text) ?? [];
  if (name === '') return '';
  if (edition === '') return `Baichuan2-${size}B`;
  const written = edition.charAt(0).toUpperCase() + edition.slice(1).toLowerCase();
  return `baichuan-inc/Baichuan2-${size}B-${written}`;
}

const item = /^\s*(?:[-*+]|\d+[.)])\s/;

/** Whether a line of a card says one thing alone, and not of Baichuan2, so that nothing is lost with it. */
function standsAlone({ sentences, lines }: TextReading, line: number): boolean {
  const own = lines.lines[line - 1] ?? '';
  const said = sentences.filter(
    ({ passage }) => passage.line <= line && line <= passage.lastLine && passage.kind !== 'row',
  );
  const [sentence] = said;
  if (said.length !== 1 || sentence === undefined) return false;
  const { line: first, lastLine } = sentence.passage;
  return (first === lastLine || item.test(own)) && !says(sentence.text, 'family');
}

/** What of a text is needed to mend it: `said` is what those of its sentences say that name the models. */
export function mendingIn(
  file: TextReading,
  said: readonly Said[],
  statements: readonly Statement[],
): Mending {
  const title = file.passages.find(({ kind, level }) => kind === 'heading' && level === 1);
  const at = statements
    .filter(
      ({ source, part, licence }) =>
        source === 'prose' && part === 'whole' && licence !== agreementId,
    )
    .flatMap(({ place }) => place.line ?? []);
  return {
    bases: said.flatMap(({ sentence: { text }, names }) =>
      names
        .filter(({ model, sizes }) => model === 'baichuan2' && sizes.length === 1)
        .map(({ begin, end }) => hubName(text.slice(begin, end))),
    ),
    titleLine: title?.lastLine ?? null,
    licenceLines: [...new Set(at)].filter((line) => standsAlone(file, line)),
  };
}
