import type { ClauseId } from '../licence/clauses.ts';
import { type Obligation, type Result, reasonOf } from '../rules/assess.ts';
import { moments } from '../rules/obligations.ts';
import { type QuestionId, questionIds } from '../rules/questions.ts';
import type { Answers } from '../rules/state.ts';

/** Words by key (`subject:path`), with values filled in; handed in, so that page and terminal share them. */
export type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;

/**
 * A result as plain text for people: verdict and reason, whether a mail is due, lanes, duties in
 * time order with their clauses and the answers they rest on, what may apply, good to know, answers.
 */
export function reportText(result: Result, t: Translate): string {
  return [
    [t('papers:report.title'), t('papers:report.advice'), textLine(result, t)],
    result.complete ? outcome(result, t) : progress(result, t),
    ...dutySections(result, t),
    ['', `## ${t('papers:report.answers')}`, '', ...answerLines(result.answers, t)],
  ]
    .flat()
    .join('\n');
}

function textLine({ licence, rules }: Result, t: Translate): string {
  return t('papers:report.text', { ...licence, rules });
}

function progress({ next, possibleVerdicts }: Result, t: Translate): readonly string[] {
  return [
    '',
    t('papers:report.incomplete', { question: next === null ? '' : t(`questions:${next}.title`) }),
    t('papers:report.possible'),
    ...possibleVerdicts.map((id) => `- ${t(`verdicts:verdicts.${id}.short`)}`),
  ];
}

function outcome(result: Result, t: Translate): readonly string[] {
  const { verdict, email, lanes, answers } = result;
  const mixed = lanes.commercial !== null && (lanes.nonCommercial ?? answers.separable) != null;
  const part = lanes.nonCommercial ?? 'inseparable';
  return [
    '',
    `# ${t('papers:report.verdict', { verdict: t(`verdicts:verdicts.${verdict}.title`) })}`,
    '',
    t(`verdicts:reasons.${reasonOf(answers)}`),
    '',
    t('papers:report.email', { answer: t(`verdicts:email.${email}.answer`) }),
    t(`verdicts:email.${email}.detail`),
    ...(mixed
      ? [
          '',
          t('papers:report.nonCommercialLane', {
            text: t(`verdicts:lanes.nonCommercial.${part}`),
          }),
          t('papers:report.commercialLane', {
            text: t(`verdicts:lanes.commercial.${lanes.commercial}`),
          }),
        ]
      : []),
  ];
}

function dutySections({ obligations, answers }: Result, t: Translate): readonly string[] {
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
    rows.length === 0 ? [] : ['', `## ${title}`, ...rows.flatMap((row) => duty(row, answers, t))],
  );
}

function duty(row: Obligation, answers: Answers, t: Translate): readonly string[] {
  const { id, kind, status, clauses, because, dependsOn, openPoint } = row;
  const sign = status === 'applies' ? '●' : '◐';
  const list = (parts: readonly string[]) => parts.join(t('ui:list.and'));
  return [
    '',
    `${sign} ${t(`obligations:${id}.title`)} [${t(`ui:kinds.${kind}`)}]`,
    `  ${t(`obligations:${id}.what`)}`,
    ...(dependsOn.length > 0
      ? [
          `  ${t('papers:report.dependsOn', { questions: list(dependsOn.map((q) => t(`questions:${q}.short`))) })}`,
        ]
      : []),
    ...(openPoint === null ? [] : [`  ${t(`verdicts:openPoints.${openPoint.replace('.', '-')}`)}`]),
    ...(because.length > 0
      ? [
          `  ${t('papers:report.because', { answers: list(because.flatMap((q) => shortAnswers(answers, q, t))) })}`,
        ]
      : []),
    `  ${t('papers:report.clauses', { clauses: list(clauses.map((clause) => clauseWords(clause, t))) })}`,
  ];
}

function clauseWords(clause: ClauseId, t: Translate): string {
  return clause.startsWith('1.') ? t(`ui:definitions.${clause.slice(2)}`) : clause;
}

function optionsOf(answers: Answers, id: QuestionId): readonly string[] {
  const answer = answers[id];
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

function shortAnswers(answers: Answers, id: QuestionId, t: Translate): readonly string[] {
  return optionsOf(answers, id).map((option) => t(`questions:${id}.options.${option}.short`));
}

function answerLines(answers: Answers, t: Translate): readonly string[] {
  return questionIds
    .filter((id) => answers[id] !== undefined)
    .map((id) => {
      const labels = optionsOf(answers, id).map((o) => t(`questions:${id}.options.${o}.label`));
      return `- ${t(`questions:${id}.title`)} ${labels.join(t('ui:list.and'))}`;
    });
}
