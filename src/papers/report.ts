import { clauseName } from '../licence/clause-name.ts';
import type { ClauseId } from '../licence/clauses.ts';
import { type Obligation, type Result, reasonOf } from '../rules/assess.ts';
import { type QuestionId, questionIds } from '../rules/contract/questions.ts';
import {
  type EmailId,
  type Reason,
  type VerdictId,
  verdictRows,
} from '../rules/contract/verdict.ts';
import { contradictionsIn } from '../rules/doubts.ts';
import { type AnswersWithEffect, optionsOf } from '../rules/logic/state.ts';
import { verdictReads } from '../rules/outcome.ts';
import {
  dutySections,
  emailKey,
  headingKey,
  outsideNotes,
  toDosOf,
  twoUses,
} from '../rules/result-sections.ts';
import { told } from '../rules/told.ts';
import type { Translate } from '../rules/translate.ts';
import { type DutyMark, type DutyMarks, noMarks, toDoProgress } from './marks.ts';
import { markdown } from './markup.ts';

/** A part of the report: what it says, the lines that belong below it, and the clauses it rests on. */
export interface ReportPart {
  readonly kind: 'title' | 'verdict' | 'section' | 'duty' | 'text' | 'list';
  readonly says: readonly string[];
  readonly below: readonly string[];
  readonly clauses: readonly ClauseId[];
}

/**
 * A result as the parts of a report for people, the same in every form it has: verdict with its reason,
 * whether a mail is due, lanes, answers that sit badly together, what stands outside the text, duties in
 * time order with their clauses and the answers they rest on, what may apply, good to know, answers;
 * with `marks`, how far the person is, and at each duty what was noted of it.
 */
export function reportParts(
  result: Result,
  t: Translate,
  marks: DutyMarks = noMarks,
): readonly ReportPart[] {
  return [
    part('title', [t('papers:report.title')], [t('papers:report.advice'), textLine(result, t)]),
    ...(result.complete ? outcome(result, t) : [progress(result, t)]),
    ...contradictionParts(result, t),
    ...outsideParts(result, t),
    ...progressParts(result, t, marks),
    ...dutyParts(result, t, marks),
    part('section', [t('ui:result.answers')]),
    part('list', [], answerLines(result.answers, t)),
  ];
}

const textSigns = {
  title: '',
  verdict: '# ',
  section: '## ',
  duty: '',
  text: '',
  list: '',
} as const;
const textIndents = {
  title: '',
  verdict: '',
  section: '',
  duty: '  ',
  text: '',
  list: '- ',
} as const;

/** The report as plain text, the same in the terminal and in a file. */
export function reportText(result: Result, t: Translate): string {
  return reportParts(result, t)
    .map(({ kind, says, below }) =>
      [
        ...says.map((line) => textSigns[kind] + line),
        ...below.map((line) => textIndents[kind] + line),
      ].join('\n'),
    )
    .join('\n\n');
}

const markdownSigns = {
  title: '# ',
  verdict: '## ',
  section: '## ',
  duty: '### ',
  text: '',
  list: '',
} as const;

/** The report as Markdown. */
export function reportMarkdown(result: Result, t: Translate, marks: DutyMarks = noMarks): string {
  const paragraphs = reportParts(result, t, marks).flatMap(({ kind, says, below }) => [
    ...says.map((line) => markdownSigns[kind] + markdown(line)),
    ...(kind === 'title'
      ? below.map(markdown)
      : below.length === 0
        ? []
        : [below.map((line) => `- ${markdown(line)}`).join('\n')]),
  ]);
  return `${paragraphs.join('\n\n')}\n`;
}

function part(
  kind: ReportPart['kind'],
  says: readonly string[],
  below: readonly string[] = [],
  clauses: readonly ClauseId[] = [],
): ReportPart {
  return { kind, says, below, clauses };
}

function textLine({ licence, rules }: Result, t: Translate): string {
  return t('papers:report.text', { ...licence, rules });
}

function progress({ next, possibleVerdicts }: Result, t: Translate): ReportPart {
  const question = next === null ? '' : t(`questions:${next}.title`);
  return part(
    'list',
    [t('papers:report.incomplete', { question }), t('papers:report.possible')],
    possibleVerdicts.map((id) => t(`verdicts:verdicts.${id}.short`)),
  );
}

function outcome(result: Result, t: Translate): readonly ReportPart[] {
  const { verdict, email, obligations, answers } = result;
  const title = t(headingKey(result, verdict as VerdictId));
  const reason = reasonOf(answers) as Reason;
  const clauses = verdictRows.find((row) => row.reason === reason)?.clauses ?? [];
  const uses = twoUses(result);
  return [
    part('verdict', [t('papers:report.verdict', { verdict: title })]),
    part(
      'text',
      [
        told(t, `verdicts:reasons.${reason}`, answers),
        becauseLine(answers, verdictReads(reason), t),
        clausesLine(clauses, t),
      ],
      [],
      clauses,
    ),
    part('text', [
      t('papers:report.email', { answer: t(emailKey(verdict, email as EmailId, answers)) }),
      told(t, `verdicts:email.${email as EmailId}.detail`, answers),
    ]),
    ...(obligations.length === 0 ? [part('text', [t('ui:result.noObligations')])] : []),
    ...(uses === null
      ? []
      : [
          part('text', [
            t('papers:report.nonCommercialLane', {
              text: told(t, `verdicts:lanes.nonCommercial.${uses.nonCommercial}`, answers),
            }),
            t('papers:report.commercialLane', {
              text: told(t, `verdicts:lanes.commercial.${uses.commercial}`, answers),
            }),
          ]),
        ]),
  ];
}

