import { clauseName } from '../licence/clause-name.ts';
import type { ObligationId } from '../rules/contract/obligations.ts';
import { question } from '../rules/contract/questions.ts';
import type { Translate } from '../rules/translate.ts';
import { type FoundPlace, findingStates } from './checks.ts';
import type { Unread } from './files.ts';
import type { Finding, Inspection, OutsideFiles } from './inspect.ts';
import { oneLine } from './one-line.ts';
import type { Suggestion } from './suggestions.ts';
import { byToDo } from './to-do.ts';

/** How many places of a finding are shown; the others are counted. */
const mostPlaces = 5;

/**
 * An inspection as plain text for people, in the words of `t`.
 *
 * @param answered whether the findings were set beside answers
 * @param noted what a person has noted of a duty, a line each
 */
export function inspectionText(
  inspection: Inspection,
  { toDo, always }: OutsideFiles,
  answered: boolean,
  t: Translate,
  noted: (duty: ObligationId) => readonly string[] = () => [],
): string {
  const { files, unread, suggestions, findings, rules, licence } = inspection;
  const read = files.filter(({ isRead }) => isRead).length;
  const groups = byToDo(findings, answered);
  const title = (id: ObligationId) => `- ${t(`obligations:${id}.title`)}`;
  const counts = groups.map((group) => [group.id, String(group.findings.length)]);
  return [
    t('release:text.title'),
    t('release:page.result.summary', Object.fromEntries(counts)),
    t('release:text.advice'),
    t('release:text.basis', { rules, sha256: licence.sha256 }),
    t('release:text.files', { read: String(read), named: String(files.length - read) }),
    ...section(
      t('release:text.unread'),
      unread.map((one) => `- ${unreadLine(one, t)}`),
    ),
    ...groups.flatMap((group) =>
      section(
        t(`release:page.groups.${group.id}`),
        group.findings.flatMap((finding, n) => [
          ...(n === 0 ? [] : ['']),
          ...findingLines(finding, t),
          ...finding.due.flatMap(({ duty }) => noted(duty).map((line) => `  ${line}`)),
        ]),
      ),
    ),
    ...section(t('release:page.byHand.title'), [
      ...toDo.flatMap((id) => [title(id), ...noted(id).map((line) => `  ${line}`)]),
    ]),
    ...section(t('ui:always.title'), always.map(title)),
    ...section(
      t('release:text.suggestions'),
      suggestions.flatMap((one) => suggestionLines(one, t)),
    ),
    ...section(
      t('release:text.states'),
      findingStates.map((state) =>
        t('release:text.state', {
          state: t(`releaseChecks:states.${state}.name`),
          meaning: t(`releaseChecks:states.${state}.meaning`),
        }),
      ),
    ),
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `# ${heading}`, ...lines];
}

/** In one sentence, what was not read, and why. */
function unreadLine({ file, reason, count }: Unread, t: Translate): string {
  return t(`release:unread.${reason}`, { file: oneLine(file ?? ''), count: String(count) });
}

function placeLines(places: readonly FoundPlace[], t: Translate): readonly string[] {
  const more = places.length - mostPlaces;
  return [
    ...places.slice(0, mostPlaces).map(({ file, line, words, part, licence }) => {
      const where = line === null ? oneLine(file) : `${oneLine(file)}:${line}`;
      const named =
        part === undefined || licence === undefined
          ? ''
          : t('release:text.named', { part: t(`release:parts.${part}`), licence });
      return `    ${[where, oneLine(words), named].filter((text) => text !== '').join('  ')}`;
    }),
    ...(more > 0 ? [`    ${t('release:text.more', { count: String(more) })}`] : []),
  ];
}

function suggestionLines(
  { question: id, answer, places }: Suggestion,
  t: Translate,
): readonly string[] {
  const options = question(id).options.filter((option) =>
    (typeof answer === 'string' ? [answer] : answer).includes(option),
  );
  const labels = options.map((option) => t(`questions:${id}.options.${option}.label`));
  return [
    `- ${t(`questions:${id}.title`)} ${labels.join(t('ui:list.and'))}`,
    ...placeLines(places, t),
  ];
}

function findingLines(finding: Finding, t: Translate): readonly string[] {
  const { check, state, due, clauses, notes, places, paper } = finding;
  const and = t('ui:list.and');
  const duties = due.map(({ duty, status }) =>
    t(`release:text.${status}`, { duty: t(`obligations:${duty}.title`) }),
  );
  return [
    t('release:text.finding', {
      state: t(`releaseChecks:states.${state}.name`),
      check: t(`releaseChecks:checks.${check}.title`),
      clauses: clauses.map((clause) => clauseName(t, clause)).join(and),
    }),
    `  ${t(`releaseChecks:checks.${check}.what`)}`,
    ...notes.map(
      ({ note, about }) => `  ${t(`release:notes.${note}`, { about: about.join(and) })}`,
    ),
    ...(duties.length > 0 ? [`  ${t('release:text.due', { duties: duties.join(and) })}`] : []),
    ...(paper === null
      ? []
      : [`  ${t('release:text.paper', { paper: t(`papersPack:papers.${paper}.title`) })}`]),
    ...placeLines(places, t),
  ];
}
