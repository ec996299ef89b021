import { clauseName } from '../licence/clause-name.ts';
import type { ClauseId } from '../licence/clauses.ts';
import { type Obligation, type Result, reasonOf } from '../rules/assess.ts';
import { moments } from '../rules/contract/obligations.ts';
import { type QuestionId, questionIds } from '../rules/contract/questions.ts';
import { verdictRows } from '../rules/contract/verdict.ts';
import { type AnswersWithEffect, optionsOf } from '../rules/logic/state.ts';
import { markdown } from './markup.ts';
import type { Translate } from './words.ts';

/** A part of the report: what it says, the lines that belong below it, and the clauses it rests on. */
export interface ReportPart {
  readonly kind: 'title' | 'verdict' | 'section' | 'duty' | 'text' | 'list';
  readonly says: readonly string[];
  readonly below: readonly string[];
  readonly clauses: readonly ClauseId[];
}

/**
 * A result as the parts of a report for people: verdict and reason, whether a mail is due, lanes,
 * duties in time order with their clauses and the answers they rest on, what may apply, good to know,
 * answers.
 */
export function reportParts(result: Result, t: Translate): readonly ReportPart[] {
  return [
    part('title', [t('papers:report.title')], [t('papers:report.advice'), textLine(result, t)]),
    ...(result.complete ? outcome(result, t) : [progress(result, t)]),
    ...dutySections(result, t),
    part('section', [t('papers:report.answers')]),
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
export function reportMarkdown(result: Result, t: Translate): string {
  const paragraphs = reportParts(result, t).flatMap(({ kind, says, below }) => [
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
  const { verdict, email, lanes, answers } = result;
  const mixed = lanes.commercial !== null && (lanes.nonCommercial ?? answers.separable) != null;
  const lane = lanes.nonCommercial ?? 'inseparable';
  const title = t(`verdicts:verdicts.${verdict}.title`);
  const reason = reasonOf(answers);
  const clauses = verdictRows.find((row) => row.reason === reason)?.clauses;
  return [
    part('verdict', [t('papers:report.verdict', { verdict: title })]),
    part('text', [t(`verdicts:reasons.${reason}`)]),
    part(
      'text',
      [
        t('papers:report.email', { answer: t(`verdicts:email.${email}.answer`) }),
        t(`verdicts:email.${email}.detail`),
      ],
      [],
      clauses,
    ),
    ...(mixed
      ? [
          part('text', [
            t('papers:report.nonCommercialLane', {
              text: t(`verdicts:lanes.nonCommercial.${lane}`),
            }),
            t('papers:report.commercialLane', {
              text: t(`verdicts:lanes.commercial.${lanes.commercial}`),
            }),
          ]),
        ]
      : []),
  ];
}

function dutySections({ obligations, answers }: Result, t: Translate): readonly ReportPart[] {
  const duties = obligations.filter(({ status, kind }) => status === 'applies' && kind !== 'know');
  const sections: readonly (readonly [string, readonly Obligation[]])[] = [
    ...moments.map(
      (moment) =>
        [t(`ui:moments.${moment}`), duties.filter(({ when }) => when === moment)] as const,
    ),
    [t('papers:report.mayApply'), obligations.filter(({ status }) => status === 'may-apply')],
    [
      t('papers:report.goodToKnow'),
      obligations.filter(({ status, kind }) => status === 'applies' && kind === 'know'),
    ],
  ];
  return sections.flatMap(([title, rows]) =>
    rows.length === 0
      ? []
      : [part('section', [title]), ...rows.map((row) => duty(row, answers, t))],
  );
}

function duty(row: Obligation, answers: AnswersWithEffect, t: Translate): ReportPart {
  const { id, kind, status, clauses, because, dependsOn, openPoint } = row;
  const sign = status === 'applies' ? '●' : '◐';
  const list = (parts: readonly string[]) => parts.join(t('ui:list.and'));
  const questions = list(dependsOn.map((q) => t(`questions:${q}.short`)));
  const reasons = list(because.flatMap((q) => shortAnswers(answers, q, t)));
  const cited = list(clauses.map((clause) => clauseName(t, clause)));
  return part(
    'duty',
    [`${sign} ${t(`obligations:${id}.title`)} [${t(`ui:kinds.${kind}`)}]`],
    [
      t(`obligations:${id}.what`),
      ...(dependsOn.length > 0 ? [t('papers:report.dependsOn', { questions })] : []),
      ...(openPoint === null ? [] : [t(`verdicts:openPoints.${openPoint.replace('.', '-')}`)]),
      ...(because.length > 0 ? [t('papers:report.because', { answers: reasons })] : []),
      t('papers:report.clauses', { clauses: cited }),
    ],
    clauses,
  );
}

function shortAnswers(answers: AnswersWithEffect, id: QuestionId, t: Translate): readonly string[] {
  return optionsOf(answers[id]).map((option) => t(`questions:${id}.options.${option}.short`));
}

function answerLines(answers: AnswersWithEffect, t: Translate): readonly string[] {
  return questionIds
    .filter((id) => answers[id] !== undefined)
    .map((id) => {
      const labels = optionsOf(answers[id]).map((o) => t(`questions:${id}.options.${o}.label`));
      return `${t(`questions:${id}.title`)} ${labels.join(t('ui:list.and'))}`;
    });
}