function contradictionParts({ answers }: Result, t: Translate): readonly ReportPart[] {
  const rows = contradictionsIn(answers).map(({ id, clauses }) =>
    part('text', [t(`contradictions:${id}`), clausesLine(clauses, t)], [], clauses),
  );
  return section(t('ui:contradictions.title'), rows);
}

function outsideParts(result: Result, t: Translate): readonly ReportPart[] {
  return outsideNotes(result).flatMap((note) =>
    section(t(`outside:${note}.title`), [
      part('text', [told(t, `outside:${note}.body`, result.answers), t(`outside:${note}.source`)]),
    ]),
  );
}

/** How many to-dos are done; nothing where none is marked. */
function progressParts(result: Result, t: Translate, marks: DutyMarks): readonly ReportPart[] {
  const { done, notForUs, left } = toDoProgress(toDosOf(result), marks);
  if (done + notForUs === 0) return [];
  return [
    part('text', [
      t('papers:report.progress', {
        done: String(done),
        notForUs: String(notForUs),
        left: String(left),
      }),
    ]),
  ];
}

function dutyParts(result: Result, t: Translate, marks: DutyMarks): readonly ReportPart[] {
  const { inTime, mayApply, goodToKnow } = dutySections(result);
  const rows = (duties: readonly Obligation[]) =>
    duties.map((row) => duty(row, result.answers, t, marks));
  return [
    ...inTime.flatMap(({ moment, duties }) => section(t(`ui:moments.${moment}`), rows(duties))),
    ...(result.verdict === 'prohibited' ? [part('text', [t('ui:result.prohibitedOnly')])] : []),
    ...section(t('ui:result.mayApply'), rows(mayApply)),
    ...section(t('ui:result.goodToKnow'), rows(goodToKnow)),
  ];
}

/** A heading and what stands below it; nothing where that is nothing. */
function section(title: string, rows: readonly ReportPart[]): readonly ReportPart[] {
  return rows.length === 0 ? [] : [part('section', [title]), ...rows];
}

function duty(
  row: Obligation,
  answers: AnswersWithEffect,
  t: Translate,
  marks: DutyMarks,
): ReportPart {
  const { id, kind, status, clauses, because, dependsOn, openPoint } = row;
  const sign = status === 'applies' ? '●' : '◐';
  const list = (parts: readonly string[]) => parts.join(t('ui:list.and'));
  const questions = list(dependsOn.map((q) => t(`questions:${q}.short`)));
  return part(
    'duty',
    [`${sign} ${t(`obligations:${id}.title`)} [${t(`ui:kinds.${kind}`)}]`],
    [
      told(t, `obligations:${id}.what`, answers),
      ...(dependsOn.length > 0 ? [t('papers:report.dependsOn', { questions })] : []),
      ...(openPoint === null ? [] : [t(`verdicts:openPoints.${openPoint.replaceAll('.', '-')}`)]),
      ...(because.length > 0 ? [becauseLine(answers, because, t)] : []),
      clausesLine(clauses, t),
      ...markLines(marks[id], t),
    ],
    clauses,
  );
}

function markLines(mark: DutyMark | undefined, t: Translate): readonly string[] {
  if (mark === undefined) return [];
  const { state, on, note } = mark;
  const marked = t(`papers:report.marks.${state}`, { on });
  return [note === '' ? marked : t('papers:report.marks.noted', { marked, note })];
}

function becauseLine(
  answers: AnswersWithEffect,
  questions: readonly QuestionId[],
  t: Translate,
): string {
  const shorts = questions.flatMap((id) =>
    optionsOf(answers[id]).map((option) => t(`questions:${id}.options.${option}.short`)),
  );
  return t('papers:report.because', { answers: shorts.join(t('ui:list.and')) });
}

function clausesLine(clauses: readonly ClauseId[], t: Translate): string {
  const names = clauses.map((clause) => clauseName(t, clause));
  return t('papers:report.clauses', { clauses: names.join(t('ui:list.and')) });
}

function answerLines(answers: AnswersWithEffect, t: Translate): readonly string[] {
  return questionIds
    .filter((id) => answers[id] !== undefined)
    .map((id) => {
      const labels = optionsOf(answers[id]).map((o) => t(`questions:${id}.options.${o}.label`));
      return `${t(`questions:${id}.title`)} ${labels.join(t('ui:list.and'))}`;
    });
}
