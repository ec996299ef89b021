import type { FoundPlace } from '../../src/release/checks.ts';
import { factsOf } from '../../src/release/facts.ts';
import { type Finding, inspect } from '../../src/release/inspect.ts';
import { releaseOf } from './made-up.ts';

type Files = Parameters<typeof releaseOf>[0];

/** A place with its words, shortened, and the licence that it names. */
function placeLine({ file, line, words, part, licence }: FoundPlace): string {
  const cited = words.length > 70 ? `${words.slice(0, 69)}…` : words;
  const named = licence === undefined ? '' : ` = ${part} under ${licence}`;
  return `  ${file}${line === null ? '' : `:${line}`} “${cited}”${named}`;
}

/** A finding in lines: its state, its notes and what they are about, whether it is due, and each place. */
export function findingLines({
  check,
  state,
  notes,
  due,
  paper,
  places,
}: Finding): readonly string[] {
  const noted = notes.map(({ note, about }) => ` ${[`(${note}`, ...about].join(' ')})`).join('');
  const asked = due.length === 0 ? '' : ` due by ${due.map(({ duty }) => duty).join(', ')}`;
  const mended = paper === null ? '' : ` → ${paper}`;
  return [`${check}: ${state}${noted}${asked}${mended}`, ...places.map(placeLine)];
}

/** All that is told of a release, in lines that a person can check against its files. */
export function toldOf(files: Files, folder: string | null = null): string {
  const release = releaseOf(files, folder);
  const { findings, suggestions, unread } = inspect(release, null);
  const { card, ...facts } = factsOf(release);
  return [
    ...findings.flatMap(findingLines),
    ...suggestions.flatMap(({ question, answer, places }) => [
      `suggests ${question}: ${[answer].flat().join(', ')}`,
      ...places.map(placeLine),
    ]),
    ...unread.map(({ file, reason, count }) => `unread: ${file ?? `${count} files`} (${reason})`),
    ...Object.entries(facts)
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => `${name}: ${[value].flat().join('; ')}`),
    ...(card === null
      ? []
      : [
          `card: ${card.path}, title to line ${card.titleLine}, front matter of ${card.frontMatterLines} lines${card.isBroken ? ', broken' : ''}`,
          `  properties ${card.properties.map(([key, line]) => `${key} at ${line}`).join(', ')}`,
          `  lines that put a general licence on the whole: ${card.licenceLines.join(', ')}`,
        ]),
  ].join('\n');
}
