import { type Clause, type ClauseId, sections, title } from '../licence/clauses.ts';
import { formCells } from '../licence/form.ts';
import { printedHeading, printedNumber } from '../licence/heading.ts';
import type { Translation } from './voices.ts';

/** What stands between the two columns of the form: white space that Markdown and HTML keep beside Han. */
const columns = { original: '\u3000\u3000', translation: '    ' };

const labels: readonly string[] = formCells.map(({ label }) => label);

/**
 * The agreement as lines of text: the text as received in canonical lines, or below its notice the
 * project's translation; the whole with title and headings, or one clause. Headings and clauses have
 * the numerals of the text, in the translation too; nothing is added but, where `ids` asks for them,
 * the id of each clause on a line above it.
 */
export function agreementLines(
  translation: Translation | null,
  { only = null, ids = false }: { readonly only?: ClauseId | null; readonly ids?: boolean } = {},
): readonly string[] {
  const whole = only === null;
  return [
    ...(translation === null ? [] : [translation.notice, '']),
    ...(whole ? [translation?.title ?? title, ''] : []),
    ...sections.flatMap(({ id, number, heading, clauses }) => {
      const shown = translation?.sections[id] ?? heading;
      return [
        ...(whole ? [printedHeading({ number, heading: shown }), ''] : []),
        ...clauses
          .filter((clause) => whole || clause.id === only)
          .flatMap((clause) => [
            ...(ids ? [`[${clause.id}]`] : []),
            ...linesOf(clause, translation),
            '',
          ]),
      ];
    }),
  ].slice(0, -1);
}

/** A clause below its number; a row of the form has the labels of its two cells on one line, as they were received. */
function linesOf(clause: Clause, translation: Translation | null): readonly string[] {
  const shown = translation?.clauses[clause.id]?.text ?? clause.text;
  const gap = columns[translation === null ? 'original' : 'translation'];
  const lines = clause.text.flatMap((original, n) => {
    const label = labels.indexOf(original);
    if (label === -1) return shown.slice(n, n + 1);
    return label % 2 === 1 ? [] : ['', shown.slice(n, n + 2).join(gap)];
  });
  return lines.map((line, n) => (n === 0 ? printedNumber(clause) + line : line));
}
