import { clauseName } from '../licence/clause-name.ts';
import type { Translate } from '../papers/voices.ts';
import { type FoundPlace, findingStates } from '../release/checks.ts';
import type { Unread } from '../release/files.ts';
import { type Finding, type Inspection, unwitnessed } from '../release/inspect.ts';
import type { Suggestion } from '../release/suggestions.ts';
import { byToDo } from '../release/to-do.ts';
import { question } from '../rules/contract/questions.ts';
import type { Answers } from '../rules/logic/state.ts';
import { oneLine } from './terminal.ts';

/** How many places of a finding are shown; the others are counted. */
const mostPlaces = 5;

/** An inspection as plain text for people, in the words of `t`. */
export function inspectionText(
  inspection: Inspection,
  answers: Answers | null,
  t: Translate,
): string {
  const { files, unread, suggestions, findings, rules, licence } = inspection;
  const read = files.filter(({ isRead }) => isRead).length;
  const groups = byToDo(findings, answers !== null);
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
        ]),
      ),
    ),
    ...section(t('release:text.byHand'), [
      t('release:text.byHandHint'),
      ...unwitnessed(answers).map((id) => `- ${t(`obligations:${id}.title`)}`),
    ]),
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
