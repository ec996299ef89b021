import { type ClauseId, sections, title } from '../licence/clauses.ts';
import { printedHeading } from '../licence/heading.ts';
import type { Translation } from './voices.ts';

/**
 * The agreement as lines of text: the canonical Chinese, or below its notice the project's English
 * translation; the whole with title and headings, or one clause.
 */
export function agreementLines(
  translation: Translation | null,
  only: ClauseId | null = null,
): readonly string[] {
  const whole = only === null;
  return [
    ...(translation === null ? [] : [translation.notice, '']),
    ...(whole ? [translation?.title ?? title, ''] : []),
    ...sections.flatMap(({ id, number, heading, clauses }) => {
      const original = printedHeading({ number, heading });
      return [
        ...(whole ? [translation?.sections[id] ?? original, ''] : []),
        ...clauses
          .filter((clause) => whole || clause.id === only)
          .flatMap((clause) => [
            `[${clause.id}]`,
            ...(translation?.clauses[clause.id]?.text ?? clause.text),
            '',
          ]),
      ];
    }),
  ].slice(0, -1);
}
